package org.lstmcell.view.table;

import java.util.List;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Range;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Trace;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.TableEdits;

/** Which time steps stand in the table, and how wide: as many columns as fit, evenly over the width. */
record TableColumns(int first, int count, double width) {
    private static final double WIDEST = 130;
    /** A number from here on is written with a power of ten, which takes about this many digits. */
    private static final double LARGE = 1e7;
    private static final int LARGE_DIGITS = 11;
    private static final double NARROWEST = 44;
    private static final double DIGIT_WIDTH = 7.4;
    private static final double PADDING = 10;
    private static final Quantity[] DIFFERENCES = {Quantity.C, Quantity.Y};

    /**
     * @param steps   the number of time steps
     * @param first   the time step that should come first
     * @param room    the width for all columns, in pixels
     * @param minimum the least width of one column, in pixels
     */
    static TableColumns fit(int steps, int first, double room, double minimum) {
        int count = (int) Math.max(1, Math.min(steps, Math.floor(room / minimum)));
        int start = Math.max(1, Math.min(first, steps - count + 1));
        return new TableColumns(start, count, Math.min(WIDEST, Math.max(minimum, room / count)));
    }

    /** The least width of a column of numbers with up to {@code characters}, in pixels. */
    static double widthFor(int characters) {
        return Math.max(NARROWEST, PADDING + DIGIT_WIDTH * characters);
    }

    boolean contains(int t) {
        return t >= first && t < first + count;
    }

    /** The first column to show so that {@code t} is in sight, moving as little as possible. */
    int bringing(int t) {
        return t < first ? t : t >= first + count ? t - count + 1 : first;
    }

    /** The most characters that a number of the table has but for those of its inputs, c and y with {@code decimals}. */
    static int widestNumber(Trace trace, int decimals) {
        int widest = Integer.toString(trace.length()).length();
        for (Quantity quantity : List.of(Quantity.C, Quantity.Y)) {
            Range range = trace.range(quantity);
            widest = Math.max(widest, characters(trace.value(quantity, 0), decimals));
            widest = Math.max(widest, range.isEmpty() ? 0 : Math.max(characters(range.least(), decimals), characters(range.largest(), decimals)));
            widest = Math.max(widest, range.finite() ? 0 : 1 + LARGE_DIGITS);
        }
        return widest;
    }

    /** The most characters that an input has. */
    static int widestInput(Sequence inputs) {
        int widest = 0;
        for (int k = 0; k < inputs.width(); k++) {
            for (int t = 1; t <= inputs.length(); t++) {
                widest = Math.max(widest, characters(inputs.x(k, t)));
            }
        }
        return widest;
    }

    /** The most characters, with its sign, of a difference between c or y of two traces. */
    static int widestDifference(Trace trace, Trace ghost, int decimals) {
        int widest = 0;
        for (int t = 1; t <= Math.min(trace.length(), ghost.length()); t++) {
            for (Quantity quantity : DIFFERENCES) {
                double difference = Math.abs(trace.value(quantity, t) - ghost.value(quantity, t));
                widest = Math.max(widest, difference == 0 ? 0 : 1 + characters(difference, decimals));
            }
        }
        return widest;
    }

    /** The most characters that a printed number of {@code lesson} has. */
    static int widestPrinted(Lesson lesson) {
        int widest = 0;
        for (int row = TableEdits.printedRow(lesson); row < TableEdits.printedRow(lesson) + 2; row++) {
            for (int t = 1; t <= lesson.inputs().length(); t++) {
                double value = TableEdits.value(lesson, row, t);
                widest = Math.max(widest, Double.isNaN(value) ? 1 : characters(value));
            }
        }
        return widest;
    }

    private static int characters(double given) {
        return characters(given, given == Math.rint(given) ? 0 : TableRows.INPUT_DECIMALS);
    }

    private static int characters(double value, int decimals) {
        int sign = value < 0 ? 1 : 0;
        double size = Math.abs(value);
        if (!(size < LARGE)) {
            return sign + LARGE_DIGITS;
        }
        int whole = 1;
        for (double power = 10; size >= power; power *= 10) {
            whole++;
        }
        return sign + whole + (decimals == 0 ? 0 : 1 + decimals);
    }
}
