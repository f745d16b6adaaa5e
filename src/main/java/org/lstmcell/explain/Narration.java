package org.lstmcell.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;

/**
 * What happens in a phase of a step and why, in sentences made from its numbers. Which words a number earns is decided by the
 * thresholds of {@link Opening}; {@link Cause} says why a sum is what it is, {@link MemoryChange} what becomes of the memory.
 */
public final class Narration {
    /** More inputs than these are only counted. */
    private static final int NAMED_INPUTS = 4;

    private final Step step;
    private final CellParameters cell;
    private final boolean outputGateWaits;
    private final Notation notation;

    private Narration(Step step, Notation notation) {
        this.step = step;
        this.notation = notation;
        cell = step.trace().cell();
        outputGateWaits = Phase.computing(Quantity.O, cell) == Phase.OUTPUT;
    }

    /** As {@link #of(Step, Phase, Notation)}, named as in the diagram. */
    public static List<Sentence> of(Step step, Phase phase) {
        return of(step, phase, Notation.LETTERS);
    }

    /** All that is to be said about {@code phase}, in its order; nothing about the initial state. */
    public static List<Sentence> of(Step step, Phase phase, Notation notation) {
        return step.t() == 0 ? List.of() : new Narration(step, notation).sentences(phase);
    }

    /** The one or two sentences of {@link #of} that say the most: of the gates, those about the two that moved furthest. */
    public static List<Sentence> brief(Step step, Phase phase, Notation notation) {
        if (step.t() == 0) {
            return List.of();
        }
        Narration narration = new Narration(step, notation);
        return switch (phase) {
            case SUM -> narration.mostMoved().map(narration::sum).toList();
            case GATES -> narration.mostMoved().map(narration::gate).toList();
            case OUTPUT -> {
                List<Sentence> all = narration.sentences(phase);
                boolean silent = !narration.outputGateWaits && narration.cell.outputActivation() == Activation.LINEAR
                        && Double.isFinite(step.value(Quantity.C));
                Sentence last = all.get(all.size() - 1);
                yield silent ? List.of(last) : List.of(all.get(0), last);
            }
            default -> narration.sentences(phase);
        };
    }

    /** Why {@code quantity}, a gate's value, c or y, is what it is at {@code step}, which is not t = 0. */
    public static Sentence why(Step step, Quantity quantity, Notation notation) {
        Narration narration = new Narration(step, notation);
        return switch (quantity) {
            case C -> narration.sentences(Phase.UPDATE).get(0);
            case Y -> {
                List<Sentence> outputs = narration.outputs();
                yield outputs.get(outputs.size() - 1);
            }
            default -> narration.gate(EquationLine.unit(quantity));
        };
    }

    private List<Sentence> sentences(Phase phase) {
        return switch (phase) {
            case INPUT -> List.of(inputs(), Double.isFinite(step.stateBefore())
                    ? Sentence.of("explain.input.memory",
                            Shown.is(name(new Part.StateBefore()), step.stateBefore(), Exact.stateBefore(step)))
                    : overflowed(name(new Part.StateBefore()), step.stateBefore()));
            case SUM -> Stream.concat(Stream.of(Unit.BLOCK_INPUT), gates()).map(this::sum).toList();
            case GATES -> Stream.concat(Stream.of(blockInput()), gates().map(this::gate)).toList();
            case WRITE -> List.of(passage("explain.write.", Unit.INPUT_GATE, new Part.Value(Quantity.G),
                    Exact.activated(Unit.BLOCK_INPUT, step), Exact.written(step)));
            case KEEP -> List.of(passage("explain.keep.", Unit.FORGET_GATE, new Part.StateBefore(), Exact.stateBefore(step),
                    Exact.kept(step)));
            case UPDATE -> List.of(Double.isFinite(step.value(Quantity.C)) ? MemoryChange.of(step)
                    : overflowed(name(Quantity.C), step.value(Quantity.C)));
            case OUTPUT -> outputs();
        };
    }

    private Sentence inputs() {
        List<String> inputs = IntStream.range(0, cell.width()).filter(k -> step.x(k) != 0)
                .mapToObj(k -> Shown.given(name(new Part.Input(k + 1)), step.x(k), true)).toList();
        if (inputs.isEmpty()) {
            return Sentence.of("explain.input.none");
        }
        if (inputs.size() > NAMED_INPUTS) {
            return Sentence.of("explain.input.many", Integer.toString(inputs.size()), Integer.toString(cell.width()));
        }
        Object list = inputs.get(0);
        for (String input : inputs.subList(1, inputs.size())) {
            list = Sentence.of("explain.list", list, input);
        }
        return Sentence.of("explain.input.some", list);
    }

