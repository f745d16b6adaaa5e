package org.lstmcell.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import org.lstmcell.export.PictureFile;
import org.lstmcell.export.Pictures;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Theme;

/** Draws a lesson on a machine without a display, or for a command that opens no window. */
final class WithoutDisplay {
    /** Where the window command puts its pictures when there is no display. */
    static final Path FOLDER = Path.of("lstm-cell-explorer-output");

    private final Lesson lesson;
    private final Messages messages;
    private final Session session;
    private final ViewSettings settings = new ViewSettings();

    WithoutDisplay(Lesson lesson, Messages messages) {
        this.lesson = lesson;
        this.messages = messages;
        session = new Session(lesson);
    }

    /** Says that there is no display, writes table, diagram and chart into {@link #FOLDER} and prints the table. */
    void run(PrintStream out) throws IOException {
        out.println(messages.get("headless.notice", FOLDER.toString()));
        Files.createDirectories(FOLDER);
        writeTable(FOLDER.resolve("table.png"));
        writeDiagram(FOLDER.resolve("diagram.png"));
        writeChart(FOLDER.resolve("chart.png"));
        out.println();
        TextTable.write(lesson, session.getTrace(), settings.getDecimals(), out);
    }

    void writeTable(Path file) throws IOException {
        write(Pictures::table, file);
    }

    /** Writes the diagram at the end of the sequence. */
    void writeDiagram(Path file) throws IOException {
        StepController end = new StepController(session);
        end.last();
        write(pictures -> pictures.diagram(end), file);
    }

    void writeChart(Path file) throws IOException {
        write(Pictures::chart, file);
    }

    private void write(Function<Pictures, WritableImage> draw, Path file) throws IOException {
        startToolkit();
        CompletableFuture<WritableImage> picture = CompletableFuture.supplyAsync(
                () -> draw.apply(new Pictures(session, settings, messages)), Platform::runLater);
        try {
            PictureFile.write(picture.join(), file);
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause().toString(), e.getCause());
        }
    }

    /** Starts JavaFX on a screen in memory; at once done when it runs already. */
    private static void startToolkit() {
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
