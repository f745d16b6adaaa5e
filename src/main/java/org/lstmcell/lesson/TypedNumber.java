package org.lstmcell.lesson;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as people and spreadsheets write them. */
public final class TypedNumber {
    private static final int FULL_WIDTH = '\uFF01' - '!';
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");

    private TypedNumber() {
    }

    /** The finite number in {@code typed}, − or - for minus, full-width forms allowed; empty if it is none. */
    public static OptionalDouble parse(String typed) {
        String ascii = ascii(typed);
        double value = NUMBER.matcher(ascii).matches() ? Double.parseDouble(ascii) : Double.NaN;
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Whether {@code typed} is written as a number, even as one that is too large. */
    static boolean isWritten(String typed) {
        return NUMBER.matcher(ascii(typed)).matches();
    }

    private static String ascii(String typed) {
        StringBuilder ascii = new StringBuilder();
        for (char c : typed.strip().toCharArray()) {
            ascii.append(c == '−' ? '-' : c >= '!' + FULL_WIDTH && c <= '~' + FULL_WIDTH ? (char) (c - FULL_WIDTH) : c);
        }
        return ascii.toString();
    }
}
