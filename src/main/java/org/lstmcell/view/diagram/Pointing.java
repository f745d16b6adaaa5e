package org.lstmcell.view.diagram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.PopOver;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.Part;
import org.lstmcell.i18n.Messages;
import org.lstmcell.view.Spotlight;

/**
 * Lets a person point at the diagram's parts, with the mouse or with the focus: the part and what it is computed from are
 * lit, and after a moment a card tells all about its number. A click on a part of a unit asks for the unit's weights.
 */
final class Pointing {
    /** How long one points at a part before its card is shown, in seconds: a mouse on its way shows none. */
    private static final double PATIENCE = 0.35;

    private final Spotlight spotlight;
    private final Map<Node, Part> targets = new LinkedHashMap<>();
    private final PartCard card = new PartCard();
    private PopOver popOver;
    private Node pointed;
    private double waited;

    Pointing(Spotlight spotlight) {
        this.spotlight = spotlight;
    }

    /** Makes {@code node} show {@code part}; {@code unit} is the one whose weights it stands for, or null. */
    void add(Node node, Part part, Unit unit) {
        targets.put(node, part);
        node.getStyleClass().add("target");
        node.setFocusTraversable(!(part instanceof Part.Weight));
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> point(node));
        node.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave(node));
        node.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                point(node);
            } else {
                leave(node);
            }
        });
        if (unit != null) {
            node.setOnMouseClicked(event -> spotlight.askedProperty().set(unit));
        }
    }

    /** Forgets the nodes that are drawn no more. */
    void dropDetached() {
        targets.keySet().removeIf(node -> node.getScene() == null);
    }

    void light(Set<Part> lit) {
        targets.forEach((node, part) -> node.pseudoClassStateChanged(Spotlight.LIT, lit.contains(part)));
    }

    /** Lets {@code seconds} go by and keeps the card up to date. */
    void advance(double seconds, Moment moment, Messages messages) {
        if (pointed == null) {
            return;
        }
        waited += seconds;
        if (waited >= PATIENCE && pointed.getScene() != null) {
            card.show(targets.get(pointed), moment, messages);
            if (popOver == null || !popOver.isShowing()) {
                open();
            }
        }
    }

    private void point(Node node) {
        hide();
        pointed = node;
        waited = 0;
        spotlight.pointedProperty().set(targets.get(node));
    }

    private void leave(Node node) {
        if (node == pointed) {
            hide();
            spotlight.leave(targets.get(node));
            pointed = null;
        }
    }

    private void open() {
        if (popOver == null) {
            popOver = new PopOver(card);
            popOver.setAnimated(false);
            popOver.setDetachable(false);
            popOver.setAutoHide(false);
            popOver.setHideOnEscape(true);
        }
        Bounds on = pointed.localToScene(pointed.getLayoutBounds());
        boolean upper = on.getCenterY() < pointed.getScene().getHeight() * 0.35;
        popOver.setArrowLocation(upper ? PopOver.ArrowLocation.TOP_CENTER : PopOver.ArrowLocation.BOTTOM_CENTER);
        popOver.show(pointed, upper ? 2 : 2);
    }

    private void hide() {
        if (popOver != null) {
            popOver.hide();
        }
    }
}
