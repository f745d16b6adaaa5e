package org.lstmcell.view.explain;

import java.util.AbstractList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.explain.Equation;
import org.lstmcell.explain.Equations;
import org.lstmcell.explain.Narration;
import org.lstmcell.explain.Notation;
import org.lstmcell.explain.PrintedCheck;
import org.lstmcell.explain.Sentence;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Printed;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.MathText;
import org.lstmcell.view.View;

/**
 * The whole sequence worked out step by step, as far as the class has come: each phase in words and equations. It follows the
 * cursor; a click on a step goes there. Only the steps in sight have nodes.
 */
public final class DerivationView extends View {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** What stands beside the text of a step: its margins and the scroll bar, in pixels. */
    private static final double BESIDE = 48;

    private final Session session;
    private final StepController controller;
    private final ViewSettings settings;
    private final Messages messages;
    private final ListView<Integer> list = new ListView<>();
    private final ObjectProperty<Notation> notation;
    private final ToggleGroup notations = new ToggleGroup();
    private final MenuButton choice = new MenuButton();
    private final HBox controls = new HBox();
    private Cursor followed;

    /** @param copy puts the derivation up to a time step on the clipboard */
    public DerivationView(Session session, StepController controller, ViewSettings settings, ObjectProperty<Notation> notation,
                          Messages messages, BiConsumer<Integer, Notation> copy) {
        this.notation = notation;
        this.session = session;
        this.controller = controller;
        this.settings = settings;
        this.messages = messages;
        list.setId("derivation");
        list.getStyleClass().add("derivation");
        list.setCellFactory(view -> new StepCell());
        list.setMinHeight(0);
        for (Notation each : Notation.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("notation-" + each.id());
            item.textProperty().bind(messages.text("notation." + each.id()));
            item.setMnemonicParsing(false); // z_i is no key
            item.setToggleGroup(notations);
            item.setSelected(each == notation.get());
            item.setOnAction(event -> notation.set(each));
            choice.getItems().add(item);
        }
        choice.setId("notation");
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.textProperty().bind(messages.text("notation.title"));
        Button copyAll = new Button(null, new FontIcon(Feather.COPY));
        copyAll.setId("copy-derivation");
        copyAll.setOnAction(event -> copy.accept(lastShown(), notation.get()));
        Tooltip help = new Tooltip();
        help.textProperty().bind(messages.text("derivation.copy"));
        copyAll.setTooltip(help);
        copyAll.accessibleTextProperty().bind(help.textProperty());
        controls.getChildren().setAll(choice, copyAll);
        controls.setAlignment(Pos.CENTER_RIGHT);
        controls.getStyleClass().add("derivation-controls");
        shows(session.traceProperty(), session.lessonProperty(), settings.predictingProperty(), list.widthProperty(), controller.cursorProperty(), notation, settings.lookAheadProperty(), messages.languageProperty());
    }

    @Override
    public Region node() {
        return list;
    }

    /** How the derivation is written, and copying it. */
    public Region controls() {
        return controls;
    }

    /** What may be copied: while the class guesses, only what it has seen whole. */
    private int lastShown() {
        return !settings.isPredicting() ? session.getTrace().length()
                : controller.getPhase() == Phase.LAST ? controller.getTimeStep() : controller.getTimeStep() - 1;
    }

    @Override
    protected void update() {
        int last = settings.isLookAhead() ? session.getTrace().length() : controller.getTimeStep();
        if (list.getItems().size() != last + 1) {
            list.setItems(FXCollections.observableList(new StepsTo(last)));
        } else {
            list.refresh();
        }
        list.setAccessibleText(messages.get("side.derivation"));
        Cursor cursor = controller.getCursor();
        if (!cursor.equals(followed)) {
            followed = cursor;
            list.scrollTo(cursor.timeStep());
            if (cursor.timeStep() == last) {
                showEnd();
            }
        }
    }

    /** Brings the last lines in sight: a step may be longer than the list is high. */
    private void showEnd() {
        list.layout();
        if (list.lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
            bar.setValue(bar.getMax());
        }
    }

    /** Whether the class has come to {@code phase} of time step {@code t}. */
    private boolean isReached(int t, Phase phase) {
        return settings.isLookAhead() || t < controller.getTimeStep()
                || t == controller.getTimeStep() && phase.compareTo(controller.getPhase()) <= 0;
    }

    /** 0…last, without holding them. */
    private static final class StepsTo extends AbstractList<Integer> {
        private final int last;

        StepsTo(int last) {
            this.last = last;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return last + 1;
        }
    }

    /** One time step: its phases below each other. */
    private final class StepCell extends ListCell<Integer> {
        private final VBox box = new VBox();

        StepCell() {
            box.getStyleClass().add("derivation-step");
            box.setAlignment(Pos.TOP_LEFT);
            setPrefWidth(0); // as wide as the list, and no wider
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    controller.jumpToStep(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Integer t, boolean empty) {
            super.updateItem(t, empty);
            box.getChildren().clear();
            setGraphic(empty || t == null ? null : box);
            pseudoClassStateChanged(CURRENT, !empty && t != null && t == controller.getTimeStep());
            if (empty || t == null || t > session.getTrace().length()) {
                return;
            }
            add("t = " + t, "derivation-time");
            Step step = session.getTrace().step(t);
            if (t == 0) {
                equations(Equations.of(step, Phase.LAST, notation.get()));
                return;
            }
            for (Phase phase : Phase.values()) {
                if (isReached(t, phase)) {
                    add(messages.get("phase." + phase.key()), "derivation-phase");
                    for (Sentence sentence : Narration.of(step, phase, notation.get())) {
                        add(sentence.in(messages::get), "derivation-text");
                    }
                    equations(Equations.of(step, phase, notation.get()));
                    if (phase == Phase.UPDATE) {
                        printed(step, Quantity.C);
                    } else if (phase == Phase.LAST) {
                        printed(step, Quantity.Y);
                    }
                }
            }
        }

        /** Where a book prints another number, why. */
        private void printed(Step step, Quantity quantity) {
            Printed printed = settings.isPredicting() ? null : session.getLesson().printed();
            List<Double> numbers = printed == null ? null : quantity == Quantity.C ? printed.c() : printed.y();
            if (numbers != null && !numbers.get(step.t() - 1).isNaN()) {
                PrintedCheck check = PrintedCheck.of(step, quantity, numbers.get(step.t() - 1), notation.get());
                if (!check.verdict().agrees()) {
                    add(check.sentence().in(messages::get), "derivation-printed");
                }
            }
        }

        private void equations(List<Equation> equations) {
            for (Equation equation : equations) {
                MathText line = new MathText();
                line.show(equation.line());
                box.getChildren().add(line);
            }
        }

        private void add(String text, String style) {
            Text line = new Text(text);
            line.getStyleClass().add(style);
            line.setWrappingWidth(Math.max(0, list.getWidth() - BESIDE));
            box.getChildren().add(line);
        }
    }
}
