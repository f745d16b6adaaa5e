package org.lstmcell.view.diagram;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.lstmcell.engine.Activation;

/** The graph of an activation in a box, with or without an operating point on it. */
final class CurveNode extends Group {
    /** The curve is drawn from −RANGE to RANGE; a point further out stands at the edge, at its true height. */
    private static final double RANGE = 8;
    private static final int SEGMENTS = 64;

    private final Rectangle box = new Rectangle();
    private final Path curve = new Path();
    private final Circle point = new Circle();
    private double left;
    private double top;
    private double width;
    private double height;
    private Activation drawn;

    CurveNode() {
        box.getStyleClass().add("curve-box");
        curve.getStyleClass().add("curve");
        point.getStyleClass().add("operating-point");
        getStyleClass().add("curve-node");
        getChildren().setAll(box, curve, point);
    }

    void place(double x, double y, double boxWidth, double boxHeight, double margin, double pointRadius) {
        box.setX(x);
        box.setY(y);
        box.setWidth(boxWidth);
        box.setHeight(boxHeight);
        left = x + margin;
        top = y + margin;
        width = boxWidth - 2 * margin;
        height = boxHeight - 2 * margin;
        point.setRadius(pointRadius);
        drawn = null;
    }

    /** Draws {@code activation}, whose values fill the box from {@code low} at the bottom to {@code high} at the top. */
    void draw(Activation activation, double low, double high) {
        if (activation == drawn) {
            return;
        }
        drawn = activation;
        curve.getElements().clear();
        if (activation == Activation.STEP) {
            curve.getElements().setAll(new MoveTo(x(-RANGE), y(0, low, high)), new LineTo(x(0), y(0, low, high)),
                    new LineTo(x(0), y(1, low, high)), new LineTo(x(RANGE), y(1, low, high)));
            return;
        }
        double reach = activation == Activation.LINEAR ? 1 : RANGE / (activation == Activation.TANH ? 2.5 : 1);
        for (int i = 0; i <= SEGMENTS; i++) {
            double share = i / (double) SEGMENTS;
            double value = activation.apply((2 * share - 1) * reach);
            double px = left + share * width;
            curve.getElements().add(i == 0 ? new MoveTo(px, y(value, low, high)) : new LineTo(px, y(value, low, high)));
        }
    }

    /** Puts the operating point of a gate at {@code z}, at the height of its {@code value} (0…1). */
    void point(boolean visible, double z, double value) {
        point.setVisible(visible && !Double.isNaN(z) && !Double.isNaN(value));
        if (point.isVisible()) {
            point.setCenterX(x(z));
            point.setCenterY(y(value, 0, 1));
        }
    }

    private double x(double z) {
        return left + (Math.max(-RANGE, Math.min(RANGE, z)) + RANGE) / (2 * RANGE) * width;
    }

    private double y(double value, double low, double high) {
        return top + height * (1 - (value - low) / (high - low));
    }
}
