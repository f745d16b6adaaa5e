package org.lstmcell.view.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.NumberText;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Theme;
import org.lstmcell.view.View;

/**
 * c and y over time, and below them a strip for each gate, as high as the gate stands open. What lies after the cursor is
 * faint. A long sequence is drawn as the least and the largest value of each pixel. While the lesson is compared, c and y of
 * what it is compared with stand behind.
 */
public final class ChartView extends View {
    private static final List<Quantity> GATES = List.of(Quantity.I, Quantity.F, Quantity.O);
    private static final List<Quantity> COMPARED = List.of(Quantity.C, Quantity.Y);
    private static final PseudoClass LINE = PseudoClass.getPseudoClass("line");
    private static final PseudoClass BAND = PseudoClass.getPseudoClass("band");
    private static final double LEFT = 52;
    private static final double RIGHT = 14;
    private static final double TOP = 7;
    private static final double STRIP = 13;
    private static final double STRIPS_GAP = 9;
    /** Of the plot, in pixels; where there is less, the gates have no strips. */
    private static final double ROOM_FOR_GATES = 88;
    private static final double TIME_AXIS = 16;

    private final Session session;
    private final StepController controller;
    private final ViewSettings settings;
    private final Messages messages;
    private final VBox root = new VBox();
    private final Label title = new Label();
    private final Pane plot = new Pane();
    private final Rectangle current = new Rectangle();
    private List<Quantity> shownGates = GATES;
    private final List<Node> axis = new ArrayList<>();
    private final Map<Quantity, Path> reached = new EnumMap<>(Quantity.class);
    private final Map<Quantity, Path> ahead = new EnumMap<>(Quantity.class);
    private final Map<Quantity, Path> ghosts = new EnumMap<>(Quantity.class);
    private final Map<Quantity, Envelope> envelopes = new EnumMap<>(Quantity.class);
    private final Map<Quantity, Envelope> ghostEnvelopes = new EnumMap<>(Quantity.class);
    private final Label ghostLegend = new Label();
    private Axes drawnAxes;
    private Trace measured;
    private Trace measuredGhost;
    private int measuredPlaces;

    public ChartView(Session session, StepController controller, ViewSettings settings, Messages messages) {
        this.settings = settings;
        this.session = session;
        this.controller = controller;
        this.messages = messages;
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(title);
        header.getStyleClass().add("chart-header");
        header.setAlignment(Pos.CENTER_LEFT);
        current.getStyleClass().add("current-step");
        plot.getChildren().add(current);
        for (Quantity quantity : COMPARED) {
            ghosts.put(quantity, path("series-" + quantity.symbol(), "ghost"));
            plot.getChildren().add(ghosts.get(quantity));
        }
        for (Quantity quantity : List.of(Quantity.I, Quantity.F, Quantity.O, Quantity.C, Quantity.Y)) {
            String name = quantity.symbol();
            ahead.put(quantity, path("series-" + name, "ahead"));
            reached.put(quantity, path("series-" + name, "reached"));
            plot.getChildren().addAll(ahead.get(quantity), reached.get(quantity));
        }
        for (Quantity quantity : COMPARED) {
            Label entry = new Label(quantity.symbol(), legendMark(quantity, "reached"));
            entry.getStyleClass().add("legend");
            header.getChildren().add(entry);
        }
        ghostLegend.setId("chart-ghost");
        ghostLegend.setGraphic(new HBox(legendMark(Quantity.C, "ghost"), legendMark(Quantity.Y, "ghost")));
        ghostLegend.getStyleClass().addAll("legend", "ghost-legend");
        ghostLegend.setVisible(false);
        header.getChildren().add(ghostLegend);
        plot.getStyleClass().add("plot");
        plot.setMinSize(0, 0);
        VBox.setVgrow(plot, Priority.ALWAYS);
        root.setId("chart");
        root.getStyleClass().addAll("panel", "chart-panel");
        root.getChildren().setAll(header, plot);
        shows(session.traceProperty(), messages.languageProperty(), settings.predictingProperty(), settings.decimalsProperty(),
                plot.widthProperty(), plot.heightProperty());
        if (controller != null) {
            shows(controller.cursorProperty(), session.comparison().traceProperty());
            plot.setOnMouseClicked(this::jump);
        }
    }

