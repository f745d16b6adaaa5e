package org.lstmcell.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Session;

/**
 * Keeps unsaved edits safe, half a second after they are made, away from the FX thread. While a long lesson is being written
 * more edits may come: only the last of them is written next. What could not be written is tried again.
 */
final class Autosave {
    /** Seconds from an edit until it is kept. */
    static final double DELAY = 0.5;
    /** Seconds until the next try where it could not be kept. */
    static final double RETRY = 5;

    private final Session session;
    private final Supplier<Path> source;
    private final Recovery recovery;
    private final Executor disk;
    private final Consumer<IOException> failed;
    private final AtomicReference<Work> next = new AtomicReference<>();
    private boolean changed;
    private volatile boolean missed;
    private double waited;

    /** What to write; nothing is unsaved where {@code edited} is null. */
    private record Work(Lesson opened, Lesson edited, Path source) {
    }

    /**
     * @param source the file that the lesson came from, or null
     * @param disk   where files are written, one task after the other
     * @param failed told, from {@code disk}, that it could not be kept
     */
    Autosave(Session session, Supplier<Path> source, Recovery recovery, Executor disk, Consumer<IOException> failed) {
        this.session = session;
        this.source = source;
        this.recovery = recovery;
        this.disk = disk;
        this.failed = failed;
        session.lessonProperty().addListener((lesson, before, now) -> changed = true);
        session.savedProperty().addListener((saved, before, now) -> changed = true);
    }

    /** Lets {@code seconds} go by. */
    void advance(double seconds) {
        waited = changed || missed ? waited + seconds : 0;
        if (waited >= (changed ? DELAY : RETRY)) {
            keepNow();
        }
    }

    /** Hands the lesson as it is now to the disk. */
    void keepNow() {
        changed = false;
        missed = false;
        waited = 0;
        Work work = new Work(session.getOpened(), session.isModified() ? session.getLesson() : null, source.get());
        if (next.getAndSet(work) == null) {
            disk.execute(this::write);
        }
    }

    /** Whether what was last handed to the disk could not be kept; to be asked there. */
    boolean hasMissed() {
        return missed;
    }

    private void write() {
        Work work = next.getAndSet(null);
        if (work.edited() == null) {
            recovery.forget();
            return;
        }
        try {
            recovery.keep(work.opened(), work.edited(), work.source());
        } catch (IOException e) {
            missed = true;
            failed.accept(e);
        }
    }
}
