package org.lstmcell.export.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lstmcell.export.text.Samples.CHINESE;
import static org.lstmcell.export.text.Samples.ENGLISH;
import static org.lstmcell.export.text.Samples.WORKED;
import static org.lstmcell.export.text.Samples.awkward;
import static org.lstmcell.export.text.Samples.text;
import static org.lstmcell.export.text.Samples.trace;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.Span;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.RandomLessons;
import org.lstmcell.view.table.TableRow;

class WorksheetTest {

    @Test
    void theSheetOfTheWorkedExample() {
        Worksheet sheet = sheet(WORKED, false, ENGLISH);
        assertThat(sheet.title()).isEqualTo("Memory cell: the worked example");
        assertThat(sheet.lines()).containsExactly("Name", "Class", "Date");
        assertThat(sheet.task()).endsWith("Round each number; digits after the decimal point: 2.");
        assertThat(equations(sheet)).containsExactly("z = w₁x₁ + w₂x₂ + w₃x₃ + b", "g = g(z)", "i = σ(z_i)", "f = σ(z_f)",
                "o = σ(z_o)", "c_t = f · c_(t−1) + i · g", "y_t = o · h(c_t)", "σ(z) = 1/(1 + e_(−z))", "g(z) = z", "h(c) = tanh(c)", "c₀ = 0");
        assertThat(sheet.header()).extracting(WorksheetTest::plain).containsExactly("w₁", "w₂", "w₃", "b");
        assertThat(sheet.units()).extracting(Worksheet.UnitRow::name)
                .containsExactly("Block input", "Input gate", "Forget gate", "Output gate");
        assertThat(sheet.units()).extracting(Worksheet.UnitRow::weights).containsExactly(List.of("1", "0", "0", "0"),
                List.of("0", "100", "0", "−10"), List.of("0", "100", "0", "10"), List.of("0", "0", "100", "−10"));
        assertThat(sheet.given()).extracting(row -> plain(row.symbol())).containsExactly("t", "x₁", "x₂", "x₃");
        assertThat(sheet.asked()).extracting(row -> plain(row.symbol())).containsExactly("i", "f", "o", "c_t", "y_t");
        assertThat(sheet.blocks()).containsExactly(new Block(1, 9));
    }

    @Test
    void onlyTheKeyHasAnswers() throws IOException {
        for (String id : BuiltInLessons.ids()) {
            Lesson lesson = BuiltInLessons.load(id);
            Worksheet sheet = sheet(lesson, false, ENGLISH);
            Worksheet key = sheet(lesson, true, ENGLISH);
            assertThat(key.columns()).isEqualTo(sheet.columns());
            assertThat(key.digits()).isEqualTo(sheet.digits());
            assertThat(key.lines()).isEmpty();
            for (int t = 1; t <= sheet.steps(); t++) {
                for (int row = 0; row < sheet.asked().size(); row++) {
                    TableRow asked = sheet.asked().get(row);
                    assertThat(asked.text().apply(t)).isEmpty();
                    assertThat(asked.value().applyAsDouble(t)).isNaN();
                    assertThat(key.asked().get(row).text().apply(t)).matches("−?\\d+\\.\\d\\d");
                }
            }
            assertThat(text(sheet::writeLatex)).doesNotContain("answer key").doesNotContainPattern("blank .* \\$\\d");
            assertThat(text(key::writeLatex)).contains("answer key").doesNotContainPattern("blank .* & +&");
        }
        assertThat(text(sheet(WORKED, true, ENGLISH)::writeLatex)).contains("$c_{t}$ after & $0.00$ & $3.00$ & $3.00$ & $7.00$");
        assertThat(sheet(WORKED, true, CHINESE).title()).endsWith("\uFF08解答\uFF09");
    }

    @Test
    void feedbackPeepholesAndTheInitialStateStandOnlyWhereThereAreSome() {
        Worksheet sheet = sheet(BuiltInLessons.load("peephole"), false, ENGLISH);
        assertThat(sheet.header()).extracting(WorksheetTest::plain).contains("p");
        assertThat(sheet.units().get(0).weights()).contains("–");
        assertThat(equations(sheet)).contains("z = w₁x₁ + p·c_(t−1) + b", "c₀ = 0").noneMatch(equation -> equation.contains("y₀"));
        assertThat(notes(sheet)).anyMatch(note -> note.contains("output gate's p"));
        CellParameters cell = WORKED.cell().with(Unit.BLOCK_INPUT, WORKED.cell().blockInput().withRecurrentWeight(2));
        Worksheet started = sheet(WORKED.withCell(cell.withInitial(3, -0.5)), false, ENGLISH);
        assertThat(equations(started)).contains("z = w₁x₁ + w₂x₂ + w₃x₃ + r·y_(t−1) + b", "c₀ = 3", "y₀ = −0.5");
        assertThat(notes(started)).noneMatch(note -> note.contains("output gate's p"));
    }

