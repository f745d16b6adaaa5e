package org.lstmcell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    /** No weights, gates fixed by their bias: open at +1, closed at −1, with idealised gates. */
    private static AffineUnit fixed(double bias) {
        return new AffineUnit(List.of(0.0), bias);
    }

    private static AffineUnit unit(double weight, double bias, double recurrent, double peephole) {
        return new AffineUnit(List.of(weight), bias, recurrent, peephole);
    }

    private static CellParameters ideal(AffineUnit z, AffineUnit i, AffineUnit f, AffineUnit o, double c0, double y0) {
        return new CellParameters(z, i, f, o, Activation.STEP, Activation.LINEAR, Activation.LINEAR, c0, y0);
    }

    private static List<Double> values(Trace trace, Quantity quantity) {
        List<Double> values = new ArrayList<>();
        for (int t = 0; t <= trace.length(); t++) {
            values.add(trace.value(quantity, t));
        }
        return values;
    }

    private static Sequence inputs(double... x) {
        return Sequence.ofColumns(x);
    }

    @Test
    void openGatesAccumulate() {
        Trace trace = Cell.run(ideal(unit(1, 0, 0, 0), fixed(1), fixed(1), fixed(1), 10, 0), inputs(1, 2, 3));
        assertThat(values(trace, Quantity.C)).containsExactly(10.0, 11.0, 13.0, 16.0);
        assertThat(values(trace, Quantity.Y)).containsExactly(0.0, 11.0, 13.0, 16.0);
    }

    @Test
    void feedbackBringsTheOutputOfTheStepBefore() {
        // z = x + 2·y′ with y_0 = 5, the memory forgetting at every step: y_t = x_t + 2·y_{t−1}
        Trace trace = Cell.run(ideal(unit(1, 0, 2, 0), fixed(1), fixed(-1), fixed(1), 0, 5), inputs(1, 1, 1));
        assertThat(values(trace, Quantity.Y)).containsExactly(5.0, 11.0, 23.0, 47.0);
    }

    @Test
    void thePeepholesOfInputAndForgetGateSeeTheStateBefore() {
        // The input gate closes once the memory has more than 2: 1, 2, 3, then no more.
        Trace full = Cell.run(ideal(unit(1, 0, 0, 0), unit(0, 2.5, 0, -1), fixed(1), fixed(1), 0, 0), inputs(1, 1, 1, 1));
        assertThat(values(full, Quantity.C)).containsExactly(0.0, 1.0, 2.0, 3.0, 3.0);
        // The forget gate clears a memory of more than 2.
        Trace clear = Cell.run(ideal(unit(1, 0, 0, 0), fixed(1), unit(0, 2.5, 0, -1), fixed(1), 0, 0), inputs(1, 1, 1, 1));
        assertThat(values(clear, Quantity.C)).containsExactly(0.0, 1.0, 2.0, 3.0, 1.0);
    }

    @Test
    void thePeepholeOfTheOutputGateSeesTheNewState() {
        // It opens in the very step in which the memory passes 2.
        Trace trace = Cell.run(ideal(unit(1, 0, 0, 0), fixed(1), fixed(1), unit(0, -2.5, 0, 1), 0, 0), inputs(1, 1, 1));
        assertThat(values(trace, Quantity.Z_O).subList(1, 4)).containsExactly(-1.5, -0.5, 0.5);
        assertThat(values(trace, Quantity.Y)).containsExactly(0.0, 0.0, 0.0, 3.0);
    }

    @Test
    void feedbackOnEachGate() {
        // Input gate open only after an output of 0; every second step is written.
        Trace trace = Cell.run(ideal(unit(1, 0, 0, 0), unit(0, 0.5, -1, 0), fixed(-1), fixed(1), 0, 0), inputs(7, 7, 7, 7));
        assertThat(values(trace, Quantity.C)).containsExactly(0.0, 7.0, 0.0, 7.0, 0.0);
    }

    @Test
    void overflowFollowsIeee754() {
        Trace trace = Cell.run(ideal(unit(1, 0, 0, 0), fixed(1), fixed(1), fixed(1), 0, 0), inputs(1e308, 1e308, -1e308));
        assertThat(values(trace, Quantity.C)).containsExactly(0.0, 1e308, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        Trace closed = Cell.run(ideal(unit(1, 0, 0, 0), fixed(1), unit(1, 0, 0, 0), fixed(1), 0, 0),
                inputs(1e308, 1e308, -1));
        assertThat(closed.value(Quantity.C, 2)).isInfinite();
        assertThat(closed.value(Quantity.C, 3)).as("0 · ∞").isNaN();
    }

    @Test
    void aConnectionOfWeightZeroIsNone() {
        Trace trace = Cell.run(ideal(unit(1, 0, 0, 0), fixed(1), fixed(1), fixed(1), 0, 0), inputs(1e308, 1e308, 1));
        assertThat(trace.value(Quantity.C, 2)).isInfinite();
        assertThat(trace.value(Quantity.Z_I, 3)).isEqualTo(1);
        assertThat(trace.value(Quantity.Z_O, 2)).isEqualTo(1);
    }

    @Test
    void beforeTheFirstStepOnlyTheStateIsThere() {
        Trace trace = Cell.run(ideal(unit(1, 0, 0, 0), fixed(1), fixed(1), fixed(1), 3, 4), inputs(1));
        assertThat(trace.value(Quantity.C, 0)).isEqualTo(3);
        assertThat(trace.value(Quantity.Y, 0)).isEqualTo(4);
        assertThat(trace.value(Quantity.Z, 0)).isNaN();
        assertThat(trace.value(Quantity.O, 0)).isNaN();
        assertThatThrownBy(() -> trace.step(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aSequenceOfAnotherWidthIsRefused() {
        CellParameters cell = ideal(fixed(0), fixed(0), fixed(0), fixed(0), 0, 0);
        Sequence two = Sequence.ofColumns(new double[3], new double[3]);
        assertThatThrownBy(() -> Cell.run(cell, two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sequence.ofColumns(new double[3], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cell.with(Unit.BLOCK_INPUT, unit(1, 0, 0, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sequencesDoNotChange() {
        double[] column = {1, 2, 3};
        Sequence sequence = Sequence.ofColumns(column);
        column[0] = 9;
        Sequence changed = sequence.with(0, 2, 7);
        assertThat(sequence).isEqualTo(inputs(1, 2, 3)).isNotEqualTo(changed);
        assertThat(changed).isEqualTo(inputs(1, 7, 3)).hasSameHashCodeAs(inputs(1, 7, 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anyCellAgreesWithTheEquationsWrittenOut(long seed) {
        Random random = new Random(seed);
        CellParameters cell = randomCell(random, 1 + random.nextInt(8));
        if (seed % 2 == 0) {
            cell = fedByInputsOnly(cell);
        }
        Sequence inputs = randomSequence(random, cell.width(), 1 + random.nextInt(seed % 5 == 0 ? 3000 : 40));
        Trace trace = Cell.run(cell, inputs);
        double c = cell.initialState();
        double y = cell.initialOutput();
        for (int t = 1; t <= inputs.length(); t++) {
            double g = cell.inputActivation().apply(sum(cell.blockInput(), inputs, t, y, 0));
            double i = cell.gateActivation().apply(sum(cell.inputGate(), inputs, t, y, c));
            double f = cell.gateActivation().apply(sum(cell.forgetGate(), inputs, t, y, c));
            c = f * c + i * g;
            double o = cell.gateActivation().apply(sum(cell.outputGate(), inputs, t, y, c));
            y = o * cell.outputActivation().apply(c);
            Step step = trace.step(t);
            assertThat(new double[] {step.value(Quantity.G), step.value(Quantity.I), step.value(Quantity.F),
                step.value(Quantity.C), step.value(Quantity.O), step.value(Quantity.Y)})
                    .as("seed %d, t = %d", seed, t).containsExactly(g, i, f, c, o, y);
            assertThat(step.kept() + step.written()).isEqualTo(c);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void recomputingFromAStepOnGivesTheSameBits(long seed) {
        Random random = new Random(seed);
        CellParameters cell = randomCell(random, 3);
        int length = 2 * Trace.BLOCK + 30;
        Sequence inputs = randomSequence(random, 3, length);
        Trace before = Cell.run(cell, inputs);
        for (int t : new int[] {1, 2, Trace.BLOCK - 1, Trace.BLOCK, Trace.BLOCK + 1, 2 * Trace.BLOCK, length}) {
            Sequence changed = inputs.with(random.nextInt(3), t, random.nextGaussian());
            Trace again = Cell.run(cell, changed, before);
            assertThat(again).as("seed %d, from %d", seed, t).isEqualTo(Cell.run(cell, changed));
            for (int block = 0; block <= length / Trace.BLOCK; block++) {
                assertThat(again.block(block, Quantity.C) == before.block(block, Quantity.C))
                        .as("seed %d, from %d, block %d is shared", seed, t, block).isEqualTo((block + 1) * Trace.BLOCK <= t);
            }
        }
        assertThat(Cell.run(cell, inputs, before).block(1, Quantity.Y)).isSameAs(before.block(1, Quantity.Y));
    }

    @ParameterizedTest
    @ValueSource(ints = {Trace.BLOCK - 2, Trace.BLOCK - 1, Trace.BLOCK, Trace.BLOCK + 1, 3 * Trace.BLOCK - 1, 3 * Trace.BLOCK})
    void aShorterAndALongerSequenceGoOnFromWhatIsAlike(int length) {
        Random random = new Random(length);
        CellParameters cell = length % 2 == 0 ? randomCell(random, 2) : fedByInputsOnly(randomCell(random, 2));
        Sequence longer = randomSequence(random, 2, 3 * Trace.BLOCK + 5);
        Sequence shorter = longer.rearranged(IntStream.rangeClosed(1, length).toArray());
        assertThat(Cell.run(cell, shorter, Cell.run(cell, longer))).isEqualTo(Cell.run(cell, shorter));
        assertThat(Cell.run(cell, longer, Cell.run(cell, shorter))).isEqualTo(Cell.run(cell, longer));
    }

    @Test
    void anotherCellTakesNothingFromAnEarlierTrace() {
        Random random = new Random(5);
        Sequence inputs = randomSequence(random, 3, 2000);
        Trace before = Cell.run(randomCell(random, 3), inputs);
        CellParameters other = randomCell(random, 3);
        assertThat(Cell.run(other, inputs, before)).isEqualTo(Cell.run(other, inputs));
        CellParameters wider = randomCell(random, 4);
        assertThat(Cell.run(wider, inputs.withInputAdded(), before)).isEqualTo(Cell.run(wider, inputs.withInputAdded()));
    }

    private static double sum(AffineUnit unit, Sequence inputs, int t, double y, double c) {
        double sum = 0;
        for (int k = 0; k < inputs.width(); k++) {
            sum += unit.weights().get(k) * inputs.x(k, t);
        }
        return sum + unit.recurrentWeight() * y + unit.peepholeWeight() * c + unit.bias();
    }

    private static CellParameters fedByInputsOnly(CellParameters cell) {
        CellParameters changed = cell;
        for (Unit unit : Unit.values()) {
            changed = changed.with(unit, cell.unit(unit).withRecurrentWeight(0).withPeepholeWeight(0));
        }
        return changed;
    }

    private static CellParameters randomCell(Random random, int width) {
        return new CellParameters(randomUnit(random, width, false), randomUnit(random, width, true),
                randomUnit(random, width, true), randomUnit(random, width, true),
                any(random, Activation.FOR_GATES), any(random, Activation.FOR_INPUT), any(random, Activation.FOR_OUTPUT),
                random.nextGaussian(), random.nextGaussian());
    }

    private static Activation any(Random random, List<Activation> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static AffineUnit randomUnit(Random random, int width, boolean peephole) {
        List<Double> weights = new ArrayList<>();
        for (int k = 0; k < width; k++) {
            weights.add(random.nextGaussian());
        }
        return new AffineUnit(weights, random.nextGaussian(), random.nextGaussian(), peephole ? random.nextGaussian() : 0);
    }

    private static Sequence randomSequence(Random random, int width, int length) {
        double[][] columns = new double[width][length];
        for (double[] column : columns) {
            for (int t = 0; t < length; t++) {
                column[t] = random.nextGaussian() * 3;
            }
        }
        return Sequence.ofColumns(columns);
    }
}
