package org.lstmcell.view.diagram;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.GateState;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Term;
import org.lstmcell.i18n.Messages;

/**
 * One of the four units: its inputs with their weights, Σ with the sum, and its name. A gate also has its state word and
 * its σ curve with the operating point.
 */
final class UnitNode extends Group implements DiagramPart {
    private final Unit unit;
    private final Group inputs = new Group();
    private final List<TermNode> terms = new ArrayList<>();
    private List<Part> fitted = List.of();
    private final Line arrow = new Line();
    private final Circle circle = new Circle();
    private final Caption sigma = new Caption("operator-text");
    private final Caption name = new Caption("unit-name");
    private final Caption state = new Caption("gate-state");
    private final Caption sum = new Caption("sum");
    private final CurveNode curve = new CurveNode();
    private final Group adder = new Group(circle, sigma, sum);
    private final Group activation = new Group(curve, state);

    UnitNode(Unit unit) {
        this.unit = unit;
        circle.getStyleClass().add("operator");
        arrow.getStyleClass().add("arrow");
        sigma.setText("Σ");
        getChildren().setAll(inputs, arrow, adder, name);
        if (unit.isGate()) {
            getChildren().add(activation);
        }
        getStyleClass().add(unit.key());
        setId(unit.key() + "-unit");
        activation.setId(unit.key() + "-activation");
        sum.setId(unit.key() + "-sum");
        state.setId(unit.key() + "-state");
    }

    /** Makes one input node for each of {@code needed}, unless they are there; place it again after that. */
    boolean fit(List<Term> needed, Pointing pointing) {
        List<Part> parts = needed.stream().map(term -> Part.factor(unit, term)).toList();
        if (parts.equals(fitted)) {
            return false;
        }
        fitted = parts;
        terms.clear();
        for (int index = 0; index < needed.size(); index++) {
            TermNode term = new TermNode(unit, index, needed.get(index).kind());
            term.tellTargets(pointing, needed.get(index));
            terms.add(term);
        }
        inputs.getChildren().setAll(terms);
        terms.forEach(term -> inputs.getChildren().add(term.label()));
        return true;
    }

    @Override
    public void tellTargets(Pointing pointing) {
        pointing.add(adder, new Part.Value(unit.sum()), unit);
        if (unit.isGate()) {
            pointing.add(activation, new Part.Value(unit.activated()), unit);
        }
    }

    @Override
    public void place(DiagramLayout layout) {
        terms.forEach(term -> term.place(layout, terms.size()));
        double x = layout.sumX(unit);
        double y = layout.sumY(unit);
        circle.setCenterX(x);
        circle.setCenterY(y);
        circle.setRadius(layout.sumRadius());
        sigma.at(x, y, HPos.CENTER);
        double line = layout.lineHeight();
        if (!unit.isGate()) {
            double beside = DiagramLayout.crowded(terms.size()) ? y - layout.text * 0.8 : y;
            sum.at(x + layout.px(28), beside, HPos.LEFT);
            name.at(x - layout.px(28), beside, HPos.RIGHT);
            arrow.setVisible(false);
            return;
        }
        double left = layout.curveLeft(unit);
        double top = y - layout.curveHeight() / 2;
        double middle = left + layout.curveWidth() / 2;
        curve.place(left, top, layout.curveWidth(), layout.curveHeight(), layout.px(9), layout.px(4.5));
        name.at(middle, top - 1.5 * line - 2, HPos.CENTER);
        name.within(layout.compact ? Double.MAX_VALUE : 2 * (Math.abs(middle - layout.pipeX) - layout.tankWidth() / 2));
        state.at(middle, top - 0.5 * line - 2, HPos.CENTER);
        sum.at(middle, top + layout.curveHeight() + 0.6 * line, HPos.CENTER);
        boolean fromRight = unit == Unit.FORGET_GATE;
        arrow.setStartX(fromRight ? x - layout.sumRadius() : x + layout.sumRadius());
        arrow.setEndX(fromRight ? left + layout.curveWidth() : left);
        arrow.setStartY(y);
        arrow.setEndY(y);
    }

    @Override
    public void show(Moment moment, Messages messages) {
        List<Term> all = Term.all(unit, moment.step());
        for (int index = 0; index < terms.size(); index++) {
            Part factor = fitted.get(index);
            Term value = all.stream().filter(term -> Part.factor(unit, term).equals(factor)).findFirst().orElseThrow();
            terms.get(index).show(value, moment);
        }
        Emphasis summing = moment.emphasis(moment.computing(unit.sum()));
        summing.mark(circle);
        summing.mark(sigma);
        summing.mark(sum);
        summing.mark(name);
        String key = unit.key();
        name.say(messages.get("unit." + key) + " " + messages.get("gloss." + key));
        sum.say(unit.sum().symbol() + (moment.knows(unit.sum())
                ? " = " + NumberText.rounded(moment.step().value(unit.sum()), 4) : ""));
        if (unit.isGate()) {
            Emphasis moving = moment.emphasis(moment.computing(unit.activated()));
            moving.mark(curve);
            moving.mark(state);
            double value = moment.step().value(unit.activated());
            state.say(moment.knows(unit.activated()) ? stateText(value, messages) : "");
            curve.draw(moment.cell().gateActivation(), 0, 1);
        }
    }

    @Override
    public void move(Moment moment) {
        for (int index = 0; index < terms.size(); index++) {
            terms.get(index).move(moment);
        }
        if (unit.isGate()) {
            double z = moment.operatingPoint(unit);
            curve.point(moment.isSet(unit), z, moment.cell().gateActivation().apply(z));
        }
    }

    private static String stateText(double value, Messages messages) {
        if (Double.isNaN(value)) {
            return NumberText.fixed(value, 5);
        }
        String key = "gate." + GateState.of(value).key();
        return messages.get(key) + " " + messages.get("gloss." + key) + "  " + NumberText.fixed(value, 5);
    }
}
