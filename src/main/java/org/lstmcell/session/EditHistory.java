package org.lstmcell.session;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lstmcell.lesson.Lesson;

/**
 * The lesson as it is edited, with the edits that led to it, each of which can be taken back and made again. What is done
 * while a slider is held is one edit. Lessons are immutable and share what an edit leaves alone, so keeping them all costs
 * little.
 */
public final class EditHistory {
    private final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>(this, "lesson");
    private final ReadOnlyObjectWrapper<Edit> undoable = new ReadOnlyObjectWrapper<>(this, "undoable");
    private final ReadOnlyObjectWrapper<Edit> redoable = new ReadOnlyObjectWrapper<>(this, "redoable");
    private final Deque<Lesson> past = new ArrayDeque<>();
    private final Deque<Lesson> future = new ArrayDeque<>();
    private boolean held;
    private boolean editedWhileHeld;

    /** One edit: the lesson before it and after it. */
    public record Edit(Lesson before, Lesson after) {
    }

    /** The lesson as it is now. */
    public ReadOnlyObjectProperty<Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** The edit that {@link #undo} takes back, or null. */
    public ReadOnlyObjectProperty<Edit> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** The edit that {@link #redo} makes again, or null. */
    public ReadOnlyObjectProperty<Edit> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Forgets all edits and begins with {@code opened}. */
    void begin(Lesson opened) {
        past.clear();
        future.clear();
        hold(false);
        lesson.set(opened);
        tell();
    }

    /** Replaces the lesson by {@code edited}; one that is no different is no edit. */
    void edit(Lesson edited) {
        Lesson now = lesson.get();
        if (edited.equals(now)) {
            return;
        }
        if (!editedWhileHeld) {
            past.push(now);
            editedWhileHeld = held;
        } else if (edited.equals(past.peek())) {
            past.pop(); // dragged back to where it began
            editedWhileHeld = false;
        }
        future.clear();
        lesson.set(edited);
        tell();
    }

    /** Whether a slider is held: all edits from now on until it is let go are one. */
    public void hold(boolean held) {
        this.held = held;
        editedWhileHeld = false;
    }

    /** Takes the last edit back, if there is one. */
    public void undo() {
        move(past, future);
    }

    /** Makes the edit again that was taken back last, if there is one. */
    public void redo() {
        move(future, past);
    }

    private void move(Deque<Lesson> from, Deque<Lesson> to) {
        if (!from.isEmpty()) {
            hold(false);
            to.push(lesson.get());
            lesson.set(from.pop());
            tell();
        }
    }

    private void tell() {
        undoable.set(past.isEmpty() ? null : new Edit(past.peek(), lesson.get()));
        redoable.set(future.isEmpty() ? null : new Edit(lesson.get(), future.peek()));
    }
}
