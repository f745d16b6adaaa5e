package org.lstmcell.session;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.lesson.Lesson;

/**
 * What is being taught now: the lesson as it was opened, the lesson as it is edited, and what the cell computes from it.
 * Every edit replaces the one immutable {@link #lessonProperty lesson}; all else derives from it.
 *
 * <p>The trace is lazy: an edit only marks it invalid, and the first read computes it. Views listen for invalidation and
 * read once a frame, so a flood of slider events costs one computation a frame. An edit of the inputs computes only from
 * where they differ.
 */
public final class Session {
    private final ReadOnlyObjectWrapper<Lesson> opened;
    private final ReadOnlyObjectWrapper<Lesson> saved = new ReadOnlyObjectWrapper<>(this, "saved");
    private final EditHistory history = new EditHistory();
    private final ObjectBinding<Trace> trace;
    private final Comparison comparison;
    private Trace computed;

    public Session(Lesson opened) {
        this.opened = new ReadOnlyObjectWrapper<>(this, "opened", opened);
        saved.set(opened);
        history.begin(opened);
        trace = Bindings.createObjectBinding(this::compute, lessonProperty());
        comparison = new Comparison(this);
    }

    /** The lesson as it was opened: what {@link #reset} goes back to. */
    public ReadOnlyObjectProperty<Lesson> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public Lesson getOpened() {
        return opened.get();
    }

    /** The lesson as it is now, with all edits. */
    public ReadOnlyObjectProperty<Lesson> lessonProperty() {
        return history.lessonProperty();
    }

    public Lesson getLesson() {
        return history.lessonProperty().get();
    }

    public CellParameters getCell() {
        return getLesson().cell();
    }

    /** All that the cell computes for the lesson as it is now. */
    public ObservableValue<Trace> traceProperty() {
        return trace;
    }

    public Trace getTrace() {
        return trace.get();
    }

    private Trace compute() {
        CellParameters cell = getCell();
        Sequence inputs = getLesson().inputs();
        computed = computed == null ? Cell.run(cell, inputs) : Cell.run(cell, inputs, computed);
        return computed;
    }

    /** Spares the session the computation of {@code made}, if it is the trace of the lesson that comes next. */
    public void expect(Trace made) {
        computed = made;
    }

    /** Opens {@code opened} in place of the present lesson, whose edits are dropped. */
    public void open(Lesson opened) {
        this.opened.set(opened);
        saved.set(opened);
        history.begin(opened);
    }

    /** The lesson as it was last opened or saved. */
    public ReadOnlyObjectProperty<Lesson> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Whether there are edits that have not been saved. */
    public boolean isModified() {
        return !getLesson().equals(saved.get());
    }

    /** {@code lesson} is safe now. */
    public void markSaved(Lesson lesson) {
        saved.set(lesson);
    }

    /** The edits since the lesson was opened, to be taken back and made again. */
    public EditHistory history() {
        return history;
    }

    /** What the lesson as it is now is compared with. */
    public Comparison comparison() {
        return comparison;
    }

    /** Goes back to the lesson as it was opened; this is an edit as well. */
    public void reset() {
        history.edit(getOpened());
    }

    /** Replaces the lesson by {@code edited}, which is one edit. */
    public void edit(Lesson edited) {
        history.edit(edited);
    }

    public void setCell(CellParameters cell) {
        history.edit(getLesson().withCell(cell));
    }

    public void setUnit(Unit unit, AffineUnit changed) {
        setCell(getCell().with(unit, changed));
    }
}
