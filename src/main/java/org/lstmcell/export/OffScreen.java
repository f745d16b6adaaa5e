package org.lstmcell.export;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.lstmcell.view.Theme;
import org.lstmcell.view.View;

/** A scene that is never shown, in which the program's own views are laid out to be drawn. */
final class OffScreen {
    /** The size that the content asks for. */
    static final double AS_NEEDED = -1;

    private final Region root;
    private final double width;
    private final double height;
    private final List<View> views;

    /** @param views those that need to be refreshed, from the outside in */
    OffScreen(Region root, double width, double height, ExportOptions options, List<View> views) {
        this.root = root;
        this.width = width;
        this.height = height;
        this.views = views;
        root.getStyleClass().add("picture");
        if (options.transparent()) {
            root.setStyle("-fx-background-color: transparent");
        }
        Theme theme = options.theme();
        theme.apply(new Scene(root));
    }

    /** The root, with everything where it is to be drawn. */
    Region layOut() {
        // The first layout gives the views their size, the second lays out what they have drawn into it.
        for (int pass = 0; pass < 3; pass++) {
            views.forEach(View::refresh);
            root.applyCss();
            double wide = width == AS_NEEDED ? Math.ceil(root.prefWidth(-1)) : width;
            root.resize(wide, height == AS_NEEDED ? Math.ceil(root.prefHeight(wide)) : height);
            root.layout();
        }
        return root;
    }
}
