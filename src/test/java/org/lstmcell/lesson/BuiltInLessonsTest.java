package org.lstmcell.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;

class BuiltInLessonsTest {

    static List<String> ids() {
        return BuiltInLessons.ids();
    }

    @Test
    void theIndexNamesEveryFileAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/lessons"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".lesson.json"))
                    .map(name -> name.replace(".lesson.json", ""))).containsExactlyInAnyOrderElementsOf(ids());
        }
        assertThat(ids()).startsWith("worked-example", "worked-example-linear");
        assertThatThrownBy(() -> BuiltInLessons.load("none")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyLessonIsBilingualHasNotesAndRuns(String id) {
        Lesson lesson = BuiltInLessons.load(id);
        assertThat(lesson.title().en()).isNotBlank();
        assertThat(lesson.title().zhTW()).containsPattern("\\p{IsHan}");
        assertThat(lesson.notes().en().lines().count()).isBetween(2L, 4L);
        assertThat(lesson.notes().zhTW().lines().count()).isEqualTo(lesson.notes().en().lines().count());
        assertThat(Cell.run(lesson.cell(), lesson.inputs()).length()).isEqualTo(lesson.inputs().length());
    }

    @Test
    void theWorkedExampleIsTheArticles() {
        Lesson lesson = BuiltInLessons.load("worked-example");
        assertThat(lesson.cell().blockInput()).isEqualTo(new AffineUnit(List.of(1.0, 0.0, 0.0), 0));
        assertThat(lesson.cell().inputGate()).isEqualTo(new AffineUnit(List.of(0.0, 100.0, 0.0), -10));
        assertThat(lesson.cell().forgetGate()).isEqualTo(new AffineUnit(List.of(0.0, 100.0, 0.0), 10));
        assertThat(lesson.cell().outputGate()).isEqualTo(new AffineUnit(List.of(0.0, 0.0, 100.0), -10));
        assertThat(lesson.printed().c()).containsExactly(0.0, 0.0, 3.0, 3.0, 7.0, 7.0, 0.0, 6.0, 6.0);
        assertThat(lesson.printed().y()).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0);
        Lesson linear = BuiltInLessons.load("worked-example-linear");
        assertThat(linear.cell()).isEqualTo(lesson.cell().withActivations(Activation.SIGMOID, Activation.LINEAR,
                Activation.LINEAR));
        assertThat(lesson.cell().outputActivation()).isEqualTo(Activation.TANH);
        assertThat(linear.inputs()).isEqualTo(lesson.inputs());
        assertThat(linear.printed()).isEqualTo(lesson.printed());
    }

    private static Trace run(String id) {
        Lesson lesson = BuiltInLessons.load(id);
        return Cell.run(lesson.cell(), lesson.inputs());
    }

    private static Trace run(String id, Unit unit, UnaryOperator<AffineUnit> change) {
        Lesson lesson = BuiltInLessons.load(id);
        CellParameters cell = lesson.cell();
        return Cell.run(cell.with(unit, change.apply(cell.unit(unit))), lesson.inputs());
    }

    private static double[] column(Trace trace, Quantity quantity) {
        return IntStream.rangeClosed(1, trace.length()).mapToDouble(t -> trace.value(quantity, t)).toArray();
    }

    private static void assertState(Trace trace, double... c) {
        assertThat(column(trace, Quantity.C)).containsExactly(c, within(1e-6));
    }

    @Test
    void theLatchHoldsWhatWasSetUntilItIsReset() {
        assertState(run("latch"), 0, 1, 1, 1, 0, 0, 1, 1, 1, 0);
        assertState(run("latch", Unit.FORGET_GATE, gate -> gate.withWeight(0, 0)), 0, 1, 1, 1, 0, 0, 1, 2, 2, 0);
    }

    @Test
    void theMemoryIsPerfectAndWithASmallerBiasHalfGoneAfter15Steps() {
        Trace trace = run("perfect-memory");
        assertThat(trace.length()).isEqualTo(50);
        assertThat(column(trace, Quantity.C)).containsOnly(7.0);
        Trace leaking = run("perfect-memory", Unit.FORGET_GATE, gate -> gate.withBias(3));
        assertThat(leaking.value(Quantity.C, 1 + 14)).isGreaterThan(3.5);
        assertThat(leaking.value(Quantity.C, 1 + 15)).isLessThan(3.5);
    }

    @Test
    void theLeakyMemoryHalvesAtEveryStep() {
        assertState(run("leaky-memory"), 8, 4, 2, 1, 0.5, 0.25, 0.125, 0.0625, 0.03125);
        Trace slower = run("leaky-memory", Unit.FORGET_GATE, gate -> gate.withBias(Math.log(9)));
        assertThat(slower.value(Quantity.C, 3)).isEqualTo(8 * 0.9 * 0.9, within(1e-9));
    }

    @Test
    void withoutForgettingTheSumRunsAway() {
        assertState(run("why-forget-gate"), 3, 6, 9, 12, 15, 18, 21, 24, 27, 30);
        assertState(run("why-forget-gate", Unit.FORGET_GATE, gate -> gate.withWeight(0, -100)), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
    }

    @Test
    void theCounterCountsUpOrDownAndIsReset() {
        assertState(run("counter"), 1, 1, 2, 3, 3, 0, 0, 1, 2, 3);
        assertState(run("counter", Unit.BLOCK_INPUT, unit -> unit.withBias(-1)), -1, -1, -2, -3, -3, 0, 0, -1, -2, -3);
    }

    @Test
    void halfOpenGatesSettleBelowTheInput() {
        Trace trace = run("half-open");
        for (int t = 1; t <= trace.length(); t++) {
            assertThat(trace.value(Quantity.C, t)).isEqualTo(4 - 4 * Math.pow(0.5, t)).isLessThan(4);
            assertThat(trace.value(Quantity.F, t)).isEqualTo(0.5);
        }
        Trace opener = run("half-open", Unit.FORGET_GATE, gate -> gate.withBias(0.5));
        assertThat(opener.value(Quantity.C, 10)).isGreaterThan(4);
    }

    @Test
    void tanhTellsLargeMemoriesApartNoMore() {
        Trace trace = run("saturation");
        assertState(trace, 1, 2, 3, 4, 5, 6, 7, 8);
        List<String> shown = Arrays.stream(column(trace, Quantity.Y)).mapToObj(y -> String.format(Locale.ROOT, "%.4f", y)).toList();
        assertThat(shown).containsExactly("0.7616", "0.9640", "0.9951", "0.9993", "0.9999", "1.0000", "1.0000", "1.0000");
    }

    @Test
    void theMemoryAddsSignedNumbers() {
        assertState(run("subtraction"), 5, 3, 7, 0, -3, 3, 2, 0);
        assertState(run("subtraction", Unit.BLOCK_INPUT, unit -> unit.withWeight(0, -1)), -5, -3, -7, 0, 3, -3, -2, 0);
    }

    @Test
    void aStrongBiasKeepsTheGateShutAgainstOneButNotAgainstTwo() {
        assertState(run("strong-bias"), 0, 0, 0, 0, 6, 6, 6, 6);
        assertThat(run("strong-bias", Unit.INPUT_GATE, gate -> gate.withBias(-95)).value(Quantity.C, 2)).isGreaterThan(3.9);
    }

    @Test
    void feedbackMakesTheOutputOscillate() {
        assertThat(column(run("oscillation"), Quantity.Y)).containsExactly(new double[] {1, 0, 1, 0, 1, 0, 1, 0, 1, 0},
                within(1e-9));
        Trace damped = run("oscillation", Unit.BLOCK_INPUT, unit -> unit.withRecurrentWeight(-0.5));
        assertThat(damped.value(Quantity.Y, 10)).isEqualTo(2 / 3.0, within(1e-3));
    }

    @Test
    void thePeepholeClosesTheGateWhenTheMemoryIsFull() {
        assertState(run("peephole"), 1, 2, 3, 4, 4, 4, 4, 4);
        assertState(run("peephole", Unit.INPUT_GATE, gate -> gate.withBias(550)), 1, 2, 3, 4, 5, 6, 6, 6);
    }
}
