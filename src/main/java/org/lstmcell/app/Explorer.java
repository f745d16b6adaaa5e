package org.lstmcell.app;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.lstmcell.export.Format;
import org.lstmcell.export.dialog.ExportDialog;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.AtomicFile;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Appearance;
import org.lstmcell.view.main.MainWindow;

/** The program in a window: makes everything and wires it together. */
final class Explorer {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final String UNSAVED = "unsaved";
    /** What another program that runs is writing is younger. */
    private static final Duration OLD = Duration.ofHours(1);

    private final Stage stage;
    private final FilePicker files;
    private final Consumer<Path> showFolder;
    private final Path userFolder;
    private final Messages messages;
    private final Session session;
    private final StepController controller;
    private final ViewSettings settings = new ViewSettings();
    private final Appearance appearance = new Appearance();
    private final Dialogs dialogs;
    /** Where files are read and written, one task after the other. */
    private final ExecutorService disk = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "disk");
        thread.setDaemon(true);
        return thread;
    });
    private final Recovery recovery;
    private final LessonDocument document;
    private final Autosave autosave;
    private final Unforeseen unforeseen;
    private final RememberedExport exported;
    private final RememberedWindow remembered;
    private final Scene scene;
    private MainWindow window;
    private boolean toldNotKept;
    private boolean exporting;

    /**
     * @param stage      where to show it
     * @param files      asks for files
     * @param showFolder shows a folder to the person
     * @param userFolder where the program keeps what it remembers
     * @param language   the interface's, or null for the one that was chosen before, or else the system's
     */
    Explorer(Stage stage, Lesson lesson, Language language, FilePicker files, Consumer<Path> showFolder, Path userFolder) {
        this.stage = stage;
        this.files = files;
        this.showFolder = showFolder;
        this.userFolder = userFolder;
        remembered = new RememberedWindow(userFolder, disk);
        messages = new Messages(language != null ? language
                : remembered.language().orElseGet(() -> Language.of(Locale.getDefault())));
        remembered.follow(appearance, settings, messages);
        session = new Session(lesson);
        controller = new StepController(session);
        dialogs = new Dialogs(stage, messages);
        document = new LessonDocument(stage, session, messages, files, dialogs, new RecentLessons(userFolder, disk), disk);
        exported = new RememberedExport(userFolder, disk);
        recovery = new Recovery(userFolder.resolve(UNSAVED));
        autosave = new Autosave(session, document::file, recovery, disk, error -> Platform.runLater(this::tellNotKept));
        unforeseen = new Unforeseen(dialogs, messages, userFolder, disk, autosave::keepNow);
        scene = new Scene(opening(), WIDTH, HEIGHT);
        scene.setOnDragOver(this::acceptDrag);
        scene.setOnDragDropped(this::takeDropped);
        scene.getAccelerators().put(KeyCombination.keyCombination("Shortcut+E"), this::export);
        scene.getAccelerators().put(KeyCombination.keyCombination("Shortcut+Q"),
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        appearance.getTheme().apply(scene);
        appearance.themeProperty().addListener((theme, before, now) -> now.apply(scene));
        appearance.fullScreenProperty().addListener((full, before, now) -> stage.setFullScreen(now));
        stage.fullScreenProperty().addListener((full, before, now) -> appearance.fullScreenProperty().set(now));
        stage.setFullScreenExitHint("");
        stage.setScene(scene);
        stage.titleProperty().bind(Bindings.createStringBinding(this::title, session.lessonProperty(), session.savedProperty(),
                messages.languageProperty()));
        stage.setMinWidth(1180);
        stage.setMinHeight(680);
        stage.setOnCloseRequest(event -> {
            event.consume();
            document.whenNothingIsLost(stage::hide);
        });
        stage.setOnHidden(event -> end());
    }

    private Parent opening() {
        Label title = new Label(session.getLesson().title().get(messages.getLanguage().locale()));
        title.getStyleClass().add("opening");
        return new StackPane(title);
    }

    /** Shows the window at once, with nothing in it but the lesson's title: on an old machine it takes seconds to make the rest. */
    void open() {
        remembered.place(stage, WIDTH, HEIGHT);
        stage.show();
    }

    /** Shows the window with all that is in it. */
    void show() {
        window = new MainWindow(session, controller, new Playback(controller), settings, appearance, messages,
                LessonSource.builtIn(), document, this::export);
        scene.setRoot(window.root());
        if (!stage.isShowing()) {
            open();
        }
        window.root().requestFocus();
        window.root().applyCss();
        window.root().layout();
        window.advance(0); // with sizes known, the first frame is whole
        disk.execute(() -> AtomicFile.deleteUnfinished(userFolder, Instant.now().minus(OLD)));
        disk.execute(() -> {
            List<Path> unreadable = new ArrayList<>();
            List<Recovery.Found> found = Recovery.find(userFolder.resolve(UNSAVED), unreadable::add);
            Platform.runLater(() -> {
                found.stream().findFirst().ifPresent(this::offer);
                unreadable.stream().findFirst().ifPresent(place -> dialogs.tell(messages.get("recovery.unreadable"),
                        messages.get("recovery.unreadable.text", place.getParent().toString())));
            });
        });
    }

    /** From now on tells of errors that no code expected. */
    void watchErrors() {
        unforeseen.watch();
    }

    /** Leads a person who has not seen the program before through its window. */
    void welcome() {
        if (remembered.isFirst()) {
            remembered.keepPlace(stage); // it is not the first time any more, however this one ends
            window.showTour();
        }
    }

    /** Whether something has changed since the last {@link #advance} that the window does not show yet. */
    boolean isStale() {
        return window.isStale();
    }

    /** Lets {@code seconds} go by. */
    void advance(double seconds) {
        window.advance(seconds);
        if (!disk.isShutdown()) { // frames may come after the window is closed
            autosave.advance(seconds);
        }
    }

    Session session() {
        return session;
    }

    StepController controller() {
        return controller;
    }

    Messages messages() {
        return messages;
    }

    Appearance appearance() {
        return appearance;
    }

    ViewSettings settings() {
        return settings;
    }

    LessonDocument document() {
        return document;
    }

    /** Where files are read and written. */
    ExecutorService disk() {
        return disk;
    }

    MainWindow window() {
        return window;
    }

    private String title() {
        return session.getLesson().title().get(messages.getLanguage().locale()) + (session.isModified() ? " •" : "")
                + " – " + messages.get("app.title");
    }

    /** Offers work that an earlier run did not come to save; here it is kept again before it is thrown away there. */
    private void offer(Recovery.Found found) {
        if (!stage.isShowing()) {
            return;
        }
        String title = found.edited().title().get(messages.getLanguage().locale());
        switch (dialogs.choose(messages.get("recovery.question", title), messages.get("recovery.text"), "recovery.restore",
                "recovery.discard", "recovery.later")) {
            case FIRST -> {
                document.restore(found);
                autosave.keepNow();
                disk.execute(() -> {
                    if (!autosave.hasMissed()) { // or there would be none that is safe
                        found.discard();
                    }
                });
            }
            case SECOND -> disk.execute(found::discard);
            default -> { } // it is offered again at the next start
        }
    }

    private void tellNotKept() {
        if (!toldNotKept) {
            toldNotKept = true;
            dialogs.tell(messages.get("recovery.failed"), messages.get("recovery.failed.text", userFolder.toString()));
        }
    }

    /** The window is closed, and all that was to be saved is. */
    private void end() {
        stage.setOnHidden(null);
        document.stopReading();
        remembered.keepPlace(stage);
        disk.execute(recovery::forget);
        disk.shutdown();
        try {
            disk.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptDrag(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void takeDropped(DragEvent event) {
        File first = event.getDragboard().hasFiles() ? event.getDragboard().getFiles().get(0) : null;
        event.setDropCompleted(first != null);
        event.consume();
        if (first != null) {
            Platform.runLater(() -> document.open(first.toPath())); // the drag is over before anything is asked
        }
    }

    private void export() {
        if (settings.isPredicting() || exporting) {
            return; // a preview would show what the class is to guess; and one dialog is enough for a double click
        }
        exporting = true;
        new ExportDialog(stage, session.getLesson(), controller.getCursor(), exported.choices(), messages, this::askForTarget,
                file -> dialogs.notifyWritten(messages.get("export.done"), file, showFolder)).show(() -> {
            exporting = false;
            if (!disk.isShutdown()) { // the dialog may be closed by the window's end
                exported.keep();
            }
        });
    }

    private Optional<Path> askForTarget(Format format, String suggested) {
        return files.toWrite(messages.get("export.files", format.name()), format.ending(), suggested)
                .flatMap(file -> dialogs.withEnding(file, format.ending(), format.ending()));
    }
}
