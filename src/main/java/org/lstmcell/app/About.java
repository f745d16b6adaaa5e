package org.lstmcell.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.lstmcell.i18n.Messages;
import org.lstmcell.view.Theme;

/** What the program is: its version, what it is made of, and under which licences. */
final class About {
    private final Messages messages;

    About(Messages messages) {
        this.messages = messages;
    }

    /** Each part's name, version and licence; the program itself first. */
    static List<String[]> parts() {
        try (InputStream in = About.class.getResourceAsStream("/parts.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("parts.tsv", e);
        }
    }

    void show(Stage owner) {
        GridPane table = new GridPane();
        table.getStyleClass().add("about");
        List<String[]> parts = parts();
        for (int row = 1; row < parts.size(); row++) {
            for (int column = 0; column < parts.get(row).length; column++) {
                Label label = new Label(parts.get(row)[column]);
                label.setMinWidth(Region.USE_PREF_SIZE);
                table.add(label, column, row);
            }
        }
        Label made = new Label(messages.get("about.made-of"));
        made.setWrapText(true);
        Label java = new Label(messages.get("about.java", System.getProperty("java.version"), System.getProperty("os.name")));
        VBox content = new VBox(12, made, table, java);
        Alert alert = new Alert(Alert.AlertType.INFORMATION, "",
                new ButtonType(messages.get("dialog.ok"), ButtonBar.ButtonData.OK_DONE));
        alert.initOwner(owner);
        alert.setTitle(messages.get("help.about"));
        alert.setHeaderText(messages.get("about.header", messages.get("app.title"), parts.get(0)[1], parts.get(0)[2]));
        alert.getDialogPane().setContent(content);
        Theme.applyLike(owner, alert.getDialogPane().getScene());
        alert.show();
    }
}
