package org.lstmcell.export.text;

import java.util.List;
import org.lstmcell.explain.Span;
import org.lstmcell.view.table.TableRow;

/** How one format writes what tables and derivations consist of. */
interface Markup {
    /** A text that a person has typed, with every character escaped that means something to the format. */
    String text(String plain);

    /** Symbols with their indices, or a whole equation. */
    String math(List<Span> spans);

    /** A number as it is shown, or what stands in its place. */
    String number(String shown);

    /** What stands at the left of {@code row}. */
    default String label(TableRow row) {
        String word = text(row.word());
        return word.isEmpty() ? math(row.symbol()) : math(row.symbol()) + " " + word;
    }

    /** Whether {@code span} is a letter of a formula, which is set in italics. */
    static boolean isLetter(Span span) {
        return span.text().length() == 1 && Character.isLetter(span.text().charAt(0));
    }
}
