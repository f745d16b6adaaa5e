package org.lstmcell.lesson;

import java.util.List;

/**
 * The rows of a table that a book or an article prints, to hold the computed ones against.
 *
 * @param c the cell states, one a time step, or null
 * @param y the outputs, one a time step, or null
 */
public record Printed(List<Double> c, List<Double> y) {

    public Printed {
        c = c == null ? null : List.copyOf(c);
        y = y == null ? null : List.copyOf(y);
    }
}
