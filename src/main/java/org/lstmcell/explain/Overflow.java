package org.lstmcell.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;

/**
 * A place where a sum or the cell state becomes ∞ or NaN by an operation of its own, not because what it is made of was so
 * already. Nothing else can: what passes an activation or a gate does not grow.
 *
 * @param sentence c overflowed at t = 12: f·c₁₁ + i·g = 1×10³⁰⁸ + 1×10³⁰⁸
 */
public record Overflow(int t, Phase phase, Effect effect, Sentence sentence) {

    /** What comes of it, the worst last; a gate that adds up to ±∞ is just open or closed. */
    public enum Effect { OPENS_OR_CLOSES, INFINITE, NOT_A_NUMBER }

    private static final int DECIMALS = 4;
    private static final List<Quantity> ADDED_UP = List.of(Quantity.Z, Quantity.Z_I, Quantity.Z_F, Quantity.Z_O, Quantity.C);

    /** Of each sum and of the cell state the first overflow and the first NaN, in the order in which they happen. */
    public static List<Overflow> in(Trace trace) {
        return ADDED_UP.stream().filter(quantity -> !trace.range(quantity).finite())
                .flatMap(quantity -> Stream.of(first(trace, quantity, Double::isInfinite), first(trace, quantity, Double::isNaN)))
                .flatMap(Optional::stream).sorted(Comparator.comparing(Overflow::t).thenComparing(Overflow::phase)).toList();
    }

    private static Optional<Overflow> first(Trace trace, Quantity quantity, DoublePredicate kind) {
        return IntStream.rangeClosed(1, trace.length()).filter(t -> kind.test(trace.value(quantity, t))).boxed().findFirst()
                .flatMap(t -> new Addition(trace.step(t), quantity).why().map(why -> of(trace, t, quantity, why)));
    }

    private static Overflow of(Trace trace, int t, Quantity quantity, Object why) {
        boolean nan = Double.isNaN(trace.value(quantity, t));
        boolean gate = quantity != Quantity.C && EquationLine.unit(quantity).isGate();
        return new Overflow(t, Phase.computing(quantity, trace.cell()),
                nan ? Effect.NOT_A_NUMBER : gate ? Effect.OPENS_OR_CLOSES : Effect.INFINITE,
                Sentence.of(nan ? "overflow.nan" : "overflow.infinite", quantity.symbol(), Integer.toString(t), why));
    }

    /** One of the products that are added up; a bias is 1 times itself. */
    private record Product(String name, double left, double right, boolean exact) {

        double value() {
            return left * right;
        }

        String text() {
            String factor = number(right);
            return name + relation(exact, left, right) + number(left) + "·" + (right < 0 ? "(" + factor + ")" : factor);
        }
    }

    /** What {@code quantity} is the sum of at a step, added up as the engine does. */
    private static final class Addition {
        private final List<Product> products;
        private final boolean exact;
        /** The operations that gave ∞. */
        private final List<String> infinite = new ArrayList<>();
        private String nameOfSum = "";
        private double sum;

        Addition(Step step, Quantity quantity) {
            boolean state = quantity == Quantity.C;
            products = state ? ofState(step) : ofSum(EquationLine.unit(quantity), step);
            exact = state ? Exact.kept(step) && Exact.written(step) : Exact.sum(EquationLine.unit(quantity), step);
        }

        private static List<Product> ofState(Step step) {
            boolean gates = Exact.activated(Unit.FORGET_GATE, step) && Exact.stateBefore(step);
            return List.of(
                    new Product("f·c" + NumberText.subscript(step.t() - 1), step.value(Quantity.F), step.stateBefore(), gates),
                    new Product("i·g", step.value(Quantity.I), step.value(Quantity.G),
                            Exact.activated(Unit.INPUT_GATE, step) && Exact.activated(Unit.BLOCK_INPUT, step)));
        }

        private static List<Product> ofSum(Unit unit, Step step) {
            return Term.of(unit, step).stream().map(term -> {
                String weight = name(new Part.Weight(unit, term.kind(), term.index()), step);
                return new Product(term.kind() == Term.Kind.BIAS ? weight : weight + "·" + name(Part.factor(unit, term), step),
                        term.weight(), term.factor(), term.kind() == Term.Kind.INPUT || Exact.sum(unit, step));
            }).toList();
        }

        private static String name(Part part, Step step) {
            return EquationLine.name(part, step, Notation.LETTERS);
        }

        /** The operation that made it ∞ or NaN; empty if that is only passed on. */
        Optional<Object> why() {
            for (Product product : products) {
                double value = product.value();
                if (Double.isNaN(value)) {
                    return Double.isNaN(product.left()) || Double.isNaN(product.right()) ? Optional.empty()
                            : Optional.of(product.text());
                }
                if (Double.isInfinite(value)) {
                    infinite.add(product.text());
                }
                double next = sum + value;
                if (Double.isNaN(next)) {
                    return Optional.of(Sentence.of("overflow.difference", added(value), infinite.get(0),
                            infinite.get(infinite.size() - 1)));
                }
                if (Double.isInfinite(next) && Double.isFinite(sum) && Double.isFinite(value)) {
                    infinite.add(nameOfSum + " + " + product.name() + relation(exact, sum, value) + added(value));
                }
                nameOfSum = sum == 0 ? product.name() : value == 0 ? nameOfSum : "…";
                sum = next;
            }
            boolean passedOn = products.stream().anyMatch(
                    product -> Double.isInfinite(product.left()) || Double.isInfinite(product.right()));
            return passedOn ? Optional.empty() : Optional.of(infinite.get(0));
        }

        /** The sum so far and {@code value}: ∞ − ∞. */
        private String added(double value) {
            return number(sum) + (value < 0 ? " − " : " + ") + number(Math.abs(value));
        }
    }

    private static String number(double value) {
        return NumberText.given(value, DECIMALS);
    }

    private static String relation(boolean exact, double left, double right) {
        return exact && NumberText.isWhole(number(left), left) && NumberText.isWhole(number(right), right) ? " = " : " ≈ ";
    }
}
