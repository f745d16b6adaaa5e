package org.lstmcell.view;

import javafx.beans.property.IntegerProperty;
import javafx.event.Event;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.lstmcell.lesson.TypedNumber;

/** A whole number that can be typed or counted up and down; what is no number gives way to the one before. */
public final class WholeNumberSpinner extends Spinner<Integer> {

    /** @param property takes the number, which the spinner begins with */
    public WholeNumberSpinner(IntegerProperty property, int least, int most) {
        SpinnerValueFactory<Integer> values = new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most,
                Math.max(least, Math.min(most, property.get())));
        values.setConverter(new WholeNumber(values, least, most));
        setValueFactory(values);
        setEditable(true);
        getEditor().setOnAction(event -> take());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume(); // it has taken the number; a dialog is not to take it as well
            }
        });
        getEditor().focusedProperty().addListener((focus, before, focused) -> {
            if (!focused) {
                take();
            }
        });
        getEditor().addEventFilter(ContextMenuEvent.ANY, Event::consume); // it would be in the system's language
        values.valueProperty().addListener((value, before, now) -> property.set(now));
    }

    private void take() {
        commitValue();
        getEditor().setText(getValue().toString()); // also where nothing was taken
    }

    /** Numbers as they are typed, on a Chinese keyboard as well. */
    private static final class WholeNumber extends StringConverter<Integer> {
        private final SpinnerValueFactory<Integer> values;
        private final int least;
        private final int most;

        WholeNumber(SpinnerValueFactory<Integer> values, int least, int most) {
            this.values = values;
            this.least = least;
            this.most = most;
        }

        @Override
        public String toString(Integer number) {
            return number.toString();
        }

        @Override
        public Integer fromString(String typed) {
            double number = TypedNumber.parse(typed).orElse(values.getValue());
            return (int) Math.max(least, Math.min(most, Math.rint(number)));
        }
    }
}
