package org.lstmcell.engine;

/**
 * The LSTM memory cell: Hochreiter &amp; Schmidhuber (1997), with the forget gate of Gers et al. (2000) and the peepholes
 * of Gers &amp; Schmidhuber (2000). For one unit these are the equations of the ONNX operator LSTM.
 *
 * <pre>
 * z   = u_z(x_t, y_{t−1})             g = g(z)
 * z_i = u_i(x_t, y_{t−1}, c_{t−1})    i = σ(z_i)
 * z_f = u_f(x_t, y_{t−1}, c_{t−1})    f = σ(z_f)       f = 1: keep, f = 0: forget
 * c_t = f · c_{t−1} + i · g
 * z_o = u_o(x_t, y_{t−1}, c_t)        o = σ(z_o)       the output gate's peephole sees the new state
 * y_t = o · h(c_t)
 * </pre>
 *
 * Arithmetic is IEEE 754 double throughout: what overflows becomes ±∞ and may then give NaN. A recurrent or peephole
 * weight of 0 means that there is no such connection, so that no 0 · ∞ comes from it.
 */
public final class Cell {
    private Cell() {
    }

    /**
     * Runs {@code inputs} through the cell.
     *
     * @throws IllegalArgumentException if the sequence has not as many inputs as the cell has weights
     */
    public static Trace run(CellParameters cell, Sequence inputs) {
        Trace trace = new Trace(cell, inputs);
        compute(trace, 0);
        return trace;
    }

    /**
     * The same as {@link #run(CellParameters, Sequence)}, but what {@code earlier} computed from the same cell and the same
     * first inputs is taken from there.
     */
    public static Trace run(CellParameters cell, Sequence inputs, Trace earlier) {
        int same = cell.equals(earlier.cell()) ? inputs.stepsAlike(earlier.inputs()) : 0;
        if (same == inputs.length() && same == earlier.length()) {
            return earlier;
        }
        int blocks = (same + 1) / Trace.BLOCK;
        Trace trace = new Trace(cell, inputs);
        trace.share(blocks, earlier);
        compute(trace, blocks);
        return trace;
    }

    /** Computes {@code trace} from the block {@code first} on. */
    private static void compute(Trace trace, int first) {
        CellParameters cell = trace.cell();
        Sum blockInput = new Sum(cell.blockInput(), trace.inputs());
        Sum inputGate = new Sum(cell.inputGate(), trace.inputs());
        Sum forgetGate = new Sum(cell.forgetGate(), trace.inputs());
        Sum outputGate = new Sum(cell.outputGate(), trace.inputs());
        boolean fedBack = blockInput.isFedBack() || inputGate.isFedBack() || forgetGate.isFedBack() || outputGate.isFedBack();
        for (int block = first; block * Trace.BLOCK <= trace.length(); block++) {
            if (fedBack) {
                stepByStep(trace, block, blockInput, inputGate, forgetGate, outputGate);
            } else {
                columnByColumn(trace, block, blockInput, inputGate, forgetGate, outputGate);
            }
        }
    }

    private static void stepByStep(Trace trace, int block, Sum blockInput, Sum inputGate, Sum forgetGate, Sum outputGate) {
        Activation sigma = trace.cell().gateActivation();
        Activation g = trace.cell().inputActivation();
        Activation h = trace.cell().outputActivation();
        double[] zs = trace.block(block, Quantity.Z);
        double[] zis = trace.block(block, Quantity.Z_I);
        double[] zfs = trace.block(block, Quantity.Z_F);
        double[] zos = trace.block(block, Quantity.Z_O);
        double[] gs = trace.block(block, Quantity.G);
        double[] is = trace.block(block, Quantity.I);
        double[] fs = trace.block(block, Quantity.F);
        double[] os = trace.block(block, Quantity.O);
        double[] cs = trace.block(block, Quantity.C);
        double[] hs = trace.block(block, Quantity.H);
        double[] ys = trace.block(block, Quantity.Y);
        int start = block * Trace.BLOCK;
        int from = block == 0 ? 1 : 0; // t = 0 is given
        double c = trace.value(Quantity.C, start + from - 1);
        double y = trace.value(Quantity.Y, start + from - 1);
        for (int j = from; j < cs.length; j++) {
            double z = blockInput.at(start + j, y, c);
            double zi = inputGate.at(start + j, y, c);
            double zf = forgetGate.at(start + j, y, c);
            double gz = g.apply(z);
            double i = sigma.apply(zi);
            double f = sigma.apply(zf);
            c = f * c + i * gz;
            double zo = outputGate.at(start + j, y, c);
            double o = sigma.apply(zo);
            double hc = h.apply(c);
            y = o * hc;
            zs[j] = z;
            zis[j] = zi;
            zfs[j] = zf;
            zos[j] = zo;
            gs[j] = gz;
            is[j] = i;
            fs[j] = f;
            os[j] = o;
            cs[j] = c;
            hs[j] = hc;
            ys[j] = y;
        }
    }

