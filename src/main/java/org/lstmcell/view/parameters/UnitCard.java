package org.lstmcell.view.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.GateState;
import org.lstmcell.explain.NumberText;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Session;
import org.lstmcell.view.GivingWayBox;
import org.lstmcell.view.Spotlight;

/** One unit: its name, what it comes to at the cursor, and a row for each of its weights. */
final class UnitCard extends VBox {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final int DECIMALS = 5;

    private final Unit unit;
    private final Session session;
    private final Messages messages;
    private final StringProperty rejected;
    private final Spotlight spotlight;
    private final Label name = new Label();
    private final Label gloss = new Label();
    private final Label live = new Label();
    private final MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL), new MenuItem());
    private final VBox rows = new VBox();
    private List<Weight> weights = List.of();

    UnitCard(Unit unit, Session session, Messages messages, StringProperty rejected, Spotlight spotlight) {
        this.spotlight = spotlight;
        this.unit = unit;
        this.session = session;
        this.messages = messages;
        this.rejected = rejected;
        getStyleClass().addAll("unit-card", unit.key());
        setId(unit.key() + "-card");
        name.getStyleClass().add("unit-name");
        live.getStyleClass().add("live-value");
        live.setId(unit.key() + "-live");
        live.setMinWidth(Region.USE_PREF_SIZE);
        menu.setId(unit.key() + "-menu");
        menu.getStyleClass().add("unit-menu");
        menu.setOnShowing(event -> menu.getItems().setAll(wholeUnitItems()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        name.setMinWidth(Region.USE_PREF_SIZE);
        gloss.setMinWidth(Region.USE_PREF_SIZE);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        gloss.getStyleClass().add("unit-name");
        gap.setMinWidth(0);
        GivingWayBox header = new GivingWayBox(name, gloss, gap, live, menu);
        header.setGivingWay(gloss);
        header.getStyleClass().add("header");
        setVgrow(header, Priority.ALWAYS);
        setVgrow(rows, Priority.ALWAYS);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(header, rows);
    }

    Unit unit() {
        return unit;
    }

    /** Takes the focus to the first weight. */
    void takeFocus() {
        rows().get(0).takeFocus();
    }

    /**
     * @param anew whether another lesson has been opened, so that nothing of the old rows may stay
     * @param all  whether the weights of y′ and c are shown although they are 0
     */
    void show(Trace trace, Cursor cursor, boolean anew, boolean all) {
        List<Weight> needed = Weight.of(session.getOpened().cell().unit(unit), trace.cell().unit(unit),
                unit.isGate(), all);
        if (anew || !needed.equals(weights)) {
            weights = needed;
            rows().forEach(WeightRow::leave);
            rows.getChildren().setAll(newRows());
        }
        rows().forEach(WeightRow::show);
        name.setText(messages.get("unit." + unit.key()) + " " + unit.sum().symbol());
        gloss.setText(messages.get("gloss." + unit.key()));
        menu.setAccessibleText(messages.get("parameters.unit-menu", messages.get("unit." + unit.key())));
        CellParameters cell = trace.cell();
        boolean known = cursor.timeStep() > 0 && cursor.phase().knows(unit.activated(), cell);
        live.setText(known ? liveText(trace.value(unit.activated(), cursor.timeStep())) : "–");
        live.pseudoClassStateChanged(UNKNOWN, !known);
    }

    /** What can be done to all weights of the unit at once. */
    private List<MenuItem> wholeUnitItems() {
        List<MenuItem> items = new ArrayList<>();
        for (Unit other : Unit.values()) {
            if (other != unit) {
                items.add(item("copy-to-" + other.key(), messages.get("parameters.copy-to", messages.get("unit." + other.key())),
                        other, weights -> other.isGate() ? weights : weights.withPeepholeWeight(0)));
            }
        }
        items.add(item("zero", messages.get("parameters.zero"), unit, weights -> weights.with(weight -> 0)));
        items.add(item("negate", messages.get("parameters.negate"), unit, weights -> weights.with(weight -> 0 - weight)));
        return items;
    }

    /** An item that gives {@code to} what {@code change} makes of this unit's weights. */
    private MenuItem item(String id, String text, Unit to, UnaryOperator<AffineUnit> change) {
        MenuItem item = new MenuItem(text);
        item.setId(unit.key() + "-" + id);
        item.setOnAction(event -> session.setUnit(to, change.apply(session.getCell().unit(unit))));
        return item;
    }

    private String liveText(double value) {
        if (!unit.isGate()) {
            return "g(z) = " + NumberText.rounded(value, DECIMALS);
        }
        String number = NumberText.fixed(value, DECIMALS);
        if (Double.isNaN(value)) {
            return number;
        }
        return messages.get("parameters.gate." + GateState.of(value).key(), number);
    }

    private List<WeightRow> newRows() {
        List<WeightRow> made = new ArrayList<>();
        for (Weight weight : weights) {
            WeightRow row = new WeightRow(unit, weight, unit.key(), session, messages, rejected, spotlight);
            setVgrow(row, Priority.ALWAYS);
            made.add(row);
        }
        return made;
    }

    private List<WeightRow> rows() {
        return rows.getChildren().stream().map(WeightRow.class::cast).toList();
    }
}
