package org.lstmcell.view.parameters;

import java.util.function.DoubleConsumer;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.lstmcell.explain.NumberText;
import org.lstmcell.lesson.TypedNumber;

/**
 * A weight as text. Enter or leaving the field takes what was typed; what is no finite number is marked and left
 * standing, with the value unchanged, until it is corrected, Escape is pressed or the value changes.
 */
final class NumberField extends TextField {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final DoubleConsumer typed;
    private final StringProperty rejected;
    private double value = Double.NaN;
    private boolean bad;

    /**
     * @param typed    takes each number that the person enters
     * @param rejected told what is no number, and the empty text when that is settled
     */
    NumberField(DoubleConsumer typed, StringProperty rejected) {
        this.typed = typed;
        this.rejected = rejected;
        getStyleClass().add("number-field");
        setPrefColumnCount(6);
        setOnAction(event -> {
            commit();
            if (!bad) {
                getScene().getRoot().requestFocus(); // so that the window's keys work again
            }
        });
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isEdited()) {
                restore();
                event.consume();
            }
        });
    }

    /** Shows {@code value}; what is being typed stays unless the value is a new one. */
    void show(double value) {
        if (value != this.value || !isEdited()) {
            this.value = value;
            restore();
        }
    }

    /** Drops what has been typed and not been taken. */
    void restore() {
        String text = NumberText.exact(value);
        if (!text.equals(getText())) {
            setText(text);
        }
        mark(false);
    }

    boolean isBad() {
        return bad;
    }

    private boolean isEdited() {
        return !NumberText.exact(value).equals(getText());
    }

    private void commit() {
        if (!isEdited() || getText().isBlank()) {
            restore();
            return;
        }
        TypedNumber.parse(getText()).ifPresentOrElse(number -> {
            show(number + 0.0); // −0 becomes 0
            restore();
            typed.accept(value);
        }, () -> mark(true));
    }

    private void mark(boolean bad) {
        if (bad || this.bad) {
            this.bad = bad;
            pseudoClassStateChanged(BAD, bad);
            rejected.set(bad ? getText() : "");
        }
    }
}
