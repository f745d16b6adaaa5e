package org.lstmcell.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.export.PictureFile;
import org.lstmcell.export.PictureTooLargeException;
import org.lstmcell.export.Pictures;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonException;
import org.lstmcell.lesson.LessonFile;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Theme;
import org.lstmcell.view.main.Actions;
import org.lstmcell.view.main.MainWindow;

/** The program in a window: makes everything, wires it together, and does what needs files and dialogs. */
final class Explorer {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final FilePicker files;
    private final Consumer<Path> showFolder;
    private final Messages messages;
    private final Session session;
    private final StepController controller;
    private final ViewSettings settings = new ViewSettings();
    private final MainWindow window;
    private Alert unforeseen;

    /**
     * @param stage      where to show it
     * @param files      asks for files
     * @param showFolder shows a folder to the person
     */
    Explorer(Stage stage, Lesson lesson, Language language, FilePicker files, Consumer<Path> showFolder) {
        this.stage = stage;
        this.files = files;
        this.showFolder = showFolder;
        messages = new Messages(language);
        session = new Session(lesson);
        controller = new StepController(session);
        window = new MainWindow(session, controller, new Playback(controller), settings, messages,
                LessonSource.builtIn(), new Actions(this::openLesson, this::exportTable));
        Scene scene = new Scene(window.root(), WIDTH, HEIGHT);
        Theme.apply(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(messages.text("app.title"));
        stage.setMinWidth(1180);
        stage.setMinHeight(680);
    }

    void show() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.show();
        window.root().requestFocus();
        window.root().applyCss();
        window.root().layout();
        window.advance(0); // with sizes known, the first frame is whole
    }

    /** Lets {@code seconds} go by. */
    void advance(double seconds) {
        window.advance(seconds);
    }

    Session session() {
        return session;
    }

    StepController controller() {
        return controller;
    }

    ViewSettings settings() {
        return settings;
    }

    MainWindow window() {
        return window;
    }

    private void openLesson() {
        files.toOpen(messages.get("open.files"), List.of(".lesson.json", ".json")).ifPresent(file -> {
            try {
                session.open(LessonFile.read(file));
            } catch (LessonException e) {
                tell(messages.get("open.failed", file.getFileName().toString()), ErrorText.of(e, messages));
            }
        });
    }

    private void exportTable() {
        WritableImage picture;
        try {
            picture = new Pictures(session, settings, messages).table();
        } catch (PictureTooLargeException e) {
            tell(messages.get("export.failed", messages.get("export.table.file")), ErrorText.of(e, messages));
            return;
        }
        files.toWrite(messages.get("export.pictures"), PictureFile.ENDING, messages.get("export.table.file"))
                .flatMap(file -> withEnding(file, PictureFile.ENDING))
                .ifPresent(file -> CompletableFuture.runAsync(() -> write(picture, file))
                        .whenComplete((done, error) -> Platform.runLater(() -> report(file, error))));
    }

    /** The file with {@code ending}; when that is another, existing file, which nobody has agreed to replace, asks. */
    private Optional<Path> withEnding(Path file, String ending) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            return Optional.of(file);
        }
        Path named = file.resolveSibling(file.getFileName() + ending);
        if (!Files.exists(named)) {
            return Optional.of(named);
        }
        ButtonType replace = new ButtonType(messages.get("dialog.replace"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = alert(Alert.AlertType.CONFIRMATION, null,
                messages.get("export.exists", named.getFileName().toString()), replace, cancel);
        return question.showAndWait().filter(replace::equals).map(agreed -> named);
    }

    private static void write(WritableImage picture, Path file) {
        try {
            PictureFile.write(picture, file);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private void report(Path file, Throwable error) {
        if (error != null) {
            tell(messages.get("export.failed", file.getFileName().toString()),
                    messages.get("export.failed.reason", file.toAbsolutePath().getParent().toString()));
            return;
        }
        Notifications.create().owner(stage)
                .title(messages.get("export.done"))
                .text(file.toAbsolutePath().toString())
                .action(new Action(messages.get("export.show-folder"),
                        event -> showFolder.accept(file.toAbsolutePath().getParent())))
                .graphic(new FontIcon(Feather.CHECK_CIRCLE))
                .show();
    }

    /** Tells of an error that no code expected, once at a time however often it comes. */
    void tellUnforeseen(Throwable error) {
        if (unforeseen == null || !unforeseen.isShowing()) {
            StackTraceElement[] trace = error.getStackTrace();
            unforeseen = tell(messages.get("error.unforeseen"),
                    messages.get("error.unforeseen.text", error + (trace.length == 0 ? "" : " " + trace[0])));
        }
    }

    private Alert tell(String header, String text) {
        Alert alert = alert(Alert.AlertType.ERROR, header, text,
                new ButtonType(messages.get("dialog.ok"), ButtonBar.ButtonData.OK_DONE));
        alert.show();
        return alert;
    }

    private Alert alert(Alert.AlertType type, String header, String text, ButtonType... buttons) {
        Alert alert = new Alert(type, text, buttons);
        alert.initOwner(stage);
        alert.setTitle(messages.get("app.title"));
        alert.setHeaderText(header);
        Theme.apply(alert.getDialogPane().getScene());
        return alert;
    }
}
