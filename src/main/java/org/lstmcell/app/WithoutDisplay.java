package org.lstmcell.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import org.lstmcell.export.PictureFile;
import org.lstmcell.export.PictureTooLargeException;
import org.lstmcell.export.Pictures;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
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
    void run(PrintStream out) throws IOException, PictureTooLargeException {
        out.println(messages.get("headless.notice", FOLDER.toString()));
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new IOException(messages.get("export.failed.line", FOLDER.toString()), e);
        }
        try {
            writeTable(FOLDER.resolve("table.png"));
        } catch (PictureTooLargeException e) {
            out.println(ErrorText.of(e, messages));
        }
        writeDiagram(FOLDER.resolve("diagram.png"), end(), Pictures.USUAL_WIDTH);
        writeChart(FOLDER.resolve("chart.png"));
        out.println();
        TextTable.write(lesson, session.getTrace(), settings.getDecimals(), out);
    }

    void writeTable(Path file) throws IOException, PictureTooLargeException {
        write(draw(Pictures::table), file);
    }

    /** Writes the diagram at {@code cursor}, {@code pixels} wide. */
    void writeDiagram(Path file, Cursor cursor, int pixels) throws IOException, PictureTooLargeException {
        StepController place = new StepController(session);
        place.jumpTo(cursor);
        write(draw(pictures -> pictures.diagram(place, pixels)), file);
    }

    /** The end of the sequence. */
    Cursor end() {
        return Cursor.finished(lesson.inputs().length());
    }

    void writeChart(Path file) throws IOException, PictureTooLargeException {
        write(draw(Pictures::chart), file);
    }

    /** Something that draws with what is shown. */
    private interface Drawing {
        WritableImage of(Pictures pictures) throws PictureTooLargeException;
    }

    private WritableImage draw(Drawing drawing) throws PictureTooLargeException {
        startToolkit();
        FutureTask<WritableImage> task = new FutureTask<>(() -> drawing.of(new Pictures(session, settings, messages)));
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PictureTooLargeException tooLarge) {
                throw tooLarge;
            }
            throw new IllegalStateException(e.getCause().toString(), e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e.toString(), e);
        }
    }

    private void write(WritableImage picture, Path file) throws IOException {
        try {
            PictureFile.write(picture, file);
        } catch (IOException e) {
            throw new IOException(messages.get("export.failed.line", file.toString()), e);
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
