package org.lstmcell.explain;

/** Numbers as they stand in sentences: "=" only where all digits are shown, "≈" or a word of the language where not. */
final class Shown {
    private static final int DECIMALS = 4;
    /** Smaller than any number with as many decimals. */
    private static final String SMALLEST = "0.0001";

    private Shown() {
    }

    /** c₃ = 3, or c₃ ≈ 2.9999. */
    static String is(String symbol, double value, boolean exact) {
        return is(symbol, NumberText.rounded(value, DECIMALS), value, exact);
    }

    /** x₁ = 3, or x₁ ≈ 0.3333: of a number that somebody gave, or a product of such. */
    static String given(String symbol, double value, boolean exact) {
        return is(symbol, NumberText.given(value, DECIMALS), value, exact);
    }

    private static String is(String symbol, String text, double value, boolean exact) {
        return symbol + (exact && NumberText.isWhole(text, value) ? " = " : " ≈ ") + text;
    }

    /** 3, or about 2.9999. */
    static Object about(double value, boolean exact) {
        String text = NumberText.rounded(value, DECIMALS);
        return exact && NumberText.isWhole(text, value) ? text : Sentence.of("explain.about", text);
    }

    /** The same of a number that somebody gave. */
    static Object aboutGiven(double value) {
        String text = NumberText.given(value, DECIMALS);
        return NumberText.isWhole(text, value) ? text : Sentence.of("explain.about", text);
    }

    /** How little: 0.5, about 0.0003, or less than 0.0001 for what would be shown as 0, whatever its sign. */
    static Object little(double value, boolean exact) {
        return value != 0 && NumberText.rounded(value, DECIMALS).equals("0") ? Sentence.of("explain.less", SMALLEST)
                : about(value, exact);
    }

    /** How little, of what is not known to be exact. */
    static Object trifle(double value) {
        return NumberText.rounded(value, DECIMALS).equals("0") ? Sentence.of("explain.less", SMALLEST) : about(value, false);
    }
}
