package org.lstmcell.view.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The time steps 1…length in a row, one dot each, the present one larger with its number; a plain track where they
 * would be too close. Pressing and dragging choose a step, as do the arrow keys, Home and End; at t = 0 no step is reached.
 */
final class Timeline extends Region {
    /** Dots closer than this, in px, give way to a plain track. */
    static final double CLOSEST = 14;
    private static final int MOST_DOTS = 200;
    private static final double DOT = 12;
    private static final double THUMB = 22;
    private static final double TRACK = 4;
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private final IntConsumer picked;
    private final Region track = part(new Region(), "track");
    private final Region fill = part(new Region(), "fill");
    private final Label thumb = part(new Label(), "thumb");
    private final List<Region> dots = new ArrayList<>();
    private int length;
    private int step;

    /** @param picked takes each time step that the person chooses */
    Timeline(IntConsumer picked) {
        this.picked = picked;
        getStyleClass().add("timeline");
        getChildren().setAll(track, fill, thumb);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setOnMousePressed(event -> {
            requestFocus();
            pick(event);
        });
        setOnMouseDragged(this::pick);
        setOnKeyPressed(this::move);
    }

    /** Shows time step {@code step} (0…{@code length}) as the present one. */
    void show(int length, int step) {
        if (length != this.length) {
            getChildren().removeAll(dots);
            dots.clear();
            for (int t = 1; t <= length && length <= MOST_DOTS; t++) {
                dots.add(part(new Region(), "dot"));
            }
            getChildren().addAll(2, dots);
        }
        this.length = length;
        this.step = step;
        thumb.setText(Integer.toString(step));
        for (int t = 1; t <= dots.size(); t++) {
            dots.get(t - 1).pseudoClassStateChanged(REACHED, t <= step);
        }
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    /** Whether each step has a dot of its own at the present width. */
    boolean hasDots() {
        return !dots.isEmpty() && (length == 1 || span() / (length - 1) >= CLOSEST);
    }

    /** The middle of time step {@code t} in px; t = 0 has no place of its own and stands with the first step. */
    double x(int t) {
        return THUMB / 2 + (length <= 1 ? 0 : span() * (Math.max(t, 1) - 1) / (length - 1));
    }

    private double span() {
        return getWidth() - THUMB;
    }

    private void pick(MouseEvent event) {
        if (event.isPrimaryButtonDown() || event.getButton() == MouseButton.PRIMARY) {
            double share = Math.max(0, Math.min(1, (event.getX() - THUMB / 2) / span()));
            pick(1 + (int) Math.round(share * (length - 1)));
        }
    }

    private void pick(int t) {
        show(length, Math.max(0, Math.min(length, t)));
        picked.accept(step);
    }

    private void move(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, DOWN -> pick(step - 1);
            case RIGHT, UP -> pick(step + 1);
            case HOME -> pick(0);
            case END -> pick(length);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double middle = snapPositionY(getHeight() / 2);
        boolean dotted = hasDots();
        track.resizeRelocate(0, middle - TRACK / 2, getWidth(), TRACK);
        fill.resizeRelocate(0, middle - TRACK / 2, step == 0 ? 0 : x(step), TRACK);
        for (int t = 1; t <= dots.size(); t++) {
            Region dot = dots.get(t - 1);
            dot.setVisible(dotted);
            dot.resizeRelocate(x(t) - DOT / 2, middle - DOT / 2, DOT, DOT);
        }
        thumb.setVisible(step > 0 || !dotted);
        double wide = Math.max(THUMB, snapSizeX(thumb.prefWidth(THUMB)));
        double left = Math.max(0, Math.min(getWidth() - wide, x(step) - wide / 2));
        thumb.resizeRelocate(left, middle - THUMB / 2, wide, THUMB);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 6 * THUMB;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * THUMB;
    }

    @Override
    protected double computeMinHeight(double width) {
        return THUMB + 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        return THUMB + 2;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) step;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) length;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> pick(step + 1);
            case DECREMENT -> pick(step - 1);
            case SET_VALUE -> pick((int) Math.round((Double) parameters[0]));
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private static <R extends Region> R part(R part, String styleClass) {
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }
}
