package org.lstmcell.view.main;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** In full screen the toolbar lies over the panels, and fades while the mouse rests elsewhere and no keys are in it. */
final class FadingControls {
    /** In seconds. */
    private static final double RESTS_AFTER = 2.5;
    private static final double FADES_IN = 0.4;

    private final Region toolbar;
    private final BorderPane panels;
    private final StackPane layers;
    private final ReadOnlyBooleanProperty fullScreen;
    private double rested;

    /** @param layers where the toolbar lies over {@code panels} */
    FadingControls(Region toolbar, BorderPane panels, StackPane layers, ReadOnlyBooleanProperty fullScreen) {
        this.toolbar = toolbar;
        this.panels = panels;
        this.layers = layers;
        this.fullScreen = fullScreen;
        layers.addEventFilter(MouseEvent.MOUSE_MOVED, event -> rested = 0);
        layers.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> rested = 0);
        fullScreen.addListener((full, before, now) -> place());
        place();
    }

    private void place() {
        rested = 0;
        toolbar.setOpacity(1);
        toolbar.setMouseTransparent(false);
        if (fullScreen.get()) {
            panels.setTop(null);
            toolbar.setMaxHeight(Region.USE_PREF_SIZE);
            StackPane.setAlignment(toolbar, Pos.TOP_CENTER);
            layers.getChildren().add(1, toolbar);
        } else {
            layers.getChildren().remove(toolbar);
            Node center = panels.getCenter();
            panels.setCenter(null); // so that the focus comes to the toolbar first
            panels.setTop(toolbar);
            panels.setCenter(center);
        }
    }

    void advance(double seconds) {
        if (!fullScreen.get()) {
            return;
        }
        boolean used = toolbar.isHover() || toolbar.isFocusWithin() || toolbar.lookupAll(".menu-button").stream()
                .anyMatch(menu -> ((MenuButton) menu).isShowing());
        rested = used ? 0 : rested + seconds;
        toolbar.setOpacity(Math.max(0, Math.min(1, 1 - (rested - RESTS_AFTER) / FADES_IN)));
        toolbar.setMouseTransparent(toolbar.getOpacity() == 0);
    }
}
