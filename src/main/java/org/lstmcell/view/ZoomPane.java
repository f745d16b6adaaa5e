package org.lstmcell.view;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows one part as large as itself, drawn larger or smaller: the part has correspondingly less or more room. */
public final class ZoomPane extends Region {
    private final Region content;
    private final ObservableDoubleValue zoom;
    private final Scale scale = new Scale();

    public ZoomPane(Region content, ObservableDoubleValue zoom) {
        this.content = content;
        this.zoom = zoom;
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
        zoom.addListener((property, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        scale.setX(zoom.get());
        scale.setY(zoom.get());
        content.resizeRelocate(0, 0, getWidth() / zoom.get(), getHeight() / zoom.get());
    }
}