    /** The same where no sum sees y or c, so that all but c needs no earlier step: a processor does several steps at a time. */
    private static void columnByColumn(Trace trace, int block, Sum blockInput, Sum inputGate, Sum forgetGate, Sum outputGate) {
        CellParameters cell = trace.cell();
        int start = block * Trace.BLOCK;
        int from = block == 0 ? 1 : 0;
        double[] gs = activated(trace, block, blockInput, Quantity.Z, cell.inputActivation(), Quantity.G, from);
        double[] is = activated(trace, block, inputGate, Quantity.Z_I, cell.gateActivation(), Quantity.I, from);
        double[] fs = activated(trace, block, forgetGate, Quantity.Z_F, cell.gateActivation(), Quantity.F, from);
        double[] os = activated(trace, block, outputGate, Quantity.Z_O, cell.gateActivation(), Quantity.O, from);
        double[] cs = trace.block(block, Quantity.C);
        double[] hs = trace.block(block, Quantity.H);
        double[] ys = trace.block(block, Quantity.Y);
        double c = trace.value(Quantity.C, start + from - 1);
        for (int j = from; j < cs.length; j++) {
            c = fs[j] * c + is[j] * gs[j];
            cs[j] = c;
        }
        cell.outputActivation().apply(cs, hs, from);
        for (int j = from; j < ys.length; j++) {
            ys[j] = os[j] * hs[j];
        }
    }

    private static double[] activated(Trace trace, int block, Sum sum, Quantity z, Activation activation, Quantity value, int from) {
        double[] zs = trace.block(block, z);
        double[] values = trace.block(block, value);
        sum.ofInputs(zs, block * Trace.BLOCK, from);
        activation.apply(zs, values, from);
        return values;
    }

    /** One affine unit over the sequence, unpacked into arrays for the loops. */
    private static final class Sum {
        private final double[][] x;
        private final double[] w;
        private final double r;
        private final double p;
        private final double b;

        Sum(AffineUnit unit, Sequence inputs) {
            w = unit.weights().stream().mapToDouble(Double::doubleValue).toArray();
            x = new double[w.length][];
            for (int k = 0; k < w.length; k++) {
                x[k] = inputs.column(k);
            }
            r = unit.recurrentWeight();
            p = unit.peepholeWeight();
            b = unit.bias();
        }

        boolean isFedBack() {
            return r != 0 || p != 0;
        }

        /** u(x_t, y, c) */
        double at(int t, double y, double c) {
            double sum = 0;
            for (int k = 0; k < w.length; k++) {
                sum += w[k] * x[k][t - 1];
            }
            if (r != 0) {
                sum += r * y;
            }
            if (p != 0) {
                sum += p * c;
            }
            return sum + b;
        }

        /** The sums of a block that begins with time step {@code start}, from index {@code from} on, without y and c. */
        void ofInputs(double[] sums, int start, int from) {
            for (int k = 0; k < w.length; k++) {
                add(w[k], x[k], start - 1, sums, from);
            }
            for (int j = from; j < sums.length; j++) {
                sums[j] += b;
            }
        }

        private static void add(double w, double[] x, int offset, double[] sums, int from) {
            for (int j = from; j < sums.length; j++) {
                sums[j] += w * x[offset + j];
            }
        }
    }
}
