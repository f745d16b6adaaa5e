package org.lstmcell.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {
    @Test
    void ticksAreRoundNumbersAndZeroIsOne() {
        assertThat(Axis.of(0, 7, 5).ticks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
        assertThat(Axis.of(2, 7, 1).ticks()).containsExactly(0.0, 10.0);
        assertThat(Axis.of(-0.3, 0.2, 5).ticks()).containsExactly(-0.3, -0.2, -0.1, 0.0, 0.1, 0.2);
        assertThat(Axis.of(0, 0, 4).ticks()).startsWith(0.0).endsWith(1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theLargestNumbersHaveAnAxisAsWell(int intervals) {
        for (double least : new double[] {0, -1e308, -Double.MAX_VALUE}) {
            for (double largest : new double[] {1e308, 1.5e308, Double.MAX_VALUE}) {
                Axis axis = Axis.of(least, largest, intervals);
                String what = least + " to " + largest;
                assertThat(axis.ticks()).as(what).contains(0.0).isSorted().hasSizeGreaterThan(1).allMatch(Double::isFinite);
                assertThat(axis.share(largest)).as(what).isBetween(0.45, 1.0);
                assertThat(axis.share(least)).as(what).isBetween(0.0, 0.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theAxisHoldsItsValuesHoweverLargeOrSmall(long seed) {
        Random random = new Random(seed);
        for (int k = 0; k < 5000; k++) {
            double a = random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
            double b = random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
            int intervals = 1 + random.nextInt(5);
            Axis axis = Axis.of(Math.min(a, b), Math.max(a, b), intervals);
            List<Double> ticks = axis.ticks();
            String what = "seed " + seed + ": " + a + " " + b;
            assertThat(ticks).as(what).contains(0.0).isSorted().hasSizeBetween(2, intervals + 3);
            for (double value : new double[] {a, b, 0}) {
                assertThat(axis.share(value)).as(what).isBetween(-1e-9, 1 + 1e-9);
            }
        }
    }
}
