package org.lstmcell.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
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

    private static final Part C = new Part.Value(Quantity.C);
    private static final Part H = new Part.Value(Quantity.H);
    private static final Part Y = new Part.Value(Quantity.Y);
    private static final Part G = new Part.Value(Quantity.G);
    private static final Part I = new Part.Value(Quantity.I);
    private static final Part F = new Part.Value(Quantity.F);
    private static final Part O = new Part.Value(Quantity.O);

    private final Step step;
    private final CellParameters cell;
    private final Notation notation;

    private Equations(Step step, Notation notation) {
        this.step = step;
        this.notation = notation;
        cell = step.trace().cell();
    }

    /** As {@link #of(Step, Phase, Notation)}, named as in the diagram. */
    public static List<Equation> of(Step step, Phase phase) {
        return of(step, phase, Notation.LETTERS);
    }

    /** The equations of {@code phase}, one a list; of the initial state when {@code step} is t = 0. */
    public static List<Equation> of(Step step, Phase phase, Notation notation) {
        Equations equations = new Equations(step, notation);
        return parts(step, phase).stream().map(equations::numbers).toList();
    }

    /** The equation of {@code part} with its numbers: z_i = 100·1 − 10 = 90. */
    public static Equation of(Step step, Part part) {
        return of(step, part, Notation.LETTERS);
    }

    /** The same in {@code notation}. */
    public static Equation of(Step step, Part part, Notation notation) {
        return new Equations(step, notation).numbers(part);
    }

    /** The equation of {@code part} in symbols only: z_i = w₁·x₁ + w₂·x₂ + b. What is given has none and is its symbol. */
    public static List<Span> formula(Step step, Part part) {
        return new Equations(step, Notation.LETTERS).formula(part).equation().symbols();
    }

    /** What {@code part} is computed from: all that stands in its formula. */
    public static Set<Part> origins(Step step, Part part) {
        Set<Part> origins = new HashSet<>();
        formula(step, part).stream().map(Span::part).filter(Objects::nonNull).forEach(origins::add);
        if (part.equals(C)) {
            origins.add(new Part.Kept());
            origins.add(new Part.Written());
        }
        origins.remove(part);
        return origins;
    }

    /** What {@code phase} computes, in the order in which it is explained. */
    private static List<Part> parts(Step step, Phase phase) {
        if (step.t() == 0) {
            return List.of(C, Y);
        }
        CellParameters cell = step.trace().cell();
        boolean outputGateWaits = Phase.computing(Quantity.O, cell) == Phase.OUTPUT;
        List<Part> parts = new ArrayList<>();
        switch (phase) {
            case INPUT -> {
                for (int k = 1; k <= cell.width(); k++) {
                    parts.add(new Part.Input(k));
                }
            }
            case SUM, GATES -> {
                for (Unit unit : Unit.values()) {
                    if (unit != Unit.OUTPUT_GATE || !outputGateWaits) {
                        parts.add(new Part.Value(phase == Phase.SUM ? unit.sum() : unit.activated()));
                    }
                }
            }
            case WRITE -> parts.add(new Part.Written());
            case KEEP -> parts.add(new Part.Kept());
            case UPDATE -> parts.add(C);
            default -> {
                if (outputGateWaits) {
                    parts.add(new Part.Value(Quantity.Z_O));
                    parts.add(new Part.Value(Quantity.O));
                }
                parts.add(Y);
            }
        }
        return parts;
    }

    private EquationLine formula(Part part) {
        if (part instanceof Part.Written) {
            return new EquationLine(step, notation).right().symbol(I).text(" · ").symbol(G);
        }
        if (part instanceof Part.Kept) {
            return new EquationLine(step, notation).right().symbol(F).text(" · ").symbol(new Part.StateBefore());
        }
        EquationLine line = new EquationLine(step, notation).symbol(part);
        if (step.t() == 0 || !(part instanceof Part.Value value)) {
            return line;
        }
        return switch (value.quantity()) {
            case C -> line.right().text(" = ").symbol(F).text(" · ").symbol(new Part.StateBefore()).text(" + ").symbol(I)
                    .text(" · ").symbol(G);
            case Y -> line.right().text(" = ").symbol(O).text(" · ").symbol(H);
            case H -> line;
            default -> {
                Unit unit = EquationLine.unit(value.quantity());
                yield value.quantity() == unit.sum() ? sumFormula(line.right().text(" = "), unit, Term.of(unit, step))
                        : notation == Notation.LECTURE ? line // whose name says it already
                        : isUnnamed(unit) ? line.right().text(" = ").symbol(new Part.Value(unit.sum()))
                        : line.right().text(" = " + function(unit) + "(").symbol(new Part.Value(unit.sum())).text(")");
            }
        };
    }

    private static EquationLine sumFormula(EquationLine line, Unit unit, List<Term> terms) {
        boolean first = true;
        for (Term term : terms) {
            line.text(first ? "" : " + ").symbol(new Part.Weight(unit, term.kind(), term.index()));
            if (term.kind() != Term.Kind.BIAS) {
                line.text("·").symbol(Part.factor(unit, term));
            }
            first = false;
        }
        return line;
    }

    private Equation numbers(Part part) {
        if (part instanceof Part.Written) {
            return formula(part).product(gate(Unit.INPUT_GATE), activatedInput(), written(Role.PLAIN)).equation();
        }
        if (part instanceof Part.Kept) {
            return formula(part).product(gate(Unit.FORGET_GATE),
                    value(step.stateBefore(), Role.CELL).exactIf(Exact.stateBefore(step)), kept(Role.PLAIN)).equation();
        }
        if (part instanceof Part.Weight weight) {
            return weighted(weight);
        }
        if (step.t() > 0 && part instanceof Part.Value value) {
            return switch (value.quantity()) {
                case C -> formula(part).sum(kept(Role.FORGET_GATE), written(Role.INPUT_GATE), state()).equation();
                case Y -> formula(part).product(gate(Unit.OUTPUT_GATE), output(),
                        value(step.value(Quantity.Y), Role.PLAIN).exactIf(Exact.output(step))).equation();
                case H -> read();
                default -> {
                    Unit unit = EquationLine.unit(value.quantity());
                    yield value.quantity() == unit.sum() ? sum(unit) : activated(unit);
                }
            };
        }
        boolean given = part instanceof Part.Input || step.t() == 0;
        EquationLine.Number number = given ? EquationLine.Number.given(value(part), EquationLine.role(part))
                : value(value(part), EquationLine.role(part)).exactIf(isExactBefore(part));
        return formula(part).then(number.exact() ? "=" : "≈", number).equation();
    }

    /** Of what the step before has left. */
    private boolean isExactBefore(Part part) {
        return part instanceof Part.StateBefore ? Exact.stateBefore(step)
                : Exact.output(step.trace().step(step.t() - 1));
    }

    /** The number of {@code part} at {@code step}; for a weight, what it contributes to its sum. */
    public static double value(Step step, Part part) {
        return new Equations(step, Notation.LETTERS).value(part);
    }

    private double value(Part part) {
        if (part instanceof Part.Value value) {
            return step.value(value.quantity());
        }
        if (part instanceof Part.Weight weight) {
            Term term = term(weight);
            return term.product();
        }
        return part instanceof Part.Input input ? step.x(input.k() - 1) : part instanceof Part.StateBefore
                ? step.stateBefore() : part instanceof Part.OutputBefore ? step.outputBefore() : part instanceof Part.Written
                ? step.written() : step.kept();
    }

    private Term term(Part.Weight weight) {
        return Term.all(weight.unit(), step).stream()
                .filter(term -> term.kind() == weight.kind() && term.index() == weight.k()).findFirst().orElseThrow();
    }

    /** w₂·x₂ = 100·1 = 100 */
    private Equation weighted(Part.Weight weight) {
        Term term = term(weight);
        EquationLine.Number number = EquationLine.Number.given(term.weight(), Role.PLAIN);
        EquationLine line = new EquationLine(step, notation).symbol(weight);
        if (term.kind() == Term.Kind.BIAS) {
            return line.then(number.exact() ? "=" : "≈", number).equation();
        }
        line.text("·").symbol(Part.factor(weight.unit(), term)).numbers();
        EquationLine.Number factor = EquationLine.Number.given(term.factor(), Role.PLAIN);
        EquationLine.Number result = EquationLine.Number.given(term.product(), EquationLine.role(weight.unit()));
        boolean exact = number.exact() && factor.exact();
        return line.text((exact ? " = " : " ≈ ") + number.text() + "·" + inParentheses(factor.text()))
                .then(EquationLine.relation(exact && result.exact(), result, term.weight(), term.factor()), result).equation();
    }

    /** z_i = w₂·x₂ + b = 100·1 − 10 = 90: the terms that have a weight. */
    private Equation sum(Unit unit) {
        List<Term> terms = Term.of(unit, step).stream().filter(term -> term.weight() != 0).toList();
        EquationLine line = new EquationLine(step, notation).symbol(new Part.Value(unit.sum()));
        if (!terms.isEmpty()) {
            sumFormula(line.right().text(" = "), unit, terms);
        }
        EquationLine.Number result = EquationLine.Number.rounded(step.value(unit.sum()), EquationLine.role(unit))
                .exactIf(Exact.sum(unit, step));
        boolean exact = terms.stream().allMatch(Equations::isShownWhole);
        if (terms.stream().anyMatch(term -> term.kind() != Term.Kind.BIAS)) {
            filledIn(line.numbers().text(" = "), unit, terms);
        }
        double[] operands = terms.stream().flatMapToDouble(term -> DoubleStream.of(term.weight(), term.factor())).toArray();
        boolean equal = exact && result.exact() && EquationLine.holds(result.value(), operands);
        return line.then(EquationLine.relation(equal, result, operands), result).equation();
    }

    /** 100·1 − 10 */
    private static void filledIn(EquationLine line, Unit unit, List<Term> terms) {
        boolean first = true;
        for (Term term : terms) {
            if (!first) {
                line.text(term.weight() < 0 ? " − " : " + ");
            }
            line.number(EquationLine.Number.given(first ? term.weight() : Math.abs(term.weight()), Role.PLAIN).text(),
                    new Part.Weight(unit, term.kind(), term.index()));
            if (term.kind() != Term.Kind.BIAS) {
                line.text("·").number(inParentheses(EquationLine.Number.given(term.factor(), Role.PLAIN).text()),
                        Part.factor(unit, term));
            }
            first = false;
        }
    }

    private static boolean isShownWhole(Term term) {
        return EquationLine.Number.given(term.weight(), Role.PLAIN).exact()
                && (term.kind() == Term.Kind.BIAS || EquationLine.Number.given(term.factor(), Role.PLAIN).exact());
    }

    /** i = σ(z_i) = σ(90) ≈ 1.00000 */
    private Equation activated(Unit unit) {
        EquationLine.Number sum = EquationLine.Number.rounded(step.value(unit.sum()), Role.PLAIN).exactIf(Exact.sum(unit, step));
        EquationLine.Number result = unit.isGate() ? gate(unit) : activatedInput();
        EquationLine line = formula(new Part.Value(unit.activated()));
        if (isUnnamed(unit)) {
            return line.then(sum.exact() && result.exact() ? "=" : "≈", result).equation();
        }
        return line.numbers().text(" " + (sum.exact() ? "=" : "≈") + " " + function(unit) + "(" + sum.text() + ")")
                .then(sum.exact() && result.exact() ? "=" : "≈", result).equation();
    }

    /** h(c₆) ≈ tanh(6.9995) ≈ 1.0000 */
    private Equation read() {
        EquationLine line = formula(H).numbers();
        if (cell.outputActivation() != Activation.LINEAR) {
            line.text((state().exact() ? " = " : " ≈ ") + cell.outputActivation().id() + "(" + state().text() + ")");
        }
        return line.then(state().exact() && output().exact() ? "=" : "≈", output()).equation();
    }

    private String function(Unit unit) {
        if (notation == Notation.LECTURE) {
            return unit.isGate() ? "f" : "g";
        }
        Activation function = cell.activation(unit);
        return !unit.isGate() && notation == Notation.LETTERS ? "g" : function == Activation.SIGMOID ? "σ" : function.id();
    }

    /** Whether a textbook would not write the function of {@code unit} at all. */
    private boolean isUnnamed(Unit unit) {
        return notation == Notation.TEXTBOOK && cell.activation(unit) == Activation.LINEAR;
    }

    private static String inParentheses(String number) {
        return number.startsWith("−") ? "(" + number + ")" : number;
    }

    private EquationLine.Number kept(Role role) {
        return value(step.kept(), role).exactIf(Exact.kept(step));
    }

    private EquationLine.Number written(Role role) {
        return value(step.written(), role).exactIf(Exact.written(step));
    }

    private EquationLine.Number state() {
        return value(step.value(Quantity.C), Role.CELL).exactIf(Exact.state(step));
    }

    private EquationLine.Number output() {
        return value(step.value(Quantity.H), Role.CELL).exactIf(Exact.read(step));
    }

    private EquationLine.Number gate(Unit gate) {
        return EquationLine.Number.fixed(step.value(gate.activated()), GATE_DECIMALS, EquationLine.role(gate))
                .exactIf(Exact.activated(gate, step));
    }

    private EquationLine.Number activatedInput() {
        return value(step.value(Quantity.G), Role.BLOCK_INPUT).exactIf(Exact.activated(Unit.BLOCK_INPUT, step));
    }

    private static EquationLine.Number value(double value, Role role) {
        return EquationLine.Number.fixed(value, DECIMALS, role);
    }
}
