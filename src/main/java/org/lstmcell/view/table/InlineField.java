package org.lstmcell.view.table;

import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * A field that opens where a number or a name stands in the table. Enter, Tab or leaving the field takes what was typed; what
 * cannot be taken is marked, with the reason below it, until it is corrected or given up with Escape.
 */
final class InlineField extends TextField {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Tooltip reason = new Tooltip();
    private Function<String, Optional<String>> take = typed -> Optional.empty();
    private Runnable back = () -> { };
    private boolean closing;

    /** Told of the key with which what was typed has been taken. */
    interface Taken {
        void with(KeyCode key, boolean shift);
    }

    InlineField(Taken taken) {
        getStyleClass().addAll("number-field", "inline-field");
        setId("table-field");
        setManaged(false);
        addEventFilter(ContextMenuEvent.ANY, Event::consume); // it would be in the system's language
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case ENTER, TAB -> {
                    if (tryToTake()) {
                        close();
                        taken.with(event.getCode(), event.isShiftDown());
                    }
                    event.consume();
                }
                case ESCAPE -> {
                    close();
                    event.consume();
                }
                default -> reason.hide();
            }
        });
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused && isOpen()) {
                var unused = take.apply(getText()); // what cannot be taken is given up
                close();
            }
        });
    }

    /**
     * Opens in {@code pane} at {@code place}, showing {@code text}.
     *
     * @param take takes what was typed, or says why it cannot be taken
     * @param back gives the focus back
     */
    void open(Pane pane, Bounds place, String text, Function<String, Optional<String>> take, Runnable back) {
        this.take = take;
        this.back = back;
        setText(text);
        pseudoClassStateChanged(BAD, false);
        pane.getChildren().add(this);
        resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        requestFocus();
        selectAll();
    }

    boolean isOpen() {
        return getParent() != null && !closing;
    }

    /** Gives up what was typed. */
    void close() {
        if (isOpen()) {
            closing = true; // the focus that it loses now takes nothing
            reason.hide();
            back.run();
            ((Pane) getParent()).getChildren().remove(this);
            closing = false;
        }
    }

    private boolean tryToTake() {
        Optional<String> problem = take.apply(getText());
        pseudoClassStateChanged(BAD, problem.isPresent());
        problem.ifPresent(text -> Bubble.show(reason, text, this, getBoundsInLocal()));
        return problem.isEmpty();
    }
}
