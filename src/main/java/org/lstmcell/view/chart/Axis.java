package org.lstmcell.view.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of an axis: from the least to the largest one, both on a tick where a double can hold that, ticks at 1, 2 or 5 times a
 * power of ten.
 *
 * @param low  where the axis begins
 * @param high where it ends, above {@code low}
 * @param step the distance of two ticks
 */
record Axis(double low, double high, double step) {
    private static final double LARGEST_STEP = 1e308;

    /**
     * The axis for values from {@code least} to {@code largest}, finite, with about {@code intervals} of them between
     * ticks; zero is always on it.
     */
    static Axis of(double least, double largest, int intervals) {
        double from = Math.min(0, least);
        double to = Math.max(0, largest);
        if (to == from) {
            to = from + 1;
        }
        double rough = Math.min(LARGEST_STEP, to / intervals - from / intervals);
        if (rough < Double.MIN_NORMAL) {
            rough = Double.MIN_NORMAL;
        }
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        double step = Math.min(LARGEST_STEP, (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power);
        return new Axis(Math.max(-Double.MAX_VALUE, Math.floor(from / step) * step),
                Math.min(Double.MAX_VALUE, Math.ceil(to / step) * step), step);
    }

    /** The ticks, in order, exact multiples of the step as far as decimals go. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        BigDecimal exactStep = BigDecimal.valueOf(step);
        long first = Math.round(low / step);
        long last = Math.round(high / step);
        for (long k = first; k <= last; k++) {
            double tick = exactStep.multiply(BigDecimal.valueOf(k)).doubleValue();
            if (Double.isFinite(tick)) {
                ticks.add(tick);
            }
        }
        return ticks;
    }

    /** Where {@code value} stands: 0 at the low end, 1 at the high one. */
    double share(double value) {
        return (value / 2 - low / 2) / (high / 2 - low / 2);
    }
}
