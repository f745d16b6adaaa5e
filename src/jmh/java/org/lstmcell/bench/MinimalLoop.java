package org.lstmcell.bench;

import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;

/**
 * The least that computes a cell of sigmoid gates, with tanh or nothing for g and h and without peepholes: one loop over numbers that writes only c and y, with the same
 * {@link StrictMath} functions as the program, so that both give the same bits.
 */
final class MinimalLoop {
    private final double[][] w = new double[4][];
    private final double[] r = new double[4];
    private final double[] b = new double[4];
    private final boolean tanhInput;
    private final boolean tanhOutput;

    MinimalLoop(CellParameters cell) {
        tanhInput = cell.inputActivation() == Activation.TANH;
        tanhOutput = cell.outputActivation() == Activation.TANH;
        AffineUnit[] units = {cell.blockInput(), cell.inputGate(), cell.forgetGate(), cell.outputGate()};
        for (int unit = 0; unit < units.length; unit++) {
            w[unit] = units[unit].weights().stream().mapToDouble(Double::doubleValue).toArray();
            r[unit] = units[unit].recurrentWeight();
            b[unit] = units[unit].bias();
        }
    }

    /**
     * c and y after each step.
     *
     * @param x one array for each input
     */
    double[][] run(double[][] x) {
        int steps = x[0].length;
        double[] cs = new double[steps];
        double[] ys = new double[steps];
        double c = 0;
        double y = 0;
        for (int t = 0; t < steps; t++) {
            double z = 0;
            double zi = 0;
            double zf = 0;
            double zo = 0;
            for (int k = 0; k < x.length; k++) {
                double input = x[k][t];
                z += w[0][k] * input;
                zi += w[1][k] * input;
                zf += w[2][k] * input;
                zo += w[3][k] * input;
            }
            z += r[0] * y + b[0];
            zi += r[1] * y + b[1];
            zf += r[2] * y + b[2];
            zo += r[3] * y + b[3];
            double g = tanhInput ? StrictMath.tanh(z) : z;
            c = sigmoid(zf) * c + sigmoid(zi) * g;
            y = sigmoid(zo) * (tanhOutput ? StrictMath.tanh(c) : c);
            cs[t] = c;
            ys[t] = y;
        }
        return new double[][] {cs, ys};
    }

    private static double sigmoid(double z) {
        return Activation.SIGMOID.apply(z);
    }
}
