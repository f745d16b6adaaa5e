package org.lstmcell.export.text;

import java.io.IOException;
import org.lstmcell.i18n.Language;
import org.lstmcell.view.table.TableRow;

/** A page with the title, the table in blocks that fit a sheet of paper, and the caption below. */
final class HtmlTable {
    private static final Page PAGE = new Page(90, 2.5, 10, 30);

    private final TableText table;
    private final Markup markup = new HtmlMarkup();
    private final Appendable out;

    private HtmlTable(TableText table, Appendable out) {
        this.table = table;
        this.out = out;
    }

    static void write(TableText table, Language language, Appendable out) throws IOException {
        HtmlPage.begin(table.title(), language, out);
        HtmlTable html = new HtmlTable(table, out);
        for (Block block : PAGE.blocks(table)) {
            html.write(block);
        }
        out.append("<p dir=\"auto\">").append(html.markup.text(table.caption())).append("</p>\n");
        HtmlPage.end(out);
    }

    private void write(Block block) throws IOException {
        out.append("<table>\n<caption><i>t</i> = ").append(Integer.toString(block.from()));
        out.append(block.to() > block.from() ? "–" + block.to() : "").append("</caption>\n<thead>\n");
        row(table.rows().get(0), block, "<th scope=\"col\">", "</th>");
        out.append("</thead>\n<tbody>\n");
        for (TableRow row : table.rows().subList(1, table.rows().size())) {
            row(row, block, "<td>", "</td>");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void row(TableRow row, Block block, String open, String close) throws IOException {
        out.append("<tr><th scope=\"row\">").append(markup.label(row)).append("</th>");
        for (int t = block.from(); t <= block.to(); t++) {
            out.append(open).append(markup.number(row.text().apply(t))).append(close);
        }
        out.append("</tr>\n");
    }
}
