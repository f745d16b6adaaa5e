package org.lstmcell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
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
import org.lstmcell.engine.Unit;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;

/** The equations as a person reads them, an index in square brackets. */
class EquationsTest {
    private static Trace trace(String id) {
        Lesson lesson = BuiltInLessons.load(id);
        return Cell.run(lesson.cell(), lesson.inputs());
    }

    private static List<String> read(Trace trace, int t, Phase phase) {
        return Equations.of(trace.step(t), phase).stream()
                .map(phase == Phase.SUM ? Equation::withoutSymbols : Equation::line).map(EquationsTest::read).toList();
    }

    @Test
    void theWorkedExampleAtItsSecondStep() {
        Trace trace = trace("worked-example");
        assertThat(read(trace, 2, Phase.INPUT)).containsExactly("x[1] = 3", "x[2] = 1", "x[3] = 0");
        assertThat(read(trace, 2, Phase.SUM)).containsExactly("z = 1·3 = 3",
                "z[i] = 100·1 − 10 = 90", "z[f] = 100·1 + 10 = 110", "z[o] = 100·0 − 10 = −10");
        assertThat(read(trace, 2, Phase.GATES)).containsExactly("g = g(z) = g(3) = 3.0000", "i = σ(z[i]) = σ(90) ≈ 1.00000",
                "f = σ(z[f]) = σ(110) ≈ 1.00000", "o = σ(z[o]) = σ(−10) ≈ 0.00005");
        assertThat(read(trace, 2, Phase.WRITE)).containsExactly("i · g ≈ 1.00000 × 3.0000 ≈ 3.0000");
        assertThat(read(trace, 2, Phase.KEEP)).containsExactly("f · c[1] ≈ 1.00000 × 0.0000 ≈ 0.0000");
        assertThat(read(trace, 2, Phase.UPDATE)).containsExactly("c[2] = f · c[1] + i · g ≈ 0.0000 + 3.0000 ≈ 3.0000");
        assertThat(read(trace, 2, Phase.OUTPUT)).containsExactly("y[2] = o · h(c[2]) ≈ 0.00005 × 0.9951 ≈ 0.0000");
    }

    /** 10³⁰⁸ + 10³⁰⁸ is not ∞, nor is that near to it. */
    @Test
    void whatOverflowsEqualsNothing() {
        AffineUnit open = new AffineUnit(List.of(0.0), 1);
        Trace trace = Cell.run(new CellParameters(new AffineUnit(List.of(1e300), 0), open, new AffineUnit(List.of(1.0), 0), open,
                Activation.STEP, Activation.LINEAR, Activation.LINEAR, 0, 0), Sequence.ofColumns(new double[] {1e8, 1e8, 2, -1, 1e9}));
        assertThat(read(trace, 2, Phase.UPDATE)).containsExactly("c[2] = f · c[1] + i · g = 1×10³⁰⁸ + 1×10³⁰⁸ → ∞");
        assertThat(read(trace, 3, Phase.KEEP)).as("no overflow: 1 · ∞ is ∞").containsExactly("f · c[2] = 1.00000 × ∞ = ∞");
        assertThat(read(trace, 4, Phase.KEEP)).containsExactly("f · c[3] = 0.00000 × ∞ → NaN");
        assertThat(read(trace, 4, Phase.UPDATE)).as("passed on").containsExactly("c[4] = f · c[3] + i · g ≈ NaN + (−1×10³⁰⁰) ≈ NaN");
        assertThat(read(trace, 5, Phase.SUM)).contains("z = 1×10³⁰⁰·1×10⁹ → ∞");
    }

