package org.lstmcell.export.text;

/** Texts that people have typed, as one line of characters that every format can hold. */
final class OneLine {
    private OneLine() {
    }

    /** {@code text} with spaces for tabs and line breaks, without control characters and without what is no character. */
    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.replaceAll("\\R|\\t", " ").codePoints().filter(OneLine::isCharacter).forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean isCharacter(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE
                && (codePoint & 0xFFFE) != 0xFFFE;
    }
}
