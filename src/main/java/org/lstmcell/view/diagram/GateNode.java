package org.lstmcell.view.diagram;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.Part;
import org.lstmcell.i18n.Messages;

/**
 * A gate on its pipe: two plates that leave an opening as wide as the gate's value, 0 to 1, a rod that pushes them, and
 * the × in the middle, where what flows is multiplied by that value. Where the gate of what the lesson is compared with
 * stands otherwise, its plates are outlined.
 */
final class GateNode extends Group implements DiagramPart {
    /** Plates that stand closer than this, in pixels, stand at the same place for the eye. */
    private static final double VISIBLE = 0.5;

    private final Unit gate;
    private final Rectangle chamber = new Rectangle();
    private final Rectangle left = new Rectangle();
    private final Rectangle right = new Rectangle();
    private final Rectangle ghostLeft = new Rectangle();
    private final Rectangle ghostRight = new Rectangle();
    private final MoveTo rodStart = new MoveTo();
    private final HLineTo rodKnee = new HLineTo();
    private final VLineTo rodRise = new VLineTo();
    private final HLineTo rodEnd = new HLineTo();
    private final Path rod = new Path(rodStart, rodKnee, rodRise, rodEnd);
    private final Circle times = new Circle();
    private final Line down = new Line();
    private final Line up = new Line();
    private double x;
    private double plate;
    private double opening;
    private double rodGap;

    GateNode(Unit gate) {
        this.gate = gate;
        chamber.getStyleClass().add("chamber");
        rod.getStyleClass().add("rod");
        left.getStyleClass().add("plate");
        right.getStyleClass().add("plate");
        for (Rectangle each : new Rectangle[] {ghostLeft, ghostRight}) {
            each.getStyleClass().add("ghost-plate");
            each.setVisible(false);
        }
        times.getStyleClass().add("operator");
        down.getStyleClass().add("operator-sign");
        up.getStyleClass().add("operator-sign");
        getChildren().setAll(chamber, ghostLeft, ghostRight, rod, left, right, times, down, up);
        getStyleClass().add(gate.key());
        setId(gate.key() + "-opening");
    }

    @Override
    public void tellTargets(Pointing pointing) {
        pointing.add(this, new Part.Value(gate.activated()), gate);
    }

    @Override
    public void place(DiagramLayout layout) {
        x = layout.gateX(gate);
        double y = layout.gateY(gate);
        plate = layout.plateWidth();
        opening = layout.opening();
        double height = layout.plateHeight();
        chamber.setX(x - opening - layout.px(3));
        chamber.setY(y - height / 2 - layout.px(3));
        chamber.setWidth(2 * opening + layout.px(6));
        chamber.setHeight(height + layout.px(6));
        for (Rectangle each : new Rectangle[] {left, right, ghostLeft, ghostRight}) {
            each.setWidth(plate);
            each.setHeight(height);
            each.setY(y - height / 2);
        }
        boolean fromRight = gate == Unit.FORGET_GATE;
        double curveEdge = layout.curveLeft(gate) + (fromRight ? 0 : layout.curveWidth());
        rodStart.setX(curveEdge);
        rodStart.setY(layout.sumY(gate));
        rodKnee.setX((curveEdge + x) / 2 + (fromRight ? layout.px(10) : -layout.px(10)));
        rodRise.setY(y);
        rod.setStrokeWidth(3 * layout.scale);
        rodGap = layout.px(1);
        double radius = layout.timesRadius();
        times.setCenterX(x);
        times.setCenterY(y);
        times.setRadius(radius);
        double arm = radius * 0.42;
        setLine(down, x - arm, y - arm, x + arm, y + arm);
        setLine(up, x - arm, y + arm, x + arm, y - arm);
    }

    @Override
    public void move(Moment moment) {
        double half = half(moment);
        left.setX(x - half - plate);
        right.setX(x + half);
        rodEnd.setX(gate == Unit.FORGET_GATE ? x + half + plate + rodGap : x - half - plate - rodGap);
        double ghost = moment.ghost() == null ? half : half(moment.ghost());
        boolean elsewhere = Math.abs(ghost - half) >= VISIBLE;
        ghostLeft.setVisible(elsewhere);
        ghostRight.setVisible(elsewhere);
        ghostLeft.setX(x - ghost - plate);
        ghostRight.setX(x + ghost);
    }

    /** Half the width of the opening at {@code moment}. */
    private double half(Moment moment) {
        double value = moment.opening(gate);
        return opening * (Double.isNaN(value) ? 0 : value);
    }

    @Override
    public void show(Moment moment, Messages messages) {
        Emphasis moving = moment.emphasis(moment.computing(gate.activated()));
        Emphasis multiplying = moment.emphasis(switch (gate) {
            case INPUT_GATE -> Phase.WRITE;
            case FORGET_GATE -> Phase.KEEP;
            default -> Phase.OUTPUT;
        });
        for (javafx.scene.Node node : new javafx.scene.Node[] {left, right, rod}) {
            moving.mark(node);
        }
        for (javafx.scene.Node node : new javafx.scene.Node[] {times, down, up}) {
            multiplying.mark(node);
        }
        multiplying.mark(chamber);
    }

    /** How wide the plates stand apart now, 0…1. */
    double shownOpening() {
        return (right.getX() - left.getX() - plate) / (2 * opening);
    }

    private static void setLine(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
