package org.lstmcell.view.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lstmcell.engine.Step;
import org.lstmcell.explain.Equation;
import org.lstmcell.explain.Equations;
import org.lstmcell.explain.History;
import org.lstmcell.explain.Narration;
import org.lstmcell.explain.Notation;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Sentence;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.view.LiveScrollPane;
import org.lstmcell.view.SentenceLabel;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.View;

/** The equations of the present phase in symbols and with their numbers, and a sentence or two that say what they do. */
public final class EquationView extends View {
    private static final PseudoClass SEVERAL = PseudoClass.getPseudoClass("several");
    private static final PseudoClass CROWDED = PseudoClass.getPseudoClass("crowded");
    /** Of the panel, in pixels. */
    private static final double ROOM_FOR_TWO_LINES = 88;

    private final Session session;
    private final StepController controller;
    private final ObservableValue<Notation> notation;
    private final Messages messages;
    private final Spotlight spotlight;
    private final FlowPane equations = new FlowPane();
    private final SentenceLabel sentence = new SentenceLabel();
    private final LiveScrollPane root;

    public EquationView(Session session, StepController controller, ObservableValue<Notation> notation, Messages messages,
                        Spotlight spotlight) {
        this.notation = notation;
        this.spotlight = spotlight;
        this.session = session;
        this.controller = controller;
        this.messages = messages;
        equations.getStyleClass().add("equations");
        equations.setId("equation");
        sentence.getStyleClass().add("muted");
        sentence.setId("sentence");
        VBox box = new VBox(equations, sentence);
        box.getStyleClass().add("equation-box");
        root = new LiveScrollPane(box);
        root.setFitToHeight(true);
        root.setFocusTraversable(false);
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().addAll("panel", "equation-panel");
        shows(session.traceProperty(), controller.cursorProperty(), notation, messages.languageProperty(), spotlight.pointedProperty(),
                spotlight.tracedProperty(), root.heightProperty(), equations.widthProperty());
    }

    @Override
    public Region node() {
        return root;
    }

    /** The equations as plain text. */
    public String text() {
        return equations.getChildren().stream().map(EquationBlock.class::cast).map(EquationBlock::text)
                .collect(Collectors.joining("   "));
    }

    /** What is said of the phase, all of it. */
    public String sentence() {
        return sentence.whole();
    }

    @Override
    protected void update() {
        Cursor cursor = controller.getCursor();
        Spotlight.Traced traced = spotlight.getTraced();
        Step step = session.getTrace().step(traced == null ? cursor.timeStep() : traced.t());
        List<Equation> shown = traced == null ? Equations.of(step, cursor.phase(), notation.getValue())
                : List.of(Equations.of(step, new Part.Value(traced.quantity()), notation.getValue()));
        Set<Part> lit = spotlight.lit(step);
        while (equations.getChildren().size() < shown.size()) {
            equations.getChildren().add(new EquationBlock(spotlight));
        }
        equations.getChildren().remove(shown.size(), equations.getChildren().size());
        for (int index = 0; index < shown.size(); index++) {
            EquationBlock block = (EquationBlock) equations.getChildren().get(index);
            block.show(shown.get(index), false);
            block.light(lit);
            block.pseudoClassStateChanged(SEVERAL, shown.size() > 2);
        }
        root.pseudoClassStateChanged(CROWDED, false);
        boolean crowded = !fit();
        if (crowded) {
            root.pseudoClassStateChanged(CROWDED, true);
            for (int index = 0; index < shown.size(); index++) {
                ((EquationBlock) equations.getChildren().get(index)).show(shown.get(index), true);
            }
        }
        List<Sentence> sentences = traced == null ? Narration.brief(step, cursor.phase(), notation.getValue())
                : History.of(session.getTrace(), traced.t()).sentences(traced.quantity(), notation.getValue());
        sentence.setLines(root.getHeight() < ROOM_FOR_TWO_LINES ? 1 : 2);
        sentence.show(sentences, messages::get, messages.get("explain.start"));
        sentence.setVisible(!crowded);
        sentence.setManaged(!crowded);
    }

    /** Whether all equations fit beside each other. */
    private boolean fit() {
        equations.applyCss();
        double width = equations.getChildren().stream().mapToDouble(block -> Math.ceil(block.prefWidth(-1)) + equations.getHgap()).sum();
        return equations.getWidth() == 0 || width <= equations.getWidth() + equations.getHgap();
    }
}