    @Test
    void theFunctionsOfTheCell() throws IOException {
        CellParameters cell = WORKED.cell().withActivations(Activation.STEP, Activation.SIGMOID, Activation.LINEAR);
        Worksheet ideal = sheet(WORKED.withCell(cell), false, ENGLISH);
        assertThat(equations(ideal)).contains("g(z) = sigmoid(z) = 1/(1 + e_(−z))", "h(c) = c").noneMatch(equation -> equation.startsWith("σ"));
        assertThat(notes(ideal)).anyMatch(note -> note.contains("½ for z = 0"));
        assertThat(text(ideal::writeLatex)).contains("$g(z)=\\mathrm{sigmoid}(z)=1/(1+e^{-z})$");
    }

    @Test
    void numbersAreRounded() {
        assertThat(Worksheet.of(WORKED, trace(WORKED), 0, false, ENGLISH).task()).endsWith("Round each number to a whole number.");
        assertThat(Worksheet.of(WORKED, trace(WORKED), 0, false, CHINESE).task()).contains("四捨五入到整數\uFF0C");
        assertThat(Worksheet.of(WORKED, trace(WORKED), 3, false, CHINESE).task()).contains("四捨五入到小數第 3 位\uFF0C");
    }

    @Test
    void aNameIsOneShortLine() {
        Lesson named = new Lesson(WORKED.title(), null, WORKED.cell(), WORKED.inputs(),
                List.of("rain\nin mm", "WWWWWWWWWW", "氣溫的平均值很長"), null);
        assertThat(sheet(named, false, ENGLISH).given()).extracting(TableRow::word)
                .containsExactly("time", "rain in mm", "WWWWW…", "氣溫的平均…");
    }

    @Test
    void fewerStepsStandSideBySideWhereNumbersAreLong() {
        assertThat(sheet(WORKED, false, ENGLISH).columns()).isEqualTo(9);
        assertThat(Worksheet.of(WORKED, trace(WORKED), 17, false, ENGLISH).columns()).isEqualTo(3);
    }

    @Test
    void chineseIsSetWhereThereIsSome() throws IOException {
        assertThat(text(sheet(WORKED, false, ENGLISH)::writeLatex)).doesNotContain("CJK").contains("\\end{document}\n");
        assertThat(text(sheet(WORKED, false, CHINESE)::writeLatex)).contains("xeCJK", "輸入閘");
    }

    @Test
    void awkwardTextsDoNotBreakTheDocument() throws IOException {
        RandomLessons random = new RandomLessons(new Random(3));
        List<Lesson> lessons = Stream.concat(Stream.of(awkward()),
                Stream.generate(random::lesson).limit(50)).toList();
        for (Lesson lesson : lessons) {
            String latex = text(sheet(lesson, true, ENGLISH)::writeLatex);
            LatexCheck.isWellFormed(latex.substring(latex.indexOf("\\begin{document}")));
        }
    }

    @Test
    void longSequencesAreInBlocksThatFit() {
        Worksheet sheet = sheet(Samples.steps(1000), false, ENGLISH);
        assertThat(sheet.blocks()).hasSize(100).last().isEqualTo(new Block(991, 1000));
        assertThat(sheet(Samples.steps(11), false, ENGLISH).blocks()).containsExactly(new Block(1, 6), new Block(7, 11));
    }

    private static Worksheet sheet(Lesson lesson, boolean key, Messages messages) {
        return Worksheet.of(lesson, trace(lesson), 2, key, messages);
    }

    private static List<String> equations(Worksheet sheet) {
        return sheet.formulas().stream().flatMap(formula -> formula.equations().stream()).map(WorksheetTest::plain).toList();
    }

    private static List<String> notes(Worksheet sheet) {
        return sheet.formulas().stream().flatMap(formula -> formula.notes().stream()).toList();
    }

    private static String plain(List<Span> symbol) {
        return new PlainMarkup().math(symbol);
    }
}
