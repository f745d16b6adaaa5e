package org.lstmcell.view.diagram;

import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.GateState;
import org.lstmcell.explain.NumberText;
import org.lstmcell.session.Cursor;

/**
 * What there is to see at one moment: a pure function of the trace, the cursor and how much of the phase has been shown.
 * The diagram's nodes only ask it.
 *
 * @param trace     what the cell computes
 * @param cursor    the time step and phase
 * @param progress  the share of the phase (or step) that has been shown, 0 to 1; at 1 the picture is at rest
 * @param wholeStep whether a step is shown as one movement instead of phase by phase
 * @param ghost     the same moment of what the lesson is compared with, or null
 */
record Moment(Trace trace, Cursor cursor, double progress, boolean wholeStep, Moment ghost) {
    /** The share of a phase in which things move; then what it computes is there, and the rest is for looking. */
    private static final double MOVING = 0.5;
    private static final double MOVING_IN_STEP = 0.25;
    /** How far a gate stands open that has not been given any value yet. */
    private static final double UNSET_OPENING = 0.5;

    Moment(Trace trace, Cursor cursor, double progress, boolean wholeStep) {
        this(trace, cursor, progress, wholeStep, null);
    }

    /** This moment beside the same one of {@code compared}, which may be null or not go on so long. */
    Moment comparedWith(Trace compared) {
        return compared == null || t() > compared.length() ? this
                : new Moment(trace, cursor, progress, wholeStep, new Moment(compared, cursor, progress, wholeStep));
    }

    CellParameters cell() {
        return trace.cell();
    }

    Step step() {
        return trace.step(cursor.timeStep());
    }

    int t() {
        return cursor.timeStep();
    }

    /** The phase in which {@code quantity} is computed. */
    Phase computing(Quantity quantity) {
        return Phase.computing(quantity, cell());
    }

    /** How {@code quantity} at time step {@code t} differs from what it is compared with; empty where it does not. */
    String difference(Quantity quantity, int t, int decimals) {
        if (ghost == null || Double.compare(trace.value(quantity, t), ghost.trace.value(quantity, t)) == 0) {
            return "";
        }
        double difference = trace.value(quantity, t) - ghost.trace.value(quantity, t);
        return "Δ " + NumberText.signed(NumberText.fixed(difference, decimals));
    }

    /** How a part that acts in {@code phase} is drawn. */
    Emphasis emphasis(Phase phase) {
        int later = cursor.phase().compareTo(phase);
        return t() == 0 || later < 0 ? Emphasis.WAITING : later == 0 ? Emphasis.ACTING : Emphasis.DONE;
    }

    /** Whether what {@code phase} brings is there: its movement is over, or it belongs to the past. */
    boolean reached(Phase phase) {
        int later = cursor.phase().compareTo(phase);
        return t() > 0 && (later > 0 || later == 0 && moved() >= 1);
    }

    /** Whether {@code quantity} of this time step has been computed, so that its number may be seen. */
    boolean knows(Quantity quantity) {
        return reached(computing(quantity));
    }

    /** How far the movement of {@code phase} has gone: 0 before it, easing to 1 in it, 1 after it. */
    double movement(Phase phase) {
        if (wholeStep && cursor.phase() == Phase.LAST) {
            return eased();
        }
        int later = cursor.phase().compareTo(phase);
        return later < 0 ? 0 : later > 0 ? 1 : eased();
    }

    /** How far the gate stands open, 0…1, on its way from the step before to this one. */
    double opening(Unit gate) {
        Quantity value = gate.activated();
        double before = t() <= 1 ? UNSET_OPENING : trace.value(value, t() - 1);
        return t() == 0 ? UNSET_OPENING : between(before, step().value(value), movement(computing(value)));
    }

    /** Whether the gate has been given a value in this step or one before. */
    boolean isSet(Unit gate) {
        return t() > 1 || knows(gate.activated());
    }

    /** Where the operating point stands on the unit's curve, as a z. */
    double operatingPoint(Unit unit) {
        double before = t() <= 1 ? 0 : trace.value(unit.sum(), t() - 1);
        return t() == 0 ? 0 : between(before, step().value(unit.sum()), movement(computing(unit.activated())));
    }

    /** The time step whose cell state is in the memory: t − 1 until the update, then t. */
    int stateIndex() {
        return t() == 0 || knows(Quantity.C) ? t() : t() - 1;
    }

    /** The cell state that the level of the memory shows, moving in the update. */
    double state() {
        double now = trace.value(Quantity.C, t());
        return t() == 0 ? now : between(trace.value(Quantity.C, t() - 1), now, movement(Phase.UPDATE));
    }

    /** What runs through {@code pipe}, or 0 while nothing does. */
    double flow(Pipe pipe) {
        if (emphasis(pipe.phase()) == Emphasis.WAITING || pipe.gate() != null && !passes(pipe)) {
            return 0;
        }
        double value = pipe.value(step());
        return Double.isNaN(value) ? 0 : value;
    }

    /** Whether the gate before {@code pipe} has let something through; a closed one does not, however much stands before it. */
    private boolean passes(Pipe pipe) {
        return reached(pipe.phase()) && GateState.of(step().value(pipe.gate().activated())) != GateState.CLOSED;
    }

    /** Whether nothing but what moves tells this moment from {@code other}, so that the same is said and marked. */
    boolean saysTheSameAs(Moment other) {
        return other != null && trace == other.trace && cursor.equals(other.cursor) && wholeStep == other.wholeStep
                && moved() >= 1 == other.moved() >= 1;
    }

    private double eased() {
        double p = Math.min(1, moved());
        return p * p * (3 - 2 * p);
    }

    private double moved() {
        return progress / (wholeStep ? MOVING_IN_STEP : MOVING);
    }

    private static double between(double from, double to, double share) {
        return share >= 1 || !Double.isFinite(from) || !Double.isFinite(to) ? to : from + (to - from) * share;
    }
}
