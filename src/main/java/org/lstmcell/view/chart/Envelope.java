package org.lstmcell.view.chart;

import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Range;
import org.lstmcell.engine.Trace;

/**
 * A quantity over time, reduced to what a given number of places side by side can show: the least and the largest value of
 * the time steps of each place. With a place for every step they are the values themselves.
 */
final class Envelope {
    private final Range[] ranges;
    private final int steps;

    /** @param places the most places, ≥ 1 */
    Envelope(Trace trace, Quantity quantity, int places) {
        this(trace, quantity, trace.length(), places);
    }

    /** Of the first {@code steps} time steps; those that the trace does not have leave their places empty. */
    Envelope(Trace trace, Quantity quantity, int steps, int places) {
        this.steps = steps;
        ranges = new Range[Math.max(1, Math.min(places, steps))];
        for (int place = 0; place < ranges.length; place++) {
            ranges[place] = trace.range(quantity, firstStep(place), Math.min(firstStep(place + 1) - 1, trace.length()));
        }
    }

    private int firstStep(int place) {
        return (int) (((long) place * steps + ranges.length - 1) / ranges.length) + 1;
    }

    int count() {
        return ranges.length;
    }

    /** The place of time step {@code t}, from 0. */
    int place(int t) {
        return (int) ((t - 1) * (long) ranges.length / steps);
    }

    /** Whether any value of the place is finite, so that there is something to draw. */
    boolean has(int place) {
        return !ranges[place].isEmpty();
    }

    double least(int place) {
        return ranges[place].least();
    }

    double largest(int place) {
        return ranges[place].largest();
    }
}
