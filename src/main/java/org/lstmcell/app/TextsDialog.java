package org.lstmcell.app;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Bilingual;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonFile;
import org.lstmcell.view.Theme;

/** Asks for a lesson's title and its questions for the class, in both languages. */
final class TextsDialog {
    private final Messages messages;
    private final TextField titleEn = new TextField();
    private final TextField titleZh = new TextField();
    private final TextArea notesEn = new TextArea();
    private final TextArea notesZh = new TextArea();

    TextsDialog(Messages messages) {
        this.messages = messages;
    }

    /** The lesson with the texts that the person gave it, or nothing when the person thought better of it. */
    Optional<Lesson> ask(Lesson lesson, Window owner) {
        ButtonType ok = new ButtonType(messages.get("dialog.ok"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(messages.get("texts.title"));
        dialog.setHeaderText(messages.get("texts.header"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("texts");
        add(grid, 0, "texts.title-en", titleEn, lesson.title().en());
        add(grid, 1, "texts.title-zh", titleZh, lesson.title().zhTW());
        add(grid, 2, "texts.notes-en", notesEn, lesson.notes() == null ? null : lesson.notes().en());
        add(grid, 3, "texts.notes-zh", notesZh, lesson.notes() == null ? null : lesson.notes().zhTW());
        dialog.getDialogPane().setContent(grid);
        dialog.getDialogPane().getButtonTypes().setAll(ok, cancel);
        dialog.getDialogPane().lookupButton(ok).disableProperty().bind(
                titleEn.textProperty().map(String::isBlank).flatMap(blank -> titleZh.textProperty().map(zh -> blank && zh.isBlank())));
        dialog.setOnShown(event -> titleEn.requestFocus());
        Theme.applyLike(owner, dialog.getDialogPane().getScene());
        return dialog.showAndWait().filter(ok::equals)
                .map(agreed -> lesson.withTexts(texts(titleEn, titleZh), texts(notesEn, notesZh)));
    }

    private void add(GridPane grid, int row, String key, TextInputControl field, String text) {
        Label label = new Label(messages.get(key));
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        field.setId(key.replace('.', '-'));
        field.setText(text == null ? "" : text);
        field.textProperty().addListener((typed, before, now) -> { // not a formatter, which would take Escape from the dialog
            if (now.length() > LessonFile.MAX_TEXT) {
                field.setText(before); // a longer one could not be opened again
            }
        });
        field.addEventFilter(ContextMenuEvent.ANY, Event::consume); // it would be in the system's language
        if (field instanceof TextArea area) {
            area.setPrefRowCount(4);
            area.setWrapText(true);
        }
        grid.addRow(row, label, field);
    }

    private static Bilingual texts(TextInputControl en, TextInputControl zh) {
        String english = en.getText().isBlank() ? null : en.getText().strip();
        String chinese = zh.getText().isBlank() ? null : zh.getText().strip();
        return english == null && chinese == null ? null : new Bilingual(english, chinese);
    }
}
