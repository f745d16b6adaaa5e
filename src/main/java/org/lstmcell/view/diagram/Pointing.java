package org.lstmcell.view.diagram;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.lstmcell.engine.Quantity;
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
    /** For how long, in seconds, one may be away: a card that opens passes under the mouse and takes it for a moment. */
    private static final double GRACE = 0.12;
    /** How far the card keeps off, in pixels: its shadow must not come under the mouse, or the mouse would leave the part. */
    private static final double CLEARANCE = 22;
    private static final double ROOM_ABOVE = 280;

    private static final Set<Quantity> SUMS = Arrays.stream(Unit.values()).map(Unit::sum).collect(Collectors.toSet());

    private final Spotlight spotlight;
    private final Map<Node, Part> targets = new LinkedHashMap<>();
    private PartCard card;
    private PopOver popOver;
    private Node pointed;
    /** Where on the screen it was pointed at. */
    private double x;
    private double y;
    private double waited;
    private boolean leaving;
    private double leftAt;

    Pointing(Spotlight spotlight) {
        this.spotlight = spotlight;
    }

    /** Makes {@code node} show {@code part}; {@code unit} is the one whose weights it stands for, or null. */
    void add(Node node, Part part, Unit unit) {
        targets.put(node, part);
        node.getStyleClass().add("target");
        node.setAccessibleRole(AccessibleRole.TEXT);
        node.setFocusTraversable(part instanceof Part.Value value && !SUMS.contains(value.quantity())); // few stops on the way
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> point(node, event.getScreenX(), event.getScreenY()));
        node.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave(node));
        node.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                Bounds on = node.localToScreen(node.getLayoutBounds());
                point(node, on.getCenterX(), on.getCenterY());
            } else {
                leave(node);
            }
        });
        if (unit != null) {
            node.setOnMouseClicked(event -> spotlight.askedProperty().set(unit));
        }
    }

    /** Says of each part what it is and its number, for who hears the diagram. */
    void describe(Moment moment, Messages messages) {
        targets.forEach((node, part) -> node.setAccessibleText(PartCard.spoken(part, moment, messages)));
    }

    /** Forgets the nodes that are drawn no more. */
    void dropDetached() {
        if (pointed != null && pointed.getScene() == null) {
            forget();
        }
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
        if (isBehindDialog()) {
            forget(); // or its card would lie over the dialog
        } else if (leaving && waited >= leftAt + GRACE) {
            forget();
        } else if (popOver != null) {
            card.show(targets.get(pointed), moment, messages);
        } else if (waited >= PATIENCE) {
            card = new PartCard();
            card.show(targets.get(pointed), moment, messages);
            open();
        }
    }

    private boolean isBehindDialog() {
        Window window = pointed.getScene() == null ? null : pointed.getScene().getWindow();
        return Window.getWindows().stream().anyMatch(other -> other instanceof Stage dialog && window != null && dialog.getOwner() == window);
    }

    private void point(Node node, double screenX, double screenY) {
        leaving = false;
        if (node == pointed) {
            return;
        }
        hide();
        x = screenX;
        y = screenY;
        pointed = node;
        waited = 0;
        spotlight.pointedProperty().set(targets.get(node));
    }

    private void leave(Node node) {
        if (node == pointed) {
            leaving = true;
            leftAt = waited;
        }
    }

    private void forget() {
        hide();
        spotlight.leave(targets.get(pointed));
        pointed = null;
    }

    private void open() {
        popOver = new PopOver(card); // a new one each time: an old one would be placed by its last size
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setAutoHide(false);
        popOver.setHideOnEscape(true);
        boolean below = y - pointed.getScene().getWindow().getY() < ROOM_ABOVE;
        popOver.setArrowLocation(below ? PopOver.ArrowLocation.TOP_CENTER : PopOver.ArrowLocation.BOTTOM_CENTER);
        popOver.show(pointed, x, below ? y + CLEARANCE : y - CLEARANCE);
    }

    private void hide() {
        if (popOver != null) {
            popOver.hide();
            popOver = null;
        }
    }
}
