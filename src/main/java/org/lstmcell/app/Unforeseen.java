package org.lstmcell.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import org.lstmcell.i18n.Messages;

/**
 * Errors that no code expected, of any thread: what is not saved is kept, the error is told once however often it comes, and the
 * program goes on. A log remembers it.
 */
final class Unforeseen {
    /** {@code %g} is 0 for the present log and 1 for the one before. */
    private static final String LOG = "errors.%g.log";
    /** In bytes; a log that reaches this begins anew. */
    static final int LARGEST_LOG = 200_000;

    private final Dialogs dialogs;
    private final Messages messages;
    private final Path folder;
    private final Executor disk;
    private final Runnable keepWork;
    private final Set<String> told = new HashSet<>();
    private Alert shown;

    /**
     * @param folder   where the log is kept
     * @param disk     where it is written, one task after the other
     * @param keepWork keeps what is not saved
     */
    Unforeseen(Dialogs dialogs, Messages messages, Path folder, Executor disk, Runnable keepWork) {
        this.dialogs = dialogs;
        this.messages = messages;
        this.folder = folder;
        this.disk = disk;
        this.keepWork = keepWork;
    }

    /** From now on the errors that nothing else catches come here. */
    void watch() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> Platform.runLater(() -> tell(error)));
    }

    private void tell(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        if (!told.add(error.getClass() + " " + (trace.length == 0 ? "" : trace[0]))) {
            return;
        }
        keepWork.run();
        disk.execute(() -> log(error));
        if (shown == null || !shown.isShowing()) {
            shown = dialogs.tellWithDetails(messages.get("error.unforeseen"), messages.get("error.unforeseen.text"), details(error));
        }
    }

    /** What a person who wants to report it hands on. */
    private String details(Throwable error) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        lines.println(messages.get("app.title") + " " + About.parts().get(0)[1] + ", Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        error.printStackTrace(lines);
        return text.toString();
    }

    private void log(Throwable error) {
        try {
            Files.createDirectories(folder);
            FileHandler log = new FileHandler(folder.toString().replace("%", "%%") + "/" + LOG, LARGEST_LOG, 2, true);
            log.setFormatter(new SimpleFormatter());
            LogRecord entry = new LogRecord(Level.SEVERE, "unforeseen");
            entry.setThrown(error);
            log.publish(entry);
            log.close();
        } catch (IOException e) {
            // then only the dialog tells
        }
    }
}
