package org.lstmcell.view.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Role;
import org.lstmcell.explain.Span;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.TypedNumber;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.MathText;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.View;

/**
 * The sequence as a table with time as columns: the inputs, the state before each step, the state after it and the output.
 * What the class has not reached yet is a question mark. Only the columns in sight have nodes, so a sequence may be long.
 */
public final class TableView extends View {
    static final int INPUT_DECIMALS = 6;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("not-reached");
    private static final Part STATE = new Part.Value(Quantity.C);
    private static final Part OUTPUT = new Part.Value(Quantity.Y);
    private static final String UNKNOWN = "?";
    private static final double ROW_HEIGHT = 20;
    private static final double LOW_ROW_HEIGHT = 17;
    private static final int MANY_ROWS = 8;
    private static final double LABEL_WIDTH = 118;
    private static final double DIGIT_WIDTH = 7.4;
    private static final double COLUMN_PADDING = 10;
    private static final double SCROLL_BAR_HEIGHT = 12;

    private final Session session;
    private final StepController controller;
    private final ViewSettings settings;
    private final Messages messages;
    private final Spotlight spotlight;
    private final Pane root = new Pane();
    private final VBox labels = new VBox();
    private final Pane columns = new Pane();
    private final ScrollBar scroll = new ScrollBar();
    private final HBox controls = new HBox();
    private final List<Column> pool = new ArrayList<>();
    private List<TableRow> rows = List.of();
    private TableColumns shown = new TableColumns(1, 0, 0);
    private Cursor followed;
    private Trace measured;
    private int measuredDecimals;
    private double minimumWidth;

    public TableView(Session session, StepController controller, ViewSettings settings, Messages messages,
                     Spotlight spotlight) {
        this.spotlight = spotlight;
        this.session = session;
        this.controller = controller;
        this.settings = settings;
        this.messages = messages;
        root.setId("sequence-table");
        root.getStyleClass().add("sequence-table");
        root.setAccessibleRole(AccessibleRole.TABLE_VIEW);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(columns.widthProperty());
        clip.heightProperty().bind(columns.heightProperty());
        columns.setClip(clip);
        scroll.setOrientation(Orientation.HORIZONTAL);
        scroll.setId("table-scroll");
        List.of(labels, columns, scroll).forEach(part -> part.setManaged(false)); // arrange() puts them
        root.getChildren().setAll(labels, columns, scroll);
        shows(session.traceProperty(), session.lessonProperty(), messages.languageProperty(),
                settings.decimalsProperty(), settings.lookAheadProperty(), root.widthProperty(), scroll.valueProperty(),
                spotlight.pointedProperty());
        if (controller != null) {
            shows(controller.cursorProperty());
            columns.addEventHandler(MouseEvent.MOUSE_CLICKED, this::jump);
            root.addEventHandler(ScrollEvent.SCROLL, this::scrollBy);
            fillControls();
        }
    }

    /** A table for a picture: all steps side by side, everything shown, no cursor. */
    public static TableView forExport(Session session, ViewSettings settings, Messages messages) {
        return new TableView(session, null, settings, messages, new Spotlight());
    }

    @Override
    public Region node() {
        return root;
    }

    /** How the table is shown: decimals, and whether steps that are not reached are shown. */
    public Region controls() {
        return controls;
    }

    /** What the table of a picture is wide, in pixels, with all steps side by side. */
    public double exportWidth() {
        measure();
        return LABEL_WIDTH + session.getTrace().length() * minimumWidth;
    }

    /** How many time steps have room side by side in the table of a picture that is {@code width} pixels wide. */
    public int stepsWithin(double width) {
        measure();
        return (int) ((width - LABEL_WIDTH) / minimumWidth);
    }

    @Override
    protected void update() {
        Trace trace = session.getTrace();
        measure();
        makeRows(trace);
        double room = controller == null ? trace.length() * minimumWidth : root.getWidth() - LABEL_WIDTH;
        if (room <= 0) {
            return;
        }
        int first = (int) Math.round(scroll.getValue());
        TableColumns fitted = TableColumns.fit(trace.length(), first, room, minimumWidth);
        Cursor cursor = controller == null ? null : controller.getCursor();
        if (cursor != null && !cursor.equals(followed) && cursor.timeStep() > 0) {
            fitted = TableColumns.fit(trace.length(), fitted.bringing(cursor.timeStep()), room, minimumWidth);
        }
        followed = cursor;
        shown = fitted;
        scroll.setMin(1);
        scroll.setMax(Math.max(1, trace.length() - shown.count() + 1));
        scroll.setVisibleAmount(scroll.getMax() * shown.count() / trace.length());
        scroll.setBlockIncrement(shown.count());
        scroll.setValue(shown.first());
        scroll.setVisible(shown.count() < trace.length());
        arrange(room);
        Set<Part> lit = cursor == null ? Set.of() : spotlight.lit(trace.step(cursor.timeStep()));
        for (int index = 0; index < shown.count(); index++) {
            pool.get(index).show(shown.first() + index, cursor, lit);
        }
        root.setAccessibleText(cursor == null || cursor.timeStep() == 0 ? "t = 0" : describe(cursor.timeStep()));
    }

