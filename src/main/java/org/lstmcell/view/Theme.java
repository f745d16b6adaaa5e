package org.lstmcell.view;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look that all windows and exported pictures share: the shipped font and the stylesheets. */
public final class Theme {
    public static final String FONT_FAMILY = "Cell Explorer Sans TC";
    private static final List<String> FONTS =
            List.of("CellExplorerSansTC-Regular.ttf", "CellExplorerSansTC-Bold.ttf");
    private static final List<String> STYLES = List.of("light", "explorer", "main", "diagram", "parameters", "table",
            "chart", "explain", "transport");

    private Theme() {
    }

    /** Loads the shipped font and the base theme; once, on the FX thread, before the first scene. */
    public static void install() {
        for (String font : FONTS) {
            Font.loadFont(Theme.class.getResource("/fonts/" + font).toExternalForm(), 12);
        }
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    public static void apply(Scene scene) {
        for (String style : STYLES) {
            scene.getStylesheets().add(Theme.class.getResource("/styles/" + style + ".css").toExternalForm());
        }
    }
}
