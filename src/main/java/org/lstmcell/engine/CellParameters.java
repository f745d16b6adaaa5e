package org.lstmcell.engine;

import java.util.function.UnaryOperator;

/**
 * Everything that defines one LSTM memory cell, as immutable values.
 *
 * @param blockInput       z; it has no peephole
 * @param inputGate        z_i
 * @param forgetGate       z_f
 * @param outputGate       z_o; its peephole sees the new cell state
 * @param gateActivation   σ of the three gates, one of {@link Activation#FOR_GATES}
 * @param inputActivation  g, one of {@link Activation#FOR_INPUT}
 * @param outputActivation h, one of {@link Activation#FOR_OUTPUT}
 * @param initialState     c_0
 * @param initialOutput    y_0
 */
public record CellParameters(AffineUnit blockInput, AffineUnit inputGate, AffineUnit forgetGate, AffineUnit outputGate,
                             Activation gateActivation, Activation inputActivation, Activation outputActivation,
                             double initialState, double initialOutput) {

    /** @throws IllegalArgumentException if the units differ in their number of weights or an activation is not allowed */
    public CellParameters {
        int width = blockInput.weights().size();
        if (inputGate.weights().size() != width || forgetGate.weights().size() != width
                || outputGate.weights().size() != width) {
            throw new IllegalArgumentException("the four units need the same number of weights");
        }
        if (blockInput.peepholeWeight() != 0) {
            throw new IllegalArgumentException("the block input has no peephole");
        }
        if (!Activation.FOR_GATES.contains(gateActivation) || !Activation.FOR_INPUT.contains(inputActivation)
                || !Activation.FOR_OUTPUT.contains(outputActivation)) {
            throw new IllegalArgumentException("an activation stands where it may not");
        }
    }

    /** The number of inputs. */
    public int width() {
        return blockInput.weights().size();
    }

    public AffineUnit unit(Unit unit) {
        return switch (unit) {
            case BLOCK_INPUT -> blockInput;
            case INPUT_GATE -> inputGate;
            case FORGET_GATE -> forgetGate;
            case OUTPUT_GATE -> outputGate;
        };
    }

    /** The activation that turns the unit's sum into its value: g, or σ for a gate. */
    public Activation activation(Unit unit) {
        return unit.isGate() ? gateActivation : inputActivation;
    }

    public CellParameters with(Unit unit, AffineUnit changed) {
        return new CellParameters(
                unit == Unit.BLOCK_INPUT ? changed : blockInput,
                unit == Unit.INPUT_GATE ? changed : inputGate,
                unit == Unit.FORGET_GATE ? changed : forgetGate,
                unit == Unit.OUTPUT_GATE ? changed : outputGate,
                gateActivation, inputActivation, outputActivation, initialState, initialOutput);
    }

    /** With {@code change} made to each of the four units; all have to keep the same number of weights. */
    public CellParameters withUnits(UnaryOperator<AffineUnit> change) {
        return new CellParameters(change.apply(blockInput), change.apply(inputGate), change.apply(forgetGate),
                change.apply(outputGate), gateActivation, inputActivation, outputActivation, initialState, initialOutput);
    }

    public CellParameters withActivations(Activation gate, Activation input, Activation output) {
        return new CellParameters(blockInput, inputGate, forgetGate, outputGate, gate, input, output,
                initialState, initialOutput);
    }

    /** The same cell with gates that are open, closed or, at exactly 0, half open. */
    public CellParameters withIdealGates() {
        return withActivations(Activation.STEP, inputActivation, outputActivation);
    }

    public CellParameters withInitial(double state, double output) {
        return new CellParameters(blockInput, inputGate, forgetGate, outputGate,
                gateActivation, inputActivation, outputActivation, state, output);
    }
}
