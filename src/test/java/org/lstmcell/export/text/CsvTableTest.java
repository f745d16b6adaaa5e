package org.lstmcell.export.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lstmcell.export.text.Samples.ALL;
import static org.lstmcell.export.text.Samples.WORKED;
import static org.lstmcell.export.text.Samples.table;
import static org.lstmcell.export.text.Samples.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.RandomLessons;
import org.lstmcell.session.TableField;
import org.lstmcell.view.table.TableRow;

class CsvTableTest {
    private static final String COMPUTED = "z,z_i,z_f,z_o,g,i,f,o,c_before,c,y,c_printed,y_printed";

    @Test
    void everyNumberReadsBackToTheLastBit() throws IOException {
        RandomLessons random = new RandomLessons(new Random(20260801));
        for (int run = 0; run < 50; run++) {
            Lesson lesson = random.lesson();
            Trace trace = Samples.trace(lesson);
            List<CSVRecord> lines = parse(text(table(lesson, ALL, 2)::writeExactCsv));
            int width = lesson.inputs().width();
            assertThat(lines).hasSize(trace.length() + 1);
            assertThat(lines.get(0).stream().skip(1L + width).toList())
                    .containsExactly(COMPUTED.split(","));
            for (int t = 1; t <= trace.length(); t++) {
                CSVRecord line = lines.get(t);
                assertThat(line.get(0)).isEqualTo(Integer.toString(t));
                for (int k = 0; k < width; k++) {
                    assertSame(line.get(1 + k), lesson.inputs().x(k, t));
                }
                List<Quantity> quantities = List.of(Quantity.Z, Quantity.Z_I, Quantity.Z_F, Quantity.Z_O, Quantity.G, Quantity.I,
                        Quantity.F, Quantity.O);
                for (int q = 0; q < quantities.size(); q++) {
                    assertSame(line.get(1 + width + q), trace.value(quantities.get(q), t));
                }
                assertSame(line.get(9 + width), trace.value(Quantity.C, t - 1));
                assertSame(line.get(10 + width), trace.value(Quantity.C, t));
                assertSame(line.get(11 + width), trace.value(Quantity.Y, t));
            }
        }
    }

    @Test
    void noNameOfAnInputIsRunByASpreadsheet() throws IOException {
        Lesson named = new Lesson(WORKED.title(), null, WORKED.cell(), WORKED.inputs(), List.of("=HYPERLINK(\"x\")", "\t@SUM(A1)", "-2+3"), null);
        CSVRecord header = parse(text(table(named, EnumSet.of(TableField.INPUTS), 2)::writeExactCsv)).get(0);
        assertThat(header.toList()).containsExactly("t", "'=HYPERLINK(\"x\")", "'@SUM(A1)", "'-2+3");
    }

    @Test
    void whatABookPrintsIsEmptyWhereItPrintsNothing() throws IOException {
        Lesson unprinted = WORKED.withPrinted(null);
        for (CSVRecord line : parse(text(table(unprinted, EnumSet.of(TableField.PRINTED), 2)::writeExactCsv)).subList(1, 10)) {
            assertThat(line.stream().skip(1)).containsExactly("", "");
        }
        assertThat(text(table(unprinted, EnumSet.of(TableField.PRINTED), 2)::writeRoundedCsv)).contains("\n9,,\n");
    }

    @Test
    void theWorkedExampleInWholeNumbers() throws IOException {
        String csv = text(table(WORKED, EnumSet.of(TableField.INPUTS, TableField.STATE, TableField.OUTPUT), 0)::writeRoundedCsv);
        assertThat(csv).isEqualTo("""
                t,x1,x2,x3,c,y
                1,1,0,0,0,0
                2,3,1,0,3,0
                3,2,0,0,3,0
                4,4,1,0,7,0
                5,2,0,0,7,0
                6,1,0,1,7,1
                7,3,-1,0,0,0
                8,6,1,0,6,0
                9,1,0,1,6,1
                """);
    }

    @Test
    void roundedNumbersAreInAFormThatSpreadsheetsRead() throws IOException {
        TableText large = table(WORKED.withCell(WORKED.cell().withInitial(-1.5e17, 0)), EnumSet.of(TableField.STATE_BEFORE), 1);
        assertThat(text(large::writeRoundedCsv)).startsWith("t,c_before\n1,-1.5E17\n");
        assertThat(text(large::writeTsv)).contains("c_(t-1) before\t-1.5E17\t");
    }

    @Test
    void namesStandInTheHeaderOnlyWhereTheyTellColumnsApart() throws IOException {
        assertThat(header(List.of("write", "clear, \"all\"", " "))).containsExactly("t", "write", "clear, \"all\"", "x3", "c");
        assertThat(header(List.of("a", "a", "b"))).containsExactly("t", "x1", "x2", "x3", "c");
        assertThat(header(List.of("c", "a", "b"))).containsExactly("t", "x1", "x2", "x3", "c");
        assertThat(header(List.of("two\nlines", "a", "b"))).contains("two lines");
    }

    /** Before the last line is computed, what stands before it has been handed on. */
    @Test
    void aMillionStepsAreNotHeldInMemory() throws IOException {
        int steps = 1_000_000;
        long[] written = new long[2];
        Writer counter = new Writer() {
            @Override
            public void write(char[] characters, int from, int length) {
                written[0] += length;
                written[1] = Math.max(written[1], length);
            }

            @Override
            public void flush() {
                // nothing is held
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        TableRow time = new TableRow("time", null, List.of(), "", t -> t, Integer::toString);
        TableRow last = new TableRow("state", null, List.of(), "", t -> {
            assertThat(written[0]).isGreaterThanOrEqualTo(4L * (t - 1));
            return 0.5 * t;
        }, t -> "");
        new TableText("", "", List.of(time, last), 1, steps).writeExactCsv(counter);
        assertThat(written[0]).isGreaterThan(10_000_000);
        assertThat(written[1]).isLessThan(1000);
    }

    private static List<String> header(List<String> names) throws IOException {
        Lesson named = new Lesson(WORKED.title(), null, WORKED.cell(), WORKED.inputs(), names, null);
        EnumSet<TableField> fields = EnumSet.of(TableField.INPUTS, TableField.STATE);
        return parse(text(table(named, fields, 0)::writeExactCsv)).get(0).stream().toList();
    }

    private static List<CSVRecord> parse(String csv) throws IOException {
        return CSVFormat.DEFAULT.parse(new StringReader(csv)).getRecords();
    }

    private static void assertSame(String written, double value) {
        assertThat(Double.doubleToLongBits(Double.parseDouble(written))).as(written).isEqualTo(Double.doubleToLongBits(value));
    }
}
