package org.lstmcell.view.parameters;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Session;
import org.lstmcell.view.Spotlight;

/** One weight of a unit: its name, a slider and a field; and while the lesson is compared, by how much it has been changed. */
final class WeightRow extends HBox {
    /** So that the sliders stand below each other, in pixels. */
    private static final double NAME_WIDTH = 42;

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final int DECIMALS = 3;

    private final Unit unit;
    private final Weight weight;
    private final Session session;
    private final Messages messages;
    private final Label name = new Label();
    private final Tooltip meaning = new Tooltip();
    private final Tooltip problem = new Tooltip();
    private final WeightSlider slider;
    private final Label difference = new Label();
    private final NumberField field;
    private final Part part;
    private final Spotlight spotlight;

    /** @param id the beginning of the ids of the row's nodes, such as forget-gate */
    WeightRow(Unit unit, Weight weight, String id, Session session, Messages messages, StringProperty rejected,
              Spotlight spotlight) {
        this.unit = unit;
        this.weight = weight;
        this.session = session;
        this.messages = messages;
        slider = new WeightSlider(this::set, session.history()::hold);
        field = new NumberField(this::set, rejected);
        getStyleClass().add("weight-row");
        name.getStyleClass().addAll("weight-name", "muted");
        name.minWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.max(NAME_WIDTH, Math.ceil(name.prefWidth(-1))),
                name.textProperty(), name.fontProperty()));
        name.setTooltip(meaning);
        name.setLabelFor(field);
        slider.setId(id + "-" + weight.id() + "-slider");
        slider.setOnContextMenuRequested(this::offerToRestore);
        field.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::offerToRestore);
        field.setId(id + "-" + weight.id());
        part = new Part.Weight(unit, weight.kind(), weight.index());
        this.spotlight = spotlight;
        setOnMouseEntered(event -> spotlight.pointedProperty().set(part));
        setOnMouseExited(event -> spotlight.leave(part));
        slider.focusedProperty().addListener((property, before, focused) -> touch(focused));
        field.focusedProperty().addListener((property, before, focused) -> touch(focused));
        difference.getStyleClass().add("difference");
        difference.setId(field.getId() + "-difference");
        setHgrow(slider, Priority.ALWAYS);
        getChildren().setAll(name, slider, difference, field);
    }

    private void touch(boolean touched) {
        if (touched) {
            spotlight.pointedProperty().set(part);
        } else {
            spotlight.leave(part);
        }
    }

    /** Takes the focus to the slider. */
    void takeFocus() {
        slider.requestFocus();
    }

    void show() {
        String term = messages.get("parameters.term." + weight.key(), weight.subscript());
        String accessible = messages.get("parameters.weight", messages.get("unit." + unit.key()), term);
        name.setText(messages.get("parameters.name." + weight.key(), weight.subscript()));
        meaning.setText(term);
        double value = weight.in(session.getCell().unit(unit));
        slider.show(value, lessonValue());
        pseudoClassStateChanged(Spotlight.LIT, part.equals(spotlight.getPointed()));
        slider.setAccessibleText(accessible);
        field.show(value);
        field.setAccessibleText(accessible);
        compare(value, session.comparison().getGhost());
        String help = field.isBad() ? messages.get("parameters.rejected", field.getText()) : null;
        problem.setText(help);
        field.setTooltip(field.isBad() ? problem : null);
        field.setAccessibleHelp(help);
    }

    private void compare(double value, Lesson ghost) {
        AffineUnit before = ghost == null ? null : ghost.cell().unit(unit);
        boolean changed = before != null && weight.isIn(before) && weight.in(before) != value;
        pseudoClassStateChanged(CHANGED, changed);
        difference.setManaged(ghost != null);
        difference.setText(changed ? NumberText.signed(NumberText.rounded(value - weight.in(before), DECIMALS)) : "");
    }

    /** Drops what has been typed and not been taken. */
    void leave() {
        field.restore();
    }

    /** The value in the lesson as it was opened; 0 for an input that has been added since. */
    private double lessonValue() {
        AffineUnit opened = session.getOpened().cell().unit(unit);
        return weight.isIn(opened) ? weight.in(opened) : 0;
    }

    private void set(double value) {
        session.setUnit(unit, weight.with(session.getCell().unit(unit), value));
    }

    private void offerToRestore(ContextMenuEvent event) {
        MenuItem item = new MenuItem(messages.get("parameters.restore", NumberText.exact(lessonValue())));
        item.setOnAction(chosen -> slider.restore());
        ContextMenu menu = new ContextMenu(item);
        menu.setAutoHide(true);
        menu.show(this, event.getScreenX(), event.getScreenY());
        event.consume();
    }
}
