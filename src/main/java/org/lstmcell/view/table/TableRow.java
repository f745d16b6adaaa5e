package org.lstmcell.view.table;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Span;

/**
 * One row of the table.
 *
 * @param style   a style class of its own
 * @param part    what it shows of a time step, or null
 * @param symbol  what stands at the left
 * @param word    a word behind the symbol, or empty
 * @param text    the text at a time step t
 * @param index   the row as {@link org.lstmcell.lesson.TableEdits} counts it, or {@link #FIXED} when it cannot be edited
 * @param changed whether the number at a time step t is another than in what the lesson is compared with
 */
record TableRow(String style, Part part, List<Span> symbol, String word, IntFunction<String> text, int index,
                IntPredicate changed) {
    static final int FIXED = -1;

    TableRow(String style, Part part, List<Span> symbol, String word, IntFunction<String> text) {
        this(style, part, symbol, word, text, FIXED, t -> false);
    }

    /** The row with numbers that can be edited. */
    TableRow editedAs(int row) {
        return new TableRow(style, part, symbol, word, text, row, changed);
    }

    /** The row with its changed numbers marked. */
    TableRow marking(IntPredicate marked) {
        return new TableRow(style, part, symbol, word, text, index, marked);
    }

    boolean isEdited() {
        return index != FIXED;
    }
}
