package org.lstmcell.lesson;

import java.util.List;

/**
 * The rows of a table that a book or an article prints, to hold the computed ones against. A number that is
 * not given is NaN.
 *
 * @param c the cell states, one a time step, or null
 * @param y the outputs, one a time step, or null
 */
public record Printed(List<Double> c, List<Double> y) {

    public Printed {
        c = c == null ? null : List.copyOf(c);
        y = y == null ? null : List.copyOf(y);
    }

    /** Whether the rows that are there have {@code steps} numbers each. */
    boolean fits(int steps) {
        return (c == null || c.size() == steps) && (y == null || y.size() == steps);
    }
}