    @Test
    void symbolsStandAboveTheSameWithNumbers() {
        Step step = trace("worked-example").step(2);
        assertThat(blocks(step, Phase.SUM, Notation.LETTERS)).containsExactly("z | = w[1]·x[1] | = 1·3 = 3",
                "z[i] | = w[2]·x[2] + b | = 100·1 − 10 = 90", "z[f] | = w[2]·x[2] + b | = 100·1 + 10 = 110",
                "z[o] | = w[3]·x[3] + b | = 100·0 − 10 = −10");
        assertThat(blocks(step, Phase.WRITE, Notation.LETTERS)).containsExactly(" | i · g | ≈ 1.00000 × 3.0000 ≈ 3.0000");
        assertThat(blocks(step, Phase.UPDATE, Notation.TEXTBOOK))
                .containsExactly("c[2] | = f[2] · c[1] + i[2] · g[2] | ≈ 0.0000 + 3.0000 ≈ 3.0000");
        assertThat(blocks(step, Phase.OUTPUT, Notation.LECTURE))
                .containsExactly("y[2] | = f(z[o]) · h(c[2]) | ≈ 0.00005 × 0.9951 ≈ 0.0000");
        assertThat(blocks(step, Phase.INPUT, Notation.LETTERS)).containsExactly("x[1] |  | = 3", "x[2] |  | = 1", "x[3] |  | = 0");
        assertThat(blocks(ideal().step(1), Phase.SUM, Notation.LETTERS)).as("the bias alone, or nothing")
                .containsExactly("z | = w[1]·x[1] | = 1·(−2.5) = −2.5", "z[i] | = b | = 1", "z[f] | = b | = 1", "z[o] |  | = 0");
    }

    private static List<String> blocks(Step step, Phase phase, Notation notation) {
        return Equations.of(step, phase, notation).stream().map(equation -> read(equation.left()) + " | " + read(equation.right())
                + " | " + read(equation.numbers()).strip()).map(text -> text.replace("|  =", "| =")).toList();
    }

    @Test
    void theLinearOneReadsTheMemoryItself() {
        assertThat(read(trace("worked-example-linear"), 6, Phase.OUTPUT))
                .containsExactly("y[6] = o · h(c[6]) ≈ 1.00000 × 6.9995 ≈ 6.9995");
    }

    @Test
    void equalityIsClaimedOnlyWhereNothingIsRounded() {
        Trace trace = ideal();
        assertThat(read(trace, 1, Phase.GATES)).contains("i = step(z[i]) = step(1) = 1.00000", "o = step(z[o]) = step(0) = 0.50000");
        assertThat(read(trace, 1, Phase.WRITE)).containsExactly("i · g = 1.00000 × (−2.5000) = −2.5000");
        assertThat(read(trace, 1, Phase.UPDATE)).containsExactly("c[1] = f · c[0] + i · g = 4.0000 + (−2.5000) = 1.5000");
        assertThat(read(trace, 1, Phase.OUTPUT)).containsExactly("y[1] = o · h(c[1]) = 0.50000 × 1.5000 = 0.7500");
    }

    @Test
    void whatIsTooSmallToCountMakesAnEquationUntrue() {
        AffineUnit open = new AffineUnit(List.of(0.0), 1);
        CellParameters cell = new CellParameters(new AffineUnit(List.of(1.0), 1), open, open, open, Activation.STEP, Activation.LINEAR,
                Activation.LINEAR, 0, 0);
        Trace trace = Cell.run(cell, Sequence.ofColumns(new double[] {1e16, 0, 1e-20, 0.5, 1e15 - 1}));
        assertThat(read(trace, 1, Phase.SUM)).contains("z = 1·1×10¹⁶ + 1 ≈ 1×10¹⁶");
        assertThat(read(trace, 1, Phase.UPDATE)).containsExactly("c[1] = f · c[0] + i · g = 0.0000 + 1×10¹⁶ = 1×10¹⁶");
        assertThat(read(trace, 2, Phase.UPDATE)).containsExactly("c[2] = f · c[1] + i · g = 1×10¹⁶ + 1.0000 ≈ 1×10¹⁶");
        assertThat(read(trace, 3, Phase.SUM)).contains("z = 1·1×10⁻²⁰ + 1 ≈ 1");
        assertThat(read(trace, 4, Phase.SUM)).contains("z = 1·0.5 + 1 = 1.5");
    }

    @Test
    void beforeAnyInputThereIsTheInitialState() {
        for (Phase phase : Phase.values()) {
            assertThat(read(ideal(), 0, phase)).containsExactly("c[0] = 4", "y[0] = −0.5");
        }
    }

