package org.lstmcell.view.diagram;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.text.Text;

/**
 * A line of text in the diagram that stays anchored at its place, whatever it says and whatever font the stylesheet gives
 * it.
 */
final class Caption extends Text {
    private double x;
    private HPos anchor = HPos.CENTER;
    private double room = Double.MAX_VALUE;

    Caption(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
        setTextOrigin(VPos.CENTER);
        layoutBoundsProperty().addListener((bounds, before, now) -> {
            if (now.getWidth() != before.getWidth()) {
                align();
            }
        });
    }

    /** Puts the text's left end, middle or right end at ({@code x}, {@code y}), y being the middle of the line. */
    void at(double x, double y, HPos anchor) {
        this.x = x;
        this.anchor = anchor;
        setY(y);
        align();
    }

    /** Draws the text smaller where it would be wider than {@code room}, in pixels. */
    Caption within(double room) {
        this.room = room;
        align();
        return this;
    }

    void say(String text) {
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    private void align() {
        double width = getLayoutBounds().getWidth();
        double fitting = width > room ? room / width : 1;
        setScaleX(fitting);
        setScaleY(fitting);
        double saved = width * (1 - fitting) / 2; // scaling leaves the middle where it is
        setX(anchor == HPos.LEFT ? x - saved : anchor == HPos.RIGHT ? x - width + saved : x - width / 2);
    }
}
