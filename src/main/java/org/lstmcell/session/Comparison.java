package org.lstmcell.session;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Trace;
import org.lstmcell.lesson.Lesson;

/**
 * What if: the lesson as it was opened, or as it was at a moment that the person pinned, stays beside the lesson as it is now.
 * Opening another lesson forgets what was pinned.
 */
public final class Comparison {
    private final ReadOnlyObjectWrapper<Lesson> ghost = new ReadOnlyObjectWrapper<>(this, "ghost");
    private final ReadOnlyObjectWrapper<Lesson> pinned = new ReadOnlyObjectWrapper<>(this, "pinned");
    private final ObjectBinding<Trace> trace = Bindings.createObjectBinding(() -> getGhost() == null ? null
            : Cell.run(getGhost().cell(), getGhost().inputs()), ghost);
    private final Session session;

    Comparison(Session session) {
        this.session = session;
        session.openedProperty().addListener((opened, before, now) -> {
            pinned.set(null);
            ghost.set(getGhost() == null ? null : now);
        });
    }

    /** The lesson that is compared with, or null while nothing is compared. */
    public ReadOnlyObjectProperty<Lesson> ghostProperty() {
        return ghost.getReadOnlyProperty();
    }

    public Lesson getGhost() {
        return ghost.get();
    }

    /** What the cell computes for the {@link #ghostProperty ghost}, or null. */
    public ObservableValue<Trace> traceProperty() {
        return trace;
    }

    public Trace getTrace() {
        return trace.get();
    }

    /** The lesson that was pinned, or null. */
    public ReadOnlyObjectProperty<Lesson> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /** Whether it is the pinned lesson that is compared with. */
    public boolean isWithPinned() {
        return getGhost() != null && getGhost() == pinned.get();
    }

    /** Compares with nothing any more. */
    public void stop() {
        ghost.set(null);
    }

    /** Compares with the lesson as it was opened. */
    public void withOpened() {
        ghost.set(session.getOpened());
    }

    /** Compares with what was pinned last, if anything. */
    public void withPinned() {
        if (pinned.get() != null) {
            ghost.set(pinned.get());
        }
    }

    /** Pins the lesson as it is now and compares with it. */
    public void pin() {
        pinned.set(session.getLesson());
        ghost.set(pinned.get());
    }
}
