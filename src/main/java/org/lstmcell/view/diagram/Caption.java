package org.lstmcell.view.diagram;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.lstmcell.view.Theme;

/** A line of text in the diagram that stays anchored at its place, whatever it says. */
final class Caption extends Text {
    private double x;
    private HPos anchor = HPos.CENTER;

    Caption(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
        setTextOrigin(VPos.CENTER);
    }

    /** Puts the text's left end, middle or right end at ({@code x}, {@code y}), y being the middle of the line. */
    Caption at(double x, double y, HPos anchor, double size, FontWeight weight) {
        this.x = x;
        this.anchor = anchor;
        setY(y);
        setFont(Font.font(Theme.FONT_FAMILY, weight, size));
        align();
        return this;
    }

    void say(String text) {
        if (!text.equals(getText())) {
            setText(text);
            align();
        }
    }

    double textWidth() {
        return getLayoutBounds().getWidth();
    }

    private void align() {
        double width = textWidth();
        setX(anchor == HPos.LEFT ? x : anchor == HPos.RIGHT ? x - width : x - width / 2);
    }
}
