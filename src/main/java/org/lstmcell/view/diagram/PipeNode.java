package org.lstmcell.view.diagram;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.Polyline;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.Part;
import org.lstmcell.i18n.Messages;

/**
 * A pipe and what runs through it: dashes that move with the signal, the closer together the larger the value is against
 * the largest of the whole trace; round for a positive value, long for a negative one; none where nothing gets through.
 */
final class PipeNode extends Group implements DiagramPart {
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    /** A value below this share of the largest one is not drawn: nothing gets through that a class could see. */
    private static final double INVISIBLE = 0.002;
    private static final double SPARSE = 30;
    private static final double DENSE = 9;

    private final Pipe pipe;
    private final Scale scale;
    private final Polyline wall = new Polyline();
    private final Polyline stream = new Polyline();
    private double size;
    private double period;

    PipeNode(Pipe pipe, Scale scale) {
        this.pipe = pipe;
        this.scale = scale;
        wall.getStyleClass().add("pipe");
        stream.getStyleClass().addAll("stream", pipe.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        getChildren().setAll(wall, stream);
        setId("pipe-" + stream.getStyleClass().get(stream.getStyleClass().size() - 1));
    }

    @Override
    public void tellTargets(Pointing pointing) {
        Part part = switch (pipe) {
            case WRITTEN -> new Part.Written();
            case KEPT -> new Part.Kept();
            case LOOP -> new Part.StateBefore();
            case BLOCK_INPUT -> new Part.Value(Quantity.G);
            case STATE -> new Part.Value(Quantity.C);
            case READ -> new Part.Value(Quantity.H);
            case OUTPUT -> new Part.Value(Quantity.Y);
        };
        pointing.add(this, part, null);
    }

    @Override
    public void place(DiagramLayout layout) {
        size = layout.scale;
        Double[] corners = corners(layout);
        wall.getPoints().setAll(corners);
        stream.getPoints().setAll(corners);
        wall.setStrokeWidth(16 * size);
        stream.setStrokeWidth(6 * size);
    }

    @Override
    public void show(Moment moment, Messages messages) {
        double value = moment.flow(pipe);
        double share = scale.share(value);
        stream.setVisible(share > INVISIBLE);
        if (stream.isVisible()) {
            period = SPARSE - (SPARSE - DENSE) * Math.sqrt(share);
            double dash = value < 0 ? period * 0.45 : 0.1;
            stream.getStrokeDashArray().setAll(dash * size, (period - dash) * size);
            stream.pseudoClassStateChanged(NEGATIVE, value < 0);
        }
        moment.emphasis(pipe.phase()).mark(stream);
    }

    /** Moves the dashes to where they are {@code seconds} after the program's start. */
    void flow(double seconds) {
        if (stream.isVisible()) {
            stream.setStrokeDashOffset(-(seconds * 36 * size) % (period * size));
        }
    }

    private Double[] corners(DiagramLayout layout) {
        double x = layout.pipeX;
        return switch (pipe) {
            case BLOCK_INPUT -> new Double[] {x, layout.sumY(Unit.BLOCK_INPUT) - layout.sumRadius(),
                x, layout.gateY(Unit.INPUT_GATE)};
            case WRITTEN -> new Double[] {x, layout.gateY(Unit.INPUT_GATE), x, layout.plusY()};
            case LOOP -> new Double[] {x + layout.tankWidth() / 2, layout.loopTop, layout.loopX, layout.loopTop,
                layout.loopX, layout.gateY(Unit.FORGET_GATE)};
            case KEPT -> new Double[] {layout.loopX, layout.gateY(Unit.FORGET_GATE), layout.loopX,
                layout.plusY(), x, layout.plusY()};
            case STATE -> new Double[] {x, layout.plusY(), x, layout.tankBottom()};
            case READ -> new Double[] {x, layout.tankTop(), x, layout.gateY(Unit.OUTPUT_GATE)};
            case OUTPUT -> new Double[] {x, layout.gateY(Unit.OUTPUT_GATE), x, layout.outputBoxY(),
                layout.outputBoxLeft(), layout.outputBoxY()};
        };
    }
}
