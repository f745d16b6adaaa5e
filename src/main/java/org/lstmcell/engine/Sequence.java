package org.lstmcell.engine;

import java.util.Arrays;

/** The inputs x_k(t) of a cell over the time steps t = 1…length, immutable, one column of doubles for each input. */
public final class Sequence {
    private final double[][] columns;
    private final int length;

    private Sequence(double[][] columns, int length) {
        this.columns = columns;
        this.length = length;
    }

    /**
     * @param columns one array for each input k, all of the same length, element t − 1 for time step t; copied
     * @throws IllegalArgumentException if there is no column or they differ in length
     */
    public static Sequence ofColumns(double[]... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("a sequence needs at least one input");
        }
        double[][] copy = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            if (columns[k].length != columns[0].length) {
                throw new IllegalArgumentException("input " + (k + 1) + " differs in its number of time steps");
            }
            copy[k] = columns[k].clone();
        }
        return new Sequence(copy, columns[0].length);
    }

    /** The number of inputs. */
    public int width() {
        return columns.length;
    }

    /** The number of time steps. */
    public int length() {
        return length;
    }

    /** Input {@code k} (0…width − 1) at time step {@code t} (1…length). */
    public double x(int k, int t) {
        return columns[k][t - 1];
    }

    /** The same sequence with input {@code k} at time step {@code t} changed. */
    public Sequence with(int k, int t, double value) {
        double[][] changed = columns.clone();
        changed[k] = columns[k].clone();
        changed[k][t - 1] = value;
        return new Sequence(changed, length);
    }

    /** The column of input {@code k}; shared with {@link Cell}, which only reads it. */
    double[] column(int k) {
        return columns[k];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sequence that && Arrays.deepEquals(columns, that.columns);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(columns);
    }
}
