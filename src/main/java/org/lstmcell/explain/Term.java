package org.lstmcell.explain;

import java.util.ArrayList;
import java.util.List;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;

/**
 * One product of a unit's weighted sum.
 *
 * @param kind   what the weight is multiplied with
 * @param index  k of an input x_k, from 1; 0 for the other kinds
 * @param weight w_k, r, p or the bias
 * @param factor x_k, y_{t−1}, the cell state that the peephole sees, or 1; NaN at t = 0
 */
public record Term(Kind kind, int index, double weight, double factor) {

    public enum Kind { INPUT, RECURRENT, PEEPHOLE, BIAS }

    /** What it adds to the sum. */
    double product() {
        return weight * factor;
    }

    /** The terms of {@code unit} at {@code step} in the order of the sum; feedback and peephole only where they have a weight. */
    public static List<Term> of(Unit unit, Step step) {
        return all(unit, step).stream().filter(term -> term.weight() != 0 || term.kind() == Kind.INPUT
                || term.kind() == Kind.BIAS).toList();
    }

    /** All terms that {@code unit} can have, whatever their weights; the block input has no peephole. */
    public static List<Term> all(Unit unit, Step step) {
        AffineUnit affine = step.trace().cell().unit(unit);
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < affine.weights().size(); k++) {
            terms.add(new Term(Kind.INPUT, k + 1, affine.weights().get(k), step.x(k)));
        }
        terms.add(new Term(Kind.RECURRENT, 0, affine.recurrentWeight(), step.outputBefore()));
        if (unit.isGate()) {
            double state = unit == Unit.OUTPUT_GATE ? step.value(Quantity.C) : step.stateBefore();
            terms.add(new Term(Kind.PEEPHOLE, 0, affine.peepholeWeight(), state));
        }
        terms.add(new Term(Kind.BIAS, 0, affine.bias(), 1));
        return terms;
    }
}
