package org.lstmcell.export.text;

import java.util.List;
import org.lstmcell.view.table.TableRow;

/**
 * How many time steps fit side by side on a page, as far as that can be told without its fonts.
 *
 * @param width      of the page, in digits
 * @param gap        between two columns, in digits
 * @param mostSteps  however narrow the numbers are
 * @param labelWidth the most that the first column takes, in digits; longer ones are broken
 */
record Page(double width, double gap, int mostSteps, int labelWidth) {

    List<Block> blocks(TableText table) {
        int most = steps(table.rows(), table.from(), table.to(), Math.min(labelWidth, longestLabel(table.rows())));
        return Block.even(table.from(), table.to(), most);
    }

    /** How many of the time steps {@code from}…{@code to} fit beside labels that are {@code label} digits wide. */
    int steps(List<TableRow> rows, int from, int to, double label) {
        int widest = 1;
        for (TableRow row : rows) {
            for (int t = from; t <= to; t++) {
                widest = Math.max(widest, row.text().apply(t).length());
            }
        }
        return (int) Math.max(1, Math.min(mostSteps, (width - label) / (widest + gap)));
    }

    boolean isBroken(List<TableRow> rows) {
        return longestLabel(rows) > labelWidth;
    }

    /** Chinese characters are as wide as two digits. */
    private static int longestLabel(List<TableRow> rows) {
        Markup plain = new PlainMarkup();
        return rows.stream().mapToInt(row -> plain.label(row).codePoints().map(c -> c < 0x1100 ? 1 : 2).sum()).max().orElse(0);
    }
}
