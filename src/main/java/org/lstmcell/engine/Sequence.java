package org.lstmcell.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /** The same sequence with {@code values[i][j]} for input {@code first + i} at time step {@code from + j}. */
    public Sequence with(int first, int from, double[][] values) {
        double[][] changed = columns.clone();
        for (int row = 0; row < values.length; row++) {
            changed[first + row] = columns[first + row].clone();
            System.arraycopy(values[row], 0, changed[first + row], from - 1, values[row].length);
        }
        return new Sequence(changed, length);
    }

    /** The time steps in another order: step i + 1 is step {@code origins[i]} of this one, or all 0 where that is 0. */
    public Sequence rearranged(int[] origins) {
        double[][] changed = new double[columns.length][origins.length];
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < origins.length; i++) {
                changed[k][i] = origins[i] == 0 ? 0 : columns[k][origins[i] - 1];
            }
        }
        return new Sequence(changed, origins.length);
    }

    /** The same sequence with one input more, the last, which is 0 throughout. */
    public Sequence withInputAdded() {
        double[][] changed = Arrays.copyOf(columns, columns.length + 1);
        changed[columns.length] = new double[length];
        return new Sequence(changed, length);
    }

    /** The same sequence without input {@code k}, which may not be the only one. */
    public Sequence withoutInput(int k) {
        List<double[]> left = new ArrayList<>(Arrays.asList(columns));
        left.remove(k);
        return ofColumns(left.toArray(double[][]::new));
    }

    /** How many time steps from the first on have the same inputs in {@code other}, bit for bit. */
    int stepsAlike(Sequence other) {
        int alike = width() == other.width() ? Math.min(length, other.length) : 0;
        for (int k = 0; k < width() && alike > 0; k++) {
            int difference = columns[k] == other.columns[k] ? -1
                    : Arrays.mismatch(columns[k], 0, alike, other.columns[k], 0, alike);
            alike = difference < 0 ? alike : difference;
        }
        return alike;
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
