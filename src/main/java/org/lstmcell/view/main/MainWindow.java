package org.lstmcell.view.main;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lstmcell.engine.Quantity;
import org.lstmcell.explain.Notation;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.EditHistory;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.session.ViewSettings.Side;
import org.lstmcell.view.Appearance;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.Theme;
import org.lstmcell.view.View;
import org.lstmcell.view.ZoomPane;
import org.lstmcell.view.chart.ChartView;
import org.lstmcell.view.concepts.ConceptsView;
import org.lstmcell.view.diagram.DiagramPanel;
import org.lstmcell.view.diagram.DiagramView;
import org.lstmcell.view.diagram.OverflowNotice;
import org.lstmcell.view.explain.DerivationView;
import org.lstmcell.view.explain.EquationView;
import org.lstmcell.view.parameters.ParametersView;
import org.lstmcell.view.predict.PredictView;
import org.lstmcell.view.predict.Prediction;
import org.lstmcell.view.table.TableView;
import org.lstmcell.view.transport.TransportView;

/** The window's content: the panels, where they stand, and the keys that work everywhere. */
public final class MainWindow {
    private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");
    private static final double RIGHT_COLUMN_SHARE = 0.318;
    private static final double CHART_SHARE = 0.2;
    /** In a window lower than this, in pixels, the chart leaves of its share … */
    private static final double ROOM_FOR_CHART = 800;
    /** … this part of what is missing to the weights. */
    private static final double CHART_YIELDS = 0.5;
    /** Where there is less room than this, in pixels of usual size, the panels at the side are folded away, … */
    private static final double ROOM_FOR_SIDE = 1100;
    /** … the equations, and … */
    private static final double ROOM_FOR_EQUATIONS = 540;
    /** … the table. */
    private static final double ROOM_FOR_TABLE = 660;
    private static final Set<AccessibleRole> USES_ARROWS = Set.of(AccessibleRole.SLIDER, AccessibleRole.TABLE_VIEW);

    private final Session session;
    private final StepController controller;
    private final Playback playback;
    private final EditHistory history;
    private final DiagramView diagram;
    private final DiagramPanel diagramPanel;
    private final EquationView equation;
    private final PredictView predict;
    private final List<View> views;
    private final SidePanel side;
    private final ViewSettings settings;
    private final Prediction prediction;
    private final Spotlight spotlight;
    private final Appearance appearance;
    private final Messages messages;
    private final BorderPane panels = new BorderPane();
    private final StackPane layers = new StackPane(panels);
    private final StackPane root;
    private final Keys keys = new Keys();
    private final KeysOverlay keysOverlay;
    private final Tour tour;
    private final FadingControls fading;

