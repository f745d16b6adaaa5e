package org.lstmcell.view.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightScaleTest {
    private final WeightScale scale = WeightScale.NORMAL;

    @Test
    void zeroStandsInTheMiddleAndTheRangeAtTheEnds() {
        assertThat(scale.position(0)).isEqualTo(0.5);
        assertThat(scale.position(-0.0)).isEqualTo(0.5);
        assertThat(scale.position(100)).isEqualTo(1);
        assertThat(scale.position(-100)).isZero();
        assertThat(scale.value(0.5)).isZero();
        assertThat(scale.value(1)).isEqualTo(100);
        assertThat(scale.value(0)).isEqualTo(-100);
    }

    @Test
    void whatLiesOutsideStandsAtTheEnds() {
        assertThat(scale.position(1e9)).isEqualTo(1);
        assertThat(scale.position(-Double.MAX_VALUE)).isZero();
        assertThat(scale.value(1.2)).isEqualTo(100);
        assertThat(scale.value(-0.2)).isEqualTo(-100);
    }

    @Test
    void oneTenthAndOneStandWellApartFromZero() {
        assertThat(scale.position(0.1)).isEqualTo(0.5 + 0.5 * Math.log(2) / Math.log(1001), within(1e-15));
        assertThat(scale.position(1)).isEqualTo(0.5 + 0.5 * Math.log(11) / Math.log(1001), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void goesThereAndBackRisesAndIsSymmetric(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 1000; n++) {
            double value = Math.copySign(Math.pow(10, 8 * random.nextDouble() - 6), random.nextDouble() - 0.5);
            double position = scale.position(value);
            assertThat(scale.value(position)).isEqualTo(value, within(Math.abs(value) * 1e-12 + 1e-14));
            assertThat(scale.position(-value)).isEqualTo(1 - position, within(1e-15));
            assertThat(scale.value(1 - position)).isEqualTo(-value, within(Math.abs(value) * 1e-12 + 1e-14));
            assertThat(scale.position(value + Math.abs(value) * 1e-6)).isGreaterThanOrEqualTo(position);
        }
    }

    @Test
    void aDraggedThumbRisesThroughRoundValuesAndHitsZero() {
        double before = -100;
        for (int n = 0; n <= 1000; n++) {
            double picked = scale.picked(n / 1000.0);
            assertThat(picked).isGreaterThanOrEqualTo(before);
            before = picked;
        }
        assertThat(before).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"0.481, 0", "0.5, 0", "0.519, 0", "1, 100", "0, -100", "1.5, 100"})
    void picksExactly(double position, double value) {
        assertThat(scale.picked(position)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"1.04, 1", "-12.6, -13", "0.0444, 0.044", "99.4, 99"})
    void roundsToTwoDigits(double between, double value) {
        assertThat(scale.picked(scale.position(between))).isEqualTo(value);
    }

    @Test
    void growsToHoldAValueAndThatIsItsEnd() {
        assertThat(scale.holding(-100)).isSameAs(scale);
        WeightScale grown = scale.holding(-123.4);
        assertThat(grown.range()).isEqualTo(123.4);
        assertThat(grown.holding(5)).isSameAs(grown);
        assertThat(grown.position(-123.4)).isZero();
        assertThat(grown.picked(0)).isEqualTo(-123.4);
        assertThat(new WeightScale(995.5).picked(0.99999)).isEqualTo(995.5);
    }

    @Test
    void holdsTheLargestNumber() {
        WeightScale grown = scale.holding(Double.MAX_VALUE);
        assertThat(grown.position(Double.MAX_VALUE)).isEqualTo(1);
        assertThat(grown.position(0)).isEqualTo(0.5);
        assertThat(grown.position(1)).isBetween(0.5, 0.51);
        assertThat(grown.value(0.75)).isFinite();
    }
}
