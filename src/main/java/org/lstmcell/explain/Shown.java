package org.lstmcell.explain;

/** Numbers as they stand in sentences: "=" only where all digits are shown, "≈" where not. */
final class Shown {
    private static final int DECIMALS = 4;
    /** Smaller than any number with as many decimals. */
    private static final String SMALLEST = "0.0001";

    private Shown() {
    }

    /** c₃ = 3, or c₃ ≈ 2.9999. */
    static String is(String symbol, double value, boolean exact) {
        return symbol + (isWhole(value, exact) ? " = " : " ≈ ") + number(value);
    }

    /** 3, or ≈ 2.9999. */
    static String about(double value, boolean exact) {
        return (isWhole(value, exact) ? "" : "≈ ") + number(value);
    }

    /** How little: 0.5, ≈ 0.0003, or < 0.0001 for what would be shown as 0, whatever its sign. */
    static String little(double value, boolean exact) {
        return value != 0 && number(value).equals("0") ? "< " + SMALLEST : about(value, exact);
    }

    /** How little, of what is not known to be exact. */
    static String trifle(double value) {
        return number(value).equals("0") ? "< " + SMALLEST : about(value, false);
    }

    private static String number(double value) {
        return NumberText.rounded(value, DECIMALS);
    }

    private static boolean isWhole(double value, boolean exact) {
        return exact && number(value).equals(NumberText.exact(value == 0 ? 0.0 : value)); // −0 is shown as 0
    }
}
