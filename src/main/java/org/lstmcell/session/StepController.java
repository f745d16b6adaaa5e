package org.lstmcell.session;

import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.lstmcell.engine.Phase;

/**
 * The cursor over the session's trace: which time step and phase the class is looking at. Every move ends inside the
 * sequence; a move past an end stays at that end. Editing the lesson leaves the cursor where it is, unless the
 * sequence has become shorter; opening another lesson takes it to the start.
 */
public final class StepController {
    private final Session session;
    private final ReadOnlyObjectWrapper<Cursor> cursor = new ReadOnlyObjectWrapper<>(this, "cursor", Cursor.START);
    private final ObjectProperty<Granularity> granularity =
            new SimpleObjectProperty<>(this, "granularity", Granularity.PHASE);

    private UnaryOperator<Cursor> limit = place -> place;

    public StepController(Session session) {
        this.session = session;
        session.lessonProperty().addListener((lesson, before, now) -> jumpTo(getCursor()));
        session.openedProperty().addListener((opened, before, now) -> first());
    }

    public ReadOnlyObjectProperty<Cursor> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    public Cursor getCursor() {
        return cursor.get();
    }

    public int getTimeStep() {
        return getCursor().timeStep();
    }

    public Phase getPhase() {
        return getCursor().phase();
    }

    /** How far {@link #next} and {@link #previous} go. */
    public ObjectProperty<Granularity> granularityProperty() {
        return granularity;
    }

    public Granularity getGranularity() {
        return granularity.get();
    }

    /** The number of time steps. */
    public int length() {
        return session.getLesson().inputs().length();
    }

    public boolean atStart() {
        return getTimeStep() == 0;
    }

    public boolean atEnd() {
        return getCursor().equals(Cursor.finished(length()));
    }

    public void next() {
        if (getGranularity() == Granularity.STEP) {
            nextStep();
        } else {
            nextPhase();
        }
    }

    public void previous() {
        if (getGranularity() == Granularity.STEP) {
            previousStep();
        } else {
            previousPhase();
        }
    }

    public void nextPhase() {
        jumpTo(getCursor().nextPhase());
    }

    public void previousPhase() {
        if (!atStart()) {
            jumpTo(getCursor().previousPhase());
        }
    }

    /** Finishes the present time step, or when it is finished shows the next one finished. */
    public void nextStep() {
        jumpToStep(getPhase() == Phase.LAST ? getTimeStep() + 1 : getTimeStep());
    }

    /** Shows the time step before this one, finished. */
    public void previousStep() {
        jumpToStep(getTimeStep() - 1);
    }

    /** The state before any input. */
    public void first() {
        jumpTo(Cursor.START);
    }

    /** The last time step, finished. */
    public void last() {
        jumpToStep(length());
    }

    /** Time step {@code t}, finished; a {@code t} outside the sequence means its nearer end. */
    public void jumpToStep(int t) {
        jumpTo(Cursor.finished(Math.max(0, t)));
    }

    /** {@code place}, or the end of the sequence when {@code place} lies behind it. */
    public void jumpTo(Cursor place) {
        cursor.set(limit.apply(place.timeStep() > length() ? Cursor.finished(length()) : place));
    }

    /** Lets {@code limit} say where the cursor goes instead of a place that it is sent to. */
    public void limit(UnaryOperator<Cursor> limit) {
        this.limit = limit;
    }
}
