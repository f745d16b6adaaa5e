package org.lstmcell.view.table;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Span;

/**
 * One row of the table.
 *
 * @param style   a style class of its own
 * @param part    what it shows of a time step, or null
 * @param symbol  what stands at the left
 * @param word    a word behind the symbol, or empty
 * @param value   its number at a time step t; NaN where a book prints none
 * @param text    the text at a time step t
 * @param index   the row as {@link org.lstmcell.lesson.TableEdits} counts it, or {@link #FIXED} when it cannot be edited
 * @param changed whether the number at a time step t is another than in what it is compared with
 * @param hint    what is to be said about the number at a time step t, or null
 */
public record TableRow(String style, Part part, List<Span> symbol, String word, IntToDoubleFunction value,
                       IntFunction<String> text, int index, IntPredicate changed, IntFunction<String> hint) {
    static final int FIXED = -1;

    public TableRow(String style, Part part, List<Span> symbol, String word, IntToDoubleFunction value, IntFunction<String> text) {
        this(style, part, symbol, word, value, text, FIXED, t -> false, t -> null);
    }

    /** The row with numbers that can be edited. */
    TableRow editedAs(int row) {
        return new TableRow(style, part, symbol, word, value, text, row, changed, hint);
    }

    /** The row with its changed numbers marked. */
    TableRow marking(IntPredicate marked) {
        return new TableRow(style, part, symbol, word, value, text, index, marked, hint);
    }

    /** The row with something to be said about its numbers. */
    TableRow explaining(IntFunction<String> said) {
        return new TableRow(style, part, symbol, word, value, text, index, changed, said);
    }

    boolean isEdited() {
        return index != FIXED;
    }
}