    /**
     * @param builtIn     the lessons to choose from
     * @param actions     does what is asked of lessons as a whole
     * @param export asks what to export and writes it
     */
    public MainWindow(Session session, StepController controller, Playback playback, ViewSettings settings, Appearance appearance,
                      Messages messages, List<Lesson> builtIn, LessonActions actions, Runnable export) {
        this.appearance = appearance;
        this.messages = messages;
        root = new StackPane(new ZoomPane(layers, appearance.zoomProperty()));
        root.setAccessibleRole(AccessibleRole.TEXT);
        tour = new Tour(messages);
        this.session = session;
        this.controller = controller;
        this.playback = playback;
        this.settings = settings;
        history = session.history();
        ObjectProperty<Notation> notation = new SimpleObjectProperty<>(Notation.LETTERS);
        prediction = new Prediction(session, controller, settings);
        spotlight = new Spotlight();
        addKeys();
        keysOverlay = new KeysOverlay(keys, messages);
        controller.cursorProperty().addListener((cursor, before, now) -> spotlight.tracedProperty().set(null));
        session.lessonProperty().addListener((lesson, before, now) -> spotlight.tracedProperty().set(null)); // the trace waits for a frame
        diagram = new DiagramView(session, controller, playback, settings, messages, spotlight);
        diagramPanel = new DiagramPanel(diagram, session, controller, messages);
        OverflowNotice overflow = new OverflowNotice(session, controller, settings, messages);
        diagramPanel.setTrailing(overflow.node());
        Toolbar toolbar = new Toolbar(session, controller, settings, messages, builtIn, actions, export,
                new TeachersView(session, settings, notation, prediction),
                new DisplayMenu(appearance, settings, messages),
                new HelpMenu(messages, keysOverlay::show, tour::show, actions::tellAbout));
        equation = new EquationView(session, controller, notation, messages, spotlight);
        TransportView transport = new TransportView(session, controller, playback, settings, prediction::next, messages);
        TableView table = new TableView(session, controller, settings, messages, spotlight,
                actions::importSequence);
        ParametersView parameters = new ParametersView(session, controller, settings, messages, spotlight);
        ChartView chart = new ChartView(session, controller, settings, messages);
        predict = new PredictView(session, controller, settings, prediction, notation, messages);
        DerivationView derivation = new DerivationView(session, controller, settings, notation, messages, actions::copyDerivation);
        side = new SidePanel(settings, messages, Map.of(Side.WEIGHTS, parameters, Side.DERIVATION, derivation,
                Side.CONCEPTS, new ConceptsView(session, controller, messages, spotlight)),
                Map.of(Side.WEIGHTS, parameters.controls(), Side.DERIVATION, derivation.controls()));
        views = List.of(toolbar, diagramPanel, overflow, diagram, equation, predict, transport, table, chart);

        transport.setTrailing(table.controls());
        VBox sequence = new VBox(transport.node(), table.node());
        sequence.getStyleClass().addAll("panel", "sequence-panel");
        sequence.setMinHeight(Region.USE_PREF_SIZE);

        ObservableBooleanValue roomForEquations = panels.heightProperty().greaterThanOrEqualTo(ROOM_FOR_EQUATIONS);
        BooleanBinding asking = prediction.questionProperty().isNotNull().and(spotlight.tracedProperty().isNull());
        showWhile(asking, predict.node());
        showWhile(Bindings.not(asking).and(roomForEquations), equation.node());
        showWhile(panels.heightProperty().greaterThanOrEqualTo(ROOM_FOR_TABLE), table.node());
        VBox left = new VBox(diagramPanel.node(), equation.node(), predict.node(), sequence);
        VBox.setVgrow(diagramPanel.node(), Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        left.setPrefWidth(0); // all that the other column leaves

        VBox right = new VBox(side.node(), chart.node());
        VBox.setVgrow(side.node(), Priority.ALWAYS);
        chart.node().prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> CHART_SHARE * panels.getHeight() - CHART_YIELDS * Math.max(0, ROOM_FOR_CHART - panels.getHeight()),
                panels.heightProperty()));
        chart.node().setMinHeight(Region.USE_PREF_SIZE);
        right.prefWidthProperty().bind(panels.widthProperty().multiply(RIGHT_COLUMN_SHARE));
        right.visibleProperty().bind(appearance.sideUnfoldedProperty()
                .or(appearance.projectorProperty().not().and(panels.widthProperty().greaterThanOrEqualTo(ROOM_FOR_SIDE))));
        right.managedProperty().bind(right.visibleProperty());
        showWhile(Bindings.not(asking).or(roomForEquations), sequence); // the way on is to answer, then
        left.getStyleClass().add("main-column");
        right.getStyleClass().add("main-column");

