package org.lstmcell.explain;

import java.util.Locale;

/** How the quantities of the cell are named in equations and sentences. */
public enum Notation {
    /** i, f, o and g for what passes, h(c) and y: as in the diagram. */
    LETTERS,
    /** f(z_i), f(z_f), f(z_o), g(z), h(c) and y, as in Hung-yi Lee's lecture (ML Lecture 21-1). */
    LECTURE,
    /** i_t, f_t, o_t, g_t, c_t, h_t with h_t the output, as in most textbooks since Graves (2013). */
    TEXTBOOK;

    /** The name in files and on the command line, and the end of its texts' keys: lecture. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
