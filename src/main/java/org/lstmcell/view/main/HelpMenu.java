package org.lstmcell.view.main;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.i18n.Messages;

/** The keys, the tour, and about the program. */
final class HelpMenu extends MenuButton {

    HelpMenu(Messages messages, Runnable keys, Runnable tour, Runnable about) {
        super(null, new FontIcon(Feather.HELP_CIRCLE));
        setId("help");
        Tooltip help = new Tooltip();
        help.textProperty().bind(messages.text("help.help"));
        setTooltip(help);
        accessibleTextProperty().bind(messages.text("help.help"));
        getItems().setAll(item("keys", keys, messages), item("tour", tour, messages), item("about", about, messages));
    }

    private static MenuItem item(String id, Runnable action, Messages messages) {
        MenuItem item = new MenuItem();
        item.setId("help-" + id);
        item.textProperty().bind(messages.text("help." + id));
        item.setOnAction(event -> action.run());
        return item;
    }
}
