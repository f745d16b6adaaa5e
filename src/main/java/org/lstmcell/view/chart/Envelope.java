package org.lstmcell.view.chart;

import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;

/**
 * A quantity over time, reduced to what a given number of places side by side can show: the least and the largest value of
 * the time steps of each place. With a place for every step they are the values themselves.
 */
final class Envelope {
    private final double[] least;
    private final double[] largest;
    private final int steps;

    /** @param places the most places, ≥ 1 */
    Envelope(Trace trace, Quantity quantity, int places) {
        this(trace, quantity, trace.length(), places);
    }

    /** Of the first {@code steps} time steps; those that the trace does not have leave their places empty. */
    Envelope(Trace trace, Quantity quantity, int steps, int places) {
        this.steps = steps;
        int count = Math.max(1, Math.min(places, steps));
        least = new double[count];
        largest = new double[count];
        for (int place = 0; place < count; place++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            int end = Math.min(firstStep(place + 1), trace.length() + 1);
            for (int t = firstStep(place); t < end; t++) {
                double value = trace.value(quantity, t);
                if (Math.abs(value) <= Double.MAX_VALUE) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            least[place] = low;
            largest[place] = high;
        }
    }

    private int firstStep(int place) {
        return (int) (((long) place * steps + least.length - 1) / least.length) + 1;
    }

    int count() {
        return least.length;
    }

    /** The place of time step {@code t}, from 0. */
    int place(int t) {
        return (int) ((t - 1) * (long) least.length / steps);
    }

    /** Whether any value of the place is finite, so that there is something to draw. */
    boolean has(int place) {
        return least[place] <= largest[place];
    }

    double least(int place) {
        return least[place];
    }

    double largest(int place) {
        return largest[place];
    }
}
