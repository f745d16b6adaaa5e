package org.lstmcell.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Sequence;
import org.lstmcell.explain.Notation;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Bilingual;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.TableField;
import org.lstmcell.view.Theme;
import org.lstmcell.view.table.TableRow;
import org.lstmcell.view.table.TableRows;

/** What the tests of the exports export, and how. */
final class Exported {
    static final Lesson WORKED = BuiltInLessons.load("worked-example");
    static final Set<TableField> ALL = EnumSet.allOf(TableField.class);

    /** Titles and names that break one format or another: markup, controls, half characters, what the font lacks, right to left. */
    static final List<String> HOSTILE = List.of("\"q\" 'r' \\ </title><&amp;> ]]> 50% -- ${x}", "two\nlines\r\n\tand a tab", "a\u0001b\u000Bc\u0000d\u0085e",
            "lone \uD83E high", "lone \uDDE0 low", "no character \uFFFF\uFFFE", "\uD83E\uDDE0 \uD83D\uDE00", "\u05E9\u05DC\u05D5\u05DD abc \u0645\u0631\u062D\u0628\u0627 12",
            "\u202Eturned\u202C \uFEFF\u200B", "e\u0301\u0302\u0303 \u2028 \u2029 x", "", " ");

    /** What differs from the usual options. */
    static final class Choice {
        Language language = Language.ENGLISH;
        Theme theme = Theme.LIGHT;
        Set<TableField> fields = TableField.USUAL;
        String title;
        double scale = 1;
        int width;
        int to = ExportOptions.END;
        int step = ExportOptions.END;
        boolean transparent;
        double framesPerSecond = 1;
        boolean key;

        ExportOptions options() {
            return new ExportOptions(fields, ExportOptions.USUAL_DECIMALS, false, title, language, theme, 1, to, step,
                    Phase.OUTPUT, scale, width, transparent, framesPerSecond, Notation.LETTERS, key);
        }
    }

    private Exported() {
    }

    static byte[] bytes(Lesson lesson, What what, Format format, Choice choice) throws IOException, ExportException {
        Path file = Files.createTempFile("export", format.ending());
        try {
            new Export(lesson, what, format, choice.options()).writeTo(file, Progress.NONE);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    /** The texts of all numbers in the table. */
    static List<String> numbers(Lesson lesson, Choice choice) {
        return rows(lesson, choice).stream().flatMap(row -> IntStream.rangeClosed(1, lesson.inputs().length()).mapToObj(row.text()))
                .filter(text -> !text.isBlank()).toList();
    }

    /** The words that stand before the rows of the table. */
    static List<String> words(Lesson lesson, Choice choice) {
        return rows(lesson, choice).stream().map(TableRow::word).filter(word -> !word.isBlank()).toList();
    }

    private static List<TableRow> rows(Lesson lesson, Choice choice) {
        return TableRows.of(lesson, Cell.run(lesson.cell(), lesson.inputs()), choice.fields, ExportOptions.USUAL_DECIMALS,
                new Messages(choice.language));
    }

    /** The worked example of which title and names are {@code text}. */
    static Lesson named(String text) {
        return new Lesson(new Bilingual(text, null), null, WORKED.cell(), WORKED.inputs(), List.of(text, "x2", text), null);
    }

    /** The worked example's cell on its inputs over and over. */
    static Lesson steps(int length) {
        int[] again = IntStream.range(0, length).map(i -> i % WORKED.inputs().length() + 1).toArray();
        return new Lesson(WORKED.title(), null, WORKED.cell(), WORKED.inputs().rearranged(again), null, null);
    }

    /** Inputs that are written with a power of ten, and names of several lines. */
    static Lesson large() {
        double[][] columns = new double[WORKED.inputs().width()][12];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> -4721041234.0 * (i + 1));
        }
        return new Lesson(WORKED.title(), null, WORKED.cell(), Sequence.ofColumns(columns), List.of("a long\nname of two lines", "x2", "x3"), null);
    }

    /** Eight inputs, and weights of all kinds that are not 0. */
    static Lesson everyWeight() {
        Random random = new Random(7);
        double[][] columns = new double[8][];
        Arrays.setAll(columns, k -> random.doubles(5, -9, 9).toArray());
        AffineUnit[] units = new AffineUnit[4];
        Arrays.setAll(units, unit -> new AffineUnit(random.doubles(8, -2, 2).boxed().toList(), random.nextDouble() - 0.5,
                random.nextDouble() - 2, unit == 0 ? 0 : random.nextDouble() + 0.25));
        return new Lesson(new Bilingual("Every weight", null), null, new CellParameters(units[0], units[1], units[2], units[3],
                Activation.SIGMOID, Activation.TANH, Activation.TANH, 0.5, -0.25),
                Sequence.ofColumns(columns), null, null);
    }
}
