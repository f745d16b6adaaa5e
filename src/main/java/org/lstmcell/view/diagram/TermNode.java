package org.lstmcell.view.diagram;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Term;

/** One input of a unit: its circle with its value, and the line to Σ that shows its weight. */
final class TermNode extends Group {
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

    /** As wide as a weight of about 10,000 makes a line; beyond it the number has to tell. */
    private static final double WIDEST_LINE = 9;

    private final Unit unit;
    private final int index;
    private final Term.Kind kind;
    /** Where y′ or c comes from. */
    private final Polyline source = new Polyline();
    private final Line line = new Line();
    private final Circle circle = new Circle();
    private final Caption symbol = new Caption("term-symbol");
    private final Caption value = new Caption("term-value");
    private final Rectangle weightBackground = new Rectangle();
    private final Caption weight = new Caption("weight");
    private final Group input = new Group(circle, symbol, value);
    private final Group label = new Group(weightBackground, weight);
    private double lineWidthUnit;
    private double room;
    private boolean arriving;
    private double travel;
    private boolean crowded;

    TermNode(Unit unit, int index, Term.Kind kind) {
        this.unit = unit;
        this.index = index;
        this.kind = kind;
        source.getStyleClass().addAll("source", kind.name().toLowerCase(java.util.Locale.ROOT));
        source.setVisible(kind == Term.Kind.RECURRENT || kind == Term.Kind.PEEPHOLE);
        source.setMouseTransparent(true);
        line.getStyleClass().add("weight-line");
        circle.getStyleClass().add("term");
        weightBackground.getStyleClass().add("label-background");
        weight.layoutBoundsProperty().addListener((bounds, before, now) -> {
            double shrunk = now.getWidth() * (1 - weight.getScaleX()) / 2;
            weightBackground.setX(now.getMinX() + shrunk - 3);
            weightBackground.setWidth(now.getWidth() - 2 * shrunk + 6);
        });
        getChildren().setAll(source, line, input);
        setId(unit.key() + "-term-" + (index + 1));
    }

    /** The number on the line, to be drawn above all inputs. */
    Group label() {
        return label;
    }

    void tellTargets(Pointing pointing, Term term) {
        Part.Weight ofWeight = new Part.Weight(unit, term.kind(), term.index());
        pointing.add(line, ofWeight, unit);
        pointing.add(label, ofWeight, unit);
        pointing.add(input, Part.factor(unit, term), unit);
    }

    void place(DiagramLayout layout, int terms) {
        double x = layout.termX(unit, index, terms);
        double y = layout.termY(unit, index, terms);
        double radius = layout.termRadius(unit, terms);
        double sumX = layout.sumX(unit);
        double sumY = layout.sumY(unit);
        double length = Math.hypot(sumX - x, sumY - y);
        double towardX = (sumX - x) / length;
        double towardY = (sumY - y) / length;
        line.setStartX(x + towardX * radius);
        line.setStartY(y + towardY * radius);
        line.setEndX(sumX - towardX * layout.sumRadius());
        line.setEndY(sumY - towardY * layout.sumRadius());
        lineWidthUnit = layout.scale;
        circle.setCenterX(x);
        circle.setCenterY(y);
        circle.setRadius(radius);
        symbol.at(x, y, HPos.CENTER);
        double gap = radius + layout.px(5);
        boolean valueLeft = unit == Unit.INPUT_GATE || unit == Unit.OUTPUT_GATE;
        value.at(valueLeft ? x - gap : x + gap, y, valueLeft ? HPos.RIGHT : HPos.LEFT);
        if (source.isVisible()) {
            source.getPoints().setAll(kind == Term.Kind.RECURRENT ? layout.feedback(unit, x, y, radius)
                    : layout.peephole(unit, x, y));
            source.setStrokeWidth(1.6 * layout.scale);
        }
        room = layout.weightRoom(unit, terms);
        weight.within(room);
        value.within(layout.valueRoom(unit, terms));
        travel = layout.px(30);
        crowded = DiagramLayout.crowded(terms);
        // Labels stand on their lines near the inputs, where the lines are still apart.
        double share = crowded ? 0.32 : unit == Unit.BLOCK_INPUT ? 0.45 : 0.38;
        double startX = line.getStartX();
        double startY = line.getStartY();
        weight.at(startX + (line.getEndX() - startX) * share, startY + (line.getEndY() - startY) * share, HPos.CENTER);
        double background = layout.text * (crowded ? 1 : 1.2);
        weightBackground.setHeight(background);
        weightBackground.setY(weight.getY() - background / 2);
    }

    void show(Term term, Moment moment) {
        double w = term.weight();
        boolean present = w != 0;
        line.setStrokeWidth((present ? Math.min(WIDEST_LINE, 1 + 0.85 * Math.log1p(Math.abs(w))) : 0.8) * lineWidthUnit);
        for (javafx.scene.Node node : new javafx.scene.Node[] {line, weight}) {
            node.pseudoClassStateChanged(NEGATIVE, w < 0);
            node.pseudoClassStateChanged(ZERO, !present);
        }
        symbol.say(switch (term.kind()) {
            case INPUT -> "x" + (char) ('₀' + term.index());
            case RECURRENT -> "y′";
            case PEEPHOLE -> "c";
            case BIAS -> "1";
        });
        boolean late = term.kind() == Term.Kind.PEEPHOLE && unit == Unit.OUTPUT_GATE;
        boolean arrived = term.kind() != Term.Kind.BIAS && moment.reached(late ? Phase.UPDATE : Phase.INPUT);
        arriving = !arrived && !late && moment.t() > 0 && term.kind() != Term.Kind.BIAS;
        value.say(arrived || arriving ? factor(term) : "");
        boolean multiplying = arrived && moment.cursor().phase() == moment.computing(unit.sum());
        weight.say(!present ? "" : multiplying ? product(term) : given(w));
        if (multiplying && weight.getLayoutBounds().getWidth() > room) {
            weight.say(text(w * term.factor()));
        }
        weightBackground.setVisible(present);
        Emphasis inputs = moment.emphasis(Phase.INPUT);
        inputs.mark(circle);
        inputs.mark(value);
        moment.emphasis(moment.computing(unit.sum())).mark(line);
        moment.emphasis(moment.computing(unit.sum())).mark(source);
    }

    /** Brings the value from outside to its place. */
    void move(Moment moment) {
        double away = arriving ? 1 - moment.movement(Phase.INPUT) : 0;
        value.setOpacity(1 - away);
        value.setTranslateX(unit == Unit.BLOCK_INPUT ? 0 : away * (unit == Unit.FORGET_GATE ? travel : -travel));
        value.setTranslateY(unit == Unit.BLOCK_INPUT ? away * travel : 0);
    }

    /** The product with its factors, or only what it comes to where there is no room. */
    private String product(Term term) {
        String factor = factor(term);
        return crowded ? text(term.weight() * term.factor())
                : given(term.weight()) + "·" + (factor.startsWith("−") ? "(" + factor + ")" : factor);
    }

    private String factor(Term term) {
        return term.kind() == Term.Kind.INPUT ? given(term.factor()) : text(term.factor());
    }

    private String given(double number) {
        return NumberText.given(number, decimals());
    }

    private String text(double number) {
        return NumberText.rounded(number, decimals());
    }

    private int decimals() {
        return crowded ? 2 : 3;
    }
}
