package org.lstmcell.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.lstmcell.engine.Cell;
import org.lstmcell.export.Export;
import org.lstmcell.export.ExportException;
import org.lstmcell.export.ExportOptions;
import org.lstmcell.export.Format;
import org.lstmcell.export.Progress;
import org.lstmcell.export.What;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.view.Theme;
import org.lstmcell.view.WriteErrorText;

/** Draws a lesson on a machine without a display, or for a command that opens no window. */
final class WithoutDisplay {
    /** Where the window command puts its pictures when there is no display. */
    static final Path FOLDER = Path.of("lstm-cell-explorer-output");

    private final Lesson lesson;
    private final Messages messages;

    WithoutDisplay(Lesson lesson, Messages messages) {
        this.lesson = lesson;
        this.messages = messages;
    }

    /** Says that there is no display, writes table, diagram and chart into {@link #FOLDER} and prints the table. */
    void run(PrintStream out) throws IOException {
        out.println(messages.get("headless.notice", FOLDER.toString()));
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new IOException(WriteErrorText.line(FOLDER, messages), e);
        }
        startToolkit();
        for (What what : List.of(What.TABLE, What.DIAGRAM, What.CHART)) {
            Path file = FOLDER.resolve(what.id() + Format.PNG.ending());
            try {
                new Export(lesson, what, Format.PNG, ExportOptions.usual(messages.getLanguage())).writeTo(file, Progress.NONE);
            } catch (ExportException e) {
                out.println(e.text(messages));
            } catch (IOException e) {
                throw new IOException(WriteErrorText.line(file, messages), e);
            }
        }
        out.println();
        TextTable.write(lesson, Cell.run(lesson.cell(), lesson.inputs()), ExportOptions.USUAL_DECIMALS, out);
    }

    /** Starts JavaFX on a screen in memory; at once done when it runs already. */
    static void startToolkit() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> {
                Theme.install();
                started.complete(null);
            });
            started.join();
        } catch (IllegalStateException alreadyRunning) {
            // the pictures can be drawn
        }
    }
}
