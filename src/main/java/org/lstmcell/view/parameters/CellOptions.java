package org.lstmcell.view.parameters;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Session;
import org.lstmcell.session.ViewSettings;

/** What the cell has besides its weights: g, h, the initial state and output, and whether feedback is shown. */
final class CellOptions extends MenuButton {
    private final Session session;
    private final Messages messages;
    private final Map<Activation, RadioMenuItem> inputActivations;
    private final Map<Activation, RadioMenuItem> outputActivations;
    private final CheckMenuItem feedback = new CheckMenuItem();
    private final Label stateName = new Label("c₀");
    private final Label outputName = new Label("y₀");
    private final NumberField state;
    private final NumberField output;

    /** @param rejected told what is typed that is no number */
    CellOptions(Session session, ViewSettings settings, Messages messages, StringProperty rejected) {
        this.session = session;
        this.messages = messages;
        setId("cell-options");
        setMinWidth(USE_PREF_SIZE);
        inputActivations = choice("g", Activation.FOR_INPUT, g -> cell().withActivations(cell().gateActivation(), g,
                cell().outputActivation()));
        outputActivations = choice("h", Activation.FOR_OUTPUT, h -> cell().withActivations(cell().gateActivation(),
                cell().inputActivation(), h));
        state = new NumberField(c -> session.setCell(cell().withInitial(c, cell().initialOutput())), rejected);
        state.setId("initial-state");
        output = new NumberField(y -> session.setCell(cell().withInitial(cell().initialState(), y)), rejected);
        output.setId("initial-output");
        feedback.setId("show-feedback");
        feedback.selectedProperty().bindBidirectional(settings.showFeedbackProperty());
        getItems().addAll(row(stateName, state), row(outputName, output), new SeparatorMenuItem(), feedback);
    }

    private CellParameters cell() {
        return session.getCell();
    }

    private interface Change {
        CellParameters with(Activation activation);
    }

    private Map<Activation, RadioMenuItem> choice(String function, List<Activation> allowed, Change change) {
        Map<Activation, RadioMenuItem> items = new EnumMap<>(Activation.class);
        ToggleGroup group = new ToggleGroup();
        for (Activation activation : allowed) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId(function + "-" + activation.id());
            item.setToggleGroup(group);
            item.setOnAction(event -> session.setCell(change.with(activation)));
            items.put(activation, item);
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        return items;
    }

    private static CustomMenuItem row(Label name, NumberField field) {
        name.setLabelFor(field);
        name.setMinWidth(24);
        HBox box = new HBox(8, name, field);
        box.setAlignment(Pos.CENTER_LEFT);
        return new CustomMenuItem(box, false);
    }

    /** Brings all items up to date. */
    void refresh() {
        setText(messages.get("parameters.cell"));
        feedback.setText(messages.get("parameters.feedback"));
        inputActivations.forEach((activation, item) ->
                item.setText("g(z) = " + messages.get("activation." + activation.id())));
        outputActivations.forEach((activation, item) ->
                item.setText("h(c) = " + messages.get("activation." + activation.id())));
        inputActivations.get(cell().inputActivation()).setSelected(true);
        outputActivations.get(cell().outputActivation()).setSelected(true);
        state.show(cell().initialState());
        state.setAccessibleText(messages.get("parameters.initial-state"));
        output.show(cell().initialOutput());
        output.setAccessibleText(messages.get("parameters.initial-output"));
    }
}
