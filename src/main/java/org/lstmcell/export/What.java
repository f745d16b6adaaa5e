package org.lstmcell.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be exported, each with the formats there are for it; the first is the usual one. */
public enum What {
    TABLE(Format.PNG, Format.SVG, Format.PDF, Format.CSV, Format.MD, Format.TEX, Format.HTML),
    DIAGRAM(Format.PNG, Format.SVG, Format.PDF),
    CHART(Format.PNG, Format.SVG, Format.PDF),
    /** Each phase of each time step as a picture of a GIF, or each time step as a page. */
    WALK(Format.GIF, Format.PDF),
    DERIVATION(Format.MD, Format.TEX, Format.HTML, Format.TXT),
    WORKSHEET(Format.PDF, Format.TEX),
    TRACE(Format.CSV, Format.JSON);

    private final List<Format> formats;

    What(Format... formats) {
        this.formats = List.of(formats);
    }

    public List<Format> formats() {
        return formats;
    }

    /** Whether it can begin at a later time step than the first; all can end before the last. */
    public boolean canBeginLater() {
        return this == TABLE || this == WALK || this == DERIVATION || this == TRACE;
    }

    /** Its name on the command line, in file names and in the keys of texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<What> of(String id) {
        return Arrays.stream(values()).filter(what -> what.id().equals(id)).findFirst();
    }
}