    private void measure() {
        Trace trace = session.getTrace();
        if (trace != measured || settings.getDecimals() != measuredDecimals) {
            measured = trace;
            measuredDecimals = settings.getDecimals();
            minimumWidth = Math.max(44, COLUMN_PADDING
                    + DIGIT_WIDTH * TableColumns.widestNumber(trace, measuredDecimals));
        }
    }

    private void makeRows(Trace trace) {
        Lesson lesson = session.getLesson();
        List<TableRow> made = new ArrayList<>();
        made.add(new TableRow("time", null, List.of(span("t", Role.PLAIN, false)), messages.get("table.time"),
                Integer::toString));
        for (int input = 0; input < trace.inputs().width(); input++) {
            int k = input;
            List<Span> symbol = List.of(span("x", Role.PLAIN, false), span(Integer.toString(k + 1), Role.PLAIN, true));
            boolean named = !lesson.nameOf(k).equals("x" + (k + 1));
            made.add(new TableRow("input", new Part.Input(k + 1), symbol, named ? lesson.nameOf(k) : "",
                    t -> NumberText.rounded(trace.inputs().x(k, t), INPUT_DECIMALS)));
        }
        made.add(new TableRow("before", new Part.StateBefore(), List.of(span("c", Role.CELL, false), span("t−1", Role.CELL, true)),
                messages.get("table.before"), t -> number(trace, Quantity.C, t - 1)));
        made.add(new TableRow("state", STATE, List.of(span("c", Role.CELL, false), span("t", Role.CELL, true)),
                messages.get("table.after"), t -> number(trace, Quantity.C, t)));
        made.add(new TableRow("output", OUTPUT, List.of(span("y", Role.OUTPUT, false), span("t", Role.OUTPUT, true)),
                messages.get("table.output"), t -> number(trace, Quantity.Y, t)));
        if (made.size() != rows.size()) {
            pool.clear();
            columns.getChildren().clear();
            labels.getChildren().clear();
            for (TableRow row : made) {
                labels.getChildren().add(new RowLabel(row.style()));
            }
        }
        rows = made;
        for (int index = 0; index < rows.size(); index++) {
            ((RowLabel) labels.getChildren().get(index)).show(rows.get(index), rowHeight());
        }
    }

    private double rowHeight() {
        return rows.size() > MANY_ROWS ? LOW_ROW_HEIGHT : ROW_HEIGHT;
    }

    private static Span span(String text, Role role, boolean subscript) {
        return new Span(text, role, subscript);
    }

    private String number(Trace trace, Quantity quantity, int t) {
        return isReached(quantity, t) ? NumberText.fixed(trace.value(quantity, t), settings.getDecimals()) : UNKNOWN;
    }

    private boolean isReached(Quantity quantity, int t) {
        if (controller == null || settings.isLookAhead() || t < controller.getTimeStep() || t == 0) {
            return true;
        }
        return t == controller.getTimeStep() && controller.getPhase().knows(quantity, session.getCell());
    }

    private void arrange(double room) {
        double height = rows.size() * rowHeight();
        while (pool.size() < shown.count()) {
            Column column = new Column(rows);
            column.setManaged(false);
            pool.add(column);
            columns.getChildren().add(column);
        }
        for (int index = 0; index < pool.size(); index++) {
            Column column = pool.get(index);
            column.setVisible(index < shown.count());
            column.resizeRelocate(index * shown.width(), 0, shown.width(), height);
        }
        labels.resizeRelocate(0, 0, LABEL_WIDTH, height);
        columns.resizeRelocate(LABEL_WIDTH, 0, room, height);
        scroll.resizeRelocate(LABEL_WIDTH, height + 1, room, SCROLL_BAR_HEIGHT);
        // The bar's room is kept free where there is none, or everything would jump when numbers grow.
        double whole = height + (controller == null ? 0 : SCROLL_BAR_HEIGHT + 2);
        root.setMinHeight(whole);
        root.setPrefHeight(whole);
        root.setMaxHeight(whole);
        if (controller == null) {
            root.setMinWidth(LABEL_WIDTH + room);
            root.setPrefWidth(LABEL_WIDTH + room);
        }
    }

    private String describe(int t) {
        return rows.stream().map(row -> row.symbol().stream().map(Span::text).collect(Collectors.joining())
                + " = " + row.text().apply(t)).collect(Collectors.joining(", "));
    }