        HBox content = new HBox(left, right);
        content.getStyleClass().add("main-content");
        content.setAlignment(Pos.TOP_LEFT);
        panels.setCenter(content);
        fading = new FadingControls(toolbar.node(), panels, layers, appearance.fullScreenProperty());
        root.getChildren().addAll(keysOverlay.node(), tour.node());
        appearance.projectorProperty().addListener((projector, before, now) -> layers.pseudoClassStateChanged(PROJECTOR, now));
        layers.pseudoClassStateChanged(PROJECTOR, appearance.isProjector());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        root.setOnMousePressed(event -> root.requestFocus()); // a press beside the controls gives the keys back, …
        root.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> giveKeysBack());
    }

    private static void showWhile(ObservableBooleanValue condition, Node node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    public Parent root() {
        return root;
    }

    /** Whether a panel has something to show that it does not show yet. */
    public boolean isStale() {
        return views.stream().anyMatch(View::isStale);
    }

    /** Lets {@code seconds} go by and brings every panel up to date: the one call of a frame. */
    public void advance(double seconds) {
        playback.advance(seconds);
        views.forEach(View::refresh);
        side.refreshShown();
        diagram.advance(seconds);
        fading.advance(seconds);
        tour.follow();
        announce();
    }

    /** Says in one sentence, to who hears the window, where the lesson is and what happens there. */
    private void announce() {
        String said = diagramPanel.title() + " " + (prediction.getQuestion() == null ? equation.sentence() : predict.question());
        if (!said.equals(root.getAccessibleText())) {
            root.setAccessibleText(said);
        }
    }

    /** Leads a person through the parts of the window. */
    public void showTour() {
        tour.show();
    }

    public DiagramView diagram() {
        return diagram;
    }

    /** … and so does a button that was clicked: the space bar then plays. Who came to it by keys stays there, as does who opened a menu. */
    private void giveKeysBack() {
        Node focused = root.getScene().getFocusOwner();
        if (focused instanceof ButtonBase && !(focused instanceof MenuButton)) {
            root.requestFocus();
        }
    }

    private void onKey(KeyEvent event) {
        Runnable action = keysOverlay.isShown() || tour.isShown() ? null : keys.action(event);
        if (action != null && !isForControl(event)) {
            action.run();
            event.consume();
        }
    }

    /** Whether the focused control needs the key itself: typing, moving a slider, pressing a button. A clicker's keys it never needs. */
    private static boolean isForControl(KeyEvent event) {
        Object target = event.getTarget();
        return target instanceof TextInputControl && event.getCode() != KeyCode.PAGE_DOWN && event.getCode() != KeyCode.PAGE_UP
                || target instanceof Node node && USES_ARROWS.contains(node.getAccessibleRole()) && event.getCode().isArrowKey()
                || target instanceof Node table && table.getAccessibleRole() == AccessibleRole.TABLE_VIEW
                        && (event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END)
                || target instanceof Node table && table.getAccessibleRole() == AccessibleRole.TABLE_VIEW && isOfNumbers(event.getText())
                || target instanceof ButtonBase && event.getCode() == KeyCode.SPACE;
    }

    /** A table takes them to be the beginning of a number. */
    private static boolean isOfNumbers(String typed) {
        return typed.matches("[0-9.+-]");
    }

    /** In the order in which a lesson uses them, which is that of the overlay. */
    private void addKeys() {
        keys.line("keys.play", "Space").on(KeyCode.SPACE, this::play);
        keys.line("keys.phase", "→", "←").on(KeyCode.RIGHT, () -> ahead(controller::next)).on(KeyCode.LEFT, controller::previous);
        keys.line("keys.step", "PageDown", "PageUp", "Shift+→", "Shift+←")
                .on(KeyCode.PAGE_DOWN, () -> ahead(controller::nextStep)).on(KeyCode.PAGE_UP, controller::previousStep)
                .onShift(KeyCode.RIGHT, () -> ahead(controller::nextStep)).onShift(KeyCode.LEFT, controller::previousStep);
        keys.line("keys.ends", "Home", "End").on(KeyCode.HOME, controller::first).on(KeyCode.END, controller::last);
        keys.line("keys.jump", "1 … 9");
        for (int t = 1; t <= 9; t++) {
            int step = t;
            keys.onCharacter(Integer.toString(t), KeyCode.getKeyCode("Numpad " + t), () -> controller.jumpToStep(step));
        }
        keys.line("keys.predict", "P").on(KeyCode.P, () -> settings.predictingProperty().set(!settings.isPredicting()));
        keys.line("keys.reveal", "R").on(KeyCode.R, this::reveal);
        keys.line("keys.trace", "T", "Esc").on(KeyCode.T, this::traceBack)
                .onWhile(() -> spotlight.getTraced() != null, KeyCode.ESCAPE, () -> spotlight.tracedProperty().set(null));
        keys.shortcuts("keys.undo", "Z", "Y").onShortcut(KeyCode.Z, false, history::undo).onShortcut(KeyCode.Y, false, history::redo)
                .onShortcut(KeyCode.Z, true, history::redo);
        keys.line("keys.type", "+", "−", "0").onCharacter("+", KeyCode.ADD, () -> enlarge(1))
                .onCharacter("-", KeyCode.SUBTRACT, () -> enlarge(-1)).on(KeyCode.DIGIT0, () -> appearance.typeSizeProperty().set(0));
        keys.line("keys.projector", "F5").on(KeyCode.F5, () -> toggle(appearance.projectorProperty()));
        keys.line("keys.side", "W").on(KeyCode.W, () -> toggle(appearance.sideUnfoldedProperty()));
        keys.line("keys.full-screen", "F11").on(KeyCode.F11, () -> toggle(appearance.fullScreenProperty()));
        keys.line("keys.theme", "D").on(KeyCode.D, () -> appearance.themeProperty().set(next(Theme.values(), appearance.getTheme())));
        keys.line("keys.language", "L").on(KeyCode.L,
                () -> messages.languageProperty().set(next(Language.values(), messages.getLanguage())));
        keys.shortcuts("keys.files", "O", "S", "N");
        keys.shortcuts("keys.more-files", "Shift+S", "T");
        keys.shortcuts("keys.export", "E");
        keys.shortcuts("keys.quit", "Q");
        keys.line("keys.help", "?", "F1").onCharacter("?", KeyCode.F1, this::showKeys);
    }

    private void showKeys() {
        keysOverlay.show();
    }

    private void play() {
        if (!settings.isPredicting()) {
            toggle(playback.playingProperty());
        }
    }

    /** While the class guesses, the way ahead is to be asked. */
    private void ahead(Runnable otherwise) {
        if (settings.isPredicting()) {
            prediction.next();
        } else {
            otherwise.run();
        }
    }

    private void reveal() {
        if (settings.isPredicting()) {
            prediction.next();
        }
    }

    private void enlarge(int steps) {
        appearance.typeSizeProperty().set(appearance.typeSizeProperty().get() + steps);
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    private static <T> T next(T[] values, T now) {
        return values[(List.of(values).indexOf(now) + 1) % values.length];
    }

    /** Traces c back, then y, then nothing, at the present step. */
    private void traceBack() {
        Spotlight.Traced traced = spotlight.getTraced();
        Quantity next = traced == null ? Quantity.C : traced.quantity() == Quantity.C ? Quantity.Y : null;
        boolean known = next != null && controller.getTimeStep() > 0 && controller.getPhase().knows(next, session.getCell());
        spotlight.tracedProperty().set(known ? new Spotlight.Traced(next, controller.getTimeStep()) : null);
    }
}
