package org.lstmcell.view.table;

import java.util.List;
import java.util.function.IntFunction;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Span;

/**
 * One row of the table.
 *
 * @param style a style class of its own
 * @param part  what it shows of a time step, or null for the time itself
 * @param symbol what stands at the left
 * @param word  a word behind the symbol, or empty
 * @param text  the text at a time step t
 */
record TableRow(String style, Part part, List<Span> symbol, String word, IntFunction<String> text) {
}
