package org.lstmcell.export.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lstmcell.export.text.Samples.ALL;
import static org.lstmcell.export.text.Samples.AWKWARD_LINE;
import static org.lstmcell.export.text.Samples.WORKED;
import static org.lstmcell.export.text.Samples.awkward;
import static org.lstmcell.export.text.Samples.steps;
import static org.lstmcell.export.text.Samples.table;
import static org.lstmcell.export.text.Samples.text;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Unit;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.RandomLessons;
import org.lstmcell.session.TableField;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TableTextTest {
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|");
    private static final EnumSet<TableField> SHORT = EnumSet.of(TableField.STATE, TableField.OUTPUT);

    @Test
    void theClipboardHasTheTableAsItIsSeen() throws IOException {
        assertThat(text(table(WORKED, EnumSet.of(TableField.INPUTS, TableField.STATE, TableField.OUTPUT), 0)::writeTsv))
                .isEqualTo("""
                        t time\t1\t2\t3\t4\t5\t6\t7\t8\t9
                        x₁\t1\t3\t2\t4\t2\t1\t3\t6\t1
                        x₂\t0\t1\t0\t1\t0\t0\t-1\t1\t0
                        x₃\t0\t0\t0\t0\t0\t1\t0\t0\t1
                        c_t after\t0\t3\t3\t7\t7\t7\t0\t6\t6
                        y_t output\t0\t0\t0\t0\t0\t1\t0\t0\t1
                        """);
        assertThat(text(table(awkward(), ALL, 2)::writeTsv).lines())
                .hasSize(1 + 3 + 4 + 1 + 3 + 3 + 2).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(10));
    }

    @Test
    void markdownOfTheWorkedExample() throws IOException {
        assertThat(text(table(WORKED, SHORT, 0)::writeMarkdown)).startsWith("""
                # Memory cell: the worked example

                | *t* time | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
                |:---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                | *c*<sub>t</sub> after | 0 | 3 | 3 | 7 | 7 | 7 | 0 | 6 | 6 |
                | *y*<sub>t</sub> output | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 |

                1\\. "q"\s""");
    }

    @Test
    void awkwardTextsDoNotBreakMarkdown() throws IOException {
        String markdown = text(table(awkward(), ALL, 2)::writeMarkdown);
        assertThat(markdown).startsWith("# 1. \"q\" 'r' \\`s\\` \\\\end\\{x\\} \\<\\&\\> a\\|b 50% \\_i\\_ \\*\\* "
                + "\\$\\#\\{\\}\\~\\^ -- ");
        List<String> tables = Pattern.compile("\n\n").splitAsStream(markdown).filter(block -> block.startsWith("|")).toList();
        assertThat(tables).isNotEmpty()
                .allSatisfy(table -> assertThat(table.lines().map(TableTextTest::bars).distinct()).hasSize(1));
        assertThat(markdown.lines().filter(line -> line.startsWith("# "))).hasSize(1);
    }

    @Test
    void htmlIsWellFormedAndGivesTheTextsBack() throws Exception {
        Document page = parse(text(out -> table(awkward(), ALL, 2).writeHtml(out, Language.CHINESE)));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("zh-Hant");
        assertThat(page.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(AWKWARD_LINE);
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(AWKWARD_LINE);
        assertThat(page.getElementsByTagName("p").item(0).getTextContent()).isEqualTo(AWKWARD_LINE);
        assertThat(headings(page, "row")).contains("x1 " + AWKWARD_LINE, "x2", "x3 a b c", "ct\u22121 before");
        assertThat(headings(page, "col")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        RandomLessons random = new RandomLessons(new Random(1));
        for (int run = 0; run < 50; run++) {
            Lesson lesson = random.lesson();
            parse(text(out -> table(lesson, ALL, 3).writeHtml(out, Language.ENGLISH)));
        }
    }

    @Test
    void latexOfTheWorkedExample() throws IOException {
        String latex = text(table(WORKED, EnumSet.of(TableField.INPUTS, TableField.STATE_BEFORE), 0)::writeLatex);
        assertThat(latex).startsWith("% Needs \\usepackage{booktabs}\n").contains("\\textbf{Memory cell: the worked example}")
                .contains("\\begin{tabular}{@{}lrrrrrrrrr@{}}\n\\toprule\n$t$ time & $1$ & $2$")
                .contains("\n$x_{2}$ & $0$ & $1$ & $0$ & $1$ & $0$ & $0$ & $-1$ & $1$ & $0$ \\\\\n")
                .contains("\n$c_{t-1}$ before & $0$ & $0$ & $3$");
        Lesson large = WORKED.withCell(WORKED.cell().withInitial(-1.5e17, 0));
        assertThat(text(table(large, EnumSet.of(TableField.STATE_BEFORE), 0)::writeLatex))
                .contains("before & $-1.5\\times 10^{17}$ & ");
        Lesson little = WORKED.withInputs(WORKED.inputs().with(1, 1, Double.MIN_VALUE));
        assertThat(text(table(little, EnumSet.of(TableField.INPUTS), 0)::writeLatex))
                .contains("$x_{2}$ & $4.94066\\times 10^{-324}$ & $1$");
        Lesson endless = WORKED.withCell(WORKED.cell().with(Unit.BLOCK_INPUT,
                WORKED.cell().blockInput().withWeight(0, 1e308).withBias(1e308)));
        assertThat(text(table(endless, EnumSet.of(TableField.SUMS), 0)::writeLatex)).contains(" & $\\infty$");
    }

    @Test
    void awkwardTextsDoNotBreakLatex() throws IOException {
        String latex = text(table(awkward(), ALL, 2)::writeLatex);
        LatexCheck.isWellFormed(latex);
        assertThat(latex).contains("\\textbf{1. \\textquotedbl{}q\\textquotedbl{} \\textquotesingle{}r\\textquotesingle{} "
                + "\\textasciigrave{}s\\textasciigrave{} \\textbackslash{}end\\{x\\} \\textless{}\\&\\textgreater{} a\\textbar{}b "
                + "50\\% \\_i\\_ ** \\$\\#\\{\\}\\textasciitilde{}\\textasciicircum{} -{}- ");
        assertThat(latex).contains("c\\ensuremath{_{0}}\\ensuremath{\\cdot}10\\ensuremath{^{7}}");
        RandomLessons random = new RandomLessons(new Random(2));
        for (int run = 0; run < 50; run++) {
            LatexCheck.isWellFormed(text(table(random.lesson(), ALL, 3)::writeLatex));
        }
    }

    @Test
    void longSequencesStandInBlocksAndEveryStepOnce() throws Exception {
        TableText thousand = table(steps(1000), SHORT, 4);
        List<String> all = IntStream.rangeClosed(1, 1000).mapToObj(Integer::toString).toList();
        String markdown = text(thousand::writeMarkdown);
        assertThat(numbers(markdown, "(?m)^\\| \\*t\\* time \\|(.*)\\|$", "\\|")).isEqualTo(all);
        assertThat(markdown.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(200));
        assertThat(numbers(text(thousand::writeLatex), "(?m)^\\$t\\$ time &(.*)\\\\\\\\$", "&").stream()
                .map(number -> number.replace("$", "")).toList()).isEqualTo(all);
        assertThat(headings(parse(text(out -> thousand.writeHtml(out, Language.ENGLISH))), "col")).isEqualTo(all);
    }

    @Test
    void aPartOfTheSequence() throws IOException {
        TableText whole = table(WORKED, SHORT, 0);
        TableText part = new TableText("", "", whole.rows(), 6, 7);
        assertThat(text(part::writeTsv)).isEqualTo("t time\t6\t7\nc_t after\t7\t0\ny_t output\t1\t0\n");
        assertThat(text(part::writeExactCsv).lines()).hasSize(3);
    }

    private static long bars(String line) {
        return BAR.matcher(line).results().count();
    }

    private static List<String> numbers(String text, String line, String separator) {
        return Pattern.compile(line).matcher(text).results().map((MatchResult found) -> found.group(1))
                .flatMap(found -> Pattern.compile(separator).splitAsStream(found)).map(String::strip).toList();
    }

    private static List<String> headings(Document page, String scope) {
        List<String> headings = new ArrayList<>();
        NodeList all = page.getElementsByTagName("th");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element heading && heading.getAttribute("scope").equals(scope)) {
                headings.add(heading.getTextContent());
            }
        }
        return headings;
    }

    static Document parse(String html) throws Exception {
        assertThat(html).startsWith("<!DOCTYPE html>\n");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }
}
