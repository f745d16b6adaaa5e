package org.lstmcell.export.text;

import java.io.IOException;
import org.lstmcell.view.table.TableRow;

/** The title as a heading, the table in blocks, the caption below. */
final class MarkdownTable {
    private static final Page PAGE = new Page(100, 3, 10, 30);

    private MarkdownTable() {
    }

    static void write(TableText table, Appendable out) throws IOException {
        MarkdownMarkup markup = new MarkdownMarkup();
        out.append("# ").append(markup.text(table.title())).append('\n');
        for (Block block : PAGE.blocks(table)) {
            out.append('\n');
            boolean heading = true;
            for (TableRow row : table.rows()) {
                out.append("| ").append(markup.label(row)).append(" |");
                for (int t = block.from(); t <= block.to(); t++) {
                    out.append(' ').append(markup.number(row.text().apply(t))).append(" |");
                }
                out.append('\n');
                if (heading) {
                    out.append("|:---|").append("---:|".repeat(block.to() - block.from() + 1)).append('\n');
                    heading = false;
                }
            }
        }
        out.append('\n').append(markup.paragraph(table.caption())).append('\n');
    }
}
