package org.lstmcell.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.i18n.Messages;
import org.lstmcell.view.Theme;

/** What the program says and asks beside its window. */
final class Dialogs {
    private final Stage stage;
    private final Messages messages;

    Dialogs(Stage stage, Messages messages) {
        this.stage = stage;
        this.messages = messages;
    }

    /** Says what went wrong. */
    Alert tell(String header, String text) {
        Alert alert = alert(Alert.AlertType.ERROR, header, text, button("dialog.ok", ButtonBar.ButtonData.OK_DONE));
        alert.show();
        return alert;
    }

    /** Says what went wrong, with a button that copies {@code details} for whoever can do something about it. */
    Alert tellWithDetails(String header, String text, String details) {
        ButtonType copy = button("dialog.copy-details", ButtonBar.ButtonData.LEFT);
        Alert alert = alert(Alert.AlertType.ERROR, header, text, copy, button("dialog.ok", ButtonBar.ButtonData.CANCEL_CLOSE));
        Button button = (Button) alert.getDialogPane().lookupButton(copy);
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume(); // the dialog stays
            copy(details);
            button.setText(messages.get("dialog.copied"));
        });
        alert.show();
        return alert;
    }

    /** Puts {@code text} on the clipboard. */
    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Asks whether to do what the button {@code yes} says. */
    boolean ask(String header, String text, String yes, String no) {
        ButtonType agreed = button(yes, ButtonBar.ButtonData.OK_DONE);
        return alert(Alert.AlertType.CONFIRMATION, header, text, agreed, button(no, ButtonBar.ButtonData.CANCEL_CLOSE))
                .showAndWait().filter(agreed::equals).isPresent();
    }

    /** What a person wants done: the one thing, the other, or neither for now. */
    enum Choice {
        FIRST, SECOND, NEITHER
    }

    /** Lets the person choose between the buttons {@code first} and {@code second}; {@code neither}, and Escape, change nothing. */
    Choice choose(String header, String text, String first, String second, String neither) {
        ButtonType one = button(first, ButtonBar.ButtonData.YES);
        ButtonType other = button(second, ButtonBar.ButtonData.NO);
        Optional<ButtonType> answer = alert(Alert.AlertType.CONFIRMATION, header, text, one, other,
                button(neither, ButtonBar.ButtonData.CANCEL_CLOSE)).showAndWait();
        return answer.filter(one::equals).isPresent() ? Choice.FIRST
                : answer.filter(other::equals).isPresent() ? Choice.SECOND : Choice.NEITHER;
    }

    /** Says that {@code header} takes a while, until the alert is hidden or the person has had enough of it. */
    Alert tellOfWork(String header, Runnable cancel) {
        ButtonType stop = button("dialog.cancel", ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = alert(Alert.AlertType.NONE, header, "", stop);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        alert.getDialogPane().setContent(bar);
        alert.resultProperty().addListener((result, before, now) -> {
            if (now == stop) {
                cancel.run();
            }
        });
        alert.show();
        return alert;
    }

    /** Says that something has been done. */
    void notifyDone(String title) {
        Notifications.create().owner(stage).title(title).graphic(new FontIcon(Feather.CHECK_CIRCLE)).show();
    }

    /** Says that {@code file} has been written, with a way to its folder. */
    void notifyWritten(String title, Path file, Consumer<Path> showFolder) {
        Path folder = file.toAbsolutePath().getParent();
        Notifications.create().owner(stage).title(title).text(file.toAbsolutePath().toString())
                .action(new Action(messages.get("export.show-folder"), event -> showFolder.accept(folder)))
                .graphic(new FontIcon(Feather.CHECK_CIRCLE)).show();
        leaveKeysToWindow();
    }

    /**
     * The file with {@code ending} unless it has {@code accepted}; when that is another, existing file, which nobody has agreed to
     * replace, asks.
     */
    Optional<Path> withEnding(Path file, String accepted, String ending) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(accepted)) {
            return Optional.of(file);
        }
        Path named = file.resolveSibling(file.getFileName() + ending);
        boolean free = !Files.exists(named)
                || ask(null, messages.get("export.exists", named.getFileName().toString()), "dialog.replace", "dialog.cancel");
        return free ? Optional.of(named) : Optional.empty();
    }

    /** The focus in a notification would take the keys from the window for as long as it is seen. */
    private static void leaveKeysToWindow() {
        Window.getWindows().stream().filter(PopupWindow.class::isInstance).map(window -> window.getScene().getRoot()).forEach(root -> {
            root.lookupAll(".button").forEach(button -> button.setFocusTraversable(false));
            root.requestFocus();
        });
    }

    private ButtonType button(String key, ButtonBar.ButtonData kind) {
        return new ButtonType(messages.get(key), kind);
    }

    private Alert alert(Alert.AlertType type, String header, String text, ButtonType... buttons) {
        Alert alert = new Alert(type, text, buttons);
        alert.initOwner(stage);
        alert.setTitle(messages.get("app.title"));
        alert.setHeaderText(header);
        Theme.applyLike(stage, alert.getDialogPane().getScene());
        return alert;
    }
}
