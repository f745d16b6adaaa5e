package org.lstmcell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Numbers at the ends of what a double can hold: every column is what IEEE 754 makes of the equations. */
class Ieee754Test {
    private static final double[] HARD = {0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, 1e-300, 1, -1, 745,
        -746, 1e10, 1e308, -1e308, Double.MAX_VALUE, -Double.MAX_VALUE};

    @Test
    void everyColumnOfHardNumbersIsAsWrittenOut() {
        Set<Quantity> overflowed = EnumSet.noneOf(Quantity.class);
        Set<Quantity> withoutValue = EnumSet.noneOf(Quantity.class);
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            boolean feedback = seed % 2 == 0;
            int width = 1 + seed % 3;
            CellParameters cell = new CellParameters(unit(random, width, feedback).withPeepholeWeight(0), unit(random, width, feedback),
                    unit(random, width, feedback), unit(random, width, feedback), oneOf(random, Activation.FOR_GATES),
                    oneOf(random, Activation.FOR_INPUT), oneOf(random, Activation.FOR_OUTPUT), hard(random), hard(random));
            double[][] columns = new double[width][20];
            Arrays.stream(columns).forEach(column -> Arrays.setAll(column, t -> hard(random)));
            Trace trace = Cell.run(cell, Sequence.ofColumns(columns));
            for (int t = 1; t <= 20; t++) {
                check(trace, columns, t, "seed " + seed + ", t = " + t);
                for (Quantity quantity : Quantity.values()) {
                    double value = trace.value(quantity, t);
                    (Double.isNaN(value) ? withoutValue : Double.isInfinite(value) ? overflowed : EnumSet.noneOf(Quantity.class))
                            .add(quantity);
                }
            }
        }
        assertThat(overflowed).as("the numbers were hard").containsExactlyInAnyOrder(Quantity.Z, Quantity.Z_I, Quantity.Z_F,
                Quantity.Z_O, Quantity.G, Quantity.C, Quantity.H, Quantity.Y);
        assertThat(withoutValue).containsExactlyInAnyOrder(Quantity.values());
    }

    /** Each value from those before it, with functions of its own. */
    private static void check(Trace trace, double[][] x, int t, String where) {
        CellParameters cell = trace.cell();
        double before = trace.value(Quantity.C, t - 1);
        double y = trace.value(Quantity.Y, t - 1);
        for (Unit unit : Unit.values()) {
            double seen = unit == Unit.OUTPUT_GATE ? trace.value(Quantity.C, t) : before;
            same(trace, unit.sum(), t, sum(cell.unit(unit), x, t, y, seen), where);
            same(trace, unit.activated(), t, function(cell.activation(unit)).applyAsDouble(trace.value(unit.sum(), t)), where);
        }
        double kept = trace.value(Quantity.F, t) * before;
        double written = trace.value(Quantity.I, t) * trace.value(Quantity.G, t);
        same(trace, Quantity.C, t, kept + written, where);
        same(trace, Quantity.H, t, function(cell.outputActivation()).applyAsDouble(trace.value(Quantity.C, t)), where);
        same(trace, Quantity.Y, t, trace.value(Quantity.O, t) * trace.value(Quantity.H, t), where);
    }

    private static void same(Trace trace, Quantity quantity, int t, double expected, String where) {
        Double bits = expected; // as an object NaN equals NaN, and 0 is not −0
        assertThat(trace.value(quantity, t)).as("%s, %s", where, quantity).isEqualTo(bits);
    }

    private static double sum(AffineUnit unit, double[][] x, int t, double y, double c) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum = sum + unit.weights().get(k) * x[k][t - 1];
        }
        sum = unit.recurrentWeight() == 0 ? sum : sum + unit.recurrentWeight() * y;
        sum = unit.peepholeWeight() == 0 ? sum : sum + unit.peepholeWeight() * c;
        return sum + unit.bias();
    }

    private static DoubleUnaryOperator function(Activation activation) {
        return switch (activation) {
            case SIGMOID -> z -> z > 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
            case STEP -> z -> Double.isNaN(z) ? z : (Math.signum(z) + 1) / 2;
            case LINEAR -> z -> z;
            case TANH -> StrictMath::tanh;
        };
    }

    @Test
    void denormalsKeepTheirValue() {
        double least = Double.MIN_VALUE;
        AffineUnit open = new AffineUnit(List.of(0.0), 1);
        CellParameters cell = new CellParameters(new AffineUnit(List.of(1.0), 0), open, open, open, Activation.STEP,
                Activation.LINEAR, Activation.LINEAR, least, 0);
        assertThat(states(cell, least, least, -4 * least)).as("added up as input and c₀")
                .containsExactly(2 * least, 3 * least, -least);
        CellParameters weight = cell.with(Unit.BLOCK_INPUT, new AffineUnit(List.of(least), least)).withInitial(0, 0);
        assertThat(states(weight, 3, 0.5, -1)).as("as weight and bias; half of the least is rounded to even")
                .containsExactly(4 * least, 5 * least, 5 * least);
        CellParameters tanh = cell.withActivations(Activation.SIGMOID, Activation.TANH, Activation.TANH)
                .with(Unit.FORGET_GATE, new AffineUnit(List.of(0.0), 1000)).with(Unit.INPUT_GATE, new AffineUnit(List.of(0.0), 1000));
        assertThat(states(tanh, least)).as("through tanh, and gates that are 1").containsExactly(2 * least);
        assertThat(Activation.SIGMOID.apply(-744)).isBetween(least, 3 * least);
    }

    private static double[] states(CellParameters cell, double... x) {
        Trace trace = Cell.run(cell, Sequence.ofColumns(x));
        return DoubleStream.iterate(1, t -> t <= x.length, t -> t + 1).map(t -> trace.value(Quantity.C, (int) t)).toArray();
    }

    private static AffineUnit unit(Random random, int width, boolean feedback) {
        List<Double> weights = DoubleStream.generate(() -> hard(random)).limit(width).boxed().toList();
        return new AffineUnit(weights, hard(random), feedback ? hard(random) : 0, feedback ? hard(random) : 0);
    }

    /** Any as often as 1, lest most be NaN. */
    private static double hard(Random random) {
        return random.nextBoolean() ? random.nextInt(3) - 1 : HARD[random.nextInt(HARD.length)];
    }

    private static <T> T oneOf(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
