package org.lstmcell.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Appearance;
import org.lstmcell.view.Theme;

/** How the window looked and where it stood when it was closed; remembered between runs as well as the disk allows. */
final class RememberedWindow {
    private static final String[] PLACE = {"x", "y", "width", "height"};

    private final KeptProperties file;
    private final Properties kept;

    /** @param disk where the file is written, one task after the other */
    RememberedWindow(Path folder, Executor disk) {
        file = new KeptProperties(folder.resolve("window.properties"), disk);
        kept = file.read();
    }

    /** Whether there has been no run before that anything is remembered of. */
    boolean isFirst() {
        return kept.isEmpty();
    }

    /** The language that was chosen in the window. */
    Optional<Language> language() {
        return Language.tagged(kept.getProperty("language"));
    }

    /** Takes up how the window looked; from now on every change of that, and of the language, is remembered. */
    void follow(Appearance appearance, ViewSettings settings, Messages messages) {
        Stream.of(Theme.values()).filter(each -> each.id().equals(kept.getProperty("theme"))).findFirst()
                .ifPresent(appearance.themeProperty()::set);
        appearance.projectorProperty().set("true".equals(kept.getProperty("projector")));
        settings.reduceMotionProperty().set("true".equals(kept.getProperty("reduce-motion")));
        number("type-size").ifPresent(size -> appearance.typeSizeProperty().set(size.intValue()));
        appearance.themeProperty().addListener((theme, before, now) -> keep("theme", now.id()));
        appearance.projectorProperty().addListener((projector, before, now) -> keep("projector", now.toString()));
        settings.reduceMotionProperty().addListener((motion, before, now) -> keep("reduce-motion", now.toString()));
        appearance.typeSizeProperty().addListener((size, before, now) -> keep("type-size", now.toString()));
        messages.languageProperty().addListener((language, before, now) -> keep("language", now.tag()));
    }

    /** Puts the window where it stood if there is a screen still, else in the middle, no larger than {@code width} × {@code height}. */
    void place(Stage stage, double width, double height) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double[] place = Stream.of(PLACE).map(this::number).flatMap(Optional::stream).mapToDouble(Double::doubleValue).toArray();
        if (place.length == PLACE.length && place[2] >= 1 && place[3] >= 1) {
            screen = Screen.getScreensForRectangle(place[0], place[1], place[2], place[3]).stream().findFirst()
                    .map(Screen::getVisualBounds).orElse(null);
            if (screen != null) {
                stage.setWidth(Math.min(place[2], screen.getWidth()));
                stage.setHeight(Math.min(place[3], screen.getHeight()));
                stage.setX(Math.max(screen.getMinX(), Math.min(place[0], screen.getMaxX() - stage.getWidth())));
                stage.setY(Math.max(screen.getMinY(), Math.min(place[1], screen.getMaxY() - stage.getHeight())));
                stage.setMaximized("true".equals(kept.getProperty("maximized")));
                return;
            }
            screen = Screen.getPrimary().getVisualBounds();
        }
        stage.setWidth(Math.min(width, screen.getWidth()));
        stage.setHeight(Math.min(height, screen.getHeight()));
    }

    /** Remembers where {@code stage} stands. */
    void keepPlace(Stage stage) {
        kept.setProperty("maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            double[] place = {stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()};
            for (int index = 0; index < PLACE.length; index++) {
                kept.setProperty(PLACE[index], Double.toString(place[index]));
            }
        }
        file.keep(kept);
    }

    private void keep(String key, String value) {
        kept.setProperty(key, value);
        file.keep(kept);
    }

    private Optional<Double> number(String key) {
        try {
            double value = Double.parseDouble(kept.getProperty(key, ""));
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
