package org.lstmcell.view.main;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What lies over the whole window for a moment. While it is seen it has the keys; Escape ends it, and the keys go back. */
abstract class Overlay {
    private final StackPane root = new StackPane();
    private Node focusedBefore;

    Overlay(String id) {
        root.setId(id);
        root.getStyleClass().add("overlay");
        root.setVisible(false);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    final StackPane node() {
        return root;
    }

    final boolean isShown() {
        return root.isVisible();
    }

    /** Shows it with the keys at {@code first}. */
    final void show(Region first) {
        focusedBefore = root.getScene().getFocusOwner();
        root.setVisible(true);
        first.requestFocus();
    }

    void hide() {
        root.setVisible(false);
        Node back = focusedBefore == null || focusedBefore.getScene() == null ? root.getScene().getRoot() : focusedBefore;
        focusedBefore = null;
        back.requestFocus();
    }
}
