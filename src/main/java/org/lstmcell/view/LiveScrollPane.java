package org.lstmcell.view;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * Scrolls down content as wide as itself that changes all the time. A {@link ScrollPane} by itself keeps a picture of its
 * content, which is quick to scroll, but drawn anew as a whole whenever a digit changes.
 */
public final class LiveScrollPane extends ScrollPane {

    public LiveScrollPane(Node content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        ScrollPaneSkin skin = new ScrollPaneSkin(this);
        skin.getChildren().forEach(part -> part.setCache(false));
        return skin;
    }
}
