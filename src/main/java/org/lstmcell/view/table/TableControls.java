package org.lstmcell.view.table;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.WholeNumberSpinner;

/** How the table is shown, and what can be done to it: decimals, steps that are not reached, the menu. */
final class TableControls extends HBox {

    TableControls(ViewSettings settings, Messages messages, TableMenu menu) {
        Label label = new Label();
        label.textProperty().bind(messages.text("table.decimals"));
        label.getStyleClass().add("muted");
        WholeNumberSpinner decimals = new WholeNumberSpinner(settings.decimalsProperty(), 0, ViewSettings.MAX_DECIMALS);
        decimals.setId("decimals");
        decimals.accessibleTextProperty().bind(messages.text("table.decimals"));
        label.setLabelFor(decimals);
        ToggleButton lookAhead = new ToggleButton();
        lookAhead.setId("look-ahead");
        lookAhead.textProperty().bind(messages.text("table.look-ahead"));
        lookAhead.selectedProperty().bindBidirectional(settings.lookAheadProperty());
        lookAhead.disableProperty().bind(settings.predictingProperty());
        Button edit = new Button(null, new FontIcon(Feather.EDIT_2));
        edit.setId("edit-table");
        edit.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        // A new menu each time, and above the button: a MenuButton's, filled again, opens over the button itself where there is no room below.
        edit.setOnAction(event -> new ContextMenu(menu.items().toArray(MenuItem[]::new)).show(edit, Side.TOP, 0, 0));
        Tooltip help = new Tooltip();
        help.textProperty().bind(messages.text("table.edit"));
        edit.setTooltip(help);
        edit.accessibleTextProperty().bind(messages.text("table.edit"));
        getStyleClass().add("table-controls");
        setAlignment(Pos.CENTER_RIGHT);
        for (Region control : List.of(label, decimals, lookAhead, edit)) {
            control.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().setAll(label, decimals, lookAhead, edit);
    }
}
