package org.lstmcell.view.main;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lstmcell.engine.Quantity;
import org.lstmcell.explain.Notation;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.EditHistory;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.session.ViewSettings.Side;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.View;
import org.lstmcell.view.chart.ChartView;
import org.lstmcell.view.concepts.ConceptsView;
import org.lstmcell.view.diagram.DiagramPanel;
import org.lstmcell.view.diagram.DiagramView;
import org.lstmcell.view.explain.DerivationView;
import org.lstmcell.view.explain.EquationView;
import org.lstmcell.view.parameters.ParametersView;
import org.lstmcell.view.predict.PredictView;
import org.lstmcell.view.predict.Prediction;
import org.lstmcell.view.table.TableView;
import org.lstmcell.view.transport.TransportView;

/** The window's content: the panels, where they stand, and the keys that work everywhere. */
public final class MainWindow {
    private static final double RIGHT_COLUMN_SHARE = 0.318;
    private static final double CHART_SHARE = 0.2;
    private static final Set<AccessibleRole> USES_ARROWS = Set.of(AccessibleRole.SLIDER, AccessibleRole.TABLE_VIEW);

    private final Session session;
    private final StepController controller;
    private final Playback playback;
    private final EditHistory history;
    private final DiagramView diagram;
    private final List<View> views;
    private final SidePanel side;
    private final ViewSettings settings;
    private final Prediction prediction;
    private final Spotlight spotlight;
    private final BorderPane root = new BorderPane();

    /**
     * @param builtIn     the lessons to choose from
     * @param actions     does what is asked of lessons as a whole
     * @param export asks what to export and writes it
     */
    public MainWindow(Session session, StepController controller, Playback playback, ViewSettings settings,
                      Messages messages, List<Lesson> builtIn, LessonActions actions, Runnable export) {
        this.session = session;
        this.controller = controller;
        this.playback = playback;
        this.settings = settings;
        history = session.history();
        ObjectProperty<Notation> notation = new SimpleObjectProperty<>(Notation.LETTERS);
        prediction = new Prediction(session, controller, settings);
        spotlight = new Spotlight();
        controller.cursorProperty().addListener((cursor, before, now) -> spotlight.tracedProperty().set(null));
        session.traceProperty().addListener((trace, before, now) -> spotlight.tracedProperty().set(null));
        diagram = new DiagramView(session, controller, playback, settings, messages, spotlight);
        DiagramPanel diagramPanel = new DiagramPanel(diagram, session, controller, messages);
        Toolbar toolbar = new Toolbar(session, controller, settings, messages, builtIn, actions, export);
        EquationView equation = new EquationView(session, controller, notation, messages, spotlight);
        TransportView transport = new TransportView(session, controller, playback, settings, prediction::next, messages);
        TableView table = new TableView(session, controller, settings, messages, spotlight,
                actions::importSequence);
        ParametersView parameters = new ParametersView(session, controller, settings, messages, spotlight);
        ChartView chart = new ChartView(session, controller, settings, messages);
        PredictView predict = new PredictView(session, controller, settings, prediction, notation, messages);
        DerivationView derivation = new DerivationView(session, controller, settings, notation, messages, actions::copyDerivation);
        side = new SidePanel(settings, messages, Map.of(Side.WEIGHTS, parameters, Side.DERIVATION, derivation,
                Side.CONCEPTS, new ConceptsView(session, controller, messages, spotlight)),
                Map.of(Side.WEIGHTS, parameters.controls(), Side.DERIVATION, derivation.controls()));
        views = List.of(toolbar, diagramPanel, diagram, equation, predict, transport, table, chart);

        transport.setTrailing(table.controls());
        VBox sequence = new VBox(transport.node(), table.node());
        sequence.getStyleClass().addAll("panel", "sequence-panel");
        sequence.setMinHeight(Region.USE_PREF_SIZE);

        showOneOf(prediction.questionProperty().isNotNull().and(spotlight.tracedProperty().isNull()), predict.node(), equation.node());
        VBox left = new VBox(diagramPanel.node(), equation.node(), predict.node(), sequence);
        VBox.setVgrow(diagramPanel.node(), Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);

        VBox right = new VBox(side.node(), chart.node());
        VBox.setVgrow(side.node(), Priority.ALWAYS);
        chart.node().prefHeightProperty().bind(root.heightProperty().multiply(CHART_SHARE));
        chart.node().setMinHeight(Region.USE_PREF_SIZE);
        right.prefWidthProperty().bind(root.widthProperty().multiply(RIGHT_COLUMN_SHARE));
        right.setMinWidth(Region.USE_PREF_SIZE);
        left.getStyleClass().add("main-column");
        right.getStyleClass().add("main-column");

        HBox content = new HBox(left, right);
        content.getStyleClass().add("main-content");
        content.setAlignment(Pos.TOP_LEFT);
        root.setTop(toolbar.node());
        root.setCenter(content);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        root.setOnMousePressed(event -> root.requestFocus()); // a press beside the controls gives the keys back
    }

