package org.lstmcell.explain;

import java.util.Locale;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Unit;

/** A number of a time step that a person can point at, in the diagram, in an equation or in the table. */
public sealed interface Part {
    /** One of the eleven quantities that the step computes. */
    record Value(Quantity quantity) implements Part {
    }

    /** x_k, k from 1. */
    record Input(int k) implements Part {
    }

    /** c_{t−1}. */
    record StateBefore() implements Part {
    }

    /** y_{t−1}. */
    record OutputBefore() implements Part {
    }

    /** A weight of {@code unit}, k from 1 for an input and 0 otherwise. */
    record Weight(Unit unit, Term.Kind kind, int k) implements Part {
    }

    /** i·g. */
    record Written() implements Part {
    }

    /** f·c_{t−1}. */
    record Kept() implements Part {
    }

    /** The part that {@code term} of {@code unit} multiplies its weight with, or the bias itself. */
    static Part factor(Unit unit, Term term) {
        return switch (term.kind()) {
            case INPUT -> new Input(term.index());
            case RECURRENT -> new OutputBefore();
            case PEEPHOLE -> unit == Unit.OUTPUT_GATE ? new Value(Quantity.C) : new StateBefore();
            case BIAS -> new Weight(unit, Term.Kind.BIAS, 0);
        };
    }

    /** The end of its texts' keys. */
    default String key() {
        if (this instanceof Value value) {
            return value.quantity().symbol();
        }
        if (this instanceof Weight weight) {
            return "weight-" + weight.kind().name().toLowerCase(Locale.ROOT);
        }
        return this instanceof Input ? "x" : this instanceof StateBefore ? "c-before" : this instanceof OutputBefore
                ? "y-before" : this instanceof Written ? "written" : "kept";
    }

    /** The phase at whose end its number is known; a weight is known from the beginning. */
    default Phase known(CellParameters cell) {
        if (this instanceof Value value) {
            return Phase.computing(value.quantity(), cell);
        }
        return this instanceof Written ? Phase.WRITE : this instanceof Kept ? Phase.KEEP : Phase.INPUT;
    }
}
