package org.lstmcell.view.parameters;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.lstmcell.explain.NumberText;

/**
 * A weight as a thumb on a {@link WeightScale}, the track filled from zero to the thumb, with a tick at zero and a mark
 * at the lesson's value. Arrows step by 1, with Shift by 10, with Alt by 0.1; a double click restores the lesson's
 * value.
 */
final class WeightSlider extends Region {
    private static final double THUMB = 16;
    private static final double TRACK = 4;

    private final DoubleConsumer picked;
    private final Consumer<Boolean> held;
    private final Region track = part("track");
    private final Region zero = part("zero");
    private final Region fill = part("fill");
    private final Region mark = part("lesson-mark");
    private final Region thumb = part("thumb");
    private WeightScale scale = WeightScale.NORMAL;
    private double value;
    private double lessonValue;
    private double grip;

    /**
     * @param picked takes each weight that the person chooses with the slider
     * @param held   told when the slider is grasped and when it is let go
     */
    WeightSlider(DoubleConsumer picked, Consumer<Boolean> held) {
        this.picked = picked;
        this.held = held;
        getStyleClass().add("weight-slider");
        getChildren().setAll(track, fill, zero, mark, thumb);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setOnMousePressed(this::grasp);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> held.accept(false));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                restore();
            }
        });
        setOnKeyPressed(this::step);
    }

    /**
     * Shows {@code value}, and {@code lessonValue} as the one to go back to; the range is that which holds both, but what the slider itself
     * has picked leaves the range as it is, or the thumb would jump.
     */
    void show(double value, double lessonValue) {
        if (value != this.value || lessonValue != this.lessonValue) {
            scale = WeightScale.NORMAL.holding(value).holding(lessonValue);
        }
        move(value, lessonValue);
    }

    private void move(double value, double lessonValue) {
        this.value = value;
        this.lessonValue = lessonValue;
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    double value() {
        return value;
    }

    /** Goes back to the lesson's value, and to the range that it needs. */
    void restore() {
        scale = WeightScale.NORMAL;
        pick(lessonValue);
    }

    private void pick(double chosen) {
        scale = scale.holding(chosen).holding(lessonValue);
        move(chosen, lessonValue);
        picked.accept(chosen);
    }

    private void grasp(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            held.accept(true);
            grip = event.getX() - x(value);
            if (Math.abs(grip) > THUMB / 2) {
                grip = 0;
                drag(event);
            }
        }
        event.consume(); // or the scroll pane around would take the focus
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            pick(scale.picked((event.getX() - grip - THUMB / 2) / (getWidth() - THUMB)));
        }
    }

    private void step(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isArrowKey()) {
            boolean up = code == KeyCode.RIGHT || code == KeyCode.UP;
            String size = event.isAltDown() ? "0.1" : event.isShiftDown() ? "10" : "1";
            stepBy(up ? size : "-" + size);
            event.consume();
        }
    }

    /** Adds in decimal digits, so that three steps of 0.1 make 0.3; stays within the range. */
    private void stepBy(String size) {
        double sum = new BigDecimal(NumberText.plain(value)).add(new BigDecimal(size)).doubleValue();
        pick(Math.max(-scale.range(), Math.min(scale.range(), sum)));
    }

    /** The middle of a thumb that stands at {@code weight}. */
    private double x(double weight) {
        return THUMB / 2 + (getWidth() - THUMB) * scale.position(weight);
    }

    @Override
    protected void layoutChildren() {
        double middle = snapPositionY(getHeight() / 2);
        double x = x(value);
        double origin = snapPositionX(x(0));
        track.resizeRelocate(THUMB / 2, middle - TRACK / 2, getWidth() - THUMB, TRACK);
        fill.resizeRelocate(Math.min(origin, x), middle - TRACK / 2, Math.abs(x - origin), TRACK);
        zero.resizeRelocate(origin, middle - 6, 1, 12);
        mark.resizeRelocate(snapPositionX(x(lessonValue)) - 1, middle - 5, 3, 10);
        thumb.resizeRelocate(x - THUMB / 2, middle - THUMB / 2, THUMB, THUMB);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 4 * THUMB;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 8 * THUMB;
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
            case VALUE -> value;
            case MIN_VALUE -> -scale.range();
            case MAX_VALUE -> scale.range();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> stepBy("1");
            case DECREMENT -> stepBy("-1");
            case SET_VALUE -> pick((Double) parameters[0]);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        return part;
    }
}
