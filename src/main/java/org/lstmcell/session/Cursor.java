package org.lstmcell.session;

import org.lstmcell.engine.Phase;

/**
 * A place in the sequence: a phase of a time step.
 *
 * @param timeStep t; 0 is the state before any input, which has no phases and counts as finished
 * @param phase    the phase that is being shown; {@link Phase#LAST} at t = 0
 */
public record Cursor(int timeStep, Phase phase) {
    public static final Cursor START = new Cursor(0, Phase.LAST);

    public Cursor {
        if (timeStep < 0 || timeStep == 0 && phase != Phase.LAST) {
            throw new IllegalArgumentException("no such place: t = " + timeStep + ", " + phase);
        }
    }

    /** Time step {@code t} with all its phases done. */
    public static Cursor finished(int t) {
        return new Cursor(t, Phase.LAST);
    }

    public boolean isAfter(Cursor other) {
        return timeStep > other.timeStep || timeStep == other.timeStep && phase.compareTo(other.phase) > 0;
    }

    Cursor nextPhase() {
        return phase == Phase.LAST
                ? new Cursor(timeStep + 1, Phase.FIRST)
                : new Cursor(timeStep, Phase.values()[phase.ordinal() + 1]);
    }

    Cursor previousPhase() {
        return phase == Phase.FIRST ? finished(timeStep - 1)
                : new Cursor(timeStep, Phase.values()[phase.ordinal() - 1]);
    }
}
