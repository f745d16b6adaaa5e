package org.lstmcell.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Sequence;
import org.lstmcell.lesson.LessonException.Problem;

/**
 * Edits of the numbers that stand in a lesson's table. Time steps are columns, 1…length; the rows are the inputs
 * 0…width − 1, then the printed c, then the printed y. A number that is not given, which only a printed row can have, is NaN.
 * What belongs to a time step goes with it, what belongs to an input goes with that.
 */
public final class TableEdits {
    private TableEdits() {
    }

    /** The row of the printed c; the one of the printed y comes after it. */
    public static int printedRow(Lesson lesson) {
        return lesson.inputs().width();
    }

    /** The number in {@code row} at time step {@code t}, or NaN. */
    public static double value(Lesson lesson, int row, int t) {
        if (row < printedRow(lesson)) {
            return lesson.inputs().x(row, t);
        }
        List<Double> printed = printed(lesson, row);
        return printed == null ? Double.NaN : printed.get(t - 1);
    }

    /**
     * Puts {@code block}, a list of numbers for each row from {@code row} on, at the time steps from {@code t} on. Steps are
     * added where it reaches past the last one. NaN leaves an input as it is and takes a printed number away.
     *
     * @throws LessonException if the block has more rows than there is room for, or the steps become too many
     */
    public static Lesson with(Lesson lesson, int row, int t, double[][] block) throws LessonException {
        int room = (row < printedRow(lesson) ? printedRow(lesson) : printedRow(lesson) + 2) - row;
        if (block.length > room) {
            throw new LessonException("", Problem.BLOCK_TOO_HIGH, Integer.toString(room), Integer.toString(block.length));
        }
        int length = Math.max(lesson.inputs().length(), t - 1 + block[0].length);
        if (length > LessonFile.MAX_STEPS) {
            throw new LessonException("", Problem.TOO_MANY_STEPS, Integer.toString(LessonFile.MAX_STEPS));
        }
        int[] origins = new int[length];
        Arrays.setAll(origins, i -> i < lesson.inputs().length() ? i + 1 : 0);
        Lesson grown = length == lesson.inputs().length() ? lesson : rearranged(lesson, origins);
        if (row >= printedRow(lesson)) {
            return withPrinted(grown, row, t, block);
        }
        double[][] values = new double[block.length][];
        for (int i = 0; i < block.length; i++) {
            values[i] = block[i].clone();
            for (int j = 0; j < values[i].length; j++) {
                values[i][j] = Double.isNaN(values[i][j]) ? grown.inputs().x(row + i, t + j) : values[i][j];
            }
        }
        return grown.withInputs(grown.inputs().with(row, t, values));
    }

