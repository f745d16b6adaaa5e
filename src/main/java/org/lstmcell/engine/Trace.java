package org.lstmcell.engine;

import java.util.Arrays;

/**
 * All that a cell computes over a sequence: a column of doubles for each {@link Quantity}, indexed by time step
 * t = 0…length. At t = 0 only c_0, h(c_0) and y_0 have a value, the others are NaN. Immutable once made by {@link Cell}.
 */
public final class Trace {
    private final CellParameters cell;
    private final Sequence inputs;
    private final double[][] columns = new double[Quantity.values().length][];

    /** Columns with the initial state, for {@link Cell} to fill. */
    Trace(CellParameters cell, Sequence inputs) {
        if (cell.width() != inputs.width()) {
            throw new IllegalArgumentException(
                    "the cell has " + cell.width() + " weights a unit, the sequence " + inputs.width() + " inputs");
        }
        this.cell = cell;
        this.inputs = inputs;
        for (int q = 0; q < columns.length; q++) {
            columns[q] = new double[inputs.length() + 1];
            columns[q][0] = Double.NaN;
        }
        column(Quantity.C)[0] = cell.initialState();
        column(Quantity.H)[0] = cell.outputActivation().apply(cell.initialState());
        column(Quantity.Y)[0] = cell.initialOutput();
    }

    public CellParameters cell() {
        return cell;
    }

    public Sequence inputs() {
        return inputs;
    }

    /** The number of time steps. */
    public int length() {
        return inputs.length();
    }

    /** {@code quantity} after time step {@code t} (0…length). */
    public double value(Quantity quantity, int t) {
        return columns[quantity.ordinal()][t];
    }

    /** A view of time step {@code t} (0…length). */
    public Step step(int t) {
        return new Step(this, t);
    }

    double[] column(Quantity quantity) {
        return columns[quantity.ordinal()];
    }

    void copyBefore(int t, Trace earlier) {
        for (int q = 0; q < columns.length; q++) {
            System.arraycopy(earlier.columns[q], 0, columns[q], 0, t);
        }
    }

    /** Whether both hold the same bits for the same cell and inputs. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Trace that && cell.equals(that.cell) && inputs.equals(that.inputs)
                && Arrays.deepEquals(columns, that.columns);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(columns);
    }
}
