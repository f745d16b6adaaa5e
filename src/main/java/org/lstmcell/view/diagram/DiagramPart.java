package org.lstmcell.view.diagram;

import org.lstmcell.i18n.Messages;

/**
 * A part of the diagram: placed when the panel's size or the cell's shape changes, shown when what is known or acts changes,
 * and moved in every frame.
 */
interface DiagramPart {
    void place(DiagramLayout layout);

    /** Says and marks what {@code moment} has, but for what moves. */
    void show(Moment moment, Messages messages);

    /** Puts what moves to where it is at {@code moment}; it is called often and makes no objects. */
    default void move(Moment moment) {
    }

    /** Tells which of its nodes show a number that can be pointed at. */
    default void tellTargets(Pointing pointing) {
    }
}
