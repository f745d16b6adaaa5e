package org.lstmcell.view.diagram;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Term;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Granularity;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.View;

/**
 * The cell as a circuit. What is to be seen is a {@link Moment}, where it stands a {@link DiagramLayout}; the nodes only
 * put the one at the places of the other.
 */
public final class DiagramView extends View {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    /** Type of another size is costly, and the panel's height changes a little all the time: it grows in steps, in pixels. */
    private static final double TYPE_STEP = 0.25;

    private final Session session;
    private final StepController controller;
    private final Playback playback;
    private final ViewSettings settings;
    private final Messages messages;
    private final Spotlight spotlight;
    private final Pointing pointing;
    private final Pane pane = new Pane();
    private final Group drawing = new Group();
    private final Scale scale = new Scale();
    private final Map<Unit, UnitNode> units = new EnumMap<>(Unit.class);
    private final Map<Unit, GateNode> gates = new EnumMap<>(Unit.class);
    private final List<PipeNode> pipes = new ArrayList<>();
    private final List<DiagramPart> parts = new ArrayList<>();
    private final Plus plus = new Plus();
    private DiagramLayout layout;
    /** What is said now, and how. */
    private Moment said;
    private Language saidIn;
    private Trace saidBeside;
    private Part lit;
    private boolean withFeedback;
    private double seconds;

    public DiagramView(Session session, StepController controller, Playback playback, ViewSettings settings,
                       Messages messages, Spotlight spotlight) {
        this.spotlight = spotlight;
        pointing = new Pointing(spotlight);
        this.session = session;
        this.controller = controller;
        this.playback = playback;
        this.settings = settings;
        this.messages = messages;
        pane.setId("diagram");
        pane.getStyleClass().add("diagram");
        pane.getChildren().setAll(drawing);
        pane.setMinSize(0, 0);
        pane.setPrefSize(0, 0); // or what moves in from outside would ask for more room, and the panels would jump
        for (Pipe pipe : Pipe.values()) {
            PipeNode node = new PipeNode(pipe, scale);
            pipes.add(node);
            add(node);
        }
        for (Unit unit : Unit.values()) {
            UnitNode node = new UnitNode(unit);
            units.put(unit, node);
            add(node);
            if (unit.isGate()) {
                GateNode gate = new GateNode(unit);
                gates.put(unit, gate);
                add(gate);
            }
        }
        add(new ActivationNode(Quantity.G));
        add(new ActivationNode(Quantity.H));
        add(new ProductNode(Pipe.WRITTEN));
        add(new ProductNode(Pipe.KEPT));
        add(plus);
        add(new MemoryNode(scale));
        add(new OutputNode());
        add(new KeepHint());
        shows(session.traceProperty(), controller.cursorProperty(), controller.granularityProperty(),
                playback.progressProperty(), spotlight.pointedProperty(), settings.reduceMotionProperty(),
                settings.showFeedbackProperty(), messages.languageProperty(), session.comparison().traceProperty(),
                pane.widthProperty(), pane.heightProperty());
    }

    private <P extends Group & DiagramPart> void add(P part) {
        parts.add(part);
        part.tellTargets(pointing);
        drawing.getChildren().add(part);
    }

    @Override
    public Region node() {
        return pane;
    }

    /** Lets the streams flow on by {@code seconds}. */
    public void advance(double seconds) {
        this.seconds += settings.isReduceMotion() ? 0 : seconds;
        for (PipeNode pipe : pipes) {
            pipe.flow(this.seconds);
        }
        if (said != null) {
            pointing.advance(seconds, said, messages);
        }
    }

    @Override
    protected void update() {
        if (pane.getWidth() <= 0 || pane.getHeight() <= 0) {
            return;
        }
        Moment moment = moment();
        if (!onlyMoves(moment)) {
            show(moment);
        }
        for (DiagramPart part : parts) {
            part.move(moment);
        }
    }

