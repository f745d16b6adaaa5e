package org.lstmcell.view.diagram;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.i18n.Messages;

/** The memory cell: a tank whose level is the cell state c, with its number, and the state before beside it; and a line
 * at the level of what the lesson is compared with. */
final class MemoryNode extends Group implements DiagramPart {
    /** On the memory while the ghost's line is drawn behind its texts. */
    private static final PseudoClass COMPARED = PseudoClass.getPseudoClass("compared");
    private static final int DECIMALS = 4;

    private final Scale scale;
    private final Rectangle tank = new Rectangle();
    private final Rectangle fill = new Rectangle();
    private final Rectangle frame = new Rectangle();
    private final Line zero = new Line();
    private final Line ghost = new Line();
    private final Caption name = new Caption("memory-name");
    private final Caption state = new Caption("memory-state");
    private final Caption before = new Caption("memory-before");
    private final Caption difference = new Caption("difference");
    private final Group memory = new Group(tank, fill, zero, ghost, frame, name, state);
    private double top;
    private double height;

    MemoryNode(Scale scale) {
        this.scale = scale;
        tank.getStyleClass().add("tank");
        fill.getStyleClass().add("tank-fill");
        frame.getStyleClass().add("tank-frame");
        zero.getStyleClass().add("tank-zero");
        ghost.getStyleClass().add("ghost-level");
        getChildren().setAll(memory, before, difference);
        setId("memory");
        memory.setId("memory-cell");
        state.setId("memory-state");
        before.setId("memory-before");
        difference.setId("memory-difference");
    }

    @Override
    public void tellTargets(Pointing pointing) {
        pointing.add(memory, new Part.Value(Quantity.C), null);
        pointing.add(before, new Part.StateBefore(), null);
    }

    @Override
    public void place(DiagramLayout layout) {
        double left = layout.pipeX - layout.tankWidth() / 2;
        top = layout.tankTop();
        height = layout.tankHeight();
        double arc = layout.px(16);
        for (Rectangle each : new Rectangle[] {tank, fill, frame}) {
            each.setX(left);
            each.setY(top);
            each.setWidth(layout.tankWidth());
            each.setHeight(height);
            each.setArcWidth(arc);
            each.setArcHeight(arc);
        }
        for (Line each : new Line[] {zero, ghost}) {
            each.setStartX(left);
            each.setEndX(left + layout.tankWidth());
        }
        zero.setStartY(top + height / 2);
        zero.setEndY(top + height / 2);
        name.at(layout.pipeX, top + layout.text * 0.95, HPos.CENTER);
        name.within(layout.tankWidth() - layout.text * 0.6);
        state.at(layout.pipeX, top + (height + layout.text * 1.5) / 2, HPos.CENTER);
        state.within(layout.tankWidth() - layout.text);
        before.at(left - layout.px(9), top + layout.text, HPos.RIGHT);
        difference.at(left - layout.px(9), before.getY() + 1.5 * layout.lineHeight(), HPos.RIGHT);
    }

    @Override
    public void show(Moment moment, Messages messages) {
        name.say(messages.get("unit.memory-cell") + " " + messages.get("gloss.memory-cell"));
        int index = moment.stateIndex();
        state.say("c" + NumberText.subscript(index) + " = " + NumberText.fixed(moment.trace().value(Quantity.C, index), DECIMALS));
        difference.say(moment.difference(Quantity.C, index, DECIMALS));
        before.say(index == moment.t() && index > 0
                ? messages.get("diagram.before", NumberText.fixed(moment.step().stateBefore(), DECIMALS)) : "");
        zero.setVisible(scale.hasNegativeStates());
        Emphasis updating = moment.emphasis(Phase.UPDATE);
        Emphasis shown = moment.cursor().phase() == Phase.KEEP ? Emphasis.ACTING
                : updating == Emphasis.WAITING ? Emphasis.DONE : updating;
        shown.mark(frame);
    }

    @Override
    public void move(Moment moment) {
        double level = scale.level(moment.state());
        double full = scale.hasNegativeStates() ? height / 2 : height;
        double base = top + full;
        double ghostLevel = moment.ghost() == null ? level : scale.level(moment.ghost().state());
        ghost.setVisible(ghostLevel != level);
        memory.pseudoClassStateChanged(COMPARED, ghostLevel != level);
        ghost.setStartY(base - ghostLevel * full);
        ghost.setEndY(base - ghostLevel * full);
        fill.setY(level >= 0 ? base - level * full : base);
        fill.setHeight(Math.abs(level) * full);
    }

    /** The level now: the filled height against the tank's. */
    double shownLevel() {
        return fill.getHeight() / height;
    }
}
