package org.lstmcell.view.main;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import org.lstmcell.i18n.Messages;

/** A walk through the parts of the window, for who sees it the first time. */
final class Tour extends Overlay {
    /** Where the walk stops: a part of the window, by its id. What is said there stands under {@code tour.<name>}. */
    private static final List<String> STOPS = List.of("diagram-panel", "transport", "side-panel", "predict", "export");
    private static final double CARD_WIDTH = 360;
    private static final double MARGIN = 6;
    private static final double GAP = 14;

    private final Messages messages;
    private final Path shade = new Path();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label count = new Label();
    private final Button skip = new Button();
    private final Button next = new Button();
    private final VBox card;
    private int stop;

    Tour(Messages messages) {
        super("tour");
        this.messages = messages;
        shade.getStyleClass().add("tour-shade");
        shade.setFillRule(FillRule.EVEN_ODD);
        shade.setManaged(false);
        title.getStyleClass().add("overlay-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        count.getStyleClass().add("muted");
        skip.setId("tour-skip");
        skip.setOnAction(event -> hide());
        next.setId("tour-next");
        next.getStyleClass().add("accent");
        next.setOnAction(event -> goOn());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(10, count, space, skip, next);
        buttons.getStyleClass().add("overlay-buttons");
        card = new VBox(title, text, buttons);
        card.setId("tour-card");
        card.getStyleClass().add("overlay-card");
        card.setManaged(false);
        node().getStyleClass().add("tour");
        node().getChildren().setAll(shade, card);
        node().widthProperty().addListener((width, before, now) -> place());
        node().heightProperty().addListener((height, before, now) -> place());
        messages.languageProperty().addListener((language, before, now) -> tell());
    }

    /** Begins at the first stop. */
    void show() {
        stop = 0;
        show(next);
        tell();
    }

    private void goOn() {
        stop++;
        if (stop == STOPS.size()) {
            hide();
        } else {
            tell();
        }
    }

    /** The parts may have come to other places. */
    void follow() {
        if (isShown()) {
            place();
        }
    }

    private void tell() {
        if (!isShown()) {
            return;
        }
        String name = STOPS.get(stop);
        title.setText(messages.get("tour." + name));
        text.setText(messages.get("tour." + name + ".text"));
        count.setText(messages.get("tour.count", Integer.toString(stop + 1), Integer.toString(STOPS.size())));
        skip.setText(messages.get("tour.skip"));
        skip.setVisible(stop < STOPS.size() - 1);
        next.setText(messages.get(stop < STOPS.size() - 1 ? "tour.next" : "tour.end"));
        next.setAccessibleHelp(title.getText() + ". " + text.getText());
        place();
    }

    /** Leaves the part that is spoken of in the light, and the card beside it. */
    private void place() {
        Node part = isShown() ? node().getScene().lookup("#" + STOPS.get(stop)) : null;
        if (part == null) {
            return;
        }
        Bounds bounds = node().sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double width = node().getWidth();
        double height = node().getHeight();
        shade.getElements().setAll(new MoveTo(0, 0), new HLineTo(width), new VLineTo(height), new HLineTo(0), new VLineTo(0));
        shade.getElements().addAll(new MoveTo(bounds.getMinX() - MARGIN, bounds.getMinY() - MARGIN),
                new HLineTo(bounds.getMaxX() + MARGIN), new VLineTo(bounds.getMaxY() + MARGIN),
                new HLineTo(bounds.getMinX() - MARGIN), new VLineTo(bounds.getMinY() - MARGIN));
        card.applyCss();
        double tall = card.prefHeight(CARD_WIDTH);
        boolean below = bounds.getMaxY() + GAP + tall < height;
        boolean above = bounds.getMinY() - GAP - tall > 0;
        boolean left = bounds.getMinX() - GAP - CARD_WIDTH > 0;
        double x = below || above ? bounds.getMinX() : left ? bounds.getMinX() - GAP - CARD_WIDTH : bounds.getMaxX() - GAP - CARD_WIDTH;
        double y = below ? bounds.getMaxY() + GAP : above ? bounds.getMinY() - GAP - tall : left ? bounds.getMinY() : bounds.getMaxY() - GAP - tall;
        card.resizeRelocate(Math.max(GAP, Math.min(x, width - CARD_WIDTH - GAP)), y, CARD_WIDTH, tall);
    }
}
