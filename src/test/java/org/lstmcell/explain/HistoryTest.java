package org.lstmcell.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Trace;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;

/** Where a cell state comes from. */
class HistoryTest {
    private final Lesson lesson = BuiltInLessons.load("worked-example");
    private final Trace trace = Cell.run(lesson.cell(), lesson.inputs());

    private static List<String> words(History history, Quantity quantity, Language language) {
        Messages messages = new Messages(language);
        return history.sentences(quantity).stream().map(sentence -> sentence.in(messages::get)).toList();
    }

    @Test
    void theWorkedExampleTellsWhoWroteWhat() {
        History six = History.of(trace, 6);
        assertThat(six.from()).isEqualTo(4);
        assertThat(words(six, Quantity.C, Language.ENGLISH)).containsExactly(
                "c₆ ≈ 6.9995 was written at t = 4 (≈ 3.9996 is left of it) and at t = 2 (≈ 2.9996).",
                "Since t = 4 the forget gates together have kept ≈ 0.99991 of it (1 would be all).");
        assertThat(words(six, Quantity.Y, Language.ENGLISH).get(2)).isEqualTo("y₆ ≈ 1: the output gate lets out that much (≈ 1) of h(c₆) ≈ 1.");
        assertThat(words(History.of(trace, 2), Quantity.C, Language.CHINESE)).containsExactly("c₂ ≈ 3 是在 t = 2 寫入的。");
        assertThat(History.of(trace, 9).from()).as("t = 7 has cleared what was before").isEqualTo(8);
    }

    /** Checked from the front: what each step wrote, dimmed by every forget gate that follows. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatIsLeftOfAllWritingsIsTheState(long seed) {
        Random random = new Random(seed);
        CellParameters cell = lesson.cell().withUnits(unit -> unit.withBias(random.nextGaussian() * 2).withWeight(0, random.nextGaussian())
                .withWeight(1, random.nextGaussian()).withWeight(2, random.nextGaussian())).withInitial(random.nextGaussian(), 0);
        Trace run = Cell.run(cell, Sequence.ofColumns(random.doubles(40, -2, 2).toArray(), random.doubles(40, -2, 2).toArray(),
                random.doubles(40, -2, 2).toArray()));
        for (int t = 1; t <= 40; t++) {
            double[] left = new double[t + 1];
            left[0] = cell.initialState();
            for (int k = 1; k <= t; k++) {
                for (int before = 0; before < k; before++) {
                    left[before] *= run.value(Quantity.F, k);
                }
                left[k] = run.value(Quantity.I, k) * run.value(Quantity.G, k);
            }
            History history = History.of(run, t);
            double whole = Arrays.stream(left).map(Math::abs).sum();
            assertThat(Arrays.stream(left).sum()).isCloseTo(run.value(Quantity.C, t), within(1e-12 * whole));
            assertThat(history.whole()).isCloseTo(whole, within(1e-9 * whole));
            assertThat(history.initial()).isCloseTo(left[0], within(1e-9 * whole));
            double most = Arrays.stream(left, 1, t + 1).map(Math::abs).max().orElseThrow();
            assertThat(Math.abs(left[history.writings().get(0).t()])).isCloseTo(most, within(1e-12 * most));
            for (History.Writing writing : history.writings()) {
                assertThat(writing.left()).isCloseTo(left[writing.t()], within(1e-12 * whole));
            }
            for (Language language : Language.values()) {
                assertThat(words(history, Quantity.Y, language)).noneMatch(sentence -> sentence.contains("{"));
            }
        }
    }

    @Test
    void whatIsForgottenIsNotLookedFor() {
        Lesson leaky = BuiltInLessons.load("leaky-memory");
        int steps = leaky.inputs().length();
        int[] again = IntStream.range(0, 400).map(k -> k % steps + 1).toArray();
        Trace run = Cell.run(leaky.cell(), leaky.inputs().rearranged(again));
        assertThat(History.of(run, 400).count()).as("half is lost in each step: after 40 a millionth of a millionth is left").isLessThan(45);
    }

    @Test
    void nothingWrittenAndOverflowAreSaid() {
        Trace still = Cell.run(lesson.cell().withUnits(unit -> unit.withWeight(0, 0).withBias(0)), lesson.inputs());
        assertThat(words(History.of(still, 3), Quantity.C, Language.ENGLISH)).containsExactly("c₃ ≈ 0: nothing has been written so far.");
        Trace over = Cell.run(lesson.cell(), Sequence.ofColumns(new double[] {1e308, 1e308, 1e308}, new double[] {1, 1, 1}, new double[] {0, 0, 0}));
        assertThat(words(History.of(over, 3), Quantity.C, Language.ENGLISH).get(0)).contains("overflowed");
    }
}
