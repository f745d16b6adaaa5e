package org.lstmcell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lstmcell.lesson.TypedNumber;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({"6.99954, 4, 6.9995", "7, 4, 7.0000", "7, 0, 7", "-10, 0, −10", "-0.00001, 4, 0.0000", "-0.00006, 4, −0.0001",
        "0.5, 0, 0", "1.5, 0, 2", "2.5, 0, 2", "-2.5, 0, −2", "9999999.96, 1, 10000000.0", "1e7, 2, 1×10⁷",
        "-1.5e300, 4, −1.5×10³⁰⁰", "1234567890, 2, 1.23457×10⁹", "4.9e-324, 4, 0.0000"})
    void fixedHasAsManyDecimalsAsAsked(double value, int decimals, String text) {
        assertThat(NumberText.fixed(value, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"90, 4, 90", "0.125, 4, 0.125", "0.12345, 4, 0.1235", "-0.00001, 4, 0", "100, 0, 100", "-0, 3, 0"})
    void roundedHasNoNeedlessZeros(double value, int decimals, String text) {
        assertThat(NumberText.rounded(value, decimals)).isEqualTo(text);
    }

    @Test
    void whatIsNotFiniteHasItsOwnSigns() {
        assertThat(NumberText.fixed(Double.POSITIVE_INFINITY, 4)).isEqualTo("∞");
        assertThat(NumberText.rounded(Double.NEGATIVE_INFINITY, 4)).isEqualTo("−∞");
        assertThat(NumberText.fixed(Double.NaN, 0)).isEqualTo("NaN");
        assertThat(NumberText.plain(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fixedIsTheNearestDecimalAndTheEvenOneOfTwo(long seed) {
        Random random = new Random(seed);
        for (int k = 0; k < 20_000; k++) {
            double value = (random.nextInt(2_000_001) - 1_000_000) / Math.pow(2, random.nextInt(24));
            if (Math.abs(value) >= 1e7) {
                continue;
            }
            int decimals = random.nextInt(18);
            BigDecimal shown = new BigDecimal(NumberText.fixed(value, decimals).replace('−', '-'));
            assertThat(shown.scale()).isEqualTo(decimals);
            BigDecimal off = new BigDecimal(value).subtract(shown).abs();
            BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.valueOf(2));
            assertThat(off).as("seed %d: %s with %d decimals", seed, value, decimals).isLessThanOrEqualTo(half);
            if (off.compareTo(half) == 0) {
                assertThat(shown.unscaledValue().testBit(0)).as("seed %d: %s, odd last digit", seed, value).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void plainAndExactReadBackAsTheSameBits(long seed) {
        Random random = new Random(seed);
        for (int k = 0; k < 20_000; k++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String plain = NumberText.plain(value);
                assertThat(Double.doubleToLongBits(Double.parseDouble(plain))).as("seed %d: %s", seed, plain)
                        .isEqualTo(Double.doubleToLongBits(value));
                assertThat(TypedNumber.parse(NumberText.exact(value))).as("seed %d: %s", seed, plain).hasValue(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "100, 100", "-10, −10", "1e21, 1E+21", "0, 0", "0.3, 0.3", "1e-7, 0.0000001",
        "4.9e-324, 5E−324", "1e-310, 1E−310", "-1e308, −1E+308"})
    void exactIsWhatOneWouldType(double value, String text) {
        assertThat(NumberText.exact(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2.5, 2.5", "−10, -10", "-10, -10", "+3, 3", ".5, 0.5", "5., 5", "1e3, 1000", "' 7 ', 7", "１２．５, 12.5",
        "－３, -3", "1E−2, 0.01"})
    void numbersAreReadAsPeopleTypeThem(String typed, double value) {
        assertThat(TypedNumber.parse(typed)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "1,5", "1.2.3", "NaN", "Infinity", "1e999", "0x10", "1d", "5f", "--3", "1 2", "∞", "三"})
    void whatIsNoFiniteNumberIsRefused(String typed) {
        assertThat(TypedNumber.parse(typed)).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void aNumberIsWholeIfItReadsBackAsTheSame() {
        assertThat(NumberText.isWhole("0.5", 0.5)).isTrue();
        assertThat(NumberText.isWhole("0.1", 0.1)).isTrue();
        assertThat(NumberText.isWhole("0.3", 0.1 + 0.2)).as("which is a little more").isFalse();
        assertThat(NumberText.isWhole("−3.0000", -3)).isTrue();
        assertThat(NumberText.isWhole("0.12", 0.125)).isFalse();
        assertThat(NumberText.isWhole("0", 1e-9)).isFalse();
        assertThat(NumberText.isWhole(NumberText.given(1e-9, 4), 1e-9)).as("1×10⁻⁹").isTrue();
        assertThat(NumberText.isWhole("∞", Double.POSITIVE_INFINITY)).isTrue();
    }

    @Test
    void subscriptsAreSetInDigits() {
        assertThat(NumberText.subscript(0)).isEqualTo("₀");
        assertThat(NumberText.subscript(1234567890)).isEqualTo("₁₂₃₄₅₆₇₈₉₀");
    }

    @Test
    void whatIsShownCanBeReadByAProgram() {
        assertThat(NumberText.ascii(NumberText.fixed(-6.9995, 4))).isEqualTo("-6.9995");
        assertThat(NumberText.ascii(NumberText.fixed(1.5e120, 4))).isEqualTo("1.5E120");
        assertThat(NumberText.ascii(NumberText.fixed(Double.NEGATIVE_INFINITY, 4))).isEqualTo("-Infinity");
        assertThat(NumberText.ascii(NumberText.fixed(Double.NaN, 4))).isEqualTo("NaN");
    }

    @Test
    void aDifferenceHasItsSign() {
        assertThat(NumberText.signed(NumberText.fixed(3.99954, 4))).isEqualTo("+3.9995");
        assertThat(NumberText.signed(NumberText.rounded(-100, 3))).isEqualTo("−100");
        assertThat(NumberText.signed(NumberText.fixed(-1e-9, 4))).isEqualTo("≈ 0");
        assertThat(NumberText.signed(NumberText.rounded(1e-9, 3))).isEqualTo("≈ 0");
        assertThat(NumberText.signed(NumberText.fixed(Double.POSITIVE_INFINITY, 4))).isEqualTo("+∞");
        assertThat(NumberText.signed(NumberText.fixed(Double.NEGATIVE_INFINITY, 4))).isEqualTo("−∞");
        assertThat(NumberText.signed(NumberText.fixed(Double.NaN, 4))).isEqualTo("NaN");
    }
}
