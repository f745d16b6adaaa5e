package org.lstmcell.view.diagram;

import org.lstmcell.i18n.Messages;

/** A part of the diagram: placed when the panel's size or the cell's shape changes, shown at every moment. */
interface DiagramPart {
    void place(DiagramLayout layout);

    void show(Moment moment, Messages messages);

    /** Tells which of its nodes show a number that can be pointed at. */
    default void tellTargets(Pointing pointing) {
    }
}
