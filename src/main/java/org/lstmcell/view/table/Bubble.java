package org.lstmcell.view.table;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** A sentence that is said at a place of the table, until something else is done. */
final class Bubble {
    private Bubble() {
    }

    static void show(Tooltip bubble, String text, Node owner, Bounds place) {
        bubble.setText(text);
        bubble.setAutoHide(true);
        bubble.setHideOnEscape(false); // Escape is for what the sentence is about
        bubble.setConsumeAutoHidingEvents(false);
        Bounds below = owner.localToScreen(place);
        bubble.show(owner, below.getMinX(), below.getMaxY() + 4);
        owner.setAccessibleHelp(text);
    }
}
