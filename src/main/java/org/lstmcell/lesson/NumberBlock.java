package org.lstmcell.lesson;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lstmcell.lesson.LessonException.Problem;

/**
 * Numbers in lines and columns, as they come from a spreadsheet or a CSV file.
 *
 * @param names   the names of the columns, or none
 * @param numbers the lines, all of the same length; NaN where a place was left empty
 */
public record NumberBlock(List<String> names, double[][] numbers) {
    private static final Set<String> TIME = Set.of("t", "time", "step", "\u6642\u9593");
    private static final String DELIMITERS = "\t;,";
    /** Characters in which the first line is looked for. */
    private static final int BEGINNING = 1 << 16;
    /** Those of the inputs and of both printed rows. */
    private static final int MOST_NUMBERS = (LessonFile.MAX_INPUTS + 2) * LessonFile.MAX_STEPS;

    /**
     * Reads a CSV file: UTF-8 or Big5, separated by commas, semicolons or tabs, with or without a line of names.
     *
     * @throws LessonException if it cannot be read or something in it is no number
     */
    public static NumberBlock read(Path file) throws LessonException {
        try {
            try {
                return read(file, StandardCharsets.UTF_8);
            } catch (CharacterCodingException e) {
                return read(file, Charset.forName("Big5")); // as spreadsheets in Taiwan write it
            }
        } catch (IOException e) {
            throw new LessonException(file.toString(), e instanceof CharacterCodingException ? Problem.BAD_ENCODING
                    : Problem.UNREADABLE);
        }
    }

    private static NumberBlock read(Path file, Charset charset) throws IOException, LessonException {
        try (Reader text = new StrictReader(LessonFile.open(file), charset)) {
            return parse(text);
        }
    }