    private Stream<Unit> gates() {
        return Stream.of(Unit.INPUT_GATE, Unit.FORGET_GATE, Unit.OUTPUT_GATE)
                .filter(unit -> unit != Unit.OUTPUT_GATE || !outputGateWaits);
    }

    /** At t = 1 the gates have nothing to have moved from and stand in their order. */
    private Stream<Unit> mostMoved() {
        Step earlier = step.trace().step(step.t() - 1);
        return gates().sorted(Comparator.comparingDouble(
                gate -> -Math.abs(step.value(gate.activated()) - earlier.value(gate.activated())))).limit(2);
    }

    private Sentence sum(Unit unit) {
        double z = step.value(unit.sum());
        return Double.isNaN(z) ? overflowed(name(unit.sum()), z)
                : Cause.of(unit, step, notation).sentence("explain.sum.", name(unit), Shown.about(z, Exact.sum(unit, step)));
    }

    private Sentence gate(Unit gate) {
        double value = step.value(gate.activated());
        if (Double.isNaN(value)) {
            return overflowed(name(gate.activated()), value);
        }
        String words = gate == Unit.FORGET_GATE ? "explain.forgetting." : "explain.opening.";
        return Cause.of(gate, step, notation).sentence("explain.gate.", name(gate),
                Sentence.of(words + Opening.of(value).key()),
                Shown.is(name(gate.activated()), value, Exact.activated(gate, step)));
    }

    private Sentence blockInput() {
        return activated(cell.inputActivation(), "g", Quantity.Z, Exact.sum(Unit.BLOCK_INPUT, step), Quantity.G,
                Exact.activated(Unit.BLOCK_INPUT, step));
    }

    private List<Sentence> outputs() {
        List<Sentence> sentences = new ArrayList<>();
        if (outputGateWaits) {
            sentences.add(gate(Unit.OUTPUT_GATE));
        }
        boolean unnamed = notation == Notation.TEXTBOOK && cell.outputActivation() == Activation.LINEAR
                && Double.isFinite(step.value(Quantity.C));
        if (!unnamed) {
            sentences.add(activated(cell.outputActivation(), "h", Quantity.C, Exact.state(step), Quantity.H, Exact.read(step)));
        }
        sentences.add(passage("explain.output.", Unit.OUTPUT_GATE, new Part.Value(Quantity.H), Exact.read(step),
                Exact.output(step)));
        return sentences;
    }

    /** What g makes of the sum, or h of the memory. */
    private Sentence activated(Activation function, String letter, Quantity from, boolean fromExact, Quantity to, boolean toExact) {
        double x = step.value(from);
        double y = step.value(to);
        if (!Double.isFinite(x)) {
            return overflowed(name(from), x);
        }
        String input = Shown.is(name(from), x, fromExact);
        String output = Shown.is(name(to), y, toExact);
        return switch (function) {
            case LINEAR -> Sentence.of("explain.activation.linear", letter, input);
            case TANH -> Sentence.of("explain.activation." + (x == 0 ? "zero" : 1 - Math.abs(y) <= Opening.NEGLIGIBLE ? "saturated"
                    : Math.abs(x - y) <= Opening.NEGLIGIBLE ? "small" : "squeezed"), input, output);
            default -> Sentence.of("explain.activation.sigmoid", input, output);
        };
    }

    /** What of {@code through} gets through {@code gate}. */
    private Sentence passage(String family, Unit gate, Part through, boolean throughExact, boolean resultExact) {
        double value = Equations.value(step, through);
        double share = step.value(gate.activated());
        if (!Double.isFinite(value)) {
            return overflowed(name(through), value);
        }
        if (Double.isNaN(share)) {
            return overflowed(name(gate.activated()), share);
        }
        boolean ideal = cell.gateActivation() == Activation.STEP;
        Opening opening = Opening.of(share);
        String key = value == 0 ? "zero" : ideal && share == 1 ? "all" : ideal && share == 0 ? "nothing" : opening.key();
        double result = share * value;
        double missing = MemoryChange.heldBack(gate, step) * Math.abs(value);
        return Sentence.of(family + key, Shown.is(name(through), value, throughExact),
                opening == Opening.CLOSED ? Shown.little(result, resultExact) : Shown.about(result, resultExact),
                Shown.little(missing, resultExact), name(Quantity.Y));
    }

    private String name(Quantity quantity) {
        return name(new Part.Value(quantity));
    }

    private String name(Part part) {
        return EquationLine.name(part, step, notation);
    }

    private static Sentence name(Unit unit) {
        return Sentence.of("explain.unit." + unit.key());
    }

    /** That {@code symbol} has no number any more. */
    static Sentence overflowed(String symbol, double value) {
        return Double.isNaN(value) ? Sentence.of("explain.nan", symbol)
                : Sentence.of("explain.overflow", symbol, NumberText.fixed(value, 0));
    }
}
