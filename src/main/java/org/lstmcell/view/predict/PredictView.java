package org.lstmcell.view.predict;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lstmcell.engine.Step;
import org.lstmcell.explain.Narration;
import org.lstmcell.explain.Notation;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Sentence;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.GivingWayBox;
import org.lstmcell.view.SentenceLabel;
import org.lstmcell.view.View;

/** What the class is asked before it is shown, its guesses, and, once revealed, what was right and why. */
public final class PredictView extends View {
    /** Two lines; all of it stands in the derivation. In pixels. */
    private static final double REASON_HEIGHT = 42;
    private static final int DECIMALS = 4;
    /** As high as the equations in whose place it stands. */
    private static final double LEAST_HEIGHT = 76;

    private final Session session;
    private final Prediction prediction;
    private final ObservableValue<Notation> notation;
    private final Messages messages;
    private final Label title = new Label();
    private final Label tally = new Label();
    /** What is put in at that time step; the table may be out of sight. */
    private final Label given = new Label();
    private final SentenceLabel reason = new SentenceLabel();
    private final MenuButton choice = new MenuButton();
    private final Button next = new Button();
    private final Map<Asked, AskedRow> rows = new EnumMap<>(Asked.class);
    private final GivingWayBox head = new GivingWayBox();
    private final Region space = new Region();
    private final FlowPane asked = new FlowPane(14, 4);
    private final VBox root = new VBox() {
        @Override
        protected double computePrefHeight(double width) {
            return Math.max(LEAST_HEIGHT, super.computePrefHeight(width));
        }
    };

    public PredictView(Session session, StepController controller, ViewSettings settings, Prediction prediction,
                       ObservableValue<Notation> notation, Messages messages) {
        this.session = session;
        this.prediction = prediction;
        this.notation = notation;
        this.messages = messages;
        title.getStyleClass().add("predict-title");
        title.setId("predict-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        tally.setMinWidth(Region.USE_PREF_SIZE);
        given.setId("predict-given");
        given.getStyleClass().add("predict-given");
        given.setMinWidth(Region.USE_PREF_SIZE);
        tally.getStyleClass().add("muted");
        tally.setId("predict-tally");
        reason.getStyleClass().add("predict-reason");
        reason.setId("predict-reason");
        next.setId("predict-next");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(event -> prediction.next());
        choice.setId("predict-choice");
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.textProperty().bind(messages.text("predict.ask.title"));
        for (Asked each : Asked.values()) {
            CheckMenuItem item = new CheckMenuItem();
            item.setId("ask-" + each.key());
            item.setSelected(prediction.chosenProperty().get().contains(each));
            item.textProperty().bind(messages.text("predict.ask." + each.key()));
            item.setOnAction(event -> {
                prediction.choose(each, item.isSelected());
                item.setSelected(prediction.chosenProperty().get().contains(each));
            });
            choice.getItems().add(item);
        }
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox.setHgrow(asked, Priority.ALWAYS);
        head.setSpacing(14);
        head.getChildren().setAll(title, given, space, tally, choice, next);
        head.setGivingWay(tally, choice, given);
        head.setAlignment(Pos.CENTER_LEFT);
        for (Asked each : Asked.values()) {
            AskedRow row = new AskedRow(each, prediction, messages);
            rows.put(each, row);
            asked.getChildren().add(row);
        }
        root.setId("predict-panel");
        root.getStyleClass().addAll("panel", "predict-panel");
        root.getChildren().setAll(head, asked, reason);
        reason.setLines(2);
        reason.setMinHeight(REASON_HEIGHT);
        reason.setMaxHeight(REASON_HEIGHT);
        root.setMinHeight(Region.USE_PREF_SIZE);
        shows(prediction.questionProperty(), settings.predictingProperty(), prediction.guessedProperty(), session.traceProperty(),
                controller.cursorProperty(), notation, messages.languageProperty());
    }

    @Override
    public Region node() {
        return root;
    }

    /** What is asked. */
    public String question() {
        return title.getText();
    }

    @Override
    protected void update() {
        Prediction.Question question = prediction.getQuestion();
        if (question == null) {
            return; // then the equations are seen
        }
        boolean revealed = question.revealed();
        Step step = session.getTrace().step(question.place().timeStep());
        title.setText(messages.get(revealed ? "predict.revealed" : "predict.question", Integer.toString(question.place().timeStep())));
        given.setText(IntStream.range(0, session.getCell().width())
                .mapToObj(k -> "x" + NumberText.subscript(k + 1) + " = " + NumberText.given(step.x(k), DECIMALS))
                .collect(Collectors.joining("   ")));
        arrange(revealed);
        tally.setText(prediction.guessedProperty().get() == 0 ? "" : messages.get("predict.tally",
                prediction.rightProperty().get(), prediction.guessedProperty().get()));
        next.setText(messages.get(revealed ? "predict.next" : "predict.reveal"));
        rows.values().forEach(row -> row.show(question, step));
        reason.show(revealed ? reasons(question, step) : List.of(), messages::get, "");
        reason.setVisible(revealed);
        reason.setManaged(revealed);
    }

    /** Answers need less room than choices, and leave it to the reasons. */
    private void arrange(boolean revealed) {
        if (head.getChildren().contains(asked) != revealed) {
            root.getChildren().remove(asked);
            head.getChildren().setAll(revealed ? List.of(title, asked, tally, next) : List.of(title, given, space, tally, choice, next));
            if (!revealed) {
                root.getChildren().add(1, asked);
            }
        }
    }

    /** Why it came so: first what was guessed wrong. */
    private List<Sentence> reasons(Prediction.Question question, Step step) {
        return question.asked().stream().sorted(Comparator.comparing(asked -> !isWrong(question, asked)))
                .map(asked -> Narration.why(step, asked.quantity(), notation.getValue())).toList();
    }

    private boolean isWrong(Prediction.Question question, Asked asked) {
        return question.guesses().containsKey(asked) && !prediction.isRight(asked);
    }
}
