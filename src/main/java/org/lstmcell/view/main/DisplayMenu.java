package org.lstmcell.view.main;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Appearance;
import org.lstmcell.view.Theme;

/** How the window looks: theme, projector, full screen, type size, motion. */
final class DisplayMenu extends MenuButton {
    private final Messages messages;

    DisplayMenu(Appearance appearance, ViewSettings settings, Messages messages) {
        super(null, new FontIcon(Feather.MONITOR));
        this.messages = messages;
        setId("display");
        Tooltip help = new Tooltip();
        help.textProperty().bind(messages.text("display.help"));
        setTooltip(help);
        accessibleTextProperty().bind(messages.text("display.help"));
        ToggleGroup themes = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("theme-" + theme.id());
            item.textProperty().bind(messages.text("theme." + theme.id()));
            item.setToggleGroup(themes);
            item.setUserData(theme);
            item.setOnAction(event -> appearance.themeProperty().set(theme));
            getItems().add(item);
        }
        setOnShowing(event -> themes.getToggles().forEach(
                item -> item.setSelected(item.getUserData() == appearance.getTheme())));
        getItems().addAll(new SeparatorMenuItem(),
                check("projector", appearance.projectorProperty()),
                check("side", appearance.sideUnfoldedProperty()),
                check("full-screen", appearance.fullScreenProperty()),
                new SeparatorMenuItem(),
                item("type-larger", () -> appearance.typeSizeProperty().set(appearance.typeSizeProperty().get() + 1)),
                item("type-smaller", () -> appearance.typeSizeProperty().set(appearance.typeSizeProperty().get() - 1)),
                item("type-usual", () -> appearance.typeSizeProperty().set(0)),
                new SeparatorMenuItem(),
                check("reduce-motion", settings.reduceMotionProperty()));
    }

    private CheckMenuItem check(String id, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem();
        item.setId(id);
        item.textProperty().bind(messages.text("display." + id));
        item.selectedProperty().bindBidirectional(property);
        return item;
    }

    private MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(messages.text("display." + id));
        item.setOnAction(event -> action.run());
        return item;
    }
}
