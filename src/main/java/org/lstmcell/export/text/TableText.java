package org.lstmcell.export.text;

import java.io.IOException;
import java.util.List;
import org.lstmcell.i18n.Language;
import org.lstmcell.view.table.TableRow;

/**
 * A table of the sequence as text, in several formats. All of them are written piece by piece, so that a sequence of any
 * length needs no memory, with \n at the end of every line, and are the same each time.
 *
 * @param title   what stands above it; line breaks become spaces
 * @param caption what stands below it
 * @param rows    the first is the time
 * @param from    the first time step
 * @param to      the last time step
 */
public record TableText(String title, String caption, List<TableRow> rows, int from, int to) {

    /** @throws IllegalArgumentException if there is no time step among {@code from} and {@code to} */
    public TableText {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("no time steps: " + from + " to " + to);
        }
        rows = List.copyOf(rows);
    }

    /** A line a time step; every number with all its digits, so that it reads back as the same to the last bit. */
    public void writeExactCsv(Appendable out) throws IOException {
        CsvTable.writeExact(this, out);
    }

    /** A line a time step; the numbers as they are shown, in a form that spreadsheets read. */
    public void writeRoundedCsv(Appendable out) throws IOException {
        CsvTable.writeRounded(this, out);
    }

    /** The table as it is seen, its cells separated by tabs, for the clipboard. */
    public void writeTsv(Appendable out) throws IOException {
        TsvTable.write(this, out);
    }

    public void writeMarkdown(Appendable out) throws IOException {
        MarkdownTable.write(this, out);
    }

    /** A whole page in {@code language}; well-formed XML as well. */
    public void writeHtml(Appendable out, Language language) throws IOException {
        HtmlTable.write(this, language, out);
    }

    /** A part of a document, for its \input. */
    public void writeLatex(Appendable out) throws IOException {
        LatexTable.write(this, out);
    }
}
