package org.lstmcell.engine;

import java.util.Arrays;

/**
 * All that a cell computes over a sequence: a column of doubles for each {@link Quantity}, indexed by time step
 * t = 0…length. At t = 0 only c_0, h(c_0) and y_0 have a value, the others are NaN. Immutable once made by {@link Cell}.
 *
 * <p>Its columns lie in blocks of {@link #BLOCK} steps: memory for them comes and goes far more cheaply than for long
 * arrays, and traces that begin alike share them.
 */
public final class Trace {
    /** A power of 2. */
    static final int BLOCK = 1024;

    private final CellParameters cell;
    private final Sequence inputs;
    private final double[][][] blocks;
    private final Range[] ranges = new Range[Quantity.values().length];

    /** Columns with the initial state, for {@link Cell} to fill. */
    Trace(CellParameters cell, Sequence inputs) {
        if (cell.width() != inputs.width()) {
            throw new IllegalArgumentException(
                    "the cell has " + cell.width() + " weights a unit, the sequence " + inputs.width() + " inputs");
        }
        this.cell = cell;
        this.inputs = inputs;
        blocks = new double[inputs.length() / BLOCK + 1][Quantity.values().length][];
        for (Quantity quantity : Quantity.values()) {
            block(0, quantity)[0] = Double.NaN;
        }
        block(0, Quantity.C)[0] = cell.initialState();
        block(0, Quantity.H)[0] = cell.outputActivation().apply(cell.initialState());
        block(0, Quantity.Y)[0] = cell.initialOutput();
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
        return blocks[t / BLOCK][quantity.ordinal()][t % BLOCK];
    }

    /** What values {@code quantity} has from time step {@code from} (≥ 0) to {@code to} (≤ length), both included; none if from > to. */
    public Range range(Quantity quantity, int from, int to) {
        Range range = Range.EMPTY;
        for (int index = from / BLOCK; index * BLOCK <= to; index++) {
            int start = index * BLOCK;
            Range part = Range.of(blocks[index][quantity.ordinal()], Math.max(from - start, 0), Math.min(to - start + 1, BLOCK));
            range = range == Range.EMPTY ? part : range.and(part);
        }
        return range;
    }

    /** What values {@code quantity} has from time step 1 on. */
    public Range range(Quantity quantity) {
        int q = quantity.ordinal();
        if (ranges[q] == null) {
            ranges[q] = range(quantity, 1, length());
        }
        return ranges[q];
    }

    /** A view of time step {@code t} (0…length). */
    public Step step(int t) {
        return new Step(this, t);
    }

    /** The part of {@code quantity} that begins with time step {@code index}·BLOCK, made when it is first asked for. */
    double[] block(int index, Quantity quantity) {
        double[][] block = blocks[index];
        int q = quantity.ordinal();
        if (block[q] == null) {
            block[q] = new double[Math.min(BLOCK, length() + 1 - index * BLOCK)];
        }
        return block[q];
    }

    /** Shares the first {@code count} blocks of {@code earlier}. */
    void share(int count, Trace earlier) {
        System.arraycopy(earlier.blocks, 0, blocks, 0, count);
    }

    /** Whether both hold the same bits for the same cell and inputs. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Trace that && cell.equals(that.cell) && inputs.equals(that.inputs)
                && Arrays.deepEquals(blocks, that.blocks);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(blocks);
    }
}
