package org.lstmcell.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How numbers are written. All of them come from the exact binary value, rounded half to even, so that the last digit is
 * right and the same on every JDK; a minus is −, the decimal point a point in every language.
 */
public final class NumberText {
    /** From here on a number is written with a power of ten. */
    private static final double LARGE = 1e7;
    private static final int SIGNIFICANT_WHEN_LARGE = 6;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

    private NumberText() {
    }

    /** {@code value} with exactly {@code decimals} digits after the point: 6.9995. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return nonFinite(value);
        }
        if (Math.abs(value) >= LARGE) {
            return large(value);
        }
        return typeset(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString(), value);
    }

    /** {@code value} rounded to at most {@code decimals} digits after the point, without needless zeros: 90. */
    public static String rounded(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return nonFinite(value);
        }
        if (Math.abs(value) >= LARGE) {
            return large(value);
        }
        BigDecimal digits = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return typeset(digits.toPlainString(), value);
    }

    /** As {@link #rounded}, but what is not 0 is never written as 0: 1×10⁻⁹. For numbers that somebody gave. */
    public static String given(double value, int decimals) {
        String text = rounded(value, decimals);
        return value == 0 || !text.equals("0") ? text : large(value);
    }

    /** Whether {@code text}, a number as this class writes it, is all of {@code value}. */
    public static boolean isWhole(String text, double value) {
        return Double.parseDouble(ascii(text)) == value;
    }

    /** The written {@code difference} of two numbers that differ: with its sign, + as well; one that rounds to zero is ≈ 0. */
    public static String signed(String difference) {
        boolean zero = difference.chars().allMatch(c -> c == '0' || c == '.');
        return zero ? "≈ 0" : difference.startsWith("−") || difference.equals("NaN") ? difference : "+" + difference;
    }

    /** Exactly {@code value}, for a field: the shortest digits that read back as the same double. */
    public static String exact(double value) {
        return plain(value).replace('-', '−');
    }

    /** Exactly {@code value} as a program reads it, with an ASCII minus: for files. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        // Up to 15 digits always survive the way to a double and back, fewer where a double has lost digits; 17 are always enough.
        int least = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15;
        BigDecimal digits = new BigDecimal(value).round(new MathContext(least));
        for (int precision = least + 1; digits.doubleValue() != value; precision++) {
            digits = new BigDecimal(value).round(new MathContext(precision));
        }
        digits = digits.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent >= -7 && exponent < 21 ? digits.toPlainString() : digits.toString();
    }

    /** {@code number} (≥ 0) in subscript digits: 12 gives ₁₂. */
    public static String subscript(int number) {
        return digits(number, "₀₁₂₃₄₅₆₇₈₉");
    }

    /** A number {@code shown} by this class as a program reads it, in ASCII: -1.5E7 for −1.5×10⁷. */
    public static String ascii(String shown) {
        StringBuilder text = new StringBuilder();
        for (char c : shown.replace("×10", "E").replace("∞", "Infinity").replace('−', '-').toCharArray()) {
            int raised = SUPERSCRIPTS.indexOf(c);
            text.append(raised < 0 ? c : "0123456789-".charAt(raised));
        }
        return text.toString();
    }

    private static String digits(int number, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            text.append(alphabet.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static String nonFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }

    private static String large(double value) {
        BigDecimal digits = new BigDecimal(value).round(new MathContext(SIGNIFICANT_WHEN_LARGE, RoundingMode.HALF_EVEN));
        int exponent = digits.precision() - digits.scale() - 1;
        String mantissa = digits.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return typeset(mantissa, value) + "×10" + (exponent < 0 ? "⁻" : "") + digits(Math.abs(exponent), SUPERSCRIPTS);
    }

    /** The digits with a typographic minus; a value that rounds to zero has no sign. */
    private static String typeset(String digits, double value) {
        String unsigned = digits.startsWith("-") ? digits.substring(1) : digits;
        boolean zero = unsigned.chars().allMatch(c -> c == '0' || c == '.');
        return value < 0 && !zero ? "−" + unsigned : unsigned;
    }
}
