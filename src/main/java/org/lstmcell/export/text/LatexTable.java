package org.lstmcell.export.text;

import java.io.IOException;
import org.lstmcell.view.table.TableRow;

/** The title in bold, the table in blocks as wide as the page of an article, the caption below. */
final class LatexTable {
    static final String FONTS =
            "% Compile with XeLaTeX or LuaLaTeX; Chinese and other scripts need a font that has their characters.\n";
    private static final Page PAGE = new Page(69, 2.4, 10, 20);

    private LatexTable() {
    }

    static void write(TableText table, Appendable out) throws IOException {
        Markup markup = new LatexMarkup();
        String label = PAGE.isBroken(table.rows()) ? "p{0.28\\textwidth}" : "l";
        out.append("% Needs \\usepackage{booktabs}\n").append(FONTS).append("\\begingroup\n\\setlength{\\parindent}{0pt}\n")
                .append("\\textbf{").append(markup.text(table.title())).append("}\\par\n");
        for (Block block : PAGE.blocks(table)) {
            out.append("\\medskip\n\\begin{tabular}{@{}").append(label).append("r".repeat(block.to() - block.from() + 1))
                    .append("@{}}\n\\toprule\n");
            String below = "\\midrule\n";
            for (TableRow row : table.rows()) {
                row(row, block, markup, out);
                out.append(below);
                below = "";
            }
            out.append("\\bottomrule\n\\end{tabular}\\par\n");
        }
        out.append("\\medskip\n{\\small ").append(markup.text(table.caption())).append("\\par}\n\\endgroup\n");
    }

    /** A line of a tabular. It begins with a symbol, so that nothing typed by a person can follow the end of a line. */
    static void row(TableRow row, Block block, Markup markup, Appendable out) throws IOException {
        out.append(markup.label(row));
        for (int t = block.from(); t <= block.to(); t++) {
            out.append(" & ").append(markup.number(row.text().apply(t)));
        }
        out.append(" \\\\\n");
    }
}
