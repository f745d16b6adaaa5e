package org.lstmcell.view.predict;

import java.util.Locale;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.GateState;

/** What a class can be asked about a time step before it is shown. */
public enum Asked {
    INPUT_GATE(Unit.INPUT_GATE, Quantity.I), FORGET_GATE(Unit.FORGET_GATE, Quantity.F), OUTPUT_GATE(Unit.OUTPUT_GATE, Quantity.O),
    STATE(null, Quantity.C), OUTPUT(null, Quantity.Y);

    /** A number is right when it is no further off than this, … */
    public static final double TOLERANCE = 0.05;
    /** … or, when it is large, than this share of it. */
    public static final double SHARE = 0.01;

    private final Unit unit;
    private final Quantity quantity;

    Asked(Unit unit, Quantity quantity) {
        this.unit = unit;
        this.quantity = quantity;
    }

    /** The gate that is to be guessed open, half open or closed; null where a number is asked for. */
    public Unit gate() {
        return unit;
    }

    public Quantity quantity() {
        return quantity;
    }

    /** The end of its texts' keys: input-gate. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether {@code guess} is right when {@code value} is what the cell computes. */
    public boolean isRight(Guess guess, double value) {
        return unit != null ? !Double.isNaN(value) && GateState.of(value) == guess.state()
                : Math.abs(guess.number() - value) <= Math.max(TOLERANCE, SHARE * Math.abs(value));
    }

    /** What the class says: a gate's state, or a number. */
    public record Guess(GateState state, double number) {
        public static Guess of(GateState state) {
            return new Guess(state, Double.NaN);
        }

        public static Guess of(double number) {
            return new Guess(null, number);
        }
    }
}