    /** Shows the one node while {@code condition} holds, else the other. */
    private static void showOneOf(ObservableBooleanValue condition, Node one, Node other) {
        one.visibleProperty().bind(condition);
        other.visibleProperty().bind(Bindings.not(condition));
        one.managedProperty().bind(one.visibleProperty());
        other.managedProperty().bind(other.visibleProperty());
    }

    public Parent root() {
        return root;
    }

    /** Lets {@code seconds} go by and brings every panel up to date: the one call of a frame. */
    public void advance(double seconds) {
        playback.advance(seconds);
        views.forEach(View::refresh);
        side.refreshShown();
        diagram.advance(seconds);
    }

    public DiagramView diagram() {
        return diagram;
    }

    private void onKey(KeyEvent event) {
        boolean modified = event.isAltDown() || event.isShortcutDown() || event.isControlDown() || event.isMetaDown();
        Runnable action = event.isShortcutDown() && !event.isAltDown() ? edit(event.getCode(), event.isShiftDown())
                : modified ? null : action(event.getCode(), event.isShiftDown());
        if (action != null && !isForControl(event)) {
            action.run();
            event.consume();
        }
    }

    /** Whether the focused control needs the key itself: typing, moving a slider, pressing a button. A clicker's keys it never needs. */
    private static boolean isForControl(KeyEvent event) {
        Object target = event.getTarget();
        return target instanceof TextInputControl && event.getCode() != KeyCode.PAGE_DOWN && event.getCode() != KeyCode.PAGE_UP
                || target instanceof Node node && USES_ARROWS.contains(node.getAccessibleRole())
                        && (event.getCode().isArrowKey() || event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END)
                || target instanceof ButtonBase && event.getCode() == KeyCode.SPACE;
    }

    private Runnable edit(KeyCode key, boolean shift) {
        return switch (key) {
            case Z -> shift ? history::redo : history::undo;
            case Y -> history::redo;
            default -> null;
        };
    }

    private Runnable action(KeyCode key, boolean shift) {
        boolean predicting = settings.isPredicting();
        if (predicting && (key == KeyCode.R || key == KeyCode.RIGHT || key == KeyCode.PAGE_DOWN)) {
            return prediction::next;
        }
        return switch (key) {
            case T -> this::traceBack;
            case ESCAPE -> spotlight.getTraced() == null ? null : () -> spotlight.tracedProperty().set(null);
            case P -> () -> settings.predictingProperty().set(!predicting);
            case RIGHT -> shift ? controller::nextStep : controller::next;
            case LEFT -> shift ? controller::previousStep : controller::previous;
            case PAGE_DOWN -> controller::nextStep;
            case PAGE_UP -> controller::previousStep;
            case HOME -> controller::first;
            case END -> controller::last;
            case SPACE -> predicting ? null : () -> playback.playingProperty().set(!playback.isPlaying());
            default -> null;
        };
    }

    /** Traces c back, then y, then nothing, at the present step. */
    private void traceBack() {
        Spotlight.Traced traced = spotlight.getTraced();
        Quantity next = traced == null ? Quantity.C : traced.quantity() == Quantity.C ? Quantity.Y : null;
        boolean known = next != null && controller.getTimeStep() > 0 && controller.getPhase().knows(next, session.getCell());
        spotlight.tracedProperty().set(known ? new Spotlight.Traced(next, controller.getTimeStep()) : null);
    }
}
