package org.lstmcell.view.main;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.session.ViewSettings.Side;
import org.lstmcell.view.View;

/** The panel beside the diagram, which shows one of several views; the others rest until they are chosen. */
final class SidePanel extends View {
    private final ViewSettings settings;
    private final Messages messages;
    private final Map<Side, View> views;
    private final Map<Side, ToggleButton> tabs = new EnumMap<>(Side.class);
    private final Map<Side, Region> controls;
    private final StackPane shown = new StackPane();
    private final VBox root = new VBox();

    /** @param controls what belongs to a view, beside the tabs */
    SidePanel(ViewSettings settings, Messages messages, Map<Side, View> views, Map<Side, Region> controls) {
        this.settings = settings;
        this.messages = messages;
        this.views = views;
        this.controls = controls;
        SegmentedButton choice = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        for (Side side : Side.values()) {
            ToggleButton tab = new ToggleButton();
            tab.setId("side-" + side.name().toLowerCase(Locale.ROOT));
            tab.setUserData(side);
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tabs.put(side, tab);
            choice.getButtons().add(tab);
        }
        choice.setToggleGroup(group);
        group.selectedToggleProperty().addListener((selected, before, now) -> {
            if (now == null) {
                group.selectToggle(before); // one of them always is
            } else {
                settings.sideProperty().set((Side) now.getUserData());
            }
        });
        StackPane beside = new StackPane();
        beside.getChildren().setAll(controls.values());
        HBox.setHgrow(beside, Priority.ALWAYS);
        HBox head = new HBox(choice, beside);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("head");
        shown.setMinHeight(0);
        VBox.setVgrow(shown, Priority.ALWAYS);
        root.setId("side-panel");
        root.getStyleClass().addAll("panel", "side-panel");
        root.getChildren().setAll(head, shown);
        shows(settings.sideProperty(), messages.languageProperty());
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    protected void update() {
        Side side = settings.getSide();
        if (!shown.getChildren().contains(views.get(side).node())) {
            shown.getChildren().add(views.get(side).node()); // until it is chosen it costs nothing
        }
        tabs.forEach((each, tab) -> {
            tab.setText(messages.get("side." + each.name().toLowerCase(Locale.ROOT)));
            tab.setSelected(each == side);
        });
        views.forEach((each, view) -> view.node().setVisible(each == side));
        controls.forEach((each, part) -> part.setVisible(each == side));
    }

    /** Brings the view that is seen up to date. */
    void refreshShown() {
        refresh();
        views.get(settings.getSide()).refresh();
    }
}
