package org.lstmcell.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Window;

/** The looks that windows and exported pictures can have: the shipped font and the stylesheets. */
public enum Theme {
    LIGHT, DARK, CONTRAST;

    public static final String FONT_FAMILY = "Cell Explorer Sans TC";
    /** The shipped font's two weights, as resources. */
    public static final String REGULAR = "/fonts/CellExplorerSansTC-Regular.ttf";
    public static final String BOLD = "/fonts/CellExplorerSansTC-Bold.ttf";
    private static final List<String> STYLES =
            List.of("explorer", "main", "diagram", "parameters", "table", "chart", "explain", "transport",
                    "worksheet", "export", "predict", "concepts", "overlay", "projector");

    /** Loads the shipped font and the base theme; once, on the FX thread, before the first scene. */
    public static void install() {
        for (String font : List.of(REGULAR, BOLD)) {
            Font.loadFont(Theme.class.getResource(font).toExternalForm(), 12);
        }
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Gives {@code scene} this look in place of the one it has. */
    public void apply(Scene scene) {
        // With none of its own a scene has the base theme of install().
        scene.setUserAgentStylesheet(this == DARK ? new PrimerDark().getUserAgentStylesheet() : null);
        scene.getStylesheets().setAll(url(id()));
        for (String style : STYLES) {
            scene.getStylesheets().add(url(style));
        }
    }

    /** Gives {@code scene}, a dialog's, the look of the window that it belongs to. */
    public static void applyLike(Window owner, Scene scene) {
        scene.setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet());
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
    }

    private static String url(String style) {
        return Theme.class.getResource("/styles/" + style + ".css").toExternalForm();
    }
}
