package org.lstmcell.export.dialog;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.export.Export;
import org.lstmcell.export.ExportException;
import org.lstmcell.export.Format;
import org.lstmcell.export.What;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
import org.lstmcell.view.Theme;
import org.lstmcell.view.WriteErrorText;

/** Asks what to export and how, shows what it will look like, and writes it. */
public final class ExportDialog {
    /** Asks where to write a file. */
    public interface Target {
        /** @return the file, or nothing when the person thought better of it */
        Optional<Path> ask(Format format, String suggestedName);
    }

    private static final double WIDTH = 1100;
    private static final double HEIGHT = 600;
    /** What the window's frame takes of the screen. */
    private static final double FRAME = 48;

    private final Lesson lesson;
    private final ExportChoices choices;
    private final Messages messages;
    private final Target target;
    private final Consumer<Path> written;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ProgressBar progress = new ProgressBar();
    private final Label said = new Label();
    private final MenuButton copy;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "export");
        thread.setDaemon(true);
        return thread;
    });
    private final ExportForm form;
    private final ExportPreview preview;
    private final Node save;
    private final VBox kinds;
    private final InvalidationListener changed = choice -> refresh();
    private volatile boolean cancelled;

    /** @param written is told which file has been written, once the dialog is closed */
    public ExportDialog(Window owner, Lesson lesson, Cursor place, ExportChoices choices, Messages messages, Target target,
                        Consumer<Path> written) {
        this.lesson = lesson;
        this.choices = choices;
        this.messages = messages;
        this.target = target;
        this.written = written;
        choices.begin(lesson.inputs().length(), place);
        form = new ExportForm(choices, messages, lesson.title().get(messages.getLanguage().locale()), lesson.inputs().length());
        preview = new ExportPreview(messages, background);
        copy = copyMenu();
        kinds = kinds();
        progress.setId("export-progress");
        said.setId("export-said");
        said.setWrapText(true);
        HBox below = new HBox(12, copy, progress, said);
        below.getStyleClass().add("export-below");
        HBox.setHgrow(said, Priority.ALWAYS);
        VBox right = new VBox(8, preview, below);
        VBox.setVgrow(preview, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox content = new HBox(16, kinds, form, right);
        content.getStyleClass().add("export-content");
        ButtonType saveAs = new ButtonType(messages.get("export.save"), ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().setContent(content);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth() - FRAME);
        double height = Math.min(HEIGHT, screen.getHeight() - FRAME);
        dialog.getDialogPane().setMinSize(width, height);
        dialog.getDialogPane().setPrefSize(width, height);
        dialog.getDialogPane().getButtonTypes().setAll(saveAs, new ButtonType(messages.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        save = dialog.getDialogPane().lookupButton(saveAs);
        save.setId("export-save");
        save.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume(); // the dialog stays until the file is written
            save();
        });
        setBusy(false);
        dialog.initOwner(owner);
        dialog.setTitle(messages.get("export.dialog.title"));
        dialog.setResizable(true);
        Theme.applyLike(dialog.getOwner(), dialog.getDialogPane().getScene());
    }

    /** Shows the dialog until the file is written or the person thinks better of it, then does what is to be done when it is {@code closed}. */
    public void show(Runnable closed) {
        for (Observable choice : choices.all()) {
            choice.addListener(changed);
        }
        dialog.setOnHidden(event -> {
            for (Observable choice : choices.all()) {
                choice.removeListener(changed);
            }
            cancelled = true;
            background.shutdown();
            closed.run();
        });
        refresh();
        dialog.show();
    }

    private VBox kinds() {
        VBox kinds = new VBox(4);
        kinds.getStyleClass().add("export-kinds");
        ToggleGroup group = new ToggleGroup();
        for (What what : What.values()) {
            ToggleButton button = new ToggleButton(messages.get("export.what." + what.id()));
            button.setId("export-what-" + what.id());
            button.setToggleGroup(group);
            button.setSelected(choices.what.get() == what);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setUserData(what);
            kinds.getChildren().add(button);
        }
        ExportForm.choose(group, choices.what);
        return kinds;
    }

    private void refresh() {
        form.refresh();
        preview.show(export());
        copy.setVisible(choices.what.get() == What.TABLE);
        copy.setManaged(copy.isVisible());
        said.setText("");
    }

    private Export export() {
        return new Export(lesson, choices.what.get(), choices.format.get(), choices.options(messages.getLanguage()));
    }

    private MenuButton copyMenu() {
        MenuButton menu = new MenuButton(messages.get("export.copy"), new FontIcon(Feather.COPY));
        menu.setId("export-copy");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !menu.isShowing()) { // which it would keep to itself
                event.consume();
                dialog.close();
            }
        });
        menu.getItems().setAll(copying("export.copy.picture", this::picture), copying("export.copy.text", () -> text(false)),
                copying("export.copy.markdown", () -> text(true)));
        return menu;
    }

    /** Something to be put on the clipboard. */
    private interface Copied {
        Consumer<ClipboardContent> make() throws ExportException;
    }

    private MenuItem copying(String key, Copied copied) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> background.execute(() -> {
            try {
                Consumer<ClipboardContent> put = copied.make();
                Platform.runLater(() -> {
                    ClipboardContent content = new ClipboardContent();
                    put.accept(content);
                    Clipboard.getSystemClipboard().setContent(content);
                    said.setText(messages.get("export.copied"));
                });
            } catch (ExportException e) {
                Platform.runLater(() -> said.setText(e.text(messages)));
            }
        }));
        return item;
    }

    private Consumer<ClipboardContent> picture() throws ExportException {
        BufferedImage painted = new Export(lesson, What.TABLE, Format.PNG, choices.options(messages.getLanguage())).picture();
        return content -> content.putImage(ExportPreview.image(painted));
    }

    private Consumer<ClipboardContent> text(boolean markdown) {
        Export table = new Export(lesson, What.TABLE, Format.MD, choices.options(messages.getLanguage()));
        String text = markdown ? table.text() : table.tabbedTable();
        return content -> content.putString(text);
    }

    private void save() {
        Format format = choices.format.get();
        dialog.setOnCloseRequest(Event::consume); // a key for the system's dialog is not to close this one
        Optional<Path> chosen = target.ask(format, "lstm-" + choices.what.get().id() + format.ending());
        dialog.setOnCloseRequest(null);
        chosen.ifPresent(file -> {
            Export export = export();
            setBusy(true);
            background.execute(() -> write(export, file));
        });
    }

    private void write(Export export, Path file) {
        String failed = null;
        try {
            export.writeTo(file, this::report);
        } catch (ExportException e) {
            failed = e.text(messages);
        } catch (CancellationException e) {
            return; // the dialog is gone
        } catch (OutOfMemoryError e) {
            failed = messages.get("error.memory");
        } catch (IOException e) {
            failed = messages.get("export.failed", file.getFileName().toString()) + " " + WriteErrorText.reason(file, messages);
        } finally {
            Platform.runLater(() -> setBusy(false));
        }
        String reason = failed;
        Platform.runLater(() -> finish(file, reason));
    }

    private void finish(Path file, String failed) {
        if (failed == null) {
            dialog.close();
            written.accept(file);
        } else {
            said.setText(failed);
        }
    }

    private void report(int done, int all) {
        if (cancelled) {
            throw new CancellationException();
        }
        double share = all == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / all;
        Platform.runLater(() -> progress.setProgress(share));
    }

    private void setBusy(boolean busy) {
        progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        progress.setVisible(busy);
        progress.setManaged(busy);
        kinds.setDisable(busy);
        form.setDisable(busy);
        copy.setDisable(busy);
        save.setDisable(busy);
    }
}
