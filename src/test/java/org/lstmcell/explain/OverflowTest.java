package org.lstmcell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Trace;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.RandomLessons;

class OverflowTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final Messages CHINESE = new Messages(Language.CHINESE);
    private static final AffineUnit OPEN = unit(1, 0);
    private static final AffineUnit CLOSED = unit(-1, 0);

    private static AffineUnit unit(double bias, double... weights) {
        return new AffineUnit(Arrays.stream(weights).boxed().toList(), bias);
    }

    private static AffineUnit wide(AffineUnit unit, int width) {
        return unit.weights().size() >= width ? unit : wide(unit.withWeightAdded(), width);
    }

    private static CellParameters cell(Activation gates, AffineUnit z, AffineUnit i, AffineUnit f, AffineUnit o, double c0) {
        int width = Stream.of(z, i, f, o).mapToInt(unit -> unit.weights().size()).max().orElseThrow();
        return new CellParameters(wide(z, width), wide(i, width), wide(f, width), wide(o, width), gates, Activation.LINEAR,
                Activation.LINEAR, c0, 0);
    }

    private static CellParameters ideal(AffineUnit z, AffineUnit i, AffineUnit f, AffineUnit o, double c0) {
        return cell(Activation.STEP, z, i, f, o, c0);
    }

    private static List<String> said(CellParameters cell, Messages messages, double[]... columns) {
        return Overflow.in(Cell.run(cell, Sequence.ofColumns(columns))).stream()
                .map(overflow -> overflow.sentence().in(messages::get).replace('\u00a0', ' ')).toList();
    }

    private static List<String> said(CellParameters cell, double[]... columns) {
        return said(cell, ENGLISH, columns);
    }

    @Test
    void theStateOverflowsAndIsThenForgotten() {
        double[] x = new double[20];
        x[3] = 1e308;
        x[11] = 1e308;
        x[14] = -1;
        CellParameters cell = ideal(unit(0, 1), OPEN, unit(0.5, 1), OPEN, 0);
        assertThat(said(cell, x)).containsExactly("c overflowed at t = 12: f·c₁₁ + i·g = 1×10³⁰⁸ + 1×10³⁰⁸",
                "c became NaN at t = 15: f·c₁₄ = 0·∞");
        assertThat(said(cell, CHINESE, x)).containsExactly("c 在 t = 12 溢位：f·c₁₁ + i·g = 1×10³⁰⁸ + 1×10³⁰⁸",
                "c 在 t = 15 變成 NaN：f·c₁₄ = 0·∞");
    }

    @Test
    void theStateOverflowsBelow() {
        assertThat(said(ideal(unit(0, 1), OPEN, OPEN, OPEN, -1.5e308), new double[] {-1e307, -1e308}))
                .containsExactly("c overflowed at t = 2: f·c₁ + i·g = −1.6×10³⁰⁸ − 1×10³⁰⁸");
    }

    @Test
    void whatIsRoundedIsNotCalledEqual() {
        assertThat(said(cell(Activation.SIGMOID, unit(0, 1), unit(100), unit(100), OPEN, 1e308), new double[] {Double.MAX_VALUE}))
                .containsExactly("c overflowed at t = 1: f·c₀ + i·g ≈ 1×10³⁰⁸ + 1.79769×10³⁰⁸");
        assertThat(said(ideal(unit(0, Double.MAX_VALUE), OPEN, OPEN, OPEN, 0), new double[] {3}))
                .containsExactly("z overflowed at t = 1: w₁·x₁ ≈ 1.79769×10³⁰⁸·3");
    }

    @Test
    void aProductOfASumOverflows() {
        assertThat(said(ideal(unit(0, 1), unit(0, 0, -1e308), OPEN, OPEN, 0), new double[] {1, 2}, new double[] {1, -10}))
                .containsExactly("z_i overflowed at t = 2: w₂·x₂ = −1×10³⁰⁸·(−10)");
    }

    @Test
    void anAdditionOfASumOverflows() {
        double[] one = {1};
        assertThat(said(ideal(unit(0, 1), OPEN, unit(1, 1e308, 0, 1e308), OPEN, 0), one, one, one))
                .containsExactly("z_f overflowed at t = 1: w₁·x₁ + w₃·x₃ = 1×10³⁰⁸ + 1×10³⁰⁸");
        assertThat(said(ideal(unit(0, 1), OPEN, OPEN, unit(0, -1e308, 5e307, -1e308, -1e308), 0), one, one, one, one))
                .containsExactly("z_o overflowed at t = 1: … + w₄·x₄ = −1.5×10³⁰⁸ − 1×10³⁰⁸");
        assertThat(said(ideal(unit(1e308, 1e308), OPEN, OPEN, OPEN, 0), one))
                .containsExactly("z overflowed at t = 1: w₁·x₁ + b = 1×10³⁰⁸ + 1×10³⁰⁸");
    }

    @Test
    void feedbackAndPeepholesOverflow() {
        assertThat(said(ideal(unit(0, 1), OPEN.withRecurrentWeight(1e300), OPEN, OPEN, 0), new double[] {1e10, 0}))
                .containsExactly("z_i overflowed at t = 2: r·y₁ = 1×10³⁰⁰·1×10¹⁰");
        assertThat(said(ideal(unit(0, 1), OPEN, OPEN.withPeepholeWeight(1e300), OPEN.withPeepholeWeight(1e300), 0),
                new double[] {1e10, 0})).containsExactly("z_o overflowed at t = 1: p·c₁ = 1×10³⁰⁰·1×10¹⁰",
                        "z_f overflowed at t = 2: p·c₁ = 1×10³⁰⁰·1×10¹⁰");
    }

    @Test
    void infinitiesOfBothSignsHaveNoSum() {
        double[] large = {1e308};
        CellParameters cell = ideal(unit(0, 10, -10), OPEN, OPEN, OPEN, 0);
        assertThat(said(cell, large, large))
                .containsExactly("z became NaN at t = 1: ∞ − ∞ (w₁·x₁ = 10·1×10³⁰⁸, w₂·x₂ = −10·1×10³⁰⁸)");
        assertThat(said(cell, CHINESE, large, large))
                .containsExactly("z 在 t = 1 變成 NaN：∞ − ∞（w₁·x₁ = 10·1×10³⁰⁸，w₂·x₂ = −10·1×10³⁰⁸）");
        assertThat(said(ideal(unit(0, 10), OPEN, OPEN, OPEN, 0), new double[] {1e308, -1e308}))
                .containsExactly("z overflowed at t = 1: w₁·x₁ = 10·1×10³⁰⁸",
                        "c became NaN at t = 2: ∞ − ∞ (f·c₁ = 1·∞, i·g = 1·(−∞))");
    }

    @Test
    void aGateThatIsClosedMakesNothingOfInfinity() {
        assertThat(said(ideal(unit(0, 10), CLOSED, OPEN, OPEN, 0), new double[] {1e308}))
                .containsExactly("z overflowed at t = 1: w₁·x₁ = 10·1×10³⁰⁸", "c became NaN at t = 1: i·g = 0·∞");
    }

    @Test
    void whatIsOnlyPassedOnIsNotTold() {
        assertThat(said(ideal(unit(0, 10).withRecurrentWeight(1), OPEN, OPEN, OPEN, 0), new double[] {1e308, 1, 1}))
                .containsExactly("z overflowed at t = 1: w₁·x₁ = 10·1×10³⁰⁸");
    }

    @Test
    void itIsKnownInThePhaseThatComputesIt() {
        Trace trace = Cell.run(ideal(unit(0, 1e308), OPEN, OPEN, unit(0, 1e308).withPeepholeWeight(1), 0),
                Sequence.ofColumns(new double[] {1, 10}));
        assertThat(Overflow.in(trace)).extracting(Overflow::t).containsExactly(1, 2);
        assertThat(Overflow.in(trace)).extracting(Overflow::phase).containsExactly(Phase.OUTPUT, Phase.SUM);
        assertThat(Overflow.in(trace)).extracting(Overflow::effect)
                .containsExactly(Overflow.Effect.OPENS_OR_CLOSES, Overflow.Effect.INFINITE);
    }

    @Test
    void lessonsWithoutAnOverflowTellOfNone() {
        for (String id : BuiltInLessons.ids()) {
            Lesson lesson = BuiltInLessons.load(id);
            assertThat(Overflow.in(Cell.run(lesson.cell(), lesson.inputs()))).as(id).isEmpty();
        }
    }

    /** Where anything is ∞ or NaN, the first such step is told; in both languages. */
    @Test
    void theFirstStepIsAlwaysAmongThem() {
        int told = 0;
        for (int seed = 0; seed < 400; seed++) {
            RandomLessons random = new RandomLessons(new Random(seed));
            int width = 1 + seed % 3;
            Trace trace = Cell.run(random.cell(width), random.sequence(width, 12));
            List<Overflow> found = Overflow.in(trace);
            assertThat(found.stream().mapToInt(Overflow::t).findFirst().orElse(0)).as("seed %d", seed).isEqualTo(firstStep(trace));
            for (Overflow overflow : found) {
                assertThat(overflow.sentence().in(ENGLISH::get)).as("seed %d", seed).doesNotContain("{").matches("(z|z_.|c) .+");
                assertThat(overflow.sentence().in(CHINESE::get)).as("seed %d", seed).doesNotContain("{");
                told++;
            }
        }
        assertThat(told).isGreaterThan(200);
    }

    private static int firstStep(Trace trace) {
        for (int t = 1; t <= trace.length(); t++) {
            for (Quantity quantity : Quantity.values()) {
                if (!Double.isFinite(trace.value(quantity, t))) {
                    return t;
                }
            }
        }
        return 0;
    }
}
