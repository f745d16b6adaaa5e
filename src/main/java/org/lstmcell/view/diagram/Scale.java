package org.lstmcell.view.diagram;

import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Range;
import org.lstmcell.engine.Trace;

/**
 * How large values are against each other. It is taken from the whole trace, and from the one that it is compared with, so
 * that the same value looks the same at every time step and in both.
 */
final class Scale {
    /** The share of the memory's height that the largest state fills, so that full is still seen to have a level. */
    private static final double FULLEST = 0.78;
    private static final Quantity[] FLOWING = {Quantity.G, Quantity.C, Quantity.H, Quantity.Y};

    private Trace trace;
    private Trace compared;
    private double largest;
    private double largestState;
    private boolean negativeStates;

    /** @param compared may be null */
    void of(Trace trace, Trace compared) {
        if (trace == this.trace && compared == this.compared) {
            return;
        }
        this.trace = trace;
        this.compared = compared;
        largest = 0;
        largestState = 0;
        negativeStates = false;
        measure(trace);
        if (compared != null) {
            measure(compared);
        }
    }

    private void measure(Trace measured) {
        for (Quantity quantity : FLOWING) {
            largest = Math.max(largest, Math.max(measured.range(quantity).size(), finite(measured.value(quantity, 0))));
        }
        double first = measured.value(Quantity.C, 0);
        Range states = measured.range(Quantity.C);
        largestState = Math.max(largestState, Math.max(states.size(), finite(first)));
        negativeStates |= states.least() < 0 || first < 0;
    }

    /** |value| against the largest finite value that flows anywhere, 0…1. */
    double share(double value) {
        return value == 0 || largest == 0 ? 0 : Math.min(1, Math.abs(value) / largest);
    }

    /** Where a cell state stands in the memory: 0…1 above the bottom, or −1…1 about the middle line. */
    double level(double state) {
        double share = largestState == 0 ? 0 : state / largestState;
        return Double.isNaN(share) ? 0 : Math.max(-1, Math.min(1, share * FULLEST));
    }

    /** Whether any state is negative, so that the memory is drawn with zero in the middle. */
    boolean hasNegativeStates() {
        return negativeStates;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? Math.abs(value) : 0;
    }
}
