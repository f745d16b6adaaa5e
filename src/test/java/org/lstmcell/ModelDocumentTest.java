package org.lstmcell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.NumberText;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;

/** The numbers that docs/model.md gives are the engine's, and the tests that it names are there. */
class ModelDocumentTest {
    private static final Pattern NAME = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Lesson LESSON = BuiltInLessons.load("worked-example");
    private static final Trace TANH = Cell.run(LESSON.cell(), LESSON.inputs());
    private static final Trace LINEAR = run("worked-example-linear");

    private static Trace run(String id) {
        Lesson lesson = BuiltInLessons.load(id);
        return Cell.run(lesson.cell(), lesson.inputs());
    }

    /** The cells of the table rows that begin with {@code start}. */
    private static List<List<String>> rows(String start) throws IOException {
        return Files.readAllLines(Path.of("docs/model.md")).stream().filter(line -> line.startsWith("| " + start))
                .map(line -> Arrays.stream(line.substring(2, line.length() - 2).split(" \\| ")).toList()).toList();
    }

    @Test
    void theWorkedExampleHasAllItsDigits() throws IOException {
        for (int t = 1; t <= 9; t++) {
            int step = t;
            String inputs = IntStream.range(0, 3).mapToObj(k -> NumberText.plain(LESSON.inputs().x(k, step)))
                    .collect(Collectors.joining(" "));
            Stream<String> values = Stream.of(Quantity.Z_I, Quantity.Z_F, Quantity.Z_O, Quantity.I, Quantity.F, Quantity.O,
                    Quantity.C, Quantity.Y).map(quantity -> NumberText.plain(TANH.value(quantity, step)));
            List<String> expected = Stream.of(Stream.of(Integer.toString(t), inputs), values,
                    Stream.of(NumberText.plain(LINEAR.value(Quantity.Y, t)))).flatMap(part -> part).toList();
            assertThat(rows(t + " | " + inputs)).containsExactly(expected);
        }
    }

    @Test
    void thePrintedRowsAreHeldAgainstTheComputedOnes() throws IOException {
        assertRow("c, its table", t -> LESSON.printed().c().get(t - 1));
        assertRow("c<sub>t−1</sub> computed", t -> TANH.value(Quantity.C, t - 1));
        assertRow("c<sub>t</sub> computed", t -> TANH.value(Quantity.C, t));
        assertRow("c, its derivation", t -> TANH.value(Quantity.C, t));
        assertRow("y, its table", t -> LESSON.printed().y().get(t - 1));
        assertRow("y<sub>t</sub> computed, h = tanh", t -> TANH.value(Quantity.Y, t));
        assertRow("y<sub>t</sub> computed, h linear", t -> LINEAR.value(Quantity.Y, t));
    }

    private static void assertRow(String name, IntToDoubleFunction value) throws IOException {
        List<String> row = rows(name).get(0);
        assertThat(row.subList(1, row.size())).as(name).isEqualTo(
                IntStream.rangeClosed(1, 9).mapToObj(t -> NumberText.fixed(value.applyAsDouble(t), 0)).toList());
    }

    @Test
    void theFunctionsEndWhereItIsSaid() {
        assertThat(Activation.SIGMOID.apply(36.73)).isLessThan(1);
        assertThat(Activation.SIGMOID.apply(36.74)).isEqualTo(1);
        assertThat(Activation.SIGMOID.apply(-745.13)).isPositive();
        assertThat(Activation.SIGMOID.apply(-745.14)).isZero();
        assertThat(Activation.SIGMOID.apply(-90)).isEqualTo(8.2e-40, within(1e-42));
        assertThat(Activation.TANH.apply(19.06)).isLessThan(1);
        assertThat(Activation.TANH.apply(19.07)).isEqualTo(1);
        assertThat(Activation.TANH.apply(TANH.value(Quantity.C, 6))).isEqualTo(0.9999983, within(1e-7));
        assertThat(halfGone(0.5)).isEqualTo(1);
        assertThat(halfGone(Activation.SIGMOID.apply(3))).isBetween(14.0, 15.0);
        assertThat(halfGone(Activation.SIGMOID.apply(10))).isEqualTo(15_268, within(0.5));
    }

    /** After how many steps half of a memory is gone. */
    private static double halfGone(double f) {
        return Math.log(0.5) / Math.log(f);
    }

    @Test
    void theTestsThatItNamesAreThere() throws IOException {
        List<Path> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java")).toList();
        }
        List<MatchResult> names = NAME.matcher(Files.readString(Path.of("docs/model.md"))).results().toList();
        for (MatchResult name : names) {
            Path file = tests.stream().filter(test -> test.endsWith(name.group(1) + ".java")).findFirst().orElseThrow(
                    () -> new AssertionError(name.group()));
            if (name.group(2) != null) {
                assertThat(Files.readString(file)).contains("void " + name.group(2) + "(");
            }
        }
        assertThat(names).hasSizeGreaterThan(20);
    }
}
