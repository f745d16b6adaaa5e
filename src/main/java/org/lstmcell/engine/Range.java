package org.lstmcell.engine;

/**
 * What values there are in a stretch of a column.
 *
 * @param least   the least finite value, or +∞ if there is none
 * @param largest the largest finite value, or −∞ if there is none
 * @param finite  whether no value is infinite or NaN
 */
public record Range(double least, double largest, boolean finite) {
    static final Range EMPTY = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, true);

    /** Of the elements from {@code from} up to {@code to}, which is not one of them. */
    static Range of(double[] values, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        boolean finite = true;
        for (int j = from; j < to; j++) {
            double value = values[j];
            if (Math.abs(value) <= Double.MAX_VALUE) {
                least = value < least ? value : least;
                largest = value > largest ? value : largest;
            } else {
                finite = false;
            }
        }
        return new Range(least, largest, finite);
    }

    Range and(Range other) {
        return new Range(Math.min(least, other.least), Math.max(largest, other.largest), finite && other.finite);
    }

    public boolean isEmpty() {
        return least > largest;
    }

    /** The largest size of a finite value, 0 if there is none. */
    public double size() {
        return isEmpty() ? 0 : Math.max(Math.abs(least), Math.abs(largest));
    }
}