    @Test
    void feedbackAndPeepholesStandInTheSumsInTheirOrder() {
        AffineUnit block = new AffineUnit(List.of(1.0), 0.5, 2, 0);
        AffineUnit gate = new AffineUnit(List.of(-1.0), 0, 3, -0.5);
        Trace trace = Cell.run(new CellParameters(block, gate, gate, gate, Activation.STEP, Activation.LINEAR,
                Activation.LINEAR, 4, -2), Sequence.ofColumns(new double[] {-3}));
        assertThat(read(trace, 1, Phase.SUM)).containsExactly("z = 1·(−3) + 2·(−2) + 0.5 = −6.5",
                "z[i] = −1·(−3) + 3·(−2) − 0.5·4 = −5", "z[f] = −1·(−3) + 3·(−2) − 0.5·4 = −5");
        // Its peephole makes the output gate wait for the new state, which both closed gates have set to 0.
        assertThat(read(trace, 1, Phase.OUTPUT)).containsExactly("z[o] = w[1]·x[1] + r·y[0] + p·c[1] = −1·(−3) + 3·(−2) − 0.5·0 = −3",
                "o = step(z[o]) = step(−3) = 0.00000", "y[1] = o · h(c[1]) = 0.00000 × 0.0000 = 0.0000");
    }

    @Test
    void formulasAreInSymbolsOnly() {
        Step step = trace("worked-example").step(6);
        assertThat(formula(step, new Part.Value(Quantity.Z_O))).isEqualTo("z[o] = w[1]·x[1] + w[2]·x[2] + w[3]·x[3] + b");
        assertThat(formula(step, new Part.Value(Quantity.I))).isEqualTo("i = σ(z[i])");
        assertThat(formula(step, new Part.Value(Quantity.C))).isEqualTo("c[6] = f · c[5] + i · g");
        assertThat(formula(step, new Part.Value(Quantity.H))).isEqualTo("h(c[6])");
        assertThat(formula(step, new Part.Kept())).isEqualTo("f · c[5]");
    }

    @Test
    void everyPartHasItsEquationWithNumbers() {
        Step step = trace("worked-example").step(6);
        assertThat(read(Equations.of(step, new Part.Weight(Unit.OUTPUT_GATE, Term.Kind.INPUT, 3)).line()))
                .isEqualTo("w[3]·x[3] = 100·1 = 100");
        assertThat(read(Equations.of(step, new Part.Weight(Unit.OUTPUT_GATE, Term.Kind.BIAS, 0)).line())).isEqualTo("b = −10");
        assertThat(read(Equations.of(step, new Part.Value(Quantity.H)).line())).isEqualTo("h(c[6]) ≈ tanh(6.9995) ≈ 1.0000");
        assertThat(read(Equations.of(step, new Part.StateBefore()).line())).isEqualTo("c[5] ≈ 6.9998");
        assertThat(read(Equations.of(step, new Part.Input(3)).line())).isEqualTo("x[3] = 1");
        assertThat(read(Equations.of(trace("worked-example-linear").step(6), new Part.Value(Quantity.H)).line()))
                .isEqualTo("h(c[6]) ≈ 6.9995");
    }

    @Test
    void aPartComesFromWhatStandsInItsFormula() {
        Step step = trace("worked-example").step(6);
        assertThat(Equations.origins(step, new Part.Value(Quantity.Y))).containsExactlyInAnyOrder(
                new Part.Value(Quantity.O), new Part.Value(Quantity.H), new Part.Value(Quantity.C));
        assertThat(Equations.origins(step, new Part.Value(Quantity.C))).containsExactlyInAnyOrder(
                new Part.Value(Quantity.F), new Part.StateBefore(), new Part.Value(Quantity.I), new Part.Value(Quantity.G),
                new Part.Kept(), new Part.Written());
        assertThat(Equations.origins(step, new Part.Value(Quantity.F))).containsExactly(new Part.Value(Quantity.Z_F));
        assertThat(Equations.origins(step, new Part.Input(1))).isEmpty();
    }

    private static String formula(Step step, Part part) {
        return read(Equations.formula(step, part));
    }

    private static String read(List<Span> line) {
        return line.stream().map(span -> span.subscript() ? "[" + span.text() + "]" : span.text())
                .collect(Collectors.joining());
    }

    private static Trace ideal() {
        AffineUnit open = new AffineUnit(List.of(0.0), 1, 0, 0);
        return Cell.run(new CellParameters(new AffineUnit(List.of(1.0), 0), open, open, new AffineUnit(List.of(0.0), 0),
                Activation.STEP, Activation.LINEAR, Activation.LINEAR, 4, -0.5), Sequence.ofColumns(new double[] {-2.5}));
    }
}
