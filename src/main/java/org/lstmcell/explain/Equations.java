package org.lstmcell.explain;

import java.util.ArrayList;
import java.util.List;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;

/**
 * The equations of one phase of a step, with the step's numbers: y₆ = o · h(c₆) = 1.00000 × 6.9995 ≈ 6.9995. "=" stands only
 * where what is shown is exact to the last digit, "≈" where anything shown has been rounded.
 */
public final class Equations {
    private static final int GATE_DECIMALS = 5;
    private static final int DECIMALS = 4;

    private final Step step;
    private final CellParameters cell;

    private Equations(Step step) {
        this.step = step;
        cell = step.trace().cell();
    }

    /** The equations of {@code phase}, one a list; of the initial state when {@code step} is t = 0. */
    public static List<List<Span>> of(Step step, Phase phase) {
        return new Equations(step).of(phase);
    }

    private List<List<Span>> of(Phase phase) {
        if (step.t() == 0) {
            return List.of(initial("c", Role.CELL, Quantity.C), initial("y", Role.PLAIN, Quantity.Y));
        }
        boolean outputGateWaits = Phase.computing(Quantity.O, cell) == Phase.OUTPUT;
        List<List<Span>> lines = new ArrayList<>();
        switch (phase) {
            case INPUT -> {
                for (int k = 0; k < cell.width(); k++) {
                    lines.add(new Line().symbol("x", Integer.toString(k + 1), Role.PLAIN)
                            .then("=", Number.rounded(step.x(k), Role.PLAIN)).spans());
                }
            }
            case SUM -> units(outputGateWaits).forEach(unit -> lines.add(sum(unit)));
            case GATES -> units(outputGateWaits).forEach(unit -> lines.add(activated(unit)));
            case WRITE -> lines.add(new Line().symbol("i", "", Role.INPUT_GATE).text(" · ").symbol("g", "", Role.BLOCK_INPUT)
                    .product(gate(Unit.INPUT_GATE), activatedInput(),
                            value(step.written(), Role.PLAIN)).spans());
            case KEEP -> lines.add(new Line().symbol("f", "", Role.FORGET_GATE).text(" · ").state(step.t() - 1)
                    .product(gate(Unit.FORGET_GATE), value(step.stateBefore(), Role.CELL),
                            value(step.kept(), Role.PLAIN)).spans());
            case UPDATE -> lines.add(new Line().state(step.t()).text(" = ").symbol("f", "", Role.FORGET_GATE).text(" · ")
                    .state(step.t() - 1).text(" + ").symbol("i", "", Role.INPUT_GATE).text(" · ")
                    .symbol("g", "", Role.BLOCK_INPUT)
                    .sum(value(step.kept(), Role.FORGET_GATE).exactIf(isExact(Unit.FORGET_GATE)),
                            value(step.written(), Role.INPUT_GATE)
                                    .exactIf(isExact(Unit.INPUT_GATE) && isExact(Unit.BLOCK_INPUT)),
                            value(step.value(Quantity.C), Role.CELL)).spans());
            default -> {
                if (outputGateWaits) {
                    lines.add(sum(Unit.OUTPUT_GATE));
                    lines.add(activated(Unit.OUTPUT_GATE));
                }
                lines.add(new Line().symbol("y", Integer.toString(step.t()), Role.PLAIN).text(" = ")
                        .symbol("o", "", Role.OUTPUT_GATE).text(" · ").symbol("h", "", Role.CELL).text("(")
                        .state(step.t()).text(")")
                        .product(gate(Unit.OUTPUT_GATE), value(step.value(Quantity.H), Role.CELL)
                                        .exactIf(isExact(cell.outputActivation(), step.value(Quantity.C))),
                                value(step.value(Quantity.Y), Role.PLAIN)).spans());
            }
        }
        return lines;
    }

    private static List<Unit> units(boolean withoutOutputGate) {
        List<Unit> units = new ArrayList<>(List.of(Unit.values()));
        if (withoutOutputGate) {
            units.remove(Unit.OUTPUT_GATE);
        }
        return units;
    }

    private List<Span> initial(String symbol, Role role, Quantity quantity) {
        return new Line().symbol(symbol, "0", role).then("=", Number.rounded(step.value(quantity), role)).spans();
    }

