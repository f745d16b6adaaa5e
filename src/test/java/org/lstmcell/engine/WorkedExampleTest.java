package org.lstmcell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine against the exact values of the worked example, computed independently to 17 digits. */
class WorkedExampleTest {
    private static final int ULPS = 2;
    private static final Map<String, Quantity> COLUMNS = Map.of("z", Quantity.Z, "z_i", Quantity.Z_I, "z_f", Quantity.Z_F,
            "z_o", Quantity.Z_O, "g", Quantity.G, "i", Quantity.I, "f", Quantity.F, "o", Quantity.O, "c", Quantity.C);

    private static List<CSVRecord> exact() throws IOException {
        try (Reader reader = new InputStreamReader(
                WorkedExampleTest.class.getResourceAsStream("/engine/worked-example.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        }
    }

    private static Trace trace(Activation h) throws IOException {
        List<CSVRecord> rows = exact();
        double[][] x = new double[3][rows.size()];
        for (int t = 0; t < rows.size(); t++) {
            for (int k = 0; k < 3; k++) {
                x[k][t] = Double.parseDouble(rows.get(t).get("x" + (k + 1)));
            }
        }
        CellParameters cell = new CellParameters(
                new AffineUnit(List.of(1.0, 0.0, 0.0), 0), new AffineUnit(List.of(0.0, 100.0, 0.0), -10),
                new AffineUnit(List.of(0.0, 100.0, 0.0), 10), new AffineUnit(List.of(0.0, 0.0, 100.0), -10),
                Activation.SIGMOID, Activation.LINEAR, h, 0, 0);
        return Cell.run(cell, Sequence.ofColumns(x));
    }

    private static void assertNear(double value, String exact, String what) {
        double expected = Double.parseDouble(exact);
        assertThat(Math.abs(value - expected)).as("%s: %s for %s", what, value, exact)
                .isLessThanOrEqualTo(ULPS * Math.ulp(expected));
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, names = {"LINEAR", "TANH"})
    void everyIntermediateIsRightToTheLastDigits(Activation h) throws IOException {
        Trace trace = trace(h);
        List<CSVRecord> rows = exact();
        assertThat(rows).hasSize(9);
        for (int t = 1; t <= 9; t++) {
            CSVRecord row = rows.get(t - 1);
            for (Map.Entry<String, Quantity> column : COLUMNS.entrySet()) {
                assertNear(trace.value(column.getValue(), t), row.get(column.getKey()), column.getKey() + " at " + t);
            }
            assertNear(trace.value(Quantity.Y, t), row.get(h == Activation.TANH ? "y_tanh" : "y_linear"), "y at " + t);
            assertNear(trace.value(Quantity.H, t), row.get(h == Activation.TANH ? "tanh_c" : "c"), "h(c) at " + t);
        }
    }

    @ParameterizedTest
    @CsvSource({"TANH, 0 0 0 0 0 1 0 0 1", "LINEAR, 0 0 0 0 0 7 0 0 6"})
    void roundedItReadsAsInTheArticlesDerivation(Activation h, String outputs) throws IOException {
        Trace trace = trace(h);
        assertThat(rounded(trace, Quantity.C)).isEqualTo("0 3 3 7 7 7 0 6 6");
        assertThat(rounded(trace, Quantity.Y)).isEqualTo(outputs);
    }

    private static String rounded(Trace trace, Quantity quantity) {
        StringBuilder row = new StringBuilder();
        for (int t = 1; t <= trace.length(); t++) {
            row.append(t == 1 ? "" : " ").append(Math.round(trace.value(quantity, t)));
        }
        return row.toString();
    }
}
