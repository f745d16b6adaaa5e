package org.lstmcell.view.parameters;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The scale of a weight's slider: linear near zero and logarithmic further out, the same on both sides, so that 0.1 and
 * 100 are both within reach. A position is 0 at the left end, ½ at zero and 1 at the right end.
 *
 * @param range the weight at the right end; the left end is −range
 */
record WeightScale(double range) {
    static final WeightScale NORMAL = new WeightScale(100);
    /** Weights well below this one are spread linearly. */
    private static final double LINEAR = 0.1;
    /** A thumb let go this close to the middle means exactly zero. */
    private static final double ZERO_ZONE = 0.02;
    private static final double LARGEST_RANGE = 1e300;
    private static final MathContext SIGNIFICANT = new MathContext(2);

    /** This scale, or if {@code value} lies outside one that just reaches it. */
    WeightScale holding(double value) {
        double needed = Math.min(Math.abs(value), LARGEST_RANGE);
        return needed <= range ? this : new WeightScale(needed);
    }

    /** Where {@code value} stands; one outside the range stands at its end. */
    double position(double value) {
        double share = Math.log1p(Math.min(Math.abs(value), range) / LINEAR) / Math.log1p(range / LINEAR);
        return 0.5 + Math.copySign(share, value) / 2;
    }

    /** The value at {@code position}; one left of 0 or right of 1 means that end. */
    double value(double position) {
        double share = Math.min(1, Math.abs(2 * position - 1));
        double size = share == 1 ? range : Math.min(range, LINEAR * Math.expm1(share * Math.log1p(range / LINEAR)));
        return Math.copySign(size, 2 * position - 1);
    }

    /** The value meant by a thumb dragged to {@code position}: two significant digits, and zero is easy to hit. */
    double picked(double position) {
        double value = value(position);
        if (Math.abs(position - 0.5) <= ZERO_ZONE) {
            return 0;
        }
        if (Math.abs(value) == range) {
            return value;
        }
        double rounded = new BigDecimal(value).round(SIGNIFICANT).doubleValue();
        return Math.max(-range, Math.min(range, rounded));
    }
}
