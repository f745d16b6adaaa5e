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
        compute(trace, 1);
        return trace;
    }

    /**
     * The trace of {@code earlier}'s cell over {@code inputs}, which differ from its inputs only from time step
     * {@code firstChanged} (≥ 1) on: what lies before is copied, the rest computed.
     */
    public static Trace rerun(Trace earlier, Sequence inputs, int firstChanged) {
        Trace trace = new Trace(earlier.cell(), inputs);
        trace.copyBefore(firstChanged, earlier);
        compute(trace, firstChanged);
        return trace;
    }

    private static void compute(Trace trace, int from) {
        CellParameters cell = trace.cell();
        Activation sigma = cell.gateActivation();
        Activation g = cell.inputActivation();
        Activation h = cell.outputActivation();
        Sum blockInput = new Sum(cell.blockInput(), trace.inputs());
        Sum inputGate = new Sum(cell.inputGate(), trace.inputs());
        Sum forgetGate = new Sum(cell.forgetGate(), trace.inputs());
        Sum outputGate = new Sum(cell.outputGate(), trace.inputs());
        double[] z = trace.column(Quantity.Z);
        double[] zi = trace.column(Quantity.Z_I);
        double[] zf = trace.column(Quantity.Z_F);
        double[] zo = trace.column(Quantity.Z_O);
        double[] gs = trace.column(Quantity.G);
        double[] is = trace.column(Quantity.I);
        double[] fs = trace.column(Quantity.F);
        double[] os = trace.column(Quantity.O);
        double[] cs = trace.column(Quantity.C);
        double[] hs = trace.column(Quantity.H);
        double[] ys = trace.column(Quantity.Y);
        double c = cs[from - 1];
        double y = ys[from - 1];
        for (int t = from; t < cs.length; t++) {
            z[t] = blockInput.at(t, y, c);
            zi[t] = inputGate.at(t, y, c);
            zf[t] = forgetGate.at(t, y, c);
            gs[t] = g.apply(z[t]);
            is[t] = sigma.apply(zi[t]);
            fs[t] = sigma.apply(zf[t]);
            c = fs[t] * c + is[t] * gs[t];
            cs[t] = c;
            zo[t] = outputGate.at(t, y, c);
            os[t] = sigma.apply(zo[t]);
            hs[t] = h.apply(c);
            y = os[t] * hs[t];
            ys[t] = y;
        }
    }

    /** One affine unit over the sequence, unpacked into arrays for the loop. */
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
    }
}