    /** z_i = 100·1 − 10 = 90: the terms that have a weight, with their numbers. */
    private List<Span> sum(Unit unit) {
        Line line = new Line().quantity(unit.sum(), role(unit)).text(" = ");
        boolean exact = true;
        boolean first = true;
        for (Term term : Term.of(unit, step)) {
            if (term.weight() == 0) {
                continue;
            }
            Number weight = Number.rounded(first ? term.weight() : Math.abs(term.weight()), Role.PLAIN);
            if (!first) {
                line.text(term.weight() < 0 ? " − " : " + ");
            }
            line.text(weight.text());
            exact &= weight.exact();
            if (term.kind() != Term.Kind.BIAS) {
                Number factor = Number.rounded(term.factor(), Role.PLAIN);
                line.text("·" + (factor.text().startsWith("−") ? "(" + factor.text() + ")" : factor.text()));
                exact &= factor.exact();
            }
            first = false;
        }
        if (first) {
            line.text("0");
        }
        Number result = Number.rounded(step.value(unit.sum()), role(unit));
        return line.then(exact && result.exact() ? "=" : "≈", result).spans();
    }

    /** i = σ(z_i) = σ(90) ≈ 1.00000 */
    private List<Span> activated(Unit unit) {
        Activation activation = cell.activation(unit);
        String function = unit.isGate() ? activation == Activation.SIGMOID ? "σ" : "step" : "g";
        Number sum = Number.rounded(step.value(unit.sum()), Role.PLAIN);
        Number result = unit.isGate() ? gate(unit) : activatedInput();
        return new Line().quantity(unit.activated(), role(unit)).text(" = " + function + "(")
                .quantity(unit.sum(), role(unit)).text(") " + (sum.exact() ? "=" : "≈") + " " + function + "(" + sum.text() + ")")
                .then(sum.exact() && result.exact() ? "=" : "≈", result).spans();
    }

    private Number gate(Unit gate) {
        return Number.fixed(step.value(gate.activated()), GATE_DECIMALS, role(gate)).exactIf(isExact(gate));
    }

    private Number activatedInput() {
        return value(step.value(Quantity.G), Role.BLOCK_INPUT).exactIf(isExact(Unit.BLOCK_INPUT));
    }

    private boolean isExact(Unit unit) {
        return isExact(cell.activation(unit), step.value(unit.sum()));
    }

    /** Whether a double can hold the activation's value: σ(90) is not 1, although the double nearest to it is. */
    private static boolean isExact(Activation activation, double x) {
        return activation == Activation.LINEAR || activation == Activation.STEP || x == 0;
    }

    private static Number value(double value, Role role) {
        return Number.fixed(value, DECIMALS, role);
    }

    private static Role role(Unit unit) {
        return Role.valueOf(unit.name());
    }

    /** A number as it is shown, and whether that is all of it. */
    private record Number(String text, boolean exact, Role role) {

        Number exactIf(boolean condition) {
            return new Number(text, exact && condition, role);
        }

        static Number fixed(double value, int decimals, Role role) {
            return new Number(NumberText.fixed(value, decimals), NumberText.isExact(value, decimals), role);
        }

        static Number rounded(double value, Role role) {
            return new Number(NumberText.rounded(value, DECIMALS), NumberText.isExact(value, DECIMALS), role);
        }
    }

    /** Builds an equation piece by piece. */
    private static final class Line {
        private final List<Span> spans = new ArrayList<>();

        Line text(String text) {
            spans.add(new Span(text, Role.PLAIN, false));
            return this;
        }

        Line symbol(String letter, String index, Role role) {
            spans.add(new Span(letter, role, false));
            if (!index.isEmpty()) {
                spans.add(new Span(index, role, true));
            }
            return this;
        }

        /** A symbol such as z_i, whose index stands behind an underscore. */
        Line quantity(Quantity quantity, Role role) {
            String symbol = quantity.symbol();
            int underscore = symbol.indexOf('_');
            return underscore < 0 ? symbol(symbol, "", role)
                    : symbol(symbol.substring(0, underscore), symbol.substring(underscore + 1), role);
        }

        Line state(int t) {
            return symbol("c", Integer.toString(t), Role.CELL);
        }

        Line then(String relation, Number number) {
            text(" " + relation + " ");
            spans.add(new Span(number.text(), number.role(), false));
            return this;
        }

        Line product(Number left, Number right, Number result) {
            return combine(left, " × ", right, result);
        }

        Line sum(Number left, Number right, Number result) {
            return combine(left, " + ", right, result);
        }

        private Line combine(Number left, String operator, Number right, Number result) {
            boolean exact = left.exact() && right.exact();
            then(exact ? "=" : "≈", left).text(operator);
            boolean parenthesis = right.text().startsWith("−");
            text(parenthesis ? "(" : "");
            spans.add(new Span(right.text(), right.role(), false));
            text(parenthesis ? ")" : "");
            return then(exact && result.exact() ? "=" : "≈", result);
        }

        List<Span> spans() {
            return spans.stream().filter(span -> !span.text().isEmpty()).toList();
        }
    }
}
