package org.lstmcell.view.predict;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.engine.Step;
import org.lstmcell.explain.GateState;
import org.lstmcell.explain.NumberText;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.TypedNumber;

/** One thing that is asked: a gate's state to be clicked or a number to be typed; later whether that was right. */
final class AskedRow extends HBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int DECIMALS = 4;

    private final Asked asked;
    private final Prediction prediction;
    private final Messages messages;
    private final Label symbol = new Label();
    private final Map<GateState, ToggleButton> states = new EnumMap<>(GateState.class);
    private final HBox choice = new HBox();
    private final TextField field = new TextField();
    private final Label answer = new Label();
    private Prediction.Question shown;

    AskedRow(Asked asked, Prediction prediction, Messages messages) {
        super(5);
        this.asked = asked;
        this.prediction = prediction;
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("asked", asked.key());
        symbol.getStyleClass().add("asked-symbol");
        answer.getStyleClass().add("asked-answer");
        answer.setId("answer-" + asked.key());
        answer.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(symbol);
        if (asked.gate() == null) {
            field.setId("guess-" + asked.key());
            field.setPrefColumnCount(5);
            field.addEventFilter(ContextMenuEvent.ANY, Event::consume); // it would be in the system's language
            field.textProperty().addListener((text, before, now) -> typed(now));
            field.setOnAction(event -> getScene().getRoot().requestFocus()); // so that the window's keys work again
            field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    getScene().getRoot().requestFocus();
                    event.consume();
                }
            });
            field.setTooltip(help("predict.number.help", bound(Asked.TOLERANCE), bound(100 * Asked.SHARE)));
            getChildren().add(field);
        } else {
            for (GateState state : GateState.values()) {
                ToggleButton button = new ToggleButton();
                button.setId("guess-" + asked.key() + "-" + state.key());
                button.setMinWidth(Region.USE_PREF_SIZE);
                button.setOnAction(event -> prediction.guess(asked, button.isSelected() ? Asked.Guess.of(state) : null));
                button.setTooltip(help("predict.gate." + state.key() + ".help", bound(GateState.CLOSED_TO), bound(GateState.OPEN_FROM)));
                states.put(state, button);
                choice.getChildren().add(button);
            }
            getChildren().add(choice);
        }
        getChildren().add(answer);
    }

    private Tooltip help(String key, Object... arguments) {
        Tooltip help = new Tooltip();
        help.textProperty().bind(messages.text(key, arguments));
        return help;
    }

    private static String bound(double value) {
        return NumberText.rounded(value, DECIMALS);
    }

    private String answer(double value) {
        String number = NumberText.fixed(value, DECIMALS);
        return asked.gate() == null || Double.isNaN(value) ? number : messages.get("predict.gate." + GateState.of(value).key());
    }

    private String said(Asked.Guess guess) {
        return asked.gate() == null ? NumberText.exact(guess.number()) : messages.get("predict.gate." + guess.state().key());
    }

    private static void show(Region part, boolean seen) {
        part.setVisible(seen);
        part.setManaged(seen);
    }

    private void typed(String text) {
        OptionalDouble number = TypedNumber.parse(text);
        field.pseudoClassStateChanged(BAD, !text.isBlank() && number.isEmpty());
        prediction.guess(asked, number.isPresent() ? Asked.Guess.of(number.getAsDouble()) : null);
    }

    /** @param step where the answer can be seen */
    void show(Prediction.Question question, Step step) {
        boolean isAsked = question.asked().contains(asked);
        setVisible(isAsked);
        setManaged(isAsked);
        if (!isAsked) {
            return;
        }
        if (shown == null || !question.place().equals(shown.place()) || question.revealed() != shown.revealed()) {
            field.setText(question.guesses().containsKey(asked) ? NumberText.exact(question.guesses().get(asked).number()) : "");
        }
        shown = question;
        Asked.Guess guess = question.guesses().get(asked);
        symbol.setText(asked.quantity().symbol() + (asked.gate() == null ? NumberText.subscript(question.place().timeStep()) : ""));
        show(field, asked.gate() == null && !question.revealed());
        show(choice, asked.gate() != null && !question.revealed());
        field.setAccessibleText(symbol.getText());
        states.forEach((state, button) -> {
            button.setText(messages.get("predict.gate." + state.key()));
            button.setSelected(guess != null && guess.state() == state);
        });
        boolean judged = question.revealed() && guess != null;
        boolean right = judged && prediction.isRight(asked);
        String computed = question.revealed() ? answer(step.value(asked.quantity())) : "";
        answer.setText(judged && !right ? messages.get("predict.not", computed, said(guess)) : computed);
        answer.setGraphic(judged ? new FontIcon(right ? Feather.CHECK : Feather.X) : null);
        answer.setAccessibleText(!judged ? computed : messages.get(right ? "predict.right" : "predict.wrong", answer.getText()));
        show(answer, question.revealed());
        pseudoClassStateChanged(RIGHT, right);
        pseudoClassStateChanged(WRONG, judged && !right);
    }
}
