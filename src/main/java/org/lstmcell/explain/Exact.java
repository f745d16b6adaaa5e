package org.lstmcell.explain;

import java.util.Arrays;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;

/**
 * Whether a double can hold a number of a time step: σ(90) is not 1, although the double nearest to it is, and all that is
 * computed from it is only near as well. What is not certain to be exact is not called so.
 */
final class Exact {
    /** The walk back to where a memory begins gives up here. */
    private static final int FAR = 1000;

    private Exact() {
    }

    /** Whether the sum of {@code unit} is. */
    static boolean sum(Unit unit, Step step) {
        AffineUnit affine = step.trace().cell().unit(unit);
        return (affine.recurrentWeight() == 0 || step.t() <= 1) && affine.peepholeWeight() == 0 || roundsNothing(step);
    }

    /** Whether what {@code unit}'s activation makes of its sum is. */
    static boolean activated(Unit unit, Step step) {
        return sum(unit, step) && of(step.trace().cell().activation(unit), step.value(unit.sum()));
    }

    /** Whether i·g is. */
    static boolean written(Step step) {
        return product(activated(Unit.INPUT_GATE, step), step.value(Quantity.I), activated(Unit.BLOCK_INPUT, step),
                step.value(Quantity.G));
    }

    /** Whether f·c_{t−1} is. */
    static boolean kept(Step step) {
        return product(activated(Unit.FORGET_GATE, step), step.value(Quantity.F), stateBefore(step), step.stateBefore());
    }

    /** Whether c_{t−1} is. */
    static boolean stateBefore(Step step) {
        return state(step.trace().step(step.t() - 1));
    }

    /** Whether c_t is. */
    static boolean state(Step last) {
        Step step = last;
        for (int back = 0; back < FAR && step.t() > 0 && !roundsNothing(step); back++) {
            boolean gate = activated(Unit.FORGET_GATE, step);
            if (!written(step) || !gate && step.stateBefore() != 0) {
                return false;
            }
            if (gate && step.value(Quantity.F) == 0) {
                return true;
            }
            step = step.trace().step(step.t() - 1);
        }
        return step.t() == 0 || roundsNothing(step);
    }

    /** Whether h(c_t) is. */
    static boolean read(Step step) {
        return state(step) && of(step.trace().cell().outputActivation(), step.value(Quantity.C));
    }

    /** Whether y_t is. */
    static boolean output(Step step) {
        return product(activated(Unit.OUTPUT_GATE, step), step.value(Quantity.O), read(step), step.value(Quantity.H));
    }

    /** A product is exact if both factors are, or one of them is exactly 0. */
    private static boolean product(boolean leftExact, double left, boolean rightExact, double right) {
        return leftExact && rightExact || leftExact && left == 0 || rightExact && right == 0;
    }

    /** Whether all sums and states of the cell are: ideal gates, and nothing rounded comes back as feedback. */
    static boolean roundsNothing(Step step) {
        CellParameters cell = step.trace().cell();
        boolean feedback = Arrays.stream(Unit.values()).anyMatch(unit -> cell.unit(unit).recurrentWeight() != 0);
        return cell.gateActivation() == Activation.STEP && cell.inputActivation() == Activation.LINEAR
                && (cell.outputActivation() == Activation.LINEAR || !feedback);
    }

    private static boolean of(Activation activation, double x) {
        return activation == Activation.LINEAR || activation == Activation.STEP || x == 0;
    }
}