    /** Whether {@code moment} differs from what is shown in nothing but how far things have moved. */
    private boolean onlyMoves(Moment moment) {
        boolean same = moment.saysTheSameAs(said) && layout != null && layout.isFor(pane.getWidth(), pane.getHeight())
                && messages.getLanguage() == saidIn && spotlight.getPointed() == lit
                && settings.isShowFeedback() == withFeedback && session.comparison().getTrace() == saidBeside;
        said = moment;
        saidIn = messages.getLanguage();
        saidBeside = session.comparison().getTrace();
        lit = spotlight.getPointed();
        withFeedback = settings.isShowFeedback();
        return same;
    }

    private void show(Moment moment) {
        scale.of(moment.trace(), saidBeside);
        boolean refitted = false;
        for (Unit unit : Unit.values()) {
            List<Term> terms = withFeedback ? Term.all(unit, moment.step()) : Term.of(unit, moment.step());
            refitted |= units.get(unit).fit(terms, pointing);
        }
        if (refitted) {
            pointing.dropDetached();
        }
        if (refitted || layout == null || !layout.isFor(pane.getWidth(), pane.getHeight())) {
            layout = new DiagramLayout(pane.getWidth(), pane.getHeight());
            drawing.getTransforms().setAll(new javafx.scene.transform.Scale(layout.shrink, layout.shrink));
            String style = "-fx-font-size: " + Math.ceil(layout.text / TYPE_STEP) * TYPE_STEP + "px";
            if (refitted || !style.equals(pane.getStyle()) || layout.compact != pane.getPseudoClassStates().contains(COMPACT)) {
                pane.pseudoClassStateChanged(COMPACT, layout.compact);
                pane.setStyle(style);
                pane.applyCss();
            }
            parts.forEach(part -> part.place(layout));
        }
        parts.forEach(part -> part.show(moment, messages));
        pointing.light(spotlight.lit(moment.step()));
        pointing.describe(moment, messages);
    }

    /** What the diagram shows now. */
    Moment moment() {
        Trace trace = session.getTrace();
        double progress = settings.isReduceMotion() ? 1 : playback.getProgress();
        return new Moment(trace, controller.getCursor(), progress,
                controller.getGranularity() == Granularity.STEP).comparedWith(session.comparison().getTrace());
    }

    /** How wide {@code gate}'s plates stand apart now, 0…1. */
    public double shownOpening(Unit gate) {
        return gates.get(gate).shownOpening();
    }

    /** The + where what is written and what is kept meet. */
    private static final class Plus extends Group implements DiagramPart {
        private final Circle circle = new Circle();
        private final Caption sign = new Caption("operator-text");

        Plus() {
            circle.getStyleClass().add("operator");
            sign.setText("+");
            getChildren().setAll(circle, sign);
            getStyleClass().add("plus");
            setId("plus");
        }

        @Override
        public void tellTargets(Pointing pointing) {
            pointing.add(this, new Part.Value(Quantity.C), null);
        }

        @Override
        public void place(DiagramLayout layout) {
            circle.setCenterX(layout.pipeX);
            circle.setCenterY(layout.plusY());
            circle.setRadius(layout.plusRadius());
            sign.at(layout.pipeX, layout.plusY(), HPos.CENTER);
        }

        @Override
        public void show(Moment moment, Messages messages) {
            Emphasis emphasis = moment.emphasis(Phase.UPDATE);
            emphasis.mark(circle);
            emphasis.mark(sign);
        }
    }

    /** Says beside the forget gate that open means keep, since its name suggests the opposite. */
    private static final class KeepHint extends Group implements DiagramPart {
        private final Caption hint = new Caption("hint");

        KeepHint() {
            getChildren().setAll(hint);
        }

        @Override
        public void place(DiagramLayout layout) {
            double middle = layout.curveLeft(Unit.FORGET_GATE) + layout.curveWidth() / 2;
            hint.at(middle, layout.gateY(Unit.FORGET_GATE) + layout.curveHeight() / 2 + 2 * layout.lineHeight(),
                    HPos.CENTER);
            hint.within(2 * Math.min(layout.width - middle, middle - layout.pipeX - layout.px(14) - 6.8 * layout.text));
        }

        @Override
        public void show(Moment moment, Messages messages) {
            hint.say(messages.get("diagram.keep-hint"));
        }
    }
}
