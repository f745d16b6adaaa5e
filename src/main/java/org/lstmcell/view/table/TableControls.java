package org.lstmcell.view.table;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.TypedNumber;
import org.lstmcell.session.ViewSettings;

/** How the table is shown, and what can be done to it: decimals, steps that are not reached, the menu. */
final class TableControls extends HBox {

    TableControls(ViewSettings settings, Messages messages, TableMenu menu) {
        Label label = new Label();
        label.textProperty().bind(messages.text("table.decimals"));
        label.getStyleClass().add("muted");
        Spinner<Integer> decimals = decimals(settings);
        decimals.accessibleTextProperty().bind(messages.text("table.decimals"));
        label.setLabelFor(decimals);
        ToggleButton lookAhead = new ToggleButton();
        lookAhead.setId("look-ahead");
        lookAhead.textProperty().bind(messages.text("table.look-ahead"));
        lookAhead.selectedProperty().bindBidirectional(settings.lookAheadProperty());
        MenuButton edit = new MenuButton(null, new FontIcon(Feather.EDIT_2), new MenuItem());
        edit.setId("edit-table");
        edit.setOnShowing(event -> edit.getItems().setAll(menu.items()));
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

    private static Spinner<Integer> decimals(ViewSettings settings) {
        Spinner<Integer> decimals = new Spinner<>();
        SpinnerValueFactory<Integer> values =
                new SpinnerValueFactory.IntegerSpinnerValueFactory(0, ViewSettings.MAX_DECIMALS, settings.getDecimals());
        values.setConverter(new WholeNumber(values));
        decimals.setValueFactory(values);
        decimals.setEditable(true);
        decimals.getEditor().setOnAction(event -> {
            decimals.commitValue();
            decimals.getEditor().setText(values.getValue().toString()); // also where nothing was taken
        });
        decimals.getEditor().addEventFilter(ContextMenuEvent.ANY, Event::consume); // it would be in the system's language
        values.valueProperty().addListener((value, before, now) -> settings.decimalsProperty().set(now));
        decimals.setId("decimals");
        return decimals;
    }

    /** What is typed for the decimals; what is no number changes nothing. */
    private static final class WholeNumber extends StringConverter<Integer> {
        private final SpinnerValueFactory<Integer> values;

        WholeNumber(SpinnerValueFactory<Integer> values) {
            this.values = values;
        }

        @Override
        public String toString(Integer number) {
            return number.toString();
        }

        @Override
        public Integer fromString(String typed) {
            double number = TypedNumber.parse(typed).orElse(values.getValue());
            return (int) Math.max(0, Math.min(ViewSettings.MAX_DECIMALS, Math.rint(number)));
        }
    }
}
