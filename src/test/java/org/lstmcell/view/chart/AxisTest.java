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