    /** A chart for a picture: all steps shown as reached, no cursor, nothing compared. */
    public static ChartView forExport(Session session, Messages messages) {
        return new ChartView(session, null, new ViewSettings(), messages);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    protected void update() {
        title.setText(messages.get("chart.title"));
        double width = plot.getWidth() - LEFT - RIGHT;
        shownGates = plot.getHeight() < ROOM_FOR_GATES ? List.of() : GATES;
        double height = plot.getHeight() - TOP - TIME_AXIS - STRIPS_GAP - shownGates.size() * STRIP;
        if (width <= 0 || height <= 0) {
            return;
        }
        Trace trace = session.getTrace();
        Trace ghost = controller == null ? null : session.comparison().getTrace();
        measure(trace, ghost, (int) width);
        Axis values = valueAxis(Math.max(1, Math.min(5, (int) (height / 22))));
        Axes axes = new Axes(values, trace.length(), width, height, shownGates.size());
        if (!axes.equals(drawnAxes)) {
            drawnAxes = axes;
            drawAxes(axes);
        }
        int t = controller == null ? trace.length() : controller.getTimeStep();
        double place = width / trace.length();
        current.setVisible(controller != null && t > 0);
        current.setX(LEFT + (t - 1) * place);
        current.setWidth(Math.max(2, place));
        current.setY(0);
        current.setHeight(plot.getHeight() - TIME_AXIS);
        for (Quantity quantity : envelopes.keySet()) {
            draw(quantity, values, lastKnown(quantity), width, height);
        }
        for (Quantity quantity : COMPARED) {
            Envelope envelope = ghostEnvelopes.get(quantity);
            if (envelope == null || settings.isPredicting()) {
                ghosts.get(quantity).getElements().clear();
            } else {
                draw(ghosts.get(quantity), shape(quantity, envelope, values, width, height), 0, envelope.count());
            }
        }
        ghostLegend.setVisible(ghost != null);
        ghostLegend.setText(messages.get(!session.comparison().isWithPinned()
                ? "chart.ghost" : "chart.ghost-pinned"));
        root.setAccessibleText(messages.get("chart.title") + ", t = " + t);
    }

    private void measure(Trace trace, Trace ghost, int places) {
        if (trace != measured || ghost != measuredGhost || places != measuredPlaces) {
            measured = trace;
            measuredGhost = ghost;
            measuredPlaces = places;
            reached.keySet().forEach(quantity -> envelopes.put(quantity, new Envelope(trace, quantity, places)));
            ghostEnvelopes.clear();
            if (ghost != null) {
                COMPARED.forEach(quantity ->
                        ghostEnvelopes.put(quantity, new Envelope(ghost, quantity, trace.length(), places)));
            }
        }
    }

    private Axis valueAxis(int intervals) {
        double least = 0;
        double largest = 0;
        Map<Envelope, Integer> seen = new HashMap<>();
        for (Quantity quantity : COMPARED) {
            Envelope envelope = envelopes.get(quantity);
            seen.put(envelope, settings.isPredicting() ? places(envelope, lastKnown(quantity)) : envelope.count());
        }
        if (!settings.isPredicting()) {
            ghostEnvelopes.values().forEach(envelope -> seen.put(envelope, envelope.count()));
        }
        for (Map.Entry<Envelope, Integer> drawn : seen.entrySet()) {
            Envelope envelope = drawn.getKey();
            for (int place = 0; place < drawn.getValue(); place++) {
                if (envelope.has(place)) {
                    least = Math.min(least, envelope.least(place));
                    largest = Math.max(largest, envelope.largest(place));
                }
            }
        }
        if (settings.isPredicting()) {
            largest = Math.max(largest, 100 * Math.pow(10, -settings.getDecimals())); // what the table shows as 0 stands at 0
        }
        return Axis.of(least, largest, intervals);
    }

    /** The last time step of which {@code quantity} is known. While the class predicts even the axis holds no more: it would tell. */
    private int lastKnown(Quantity quantity) {
        return controller == null ? session.getTrace().length()
                : controller.getPhase().knows(quantity, session.getCell()) ? controller.getTimeStep() : controller.getTimeStep() - 1;
    }

    /** The places of {@code envelope} up to the time step {@code last}. */
    private static int places(Envelope envelope, int last) {
        return last < 1 ? 0 : envelope.place(last) + 1;
    }

    private SeriesShape shape(Quantity quantity, Envelope envelope, Axis values, double width, double height) {
        return new SeriesShape(quantity, envelope, LEFT, width / envelope.count(), value -> y(value, values, height),
                stripBottom(quantity, height), STRIP - 3);
    }

    private void draw(Quantity quantity, Axis values, int lastReached, double width, double height) {
        if (GATES.contains(quantity) && !shownGates.contains(quantity)) {
            reached.get(quantity).getElements().clear();
            ahead.get(quantity).getElements().clear();
            return;
        }
        Envelope envelope = envelopes.get(quantity);
        SeriesShape shape = shape(quantity, envelope, values, width, height);
        int split = places(envelope, lastReached);
        int onward = shape.isLine() ? Math.max(0, split - 1) : split;
        draw(reached.get(quantity), shape, 0, split);
        draw(ahead.get(quantity), shape, onward, settings.isPredicting() ? onward : envelope.count());
    }

    private static void draw(Path path, SeriesShape shape, int from, int to) {
        path.getElements().setAll(shape.elements(from, to));
        path.pseudoClassStateChanged(LINE, shape.isLine());
        path.pseudoClassStateChanged(BAND, shape.isBand());
    }

    private static double stripBottom(Quantity gate, double height) {
        return TOP + height + STRIPS_GAP + (GATES.indexOf(gate) + 1) * STRIP - 2;
    }

    private static double y(double value, Axis values, double height) {
        return TOP + height * (1 - values.share(value));
    }

    /** What the axes depend on. */
    private record Axes(Axis values, int steps, double width, double height, int gates) {
    }

    private void drawAxes(Axes axes) {
        double width = axes.width;
        double height = axes.height;
        plot.getChildren().removeAll(axis);
        axis.clear();
        for (double tick : axes.values.ticks()) {
            double y = Math.round(y(tick, axes.values, height)) + 0.5;
            axis.add(line(LEFT, y, LEFT + width, y));
            axis.add(text(NumberText.rounded(tick, 6), LEFT - 8, y, "axis-text"));
        }
        for (Quantity gate : shownGates) {
            double bottom = stripBottom(gate, height);
            axis.add(line(LEFT, bottom + 0.5, LEFT + width, bottom + 0.5));
            axis.add(text(gate.symbol(), LEFT - 8, bottom - STRIP / 2 + 1.5, "gate-letter-" + gate.symbol()));
        }
        double place = width / axes.steps;
        double room = Math.max(34, 14 + 7 * Integer.toString(axes.steps).length());
        int every = (int) Axis.of(0, Math.max(1, room / place), 1).step();
        for (int t = every; t <= axes.steps; t += every) {
            Text label = text(Integer.toString(t), 0, plot.getHeight() - TIME_AXIS / 2, "axis-text");
            double labelWidth = label.getLayoutBounds().getWidth();
            label.setX(Math.min(LEFT + (t - 0.5) * place - labelWidth / 2, plot.getWidth() - labelWidth));
            axis.add(label);
        }
        axis.add(text("t", LEFT - 8, plot.getHeight() - TIME_AXIS / 2, "axis-text"));
        plot.getChildren().addAll(1, axis);
    }

    private static Line line(double x1, double y1, double x2, double y2) {
        Line line = new Line(x1, y1, x2, y2);
        line.getStyleClass().add("grid");
        return line;
    }

    private static Text text(String content, double right, double middle, String style) {
        Text text = new Text(content);
        text.getStyleClass().addAll("chart-text", style);
        text.setFont(Font.font(Theme.FONT_FAMILY, 12));
        text.setTextOrigin(VPos.CENTER);
        text.setX(right - text.getLayoutBounds().getWidth());
        text.setY(middle);
        return text;
    }

    private static Path path(String... styles) {
        Path path = new Path();
        path.getStyleClass().addAll(styles);
        return path;
    }

    private static Path legendMark(Quantity quantity, String style) {
        Path mark = path("series-" + quantity.symbol(), style);
        if (quantity == Quantity.Y) {
            mark.getElements().setAll(new MoveTo(-SeriesShape.DOT, 0), new ArcTo(SeriesShape.DOT, SeriesShape.DOT, 0, SeriesShape.DOT, 0, false, true),
                    new ArcTo(SeriesShape.DOT, SeriesShape.DOT, 0, -SeriesShape.DOT, 0, false, true), new ClosePath());
        } else {
            mark.getElements().setAll(new MoveTo(0, 0), new HLineTo(14));
        }
        return mark;
    }

    private void jump(MouseEvent event) {
        int steps = session.getTrace().length();
        double share = (event.getX() - LEFT) / (plot.getWidth() - LEFT - RIGHT);
        if (share >= 0 && share < 1) {
            controller.jumpToStep(1 + (int) (share * steps));
        }
    }
}
