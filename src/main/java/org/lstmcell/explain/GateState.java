package org.lstmcell.explain;

import java.util.Locale;

/** The word for how far a gate stands open. */
public enum GateState {
    OPEN, HALF, CLOSED;

    /** A gate is called open from this value on. */
    public static final double OPEN_FROM = 0.95;
    /** A gate is called closed up to this value. */
    public static final double CLOSED_TO = 0.05;

    /** The end of its texts' keys: open. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for a gate's {@code value} (0…1); between open and closed it is called half open. */
    public static GateState of(double value) {
        return value >= OPEN_FROM ? OPEN : value <= CLOSED_TO ? CLOSED : HALF;
    }
}
