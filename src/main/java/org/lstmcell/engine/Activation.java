package org.lstmcell.engine;

import java.util.List;

/**
 * The functions a cell is built from. All of them use {@link StrictMath}, so that a lesson gives the same bits on every
 * machine and JDK.
 */
public enum Activation {
    /** The logistic function σ(z) = 1 / (1 + e^−z), in (0, 1). */
    SIGMOID("sigmoid") {
        @Override
        public double apply(double z) {
            return fromPower(StrictMath.exp(-Math.abs(z)), z);
        }

        @Override
        void apply(double[] z, double[] values, int from) {
            for (int j = from; j < z.length; j++) {
                values[j] = StrictMath.exp(-Math.abs(z[j]));
            }
            for (int j = from; j < z.length; j++) {
                values[j] = fromPower(values[j], z[j]); // apart from the powers, so that a processor does several at a time
            }
        }

        /** σ(z) from e^−|z|: a power ≤ 0 cannot overflow, and small values keep all their digits. 1 / (1 + e) or e / (1 + e). */
        private static double fromPower(double e, double z) {
            return Math.max(e, Math.copySign(1, z)) / (1 + e);
        }
    },
    /** The idealised gate: 0 below zero, ½ at exactly zero, 1 above. */
    STEP("step") {
        @Override
        public double apply(double z) {
            return z > 0 ? 1 : z < 0 ? 0 : z == 0 ? 0.5 : z;
        }
    },
    LINEAR("linear") {
        @Override
        public double apply(double z) {
            return z;
        }
    },
    TANH("tanh") {
        @Override
        public double apply(double z) {
            return StrictMath.tanh(z);
        }
    };

    /** What σ in the equations of a gate may be: exact, or idealised. */
    public static final List<Activation> FOR_GATES = List.of(SIGMOID, STEP);
    /** What g, the activation of the block input, may be. */
    public static final List<Activation> FOR_INPUT = List.of(LINEAR, TANH, SIGMOID);
    /** What h, the activation of the output, may be. */
    public static final List<Activation> FOR_OUTPUT = List.of(LINEAR, TANH);

    private final String id;

    Activation(String id) {
        this.id = id;
    }

    /** The name that a lesson file uses. */
    public String id() {
        return id;
    }

    /** The function's value at {@code z}; NaN gives NaN. */
    public abstract double apply(double z);

    /** The values at every {@code z} from index {@code from} on. */
    void apply(double[] z, double[] values, int from) {
        for (int j = from; j < z.length; j++) {
            values[j] = apply(z[j]);
        }
    }
}
