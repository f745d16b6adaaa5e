package org.lstmcell.lesson;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /**
     * Reads a CSV file: UTF-8 or Big5, separated by commas, semicolons or tabs, with or without a line of names.
     *
     * @throws LessonException if it cannot be read or something in it is no number
     */
    public static NumberBlock read(Path file) throws LessonException {
        try {
            if (Files.isDirectory(file)) {
                throw new LessonException(file.toString(), Problem.NOT_A_FILE);
            }
            if (Files.size(file) > LessonFile.MAX_BYTES) {
                throw new LessonException(file.toString(), Problem.TOO_LARGE);
            }
            return parse(text(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new LessonException(file.toString(), e instanceof CharacterCodingException ? Problem.BAD_ENCODING
                    : Problem.UNREADABLE);
        }
    }

    /** The text of a file in UTF-8 or, as spreadsheets in Taiwan write it, in Big5. */
    private static String text(byte[] file) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return Charset.forName("Big5").newDecoder().decode(ByteBuffer.wrap(file)).toString();
        }
    }

    /**
     * Reads lines of numbers separated by tabs, semicolons, commas or blanks, whichever the first line has.
     *
     * @throws LessonException if there are none, or something is no number, or the lines differ in length
     */
    public static NumberBlock parse(String text) throws LessonException {
        String lines = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> names = List.of();
        List<double[]> numbers = new ArrayList<>();
        char delimiter = delimiter(lines);
        try (CSVParser parser = format(delimiter).parse(new StringReader(lines))) {
            for (CSVRecord record : parser) {
                List<String> line = record.stream().filter(place -> delimiter != ' ' || !place.isBlank()).toList();
                if (line.size() < 2 && line.stream().allMatch(String::isBlank)) {
                    continue; // a line of blanks
                }
                if (numbers.isEmpty() && names.isEmpty() && isOfNames(line)) {
                    names = line;
                } else {
                    numbers.add(numbers(line, parser.getCurrentLineNumber(), names, numbers));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new LessonException("", Problem.NO_NUMBERS);
        }
        if (numbers.isEmpty()) {
            throw new LessonException("", Problem.NO_NUMBERS);
        }
        return new NumberBlock(names, numbers.toArray(double[][]::new));
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
                throw new LessonException("", Problem.NOT_A_NUMBER, Long.toString(lineNumber), Integer.toString(k + 1), place);
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
}
