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
        assertThat(sheet.settings()).extracting(Worksheet.Setting::value).containsExactly("sigmoid", "linear", "tanh");
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
        Worksheet started = sheet(WORKED.withCell(WORKED.cell().withInitial(3, -0.5)), false, ENGLISH);
        assertThat(started.settings()).extracting(setting -> plain(setting.symbol()) + " = " + setting.value())
                .containsExactly("σ = sigmoid", "g = linear", "h = tanh", "c₀ = 3", "y₀ = −0.5");
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

    private static String plain(List<Span> symbol) {
        return new PlainMarkup().math(symbol);
    }
}
