package org.lstmcell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangeTest {
    /** A trace whose z is its input. */
    private static Trace traceOf(double... z) {
        AffineUnit unit = new AffineUnit(List.of(1.0), 0);
        return Cell.run(new CellParameters(unit, unit, unit, unit, Activation.SIGMOID, Activation.LINEAR, Activation.TANH, 0, 0),
                Sequence.ofColumns(z));
    }

    @Test
    void aStretchOverSeveralBlocksHasTheLeastAndTheLargestOfItsSteps() {
        Random random = new Random(8);
        int length = 3 * Trace.BLOCK + 17;
        double[] z = random.doubles(length, -100, 100).toArray();
        Trace trace = traceOf(z);
        for (int n = 0; n < 200; n++) {
            int from = 1 + random.nextInt(length);
            int to = from + random.nextInt(length - from + 1);
            double least = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (int t = from; t <= to; t++) {
                least = Math.min(least, z[t - 1]);
                largest = Math.max(largest, z[t - 1]);
            }
            assertThat(trace.range(Quantity.Z, from, to)).as("%d to %d", from, to).isEqualTo(new Range(least, largest, true));
        }
        assertThat(trace.range(Quantity.Z)).isEqualTo(trace.range(Quantity.Z, 1, length)).isSameAs(trace.range(Quantity.Z));
    }

    @Test
    void whatIsNotFiniteIsToldAndLeftOut() {
        Trace trace = traceOf(Double.POSITIVE_INFINITY, 3, Double.NaN, -4, Double.NEGATIVE_INFINITY);
        assertThat(trace.range(Quantity.Z)).isEqualTo(new Range(-4, 3, false));
        assertThat(trace.range(Quantity.Z).size()).isEqualTo(4);
        assertThat(trace.range(Quantity.Z, 3, 3).isEmpty()).isTrue();
        assertThat(trace.range(Quantity.Z, 3, 3).size()).isZero();
        assertThat(trace.range(Quantity.Z, 3, 2)).as("no step at all").isEqualTo(Range.EMPTY);
        assertThat(trace.range(Quantity.C, 0, 0)).as("the initial state").isEqualTo(new Range(0, 0, true));
    }
}