    /** Puts one number into the table. */
    public static Lesson with(Lesson lesson, int row, int t, double value) {
        try {
            return with(lesson, row, t, new double[][] {{value}});
        } catch (LessonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Adds {@code count} time steps, all 0, before time step {@code t} (1…length + 1). */
    public static Lesson insertSteps(Lesson lesson, int t, int count) {
        return rearranged(lesson, concat(range(1, t - 1), new int[count], range(t, lesson.inputs().length())));
    }

    /** Adds a copy of the time steps {@code from}…{@code to} behind them. */
    public static Lesson duplicateSteps(Lesson lesson, int from, int to) {
        return rearranged(lesson, concat(range(1, to), range(from, to), range(to + 1, lesson.inputs().length())));
    }

    /** Takes away the time steps {@code from}…{@code to}, which may not be all of them. */
    public static Lesson deleteSteps(Lesson lesson, int from, int to) {
        return rearranged(lesson, concat(range(1, from - 1), range(to + 1, lesson.inputs().length())));
    }

    /** Moves the time steps {@code from}…{@code to} by {@code by} steps, later or, below 0, earlier; they stay inside the sequence. */
    public static Lesson moveSteps(Lesson lesson, int from, int to, int by) {
        int length = lesson.inputs().length();
        int[] others = concat(range(1, from - 1), range(to + 1, length));
        int start = Math.max(0, Math.min(others.length, from - 1 + by));
        return rearranged(lesson, concat(Arrays.copyOf(others, start), range(from, to),
                Arrays.copyOfRange(others, start, others.length)));
    }

    /** Adds an input, the last, which is 0 and has the weight 0 throughout. */
    public static Lesson addInput(Lesson lesson) {
        List<String> names = null;
        if (lesson.inputNames() != null) {
            names = new ArrayList<>(lesson.inputNames());
            names.add(Lesson.defaultName(names.size()));
        }
        return new Lesson(lesson.title(), lesson.notes(), lesson.cell().withUnits(AffineUnit::withWeightAdded),
                lesson.inputs().withInputAdded(), names, lesson.printed(), lesson.view());
    }

    /** Takes away input {@code k} (0…width − 1), which may not be the only one, with its weights. */
    public static Lesson removeInput(Lesson lesson, int k) {
        List<String> names = null;
        if (lesson.inputNames() != null) {
            names = new ArrayList<>();
            for (int old = 0; old < lesson.inputNames().size(); old++) {
                if (old != k) {
                    boolean named = !lesson.nameOf(old).equals(Lesson.defaultName(old));
                    names.add(named ? lesson.nameOf(old) : Lesson.defaultName(names.size()));
                }
            }
        }
        return new Lesson(lesson.title(), lesson.notes(), lesson.cell().withUnits(unit -> unit.withoutWeight(k)),
                lesson.inputs().withoutInput(k), names, lesson.printed(), lesson.view());
    }

    /** Names input {@code k}; a blank name gives it the name that it has without one. */
    public static Lesson renameInput(Lesson lesson, int k, String name) {
        String changed = name.isBlank() ? Lesson.defaultName(k) : name.strip();
        if (changed.equals(lesson.nameOf(k))) {
            return lesson;
        }
        List<String> names = new ArrayList<>(IntStream.range(0, lesson.inputs().width()).mapToObj(lesson::nameOf).toList());
        names.set(k, changed);
        return new Lesson(lesson.title(), lesson.notes(), lesson.cell(), lesson.inputs(), names, lesson.printed(), lesson.view());
    }

    /**
     * Puts another sequence in the place of the lesson's: a line of {@code numbers} for each time step. Inputs are added
     * where there are more columns; where there are fewer, the other inputs are 0. The printed rows, which belong to
     * the old sequence, are gone.
     *
     * @throws LessonException if a number is missing, or the inputs or steps are too many
     */
    public static Lesson withSequence(Lesson lesson, NumberBlock numbers) throws LessonException {
        numbers.checkComplete();
        NumberBlock steps = numbers.withoutTime();
        boolean across = steps.width() > LessonFile.MAX_INPUTS && steps.height() <= LessonFile.MAX_INPUTS;
        int width = across ? steps.height() : steps.width();
        int length = across ? steps.width() : steps.height();
        if (width > LessonFile.MAX_INPUTS) {
            throw new LessonException("", Problem.TOO_MANY_INPUTS, Integer.toString(LessonFile.MAX_INPUTS), Integer.toString(width));
        }
        if (length > LessonFile.MAX_STEPS) {
            throw new LessonException("", Problem.TOO_MANY_STEPS, Integer.toString(LessonFile.MAX_STEPS));
        }
        Lesson widened = lesson;
        while (widened.inputs().width() < width) {
            widened = addInput(widened);
        }
        double[][] columns = Arrays.copyOf(across ? steps.numbers() : steps.turned().numbers(), widened.inputs().width());
        for (int k = width; k < columns.length; k++) {
            columns[k] = new double[length];
        }
        Lesson changed = new Lesson(widened.title(), widened.notes(), widened.cell(), Sequence.ofColumns(columns),
                widened.inputNames(), null, widened.view());
        for (int k = 0; k < (across ? 0 : steps.names().size()); k++) {
            changed = renameInput(changed, k, steps.names().get(k));
        }
        return changed;
    }

    /** The time steps in another order: step i + 1 is step {@code origins[i]}, or all 0 and nothing printed where that is 0. */
    private static Lesson rearranged(Lesson lesson, int[] origins) {
        Printed printed = lesson.printed() == null ? null : new Printed(rearranged(lesson.printed().c(), origins),
                rearranged(lesson.printed().y(), origins));
        return new Lesson(lesson.title(), lesson.notes(), lesson.cell(), lesson.inputs().rearranged(origins),
                lesson.inputNames(), printed, lesson.view());
    }

    private static List<Double> rearranged(List<Double> row, int[] origins) {
        return row == null ? null
                : Arrays.stream(origins).mapToObj(t -> t == 0 ? Double.valueOf(Double.NaN) : row.get(t - 1)).toList();
    }

    private static List<Double> printed(Lesson lesson, int row) {
        return lesson.printed() == null ? null
                : row == printedRow(lesson) ? lesson.printed().c() : lesson.printed().y();
    }

    private static Lesson withPrinted(Lesson lesson, int row, int t, double[][] block) {
        List<Double> c = printed(lesson, printedRow(lesson));
        List<Double> y = printed(lesson, printedRow(lesson) + 1);
        for (int i = 0; i < block.length; i++) {
            boolean state = row + i == printedRow(lesson);
            List<Double> changed = new ArrayList<>(state && c != null ? c : !state && y != null ? y
                    : Collections.nCopies(lesson.inputs().length(), Double.NaN));
            for (int j = 0; j < block[i].length; j++) {
                changed.set(t - 1 + j, block[i][j]);
            }
            List<Double> left = changed.stream().allMatch(value -> Double.isNaN(value)) ? null : changed;
            c = state ? left : c;
            y = state ? y : left;
        }
        return lesson.withPrinted(c == null && y == null ? null : new Printed(c, y));
    }

    private static int[] range(int from, int to) {
        return IntStream.rangeClosed(from, to).toArray();
    }

    private static int[] concat(int[]... parts) {
        return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }
}
