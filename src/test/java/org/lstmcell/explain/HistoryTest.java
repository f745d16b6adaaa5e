package org.lstmcell.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Trace;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.RandomLessons;

class HistoryTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final Messages CHINESE = new Messages(Language.CHINESE);

    private final Set<String> said = new TreeSet<>();

    @Test
    void everyNumberAndEveryClaimIsTrueOfAnyCell() {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            Trace trace = seed % 5 == 0 ? NarrationTest.awkward(random) : seed % 5 == 1 ? NarrationTest.everyday(random)
                    : lasting(random);
            for (int t = 0; t <= trace.length(); t++) {
                check(trace.step(t), "seed " + seed + ", t = " + t);
            }
        }
        check(constant(40, Activation.STEP, 1.7e308, -1.7e308, 1).step(3), "parts of 1.7e308");
        assertThat(said).as("every sentence there is has been said").containsAll(sentences()).contains("history.lost");
    }

    private void check(Step step, String where) {
        History history = History.of(step.trace(), step.t());
        HistoryClaims claims = new HistoryClaims(step);
        for (Quantity quantity : List.of(Quantity.C, Quantity.Y)) {
            List<Sentence> sentences = history.sentences(quantity, Notation.LETTERS);
            assertThat(sentences).as(where).hasSizeBetween(1, 4);
            try {
                addsUp(history, step, claims.size());
                claims.hold(sentences);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(where + ": " + sentences, e);
            }
            sentences.forEach(sentence -> NarrationTest.isWellWritten(sentence, where));
            sentences.forEach(this::note);
        }
        assertThat(history.to()).isEqualTo(step.t());
        assertThat(history.from()).as(where).isBetween(0, step.t());
    }

    /** Each step rounds twice. */
    private static void addsUp(History history, Step step, double size) {
        if (Double.isFinite(size) && Double.isFinite(step.value(Quantity.C))) {
            double sum = history.contributions().stream().mapToDouble(History.Contribution::left).sum() + history.rest();
            assertThat(sum).isCloseTo(step.value(Quantity.C), within(4 * (step.t() + 1) * Math.ulp(size)));
        }
    }

    private void note(Sentence sentence) {
        said.add(sentence.key());
        sentence.arguments().stream().filter(Sentence.class::isInstance).forEach(phrase -> note((Sentence) phrase));
    }

    private static List<String> sentences() {
        return Stream.of("c start nothing hardly cleared faded overflow nan too-large all one mostly mostly-more "
                                + "mostly-then-more several several-more opposed-two opposed-many cancel-two cancel-many nearly-two nearly-many",
                        "part step step-faded start start-faded",
                        "kept all open nearly-open half-open nearly-closed closed", "y start tanh linear closed shut")
                .map(family -> family.split(" ")).flatMap(family -> Arrays.stream(family).skip(1)
                        .map(kind -> "history." + family[0] + "." + kind)).toList();
    }

    @Test
    void theWorkedExample() {
        assertThat(texts(6, Quantity.C, ENGLISH)).containsExactly(
                "c₆ ≈ 6.9995 comes mostly from t = 4 (≈ 4 added), the rest from t = 2 (≈ 3 added).",
                "Of the part from t = 4, the forget gates have kept as good as all since then (the share ≈ 0.99991).");
        assertThat(texts(6, Quantity.C, CHINESE)).containsExactly(
                "c₆ ≈ 6.9995 主要來自 t = 4（寫入約 4），其餘來自 t = 2（寫入約 3）。",
                "t = 4 的那一部分，之後遺忘閘可以說全部保留（比例約 0.99991）。");
        assertThat(texts(6, Quantity.Y, ENGLISH)).hasSize(3).startsWith(
                "y₆ ≈ 1 is the memory as it is read out: h makes h(c₆) ≈ 1 of c₆ ≈ 6.9995, and the output gate is open (o ≈ 1).");
        assertThat(texts(7, Quantity.C, ENGLISH)).containsExactly("The memory is as good as empty, c₇ ≈ 0: "
                + "at t = 7 the forget gate was closed, and c₆ ≈ 6.9995 was forgotten.");
        assertThat(texts(7, Quantity.Y, ENGLISH)).containsExactly(
                "The output gate is closed (o ≈ 0), so next to nothing of h(c₇) ≈ 0 comes out: y₇ ≈ 0.");
        assertThat(texts(9, Quantity.C, ENGLISH)).containsExactly("As good as all of c₉ ≈ 5.9998 comes from t = 8 (≈ 6 added).",
                "Of the part from t = 8, the forget gates have kept as good as all since then (the share ≈ 0.99995).");
        Trace trace = NarrationTest.worked("worked-example", 1).trace();
        assertThat(Stream.of(0, 1, 2, 3, 4, 6, 7, 9).map(t -> History.of(trace, t).from()))
                .containsExactly(0, 1, 2, 2, 4, 4, 7, 8);
        assertThat(History.of(trace, 6).contributions()).extracting(History.Contribution::step).containsExactly(4, 2);
        assertThat(History.of(trace, 6).forgetGate(5)).isEqualTo(trace.value(Quantity.F, 5));
    }

    @Test
    void theWalkBackEndsWhereAllIsForgotten() {
        int length = 1_000_000;
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        for (double bias : new double[] {0, 3}) {
            Trace trace = constant(bias, Activation.SIGMOID, ones);
            double f = trace.value(Quantity.F, 1);
            int needed = (int) Math.ceil(Math.log(History.FORGOTTEN) / Math.log(f));
            assertThat(length - History.of(trace, length).since()).isBetween(needed, needed + 5);
        }
    }

    @Test
    void nothingIsForgottenTooEarly() {
        double[] once = new double[1_000_000];
        once[0] = 1e300;
        assertThat(History.of(constant(10, Activation.SIGMOID, once), once.length).from()).isEqualTo(1);
    }

    /** A cell that writes and reads all, and whose forget gate never moves. */
    private static Trace constant(double forgetBias, Activation gates, double... inputs) {
        AffineUnit open = new AffineUnit(List.of(0.0), 40, 0, 0);
        return Cell.run(new CellParameters(new AffineUnit(List.of(1.0), 0, 0, 0), open,
                new AffineUnit(List.of(0.0), forgetBias, 0, 0), open, gates, Activation.LINEAR, Activation.LINEAR, 0, 0),
                Sequence.ofColumns(new double[][] {inputs}));
    }

    private static List<String> texts(int t, Quantity quantity, Messages messages) {
        return History.of(NarrationTest.worked("worked-example", t).trace(), t).sentences(quantity, Notation.LETTERS).stream()
                .map(sentence -> sentence.in(messages::get).replace("\u00a0", " ")).toList();
    }

    /** A cell whose gates stand open long enough for many steps to leave something. */
    private static Trace lasting(Random random) {
        int length = 1 + random.nextInt(40);
        double sparse = random.nextDouble();
        int sign = random.nextInt(3) - 1;
        double[][] inputs = new double[4][length];
        for (int t = 0; t < length; t++) {
            double size = random.nextInt(4) == 0 ? random.nextDouble() : 1 + random.nextInt(3);
            inputs[0][t] = random.nextDouble() > sparse ? 0 : sign == 0 ? random.nextBoolean() ? size : -size : sign * size;
            for (int k = 1; k < 4; k++) {
                inputs[k][t] = random.nextInt(5) == 0 ? -random.nextInt(4) : 0;
            }
        }
        RandomLessons choice = new RandomLessons(random);
        double keep = choice.oneOf(List.of(0.5, 3.0, 6.0, 9.0, 12.0));
        return Cell.run(new CellParameters(new AffineUnit(List.of(1.0, 0.0, 0.0, 0.0), 0, 0, 0),
                new AffineUnit(List.of(0.0, 8.0, 0.0, 0.0), 6, 0, 0), new AffineUnit(List.of(0.0, 0.0, 8.0, 0.0), keep, 0, 0),
                new AffineUnit(List.of(0.0, 0.0, 0.0, 8.0), random.nextInt(7) - 3, 0, 0), choice.oneOf(Activation.FOR_GATES),
                random.nextBoolean() ? Activation.LINEAR : Activation.TANH, choice.oneOf(Activation.FOR_OUTPUT),
                random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 0, 0), Sequence.ofColumns(inputs));
    }
}
