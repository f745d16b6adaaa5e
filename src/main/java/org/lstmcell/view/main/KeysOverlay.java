package org.lstmcell.view.main;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lstmcell.i18n.Messages;

/** All keys, in the order in which a lesson uses them. */
final class KeysOverlay extends Overlay {
    private final Keys keys;
    private final Messages messages;
    private final Button close = new Button();

    KeysOverlay(Keys keys, Messages messages) {
        super("keys");
        this.keys = keys;
        this.messages = messages;
        node().setOnMouseClicked(event -> hide());
    }

    private void make() {
        Label title = new Label();
        title.textProperty().bind(messages.text("keys.title"));
        title.getStyleClass().add("overlay-title");
        GridPane table = new GridPane();
        table.getStyleClass().add("keys");
        int half = (keys.lines().size() + 1) / 2;
        for (int index = 0; index < keys.lines().size(); index++) {
            Keys.Line line = keys.lines().get(index);
            HBox caps = new HBox();
            caps.getStyleClass().add("caps");
            for (String key : line.shown()) {
                Label cap = new Label(key);
                cap.getStyleClass().add("cap");
                cap.setMinWidth(Region.USE_PREF_SIZE);
                caps.getChildren().add(cap);
            }
            caps.setMinWidth(Region.USE_PREF_SIZE);
            Label text = new Label();
            text.textProperty().bind(messages.text(line.text()));
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            table.add(caps, 2 * (index / half), index % half);
            table.add(text, 2 * (index / half) + 1, index % half);
        }
        close.setId("keys-close");
        close.textProperty().bind(messages.text("overlay.close"));
        close.setOnAction(event -> hide());
        VBox card = new VBox(title, table, close);
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        node().getChildren().add(card);
    }

    void show() {
        if (node().getChildren().isEmpty()) {
            make();
        }
        show(close);
    }
}
