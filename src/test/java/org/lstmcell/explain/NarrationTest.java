package org.lstmcell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Trace;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.RandomLessons;

class NarrationTest {
    private static final String NO_BREAK = "\u00a0";
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final Messages CHINESE = new Messages(Language.CHINESE);
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");
    private static final Set<String> SYMBOLS = Set.of("x", "w", "r", "p", "y", "z", "z_i", "z_f", "z_o", "g", "i", "f", "o", "c",
            "h", "t", "tanh", "sigmoid", "NaN");
    /** Numbers of which many are equal, opposite, or just beside a threshold. */
    private static final double[] EVERYDAY = {0, 0, 0, 1, -1, 2, -2, 3, -3, 10, -10, 100, 0.5, -0.5, 0.1, 0.3, 0.001, -0.0004,
        7.6, 1e7};

    private final Set<String> said = new TreeSet<>();

    @Test
    void everyNumberAndEveryClaimIsTrueOfAnyCell() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Trace trace = seed % 4 == 0 ? awkward(random) : everyday(random);
            for (int t = 0; t <= trace.length(); t++) {
                for (Phase phase : Phase.values()) {
                    check(trace.step(t), phase, "seed " + seed + ", t = " + t + ", " + phase);
                }
            }
        }
        assertThat(said).as("every sentence there is has been said").containsAll(sentences());
    }

    private void check(Step step, Phase phase, String where) {
        List<Sentence> sentences = Narration.of(step, phase);
        int least = step.t() == 0 ? 0 : 1;
        assertThat(sentences).as(where).hasSizeGreaterThanOrEqualTo(least);
        assertThat(Narration.brief(step, phase, Notation.LETTERS)).as(where).hasSizeBetween(least, 2).isSubsetOf(sentences);
        for (Sentence sentence : sentences) {
            try {
                new Claims(step).hold(sentence);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(where + ": " + sentence, e);
            }
            isWellWritten(sentence, where);
            said.add(sentence.key());
        }
    }

    static void isWellWritten(Sentence sentence, String where) {
        String english = sentence.in(ENGLISH::get);
        assertThat(english + sentence.in(CHINESE::get)).as("no line breaks before its number: " + where)
                .doesNotContainPattern("[=\u2248<] ");
        assertThat(english).as(where).endsWith(".").doesNotContainPattern("[{}]|\\p{IsHan}|  |≈.≈");
        String chinese = sentence.in(CHINESE::get);
        assertThat(chinese).as(where).endsWith("\u3002").doesNotContainPattern("[{},;:!?]|  |≈.≈")
                .doesNotContainPattern("\\p{IsHan} +\\p{IsHan}").doesNotContainPattern("\\p{IsHan}[()]|[()]\\p{IsHan}");
        assertThat(WORD.matcher(chinese).results().map(MatchResult::group)).as(where).isSubsetOf(SYMBOLS);
    }

    /** The keys of all sentences about a step. */
    private static List<String> sentences() {
        return Stream.of("input none some many memory",
                        "sum none alone alone-nearly two same same-mostly cancel nearly outweighs outweigh overflow",
                        "gate none alone alone-nearly two same same-mostly cancel nearly outweighs outweigh overflow",
                        "activation linear zero small squeezed saturated sigmoid",
                        "write zero all open nearly-open half-open nearly-closed closed nothing",
                        "keep zero all open nearly-open half-open nearly-closed closed nothing",
                        "output zero all open nearly-open half-open nearly-closed closed nothing",
                        "update keeps keeps-nearly filled filled-nearly added overwritten cleared fades fades-nearly mixed mixed-kept mixed-written")
                .map(family -> family.split(" ")).flatMap(family -> Arrays.stream(family).skip(1)
                        .map(kind -> "explain." + family[0] + "." + kind)).toList();
    }

    @Test
    void theWorkedExample() {
        assertThat(english(2, Phase.GATES)).contains(
                "The input gate is open, i ≈ 1: w₂·x₂ = 100 outweighs the bias −10.",
                "The forget gate is open (keep), f ≈ 1: w₂·x₂ = 100 and the bias 10 add up to 110.");
        assertThat(english(2, Phase.WRITE)).containsExactly(
                "The input gate is open: as good as all of g = 3 gets into the memory (≈ 3, missing < 0.0001).");
        assertThat(english(2, Phase.UPDATE)).containsExactly(
                "The memory was as good as empty, c₁ ≈ 0. Now ≈ 3 is written into it: c₂ ≈ 3.");
        assertThat(english(4, Phase.UPDATE)).containsExactly("The memory keeps c₃ ≈ 3, and ≈ 4 is added: c₄ ≈ 7.");
        assertThat(english(5, Phase.KEEP)).containsExactly("The forget gate is open, and open means keep: "
                + "as good as all of c₄ ≈ 7 is kept (≈ 6.9997, lost ≈ 0.0003).");
        assertThat(english(5, Phase.UPDATE)).containsExactly(
                "The memory keeps its value but for a trifle (≈ 0.0002): c₅ ≈ 6.9998.");
        assertThat(english(6, Phase.OUTPUT)).containsExactly("tanh saturates: c₆ ≈ 6.9995 gives h(c₆) ≈ 1.",
                "The output gate is open: as good as all of h(c₆) ≈ 1 comes out as y₆ (≈ 1, missing < 0.0001).");
        assertThat(english(7, Phase.GATES)).contains(
                "The forget gate is closed (forget), f ≈ 0: w₂·x₂ = −100 outweighs the bias 10.");
        assertThat(english(7, Phase.UPDATE)).containsExactly("The memory is cleared: c₇ ≈ 0, after c₆ ≈ 6.9995.");
    }

    @Test
    void whereTheTermsOfOneSignAreTooLargeToAddUpNothingIsSaidOfThem() {
        double large = 1.5e308;
        AffineUnit block = new AffineUnit(List.of(large, -large, large), 0);
        AffineUnit gate = new AffineUnit(List.of(0.0, 0.0, 0.0), 0);
        Step step = Cell.run(new CellParameters(block, gate, gate, gate, Activation.SIGMOID, Activation.LINEAR, Activation.TANH, 0,
                0), Sequence.ofColumns(new double[][] {{1}, {1}, {1}})).step(1);
        check(step, Phase.SUM, "z = 1.5e308");
        assertThat(said).contains("explain.sum.total");
    }

    @Test
    void theGatesThatMovedFurthestAreTheOnesToSpeakOf() {
        assertThat(Narration.brief(worked("worked-example", 2), Phase.GATES, Notation.LETTERS)).first()
                .extracting(NarrationTest::read).asString().startsWith("The input gate is open");
        assertThat(Narration.brief(worked("worked-example", 6), Phase.GATES, Notation.LETTERS)).first()
                .extracting(NarrationTest::read).asString().startsWith("The output gate is open");
        assertThat(Narration.brief(worked("worked-example", 7), Phase.SUM, Notation.LETTERS)).extracting(NarrationTest::read)
                .allMatch(text -> text.matches("The (forget|output) gate .*"));
    }

    @Test
    void thresholdsOfTheWords() {
        assertThat(Stream.of(1.0, 0.9995, 0.99949, 0.95, 0.9499, 0.0501, 0.05, 0.00051, 0.0005, 0.0).map(Opening::of))
                .containsExactly(Opening.OPEN, Opening.OPEN, Opening.NEARLY_OPEN, Opening.NEARLY_OPEN, Opening.HALF_OPEN,
                        Opening.HALF_OPEN, Opening.NEARLY_CLOSED, Opening.NEARLY_CLOSED, Opening.CLOSED, Opening.CLOSED);
    }

    @Test
    void whatTheArticlePrintsIsTheMemoryBeforeTheStep() {
        for (int t = 1; t <= 9; t++) {
            PrintedCheck.Verdict c = printed("worked-example", t, Quantity.C).verdict();
            assertThat(c == PrintedCheck.Verdict.BEFORE).as("c at t = " + t).isEqualTo(t == 2 || t == 4);
            assertThat(c.agrees()).as("c at t = " + t).isEqualTo(t != 2 && t != 4);
            assertThat(printed("worked-example", t, Quantity.Y).verdict().agrees()).as("y at t = " + t).isTrue();
        }
        assertThat(read(printed("worked-example", 4, Quantity.C).sentence())).isEqualTo(
                "Printed is 3, computed c₄ ≈ 7: the printed number is the memory before this step, c₃ ≈ 3.");
        PrintedCheck linear = printed("worked-example-linear", 6, Quantity.Y);
        assertThat(linear.verdict()).isEqualTo(PrintedCheck.Verdict.OTHER_OUTPUT);
        assertThat(read(linear.sentence())).isEqualTo(
                "Printed is 1, computed y₆ ≈ 6.9995: with h = tanh this step would give y₆ ≈ 1.");
    }

    @Test
    void everyVerdictOnAPrintedNumber() {
        Step sixth = worked("worked-example", 6);
        Lesson lesson = BuiltInLessons.load("worked-example");
        Step ideal = Cell.run(lesson.cell().withIdealGates(), lesson.inputs()).step(6);
        assertThat(PrintedCheck.of(ideal, Quantity.C, 7, Notation.LETTERS).verdict()).isEqualTo(PrintedCheck.Verdict.EQUAL);
        assertThat(PrintedCheck.of(sixth, Quantity.C, 7, Notation.LETTERS).verdict()).isEqualTo(PrintedCheck.Verdict.ROUNDED);
        assertThat(PrintedCheck.of(sixth, Quantity.C, 6.9995, Notation.LETTERS).verdict()).isEqualTo(PrintedCheck.Verdict.ROUNDED);
        assertThat(PrintedCheck.of(sixth, Quantity.Y, 7, Notation.LETTERS).verdict()).isEqualTo(PrintedCheck.Verdict.OTHER_OUTPUT);
        assertThat(read(PrintedCheck.of(sixth, Quantity.Y, 7, Notation.LETTERS).sentence())).isEqualTo(
                "Printed is 7, computed y₆ ≈ 1: with a linear h this step would give y₆ ≈ 6.9995.");
        assertThat(read(PrintedCheck.of(sixth, Quantity.C, 6.5, Notation.LETTERS).sentence())).isEqualTo(
                "Printed is 6.5, computed c₆ ≈ 6.9995: they differ by ≈ 0.4995.");
        Random random = new Random(1);
        for (double printed : new double[] {0, 1, 7, 6.9995, 6.99, -3, 1e300}) {
            for (int t = 1; t <= 9; t++) {
                Step awkward = awkward(random).step(1);
                isWellWritten(PrintedCheck.of(awkward, Quantity.C, printed, Notation.LETTERS).sentence(), "c = " + awkward.value(Quantity.C));
                isWellWritten(PrintedCheck.of(worked("worked-example", t), Quantity.Y, printed, Notation.LETTERS).sentence(), "t = " + t);
                isWellWritten(PrintedCheck.of(worked("worked-example-linear", t), Quantity.Y, printed, Notation.LETTERS).sentence(), "t = " + t);
            }
        }
    }

    private static PrintedCheck printed(String lesson, int t, Quantity quantity) {
        var rows = BuiltInLessons.load(lesson).printed();
        return PrintedCheck.of(worked(lesson, t), quantity, (quantity == Quantity.C ? rows.c() : rows.y()).get(t - 1), Notation.LETTERS);
    }

    private static List<String> english(int t, Phase phase) {
        return Narration.of(worked("worked-example", t), phase).stream().map(NarrationTest::read).toList();
    }

    /** In English, with ordinary spaces. */
    static String read(Sentence sentence) {
        return sentence.in(ENGLISH::get).replace(NO_BREAK, " ");
    }

    static Step worked(String id, int t) {
        Lesson lesson = BuiltInLessons.load(id);
        return Cell.run(lesson.cell(), lesson.inputs()).step(t);
    }

    static Trace awkward(Random random) {
        Lesson lesson = new RandomLessons(random).lesson();
        return Cell.run(lesson.cell(), lesson.inputs());
    }

    static Trace everyday(Random random) {
        int width = 1 + random.nextInt(6);
        double[][] inputs = new double[width][6];
        for (double[] row : inputs) {
            Arrays.setAll(row, t -> everydayNumber(random));
        }
        RandomLessons choice = new RandomLessons(random);
        return Cell.run(new CellParameters(unit(random, width).withPeepholeWeight(0), unit(random, width), unit(random, width),
                unit(random, width), choice.oneOf(Activation.FOR_GATES), choice.oneOf(Activation.FOR_INPUT),
                choice.oneOf(Activation.FOR_OUTPUT), everydayNumber(random), 0), Sequence.ofColumns(inputs));
    }

    private static AffineUnit unit(Random random, int width) {
        boolean loops = random.nextInt(3) == 0;
        return new AffineUnit(random.doubles(width).mapToObj(any -> everydayNumber(random)).toList(), everydayNumber(random),
                loops ? everydayNumber(random) : 0, loops ? everydayNumber(random) : 0);
    }

    private static double everydayNumber(Random random) {
        return EVERYDAY[random.nextInt(EVERYDAY.length)];
    }
}
