package org.lstmcell.export.text;

import java.io.IOException;
import org.lstmcell.explain.NumberText;
import org.lstmcell.view.table.TableRow;

/** A line a row, as the table is seen, with tabs between the cells: what spreadsheets and word processors paste. */
final class TsvTable {
    /** What the table shows where a book prints no number. */
    private static final String NOT_PRINTED = "·";

    private TsvTable() {
    }

    static void write(TableText table, Appendable out) throws IOException {
        Markup plain = new PlainMarkup();
        for (TableRow row : table.rows()) {
            out.append(plain.label(row).replace('−', '-'));
            for (int t = table.from(); t <= table.to(); t++) {
                out.append('\t').append(number(row, t));
            }
            out.append('\n');
        }
    }

    /** The number that {@code row} shows at {@code t}, as spreadsheets read it. */
    static String number(TableRow row, int t) {
        String shown = row.text().apply(t);
        return shown.equals(NOT_PRINTED) ? "" : NumberText.ascii(shown);
    }
}
