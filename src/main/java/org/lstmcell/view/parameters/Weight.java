package org.lstmcell.view.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.explain.Term;

/**
 * Which weight of a unit a row is about.
 *
 * @param kind  what the weight is multiplied with
 * @param index k of an input x_k, from 1; 0 for the other kinds
 */
record Weight(Term.Kind kind, int index) {

    /**
     * The weights to show of a unit that was opened as {@code opened} and is {@code now}; y′ and c only where used or, if the
     * unit can have them, where {@code all} are wanted.
     */
    static List<Weight> of(AffineUnit opened, AffineUnit now, boolean isGate, boolean all) {
        List<Weight> weights = new ArrayList<>();
        for (int k = 1; k <= now.weights().size(); k++) {
            weights.add(new Weight(Term.Kind.INPUT, k));
        }
        if (all || opened.recurrentWeight() != 0 || now.recurrentWeight() != 0) {
            weights.add(new Weight(Term.Kind.RECURRENT, 0));
        }
        if (all && isGate || opened.peepholeWeight() != 0 || now.peepholeWeight() != 0) {
            weights.add(new Weight(Term.Kind.PEEPHOLE, 0));
        }
        weights.add(new Weight(Term.Kind.BIAS, 0));
        return weights;
    }

    /** Whether {@code unit} has it: one with fewer inputs has not those of the others. */
    boolean isIn(AffineUnit unit) {
        return index <= unit.weights().size();
    }

    double in(AffineUnit unit) {
        return switch (kind) {
            case INPUT -> unit.weights().get(index - 1);
            case RECURRENT -> unit.recurrentWeight();
            case PEEPHOLE -> unit.peepholeWeight();
            case BIAS -> unit.bias();
        };
    }

    AffineUnit with(AffineUnit unit, double value) {
        return switch (kind) {
            case INPUT -> unit.withWeight(index - 1, value);
            case RECURRENT -> unit.withRecurrentWeight(value);
            case PEEPHOLE -> unit.withPeepholeWeight(value);
            case BIAS -> unit.withBias(value);
        };
    }

    /** The end of its nodes' ids: w2, recurrent, peephole or bias. */
    String id() {
        return kind == Term.Kind.INPUT ? "w" + index : key();
    }

    /** The end of its texts' keys: input, recurrent, peephole or bias. */
    String key() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** k as a subscript, for {@link Term.Kind#INPUT}. */
    String subscript() {
        return String.valueOf((char) ('₀' + index));
    }
}
