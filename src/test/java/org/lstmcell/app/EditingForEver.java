package org.lstmcell.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.lstmcell.engine.Unit;
import org.lstmcell.export.Export;
import org.lstmcell.export.ExportException;
import org.lstmcell.export.ExportOptions;
import org.lstmcell.export.Format;
import org.lstmcell.export.Progress;
import org.lstmcell.export.What;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonWriter;
import org.lstmcell.session.Session;

/**
 * A program of its own, made to be killed: it edits, saves and exports as fast as it can. Each edit sets the forget gate's bias to the
 * time, in ms, and is printed.
 */
final class EditingForEver {
    private EditingForEver() {
    }

    /** @param arguments the folder of unsaved work, the file to save as, and the file to export to */
    public static void main(String[] arguments) {
        Session session = new Session(BuiltInLessons.load("worked-example"));
        ExecutorService disk = Executors.newSingleThreadExecutor();
        Autosave autosave = new Autosave(session, () -> null, new Recovery(Path.of(arguments[0])), disk, error -> System.exit(1));
        long before = System.nanoTime();
        for (int edit = 0;; edit++) {
            long stamp = System.currentTimeMillis();
            session.setUnit(Unit.FORGET_GATE, session.getCell().forgetGate().withBias((double) stamp));
            long now = System.nanoTime();
            autosave.advance((now - before) * 1e-9);
            before = now;
            Lesson lesson = session.getLesson();
            if (edit % 20 == 0) {
                disk.execute(() -> save(lesson, Path.of(arguments[1])));
            } else if (edit % 20 == 10) {
                disk.execute(() -> export(lesson, Path.of(arguments[2])));
            }
            System.out.println(stamp);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void save(Lesson lesson, Path file) {
        try {
            LessonWriter.save(lesson, file);
        } catch (IOException e) {
            System.exit(2);
        }
    }

    /** What the export of {@code lesson} is. */
    static Export export(Lesson lesson) {
        return new Export(lesson, What.TRACE, Format.CSV, ExportOptions.usual(Language.ENGLISH));
    }

    private static void export(Lesson lesson, Path file) {
        try {
            export(lesson).writeTo(file, Progress.NONE);
        } catch (IOException | ExportException e) {
            System.exit(3);
        }
    }
}
