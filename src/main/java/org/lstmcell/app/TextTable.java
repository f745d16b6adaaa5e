package org.lstmcell.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.NumberText;
import org.lstmcell.lesson.Lesson;

/** The c/y table as plain text, in blocks of columns that fit a console. */
final class TextTable {
    private static final int LINE = 100;

    private TextTable() {
    }

    private record Row(String label, IntFunction<String> text) {
    }

    /** Prints {@code trace}, c and y with {@code decimals} digits after the point. */
    static void write(Lesson lesson, Trace trace, int decimals, PrintStream out) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("t", Integer::toString));
        for (int input = 0; input < trace.inputs().width(); input++) {
            int k = input;
            rows.add(new Row(lesson.nameOf(k), t -> NumberText.given(trace.inputs().x(k, t), 6)));
        }
        rows.add(new Row("c(t-1)", t -> NumberText.fixed(trace.value(Quantity.C, t - 1), decimals)));
        rows.add(new Row("c(t)", t -> NumberText.fixed(trace.value(Quantity.C, t), decimals)));
        rows.add(new Row("y(t)", t -> NumberText.fixed(trace.value(Quantity.Y, t), decimals)));
        int labels = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        int first = 1;
        while (first <= trace.length()) {
            int width = 0;
            int end = first;
            while (end <= trace.length()) {
                int wider = Math.max(width, columnWidth(rows, end) + 2);
                if (end > first && labels + (end - first + 1) * wider > LINE) {
                    break;
                }
                width = wider;
                end++;
            }
            for (Row row : rows) {
                StringBuilder line = new StringBuilder(String.format("%-" + labels + "s", row.label()));
                for (int t = first; t < end; t++) {
                    line.append(String.format("%" + width + "s", row.text().apply(t)));
                }
                out.println(line);
            }
            out.println();
            first = end;
        }
        out.flush();
    }

    private static int columnWidth(List<Row> rows, int t) {
        return rows.stream().mapToInt(row -> row.text().apply(t).length()).max().orElse(0);
    }
}
