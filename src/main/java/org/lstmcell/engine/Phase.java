package org.lstmcell.engine;

import java.util.Locale;

/**
 * The seven micro-steps in which a class goes through one time step. A quantity is known from the phase that computes
 * it to the end of the step.
 */
public enum Phase {
    /** x_t arrives. */
    INPUT,
    /** The four units add up: z, z_i, z_f, z_o. */
    SUM,
    /** The gates move to σ of their sums, and the block input becomes g(z). */
    GATES,
    /** i·g passes the input gate. */
    WRITE,
    /** f·c_{t−1} passes the forget gate. */
    KEEP,
    /** The sum of both becomes the new cell state c_t. */
    UPDATE,
    /** o·h(c_t) passes the output gate and becomes y_t. */
    OUTPUT;

    public static final Phase FIRST = INPUT;
    public static final Phase LAST = OUTPUT;

    /** Its name on the command line and in the keys of texts: input. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The phase that computes {@code quantity}; an output gate with a peephole waits for the new cell state. */
    public static Phase computing(Quantity quantity, CellParameters cell) {
        boolean waits = cell.outputGate().peepholeWeight() != 0;
        switch (quantity) {
            case Z: case Z_I: case Z_F:
                return SUM;
            case Z_O:
                return waits ? OUTPUT : SUM;
            case G: case I: case F:
                return GATES;
            case O:
                return waits ? OUTPUT : GATES;
            case C:
                return UPDATE;
            default:
                return OUTPUT;
        }
    }

    /** Whether {@code quantity} has been computed once this phase is done. */
    public boolean knows(Quantity quantity, CellParameters cell) {
        return compareTo(computing(quantity, cell)) >= 0;
    }
}
