package org.lstmcell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationTest {
    private static final MathContext DIGITS = new MathContext(60);

    /** σ(z) by the series of e^(|z|/2^k), squared k times, to 60 digits less what the squaring costs. */
    private static double exactSigmoid(double z) {
        BigDecimal size = new BigDecimal(z).abs();
        int halvings = 0;
        while (size.compareTo(new BigDecimal("0.5")) > 0) {
            size = size.divide(BigDecimal.valueOf(2), DIGITS);
            halvings++;
        }
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n < 60; n++) {
            term = term.multiply(size, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < halvings; k++) {
            sum = sum.multiply(sum, DIGITS);
        }
        BigDecimal one = BigDecimal.ONE;
        BigDecimal positive = sum.divide(sum.add(one), DIGITS);
        return (z >= 0 ? positive : one.divide(sum.add(one), DIGITS)).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, 1e-300, 0.1, -0.1, 1, -1, 10, -10, 36, -36, 37, -37, 38, -38, 90, -90, 110, -110,
        700, -700, 709.8, -709.8, 740, -740, 745, -745})
    void sigmoidIsRightToTheLastDigits(double z) {
        double exact = exactSigmoid(z);
        assertThat(Math.abs(Activation.SIGMOID.apply(z) - exact)).isLessThanOrEqualTo(3 * Math.ulp(exact));
    }

    @Test
    void sigmoidAtTheEndsOfTheLine() {
        assertThat(Activation.SIGMOID.apply(0.0)).isEqualTo(0.5);
        assertThat(Activation.SIGMOID.apply(-0.0)).isEqualTo(0.5);
        assertThat(Activation.SIGMOID.apply(37)).isEqualTo(1.0);
        assertThat(Activation.SIGMOID.apply(1e308)).isEqualTo(1.0);
        assertThat(Activation.SIGMOID.apply(Double.POSITIVE_INFINITY)).isEqualTo(1.0);
        assertThat(Activation.SIGMOID.apply(-1e308)).isEqualTo(0.0);
        assertThat(Activation.SIGMOID.apply(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
        assertThat(Activation.SIGMOID.apply(-745)).isEqualTo(Double.MIN_VALUE);
        assertThat(Activation.SIGMOID.apply(Double.NaN)).isNaN();
    }

    @Test
    void sigmoidRisesStaysBetween0And1AndMirrors() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int n = 0; n < 100_000; n++) {
            double z = random.nextGaussian() * Math.pow(10, random.nextInt(7) - 3);
            double higher = z + Math.abs(random.nextGaussian());
            double value = Activation.SIGMOID.apply(z);
            assertThat(value).as("seed %d, z = %s", seed, z).isBetween(0.0, 1.0)
                    .isLessThanOrEqualTo(Activation.SIGMOID.apply(higher) + Math.ulp(value));
            assertThat(value + Activation.SIGMOID.apply(-z)).as("seed %d, z = %s", seed, z)
                    .isBetween(1 - Math.ulp(1.0), 1 + Math.ulp(1.0));
        }
    }

    @Test
    void stepIsZeroHalfAndOne() {
        assertThat(Activation.STEP.apply(-Double.MIN_VALUE)).isEqualTo(0.0);
        assertThat(Activation.STEP.apply(0.0)).isEqualTo(0.5);
        assertThat(Activation.STEP.apply(-0.0)).isEqualTo(0.5);
        assertThat(Activation.STEP.apply(Double.MIN_VALUE)).isEqualTo(1.0);
        assertThat(Activation.STEP.apply(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
        assertThat(Activation.STEP.apply(Double.NaN)).isNaN();
    }

    @Test
    void linearAndTanh() {
        assertThat(Activation.LINEAR.apply(-3.25)).isEqualTo(-3.25);
        assertThat(Activation.TANH.apply(0.0)).isEqualTo(0.0);
        assertThat(Activation.TANH.apply(7)).isEqualTo(StrictMath.tanh(7)).isBetween(0.99999833, 0.99999834);
        assertThat(Activation.TANH.apply(Double.NEGATIVE_INFINITY)).isEqualTo(-1.0);
    }
}