    /**
     * Reads lines of numbers separated by tabs, semicolons, commas or blanks, whichever the first line has.
     *
     * @throws LessonException if there are none, or something is no number, or the lines differ in length
     */
    public static NumberBlock parse(String text) throws LessonException {
        try {
            return parse(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NumberBlock parse(Reader file) throws IOException, LessonException {
        BufferedReader text = StrictReader.withoutByteOrderMark(file);
        List<String> names = List.of();
        List<double[]> numbers = new ArrayList<>();
        char delimiter = delimiter(beginning(text));
        Line line = new Line(text, delimiter);
        long lineNumber = 0;
        try (CSVParser parser = format(delimiter).parse(line)) {
            for (CSVRecord record : parser) {
                line.begin();
                lineNumber = parser.getCurrentLineNumber();
                List<String> places = record.stream().filter(place -> delimiter != ' ' || !place.isBlank()).toList();
                if (places.size() < 2 && places.stream().allMatch(String::isBlank)) {
                    continue; // a line of blanks
                }
                checkCounts(numbers.size() + 1, places.size());
                if (numbers.isEmpty() && names.isEmpty() && isOfNames(places)) {
                    names = checkedNames(places, lineNumber);
                } else {
                    numbers.add(numbers(places, lineNumber, names, numbers));
                }
            }
        } catch (UncheckedIOException e) {
            String after = Long.toString(lineNumber + 1);
            if (e.getCause() instanceof CSVException) {
                throw new LessonException("", Problem.BAD_QUOTES, after);
            }
            if (e.getCause() instanceof LineTooLong) {
                throw new LessonException("", Problem.LINE_TOO_LONG, after, Integer.toString(LessonFile.MAX_STEPS));
            }
            throw e.getCause();
        }
        if (numbers.isEmpty()) {
            throw new LessonException("", Problem.NO_NUMBERS);
        }
        return new NumberBlock(names, numbers.toArray(double[][]::new));
    }

    /** What {@code text} begins with; it is still to be read after that. */
    private static String beginning(BufferedReader text) throws IOException {
        char[] beginning = new char[BEGINNING];
        text.mark(BEGINNING);
        int length = 0;
        for (int read = 0; read >= 0 && length < BEGINNING; length += Math.max(read, 0)) {
            read = text.read(beginning, length, BEGINNING - length);
        }
        text.reset();
        return new String(beginning, 0, length);
    }

    /** What separates the numbers of the first line, in which names may stand in quotes; blanks if nothing else does. */
    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank() || line.indexOf('\t') >= 0).findFirst().orElse("")
                .replaceAll("\"[^\"]*\"", "");
        return (char) DELIMITERS.chars().filter(c -> first.indexOf(c) >= 0).findFirst().orElse(' ');
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(delimiter != '\t').setTrim(true).get();
    }

    /** Whether no place of {@code line} is a number and at least one is something else. */
    private static boolean isOfNames(List<String> line) {
        return line.stream().noneMatch(TypedNumber::isWritten) && line.stream().anyMatch(place -> !place.isBlank());
    }

    private static List<String> checkedNames(List<String> names, long lineNumber) throws LessonException {
        for (int k = 0; k < names.size(); k++) {
            if (names.get(k).length() > LessonFile.MAX_TEXT) {
                throw new LessonException("", Problem.NAME_TOO_LONG, Long.toString(lineNumber), Integer.toString(k + 1),
                        Integer.toString(LessonFile.MAX_TEXT));
            }
        }
        return names;
    }

    /** Time may run along the lines or across them; more than any lesson has is refused before it is kept. */
    private static void checkCounts(int height, int width) throws LessonException {
        if (Math.max(height, width) > LessonFile.MAX_STEPS) {
            throw new LessonException("", Problem.TOO_MANY_STEPS, Integer.toString(LessonFile.MAX_STEPS));
        }
        if ((long) height * width > MOST_NUMBERS) {
            throw new LessonException("", Problem.TOO_MANY_INPUTS, Integer.toString(LessonFile.MAX_INPUTS),
                    Integer.toString(Math.min(height, width)));
        }
    }

    private static double[] numbers(List<String> line, long lineNumber, List<String> names, List<double[]> before)
            throws LessonException {
        int width = !names.isEmpty() ? names.size() : before.isEmpty() ? line.size() : before.get(0).length;
        if (line.size() != width) {
            throw new LessonException("", Problem.RAGGED, Long.toString(lineNumber), Integer.toString(width),
                    Integer.toString(line.size()));
        }
        double[] numbers = new double[width];
        for (int k = 0; k < width; k++) {
            String place = line.get(k);
            numbers[k] = place.isBlank() ? Double.NaN : TypedNumber.parse(place).orElse(Double.POSITIVE_INFINITY) + 0.0;
            if (Double.isInfinite(numbers[k])) {
                throw new LessonException("", Problem.NOT_A_NUMBER, Long.toString(lineNumber), Integer.toString(k + 1),
                        LessonException.quoted(place));
            }
        }
        return numbers;
    }

    /** The number of lines. */
    public int height() {
        return numbers.length;
    }

    /** The number of columns. */
    public int width() {
        return numbers[0].length;
    }

    /** The same numbers with columns for lines; without names. */
    public NumberBlock turned() {
        double[][] turned = new double[width()][height()];
        for (int line = 0; line < height(); line++) {
            for (int column = 0; column < width(); column++) {
                turned[column][line] = numbers[line][column];
            }
        }
        return new NumberBlock(List.of(), turned);
    }

    /** Without a first column that only counts the time, as its name says. */
    NumberBlock withoutTime() {
        if (names.isEmpty() || width() == 1 || !TIME.contains(names.get(0).toLowerCase(Locale.ROOT))) {
            return this;
        }
        return new NumberBlock(names.subList(1, names.size()),
                Arrays.stream(numbers).map(line -> Arrays.copyOfRange(line, 1, line.length)).toArray(double[][]::new));
    }

    /** @throws LessonException if a place was left empty; it names the line, that of the names being one as well */
    void checkComplete() throws LessonException {
        int first = names.isEmpty() ? 1 : 2;
        for (int line = 0; line < height(); line++) {
            for (int column = 0; column < width(); column++) {
                if (Double.isNaN(numbers[line][column])) {
                    throw new LessonException("", Problem.LEFT_EMPTY, Integer.toString(first + line),
                            Integer.toString(column + 1));
                }
            }
        }
    }

    private static final class LineTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what is read of one line, which the parser keeps whole: it ends before it could fill the memory. */
    private static final class Line extends FilterReader {
        /** Room for the most steps with all their digits. */
        private static final int LONGEST = 32 * LessonFile.MAX_STEPS;
        /** So much of the next line may have been read with this one. */
        private static final int AHEAD = 1 << 13;

        private final char delimiter;
        private int characters;
        private int delimiters;

        Line(Reader text, char delimiter) {
            super(text);
            this.delimiter = delimiter;
        }

        /** A new line begins; some of it may have been read already. */
        void begin() {
            characters = 0;
            delimiters = 0;
        }

        @Override
        public int read(char[] buffer, int from, int count) throws IOException {
            int read = in.read(buffer, from, count);
            for (int i = from; i < from + read; i++) {
                delimiters += buffer[i] == delimiter ? 1 : 0;
            }
            characters += Math.max(read, 0);
            if (characters > LONGEST || delimiters > LessonFile.MAX_STEPS + AHEAD) {
                throw new LineTooLong();
            }
            return read;
        }
    }
}
