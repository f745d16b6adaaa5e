package org.lstmcell.view.diagram;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** How a part of the diagram stands out: what acts in full colour, what is done calm, what is yet to come pale. */
enum Emphasis {
    WAITING, ACTING, DONE;

    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    /** Marks {@code node} so that the stylesheet's {@code :waiting}, {@code :acting} or {@code :done} applies. */
    void mark(Node node) {
        for (Emphasis emphasis : values()) {
            node.pseudoClassStateChanged(emphasis.pseudoClass, emphasis == this);
        }
    }
}