    private void jump(MouseEvent event) {
        int t = shown.first() + (int) Math.floor(event.getX() / shown.width());
        if (shown.contains(t)) {
            controller.jumpToStep(t);
        }
    }

    private void scrollBy(ScrollEvent event) {
        double turned = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
        double to = scroll.getValue() - Math.signum(turned) * Math.max(1, shown.count() / 8.0);
        scroll.setValue(Math.max(scroll.getMin(), Math.min(scroll.getMax(), to)));
        event.consume();
    }

    private void fillControls() {
        Label label = new Label();
        label.textProperty().bind(messages.text("table.decimals"));
        label.getStyleClass().add("muted");
        Spinner<Integer> decimals = new Spinner<>();
        SpinnerValueFactory<Integer> values =
                new SpinnerValueFactory.IntegerSpinnerValueFactory(0, ViewSettings.MAX_DECIMALS, settings.getDecimals());
        values.setConverter(new WholeNumber(values));
        decimals.setValueFactory(values);
        decimals.setEditable(true);
        decimals.getEditor().setOnAction(event -> {
            decimals.commitValue();
            decimals.getEditor().setText(values.getValue().toString()); // also where nothing was taken
        });
        decimals.getEditor().addEventFilter(ContextMenuEvent.ANY, Event::consume); // it would be in the system's language
        values.valueProperty().addListener((value, before, now) -> settings.decimalsProperty().set(now));
        decimals.setId("decimals");
        decimals.accessibleTextProperty().bind(messages.text("table.decimals"));
        label.setLabelFor(decimals);
        ToggleButton lookAhead = new ToggleButton();
        lookAhead.setId("look-ahead");
        lookAhead.textProperty().bind(messages.text("table.look-ahead"));
        lookAhead.selectedProperty().bindBidirectional(settings.lookAheadProperty());
        controls.getStyleClass().add("table-controls");
        controls.setAlignment(Pos.CENTER_RIGHT);
        for (Region control : List.of(label, decimals, lookAhead)) {
            control.setMinWidth(Region.USE_PREF_SIZE);
        }
        controls.getChildren().setAll(label, decimals, lookAhead);
    }

    /** What is typed for the decimals; what is no number changes nothing. */
    private static final class WholeNumber extends StringConverter<Integer> {
        private final SpinnerValueFactory<Integer> values;

        WholeNumber(SpinnerValueFactory<Integer> values) {
            this.values = values;
        }

        @Override
        public String toString(Integer number) {
            return number.toString();
        }

        @Override
        public Integer fromString(String typed) {
            double number = TypedNumber.parse(typed).orElse(values.getValue());
            return (int) Math.max(0, Math.min(ViewSettings.MAX_DECIMALS, Math.rint(number)));
        }
    }

    /** The symbol and word at the left of a row. */
    private static final class RowLabel extends HBox {
        private final MathText symbol = new MathText();
        private final Label word = new Label();

        RowLabel(String style) {
            getStyleClass().addAll("row-label", style);
            word.getStyleClass().add("muted");
            word.setMinWidth(0);
            symbol.setMinWidth(USE_PREF_SIZE);
            setAlignment(Pos.CENTER_LEFT);
            getChildren().setAll(symbol, word);
        }

        void show(TableRow row, double height) {
            setMinHeight(height);
            setMaxHeight(height);
            symbol.show(row.symbol());
            word.setText(row.word());
        }
    }

    /** One time step. */
    private final class Column extends Region {
        private final List<Label> cells = new ArrayList<>();

        Column(List<TableRow> rows) {
            getStyleClass().add("column");
            for (TableRow row : rows) {
                Label cell = new Label();
                cell.getStyleClass().addAll("cell", row.style());
                cells.add(cell);
            }
            getChildren().setAll(cells);
        }

        void show(int t, Cursor cursor, Set<Part> lit) {
            boolean current = cursor != null && cursor.timeStep() == t;
            pseudoClassStateChanged(CURRENT, current);
            setId("column-" + t);
            for (int index = 0; index < cells.size(); index++) {
                Label cell = cells.get(index);
                String text = rows.get(index).text().apply(t);
                cell.setText(text);
                cell.pseudoClassStateChanged(HIDDEN, text.equals(UNKNOWN));
                Part part = rows.get(index).part();
                boolean before = cursor != null && cursor.timeStep() == t + 1 && OUTPUT.equals(part)
                        && lit.contains(new Part.OutputBefore());
                cell.pseudoClassStateChanged(Spotlight.LIT, current && lit.contains(part) || before);
            }
        }

        @Override
        protected void layoutChildren() {
            for (int index = 0; index < cells.size(); index++) {
                cells.get(index).resizeRelocate(0, index * rowHeight(), getWidth(), rowHeight());
            }
        }
    }
}
