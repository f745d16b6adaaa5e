package org.lstmcell.explain;

import java.util.Locale;

/**
 * How far a gate stands open, for sentences: finer than {@link GateState}, because a sentence that calls a gate open goes on to
 * say that all but a trifle gets through.
 */
public enum Opening {
    OPEN, NEARLY_OPEN, HALF_OPEN, NEARLY_CLOSED, CLOSED;

    /** From here on a gate is open; what it holds back is {@linkplain #NEGLIGIBLE negligible}. */
    public static final double OPEN_FROM = 0.9995;
    /** From here on a gate is nearly open. */
    public static final double NEARLY_OPEN_FROM = 0.95;
    /** Up to here a gate is nearly closed; between this and nearly open it is half open. */
    public static final double NEARLY_CLOSED_TO = 0.05;
    /** Up to here a gate is closed. */
    public static final double CLOSED_TO = 0.0005;

    /** The share of a whole up to which a part of it is a trifle. */
    public static final double NEGLIGIBLE = 0.0005;

    /** The word for a gate's {@code value} (0…1). */
    public static Opening of(double value) {
        return value >= OPEN_FROM ? OPEN : value >= NEARLY_OPEN_FROM ? NEARLY_OPEN : value > NEARLY_CLOSED_TO ? HALF_OPEN
                : value > CLOSED_TO ? NEARLY_CLOSED : CLOSED;
    }

    /** The end of its texts' keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
