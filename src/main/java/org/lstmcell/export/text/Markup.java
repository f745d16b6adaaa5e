package org.lstmcell.export.text;

import java.util.List;
import org.lstmcell.explain.Span;
import org.lstmcell.view.table.TableRow;

/** How one format writes what tables and derivations consist of. */
interface Markup {
    /** A text that a person has typed, with every character escaped that means something to the format. */
    String text(String plain);

    /** A letter of a formula, which is set in italics where there are any. */
    String letter(String letter);

    /** What stands below the line. */
    String index(String index);

    /** What stands between the letters of a formula: signs and numbers. */
    default String operators(String text) {
        return text;
    }

    /** Symbols with their indices, or a whole equation. */
    default String math(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(span.subscript() ? index(span.text()) : isLetter(span) ? letter(span.text())
                    : operators(span.text()));
        }
        return text.toString();
    }

    /** A number as it is shown, or what stands in its place. */
    default String number(String shown) {
        return shown;
    }

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
