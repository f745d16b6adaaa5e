package org.lstmcell.engine;

/** One time step of a {@link Trace}, t = 0 being the state before any input. */
public record Step(Trace trace, int t) {

    /** @throws IndexOutOfBoundsException if {@code t} is not in 0…length */
    public Step {
        if (t < 0 || t > trace.length()) {
            throw new IndexOutOfBoundsException("t = " + t + " of " + trace.length());
        }
    }

    /** Input {@code k} (0…width − 1); NaN at t = 0. */
    public double x(int k) {
        return t == 0 ? Double.NaN : trace.inputs().x(k, t);
    }

    public double value(Quantity quantity) {
        return trace.value(quantity, t);
    }

    /** c_{t−1}, the cell state before this step; at t = 0 NaN. */
    public double stateBefore() {
        return t == 0 ? Double.NaN : trace.value(Quantity.C, t - 1);
    }

    /** y_{t−1}, the output before this step; at t = 0 NaN. */
    public double outputBefore() {
        return t == 0 ? Double.NaN : trace.value(Quantity.Y, t - 1);
    }

    /** i·g, what the input gate lets into the memory. */
    public double written() {
        return value(Quantity.I) * value(Quantity.G);
    }

    /** f·c_{t−1}, what the forget gate keeps of the memory. */
    public double kept() {
        return value(Quantity.F) * stateBefore();
    }
}
