package org.lstmcell.view.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.History;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Span;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.TableField;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.View;

/**
 * The sequence as a table with time as columns: the inputs, the state before each step, the state after it and the output.
 * What the class has not reached yet is a question mark. Only the columns in sight have nodes, so a sequence may be long.
 */
public final class TableView extends View {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("not-reached");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass PATH = PseudoClass.getPseudoClass("path");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    static final double ROW_HEIGHT = 20;
    private static final double LOW_ROW_HEIGHT = 17;
    private static final int MANY_ROWS = 8;
    static final double LABEL_WIDTH = 118;
    private static final double SCROLL_BAR_HEIGHT = 12;
    private static final double NARROWEST_FIELD = 72;

    private final Session session;
    private final StepController controller;
    private final ViewSettings settings;
    private final Messages messages;
    private final Spotlight spotlight;
    private final Pane root = new Pane();
    private final VBox labels = new VBox();
    private final Pane columns = new Pane();
    private final ScrollBar scroll = new ScrollBar();
    private final List<Column> pool = new ArrayList<>();
    private List<TableRow> rows = List.of();
    private TableColumns shown = new TableColumns(1, 0, 0);
    private final TableEditor editor;
    private final TableMenu menu;
    private final TableControls controls;
    private ContextMenu contextMenu;
    private Cursor followed;
    /** Where the path of the number begins that is traced. */
    private int pathFrom;
    /** A time step that is to be brought in sight, or 0. */
    private int wanted;
    private List<Object> measured;
    private double minimumWidth;
    private Sequence measuredInputs;
    private int widestInput;

    /** @param importSequence asks for a file of numbers and puts them in the place of the sequence */
    public TableView(Session session, StepController controller, ViewSettings settings, Messages messages,
                     Spotlight spotlight, Runnable importSequence) {
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
                spotlight.pointedProperty(), spotlight.tracedProperty());
        editor = new TableEditor(session, controller, settings, messages, this);
        menu = new TableMenu(editor, settings, messages, importSequence);
        controls = new TableControls(settings, messages, menu);
        shows(controller.cursorProperty(), editor.selectionProperty(), settings.showPrintedProperty(), settings.predictingProperty(),
                session.comparison().traceProperty());
        columns.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        columns.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        columns.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        labels.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickLabel);
        root.addEventHandler(ScrollEvent.SCROLL, this::scrollBy);
        root.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::offer);
        root.addEventHandler(KeyEvent.KEY_PRESSED, editor::onKey);
        root.addEventHandler(KeyEvent.KEY_TYPED, editor::onTyped);
        root.setFocusTraversable(true);
        root.focusedProperty().addListener((focus, before, focused) -> {
            if (focused) {
                editor.selectSomething();
            }
        });
    }

    @Override
    public Region node() {
        return root;
    }

    /** How the table is shown: decimals, and whether steps that are not reached are shown. */
    public Region controls() {
        return controls;
    }

    @Override
    protected void update() {
        Trace trace = session.getTrace();
        measure();
        makeRows();
        double room = root.getWidth() - LABEL_WIDTH;
        if (room <= 0) {
            return;
        }
        int first = (int) Math.round(scroll.getValue());
        TableColumns fitted = TableColumns.fit(trace.length(), first, room, minimumWidth);
        Cursor cursor = controller.getCursor();
        int current = Math.max(1, cursor.timeStep());
        boolean pushedOut = shown != null && shown.first() == first && shown.contains(current); // by numbers that became wider
        if (!cursor.equals(followed) || pushedOut) {
            fitted = TableColumns.fit(trace.length(), fitted.bringing(current), room, minimumWidth);
        }
        followed = cursor;
        if (wanted > 0) {
            fitted = TableColumns.fit(trace.length(), fitted.bringing(wanted), room, minimumWidth);
            wanted = 0;
        }
        shown = fitted;
        scroll.setMin(1);
        scroll.setMax(Math.max(1, trace.length() - shown.count() + 1));
        scroll.setVisibleAmount((scroll.getMax() - scroll.getMin()) * shown.count() / trace.length());
        scroll.setBlockIncrement(shown.count());
        scroll.setValue(shown.first());
        scroll.setVisible(shown.count() < trace.length());
        arrange(room);
        Set<Part> lit = spotlight.lit(trace.step(cursor.timeStep()));
        Selection chosen = editor.getSelection();
        Spotlight.Traced traced = spotlight.getTraced();
        pathFrom = traced == null ? 0 : History.of(trace, traced.t()).from();
        for (int index = 0; index < shown.count(); index++) {
            pool.get(index).show(shown.first() + index, cursor, lit, chosen);
        }
        root.setAccessibleText(cursor.timeStep() == 0 ? "t = 0" : describe(cursor.timeStep()));
    }

    private void measure() {
        Trace trace = session.getTrace();
        Trace ghost = ghost();
        Lesson printed = isPrintedShown() ? session.getLesson() : null;
        List<Object> toMeasure = Arrays.asList(trace, ghost, printed, settings.getDecimals());
        if (!isMeasured(toMeasure)) {
            measured = toMeasure;
            if (trace.inputs() != measuredInputs) {
                measuredInputs = trace.inputs();
                widestInput = TableColumns.widestInput(measuredInputs);
            }
            int widest = Math.max(widestInput, TableColumns.widestNumber(trace, settings.getDecimals()));
            if (ghost != null) {
                widest = Math.max(Math.max(widest, TableColumns.widestNumber(ghost, settings.getDecimals())),
                        TableColumns.widestDifference(trace, ghost, settings.getDecimals()));
            }
            if (printed != null) {
                widest = Math.max(widest, TableColumns.widestPrinted(printed));
            }
            minimumWidth = TableColumns.widthFor(widest);
        }
    }

    private boolean isMeasured(List<Object> toMeasure) {
        return measured != null && IntStream.range(0, 3).allMatch(k -> measured.get(k) == toMeasure.get(k))
                && measured.get(3).equals(toMeasure.get(3));
    }

    /** What the table compares with, or null. */
    private Trace ghost() {
        return session.comparison().getTrace();
    }

    /** What a book prints is what is to be guessed. */
    private boolean isPrintedShown() {
        return settings.isShowPrinted() && !settings.isPredicting();
    }

    private void makeRows() {
        Set<TableField> fields = EnumSet.copyOf(TableField.USUAL);
        if (isPrintedShown()) {
            fields.add(TableField.PRINTED);
        }
        List<TableRow> made = TableRows.of(session, ghost(), fields, settings.getDecimals(), messages, this::isReached);
        if (!styles(made).equals(styles(rows))) {
            editor.close();
            pool.clear();
            columns.getChildren().clear();
            labels.getChildren().clear();
            for (TableRow row : made) {
                labels.getChildren().add(new RowLabel(row));
            }
        }
        rows = made;
        for (int index = 0; index < rows.size(); index++) {
            ((RowLabel) labels.getChildren().get(index)).show(rows.get(index), rowHeight());
        }
    }

    private static List<String> styles(List<TableRow> rows) {
        return rows.stream().map(TableRow::style).toList();
    }

    private double rowHeight() {
        return rows.size() > MANY_ROWS ? LOW_ROW_HEIGHT : ROW_HEIGHT;
    }

    private boolean isReached(Quantity quantity, int t) {
        if (settings.isLookAhead() || t < controller.getTimeStep() || t == 0) {
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
            column.setId("column-" + pool.size()); // by its place: JavaFX keeps styles for every id that it ever met
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
        double whole = height + SCROLL_BAR_HEIGHT + 2;
        root.setMinHeight(whole);
        root.setPrefHeight(whole);
        root.setMaxHeight(whole);
    }

    private String describe(int t) {
        return rows.stream().map(row -> row.symbol().stream().map(Span::text).collect(Collectors.joining())
                + " = " + row.text().apply(t)).collect(Collectors.joining(", "));
    }

    private int stepAt(double x) {
        int t = shown.first() + (int) Math.floor(x / shown.width());
        return Math.max(shown.first(), Math.min(shown.first() + shown.count() - 1, t));
    }

    private TableRow rowAt(double y) {
        return rows.get(Math.max(0, Math.min(rows.size() - 1, (int) (y / rowHeight()))));
    }

    private boolean isBeside(MouseEvent event) {
        return event.getX() >= shown.count() * shown.width();
    }

    private void press(MouseEvent event) {
        TableRow row = rowAt(event.getY());
        if (event.getButton() == MouseButton.PRIMARY && row.isEdited() && !isBeside(event)) {
            takeFocus();
            Selection before = editor.getSelection();
            int t = stepAt(event.getX());
            editor.select(event.isShiftDown() && before != null ? before.to(row.index(), t) : Selection.of(row.index(), t));
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        TableRow row = rowAt(event.getY());
        if (event.isPrimaryButtonDown() && row.isEdited() && root.isFocused() && editor.getSelection() != null) {
            editor.select(editor.getSelection().to(row.index(), stepAt(event.getX())));
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isBeside(event)) {
            return;
        }
        if (!rowAt(event.getY()).isEdited()) {
            leave();
            controller.jumpToStep(stepAt(event.getX()));
            if (event.getClickCount() == 2) {
                trace(rowAt(event.getY()), stepAt(event.getX()));
            }
        } else if (event.getClickCount() == 2) {
            editor.edit(null);
        }
    }

    /** Asks where the c or y of a row comes from. */
    private void trace(TableRow row, int t) {
        if (isTraceable(row, t)) {
            spotlight.tracedProperty().set(new Spotlight.Traced(((Part.Value) row.part()).quantity(), t));
        }
    }

    private boolean isTraceable(TableRow row, int t) {
        return (TableRows.STATE.equals(row.part()) || TableRows.OUTPUT.equals(row.part()))
                && isReached(((Part.Value) row.part()).quantity(), t);
    }

    private void clickLabel(MouseEvent event) {
        TableRow row = rowAt(event.getY());
        if (event.getClickCount() == 2 && row.isEdited() && row.index() < editor.inputs()) {
            editor.rename(row.index());
            event.consume();
        }
    }

    private void offer(ContextMenuEvent event) {
        if (contextMenu != null) {
            contextMenu.hide();
        }
        Point2D at = columns.screenToLocal(event.getScreenX(), event.getScreenY());
        if (at != null && columns.contains(at) && !event.isKeyboardTrigger()) {
            TableRow row = rowAt(at.getY());
            int t = stepAt(at.getX());
            Selection chosen = editor.getSelection();
            if (chosen == null || !(row.isEdited() ? chosen.contains(row.index(), t) : chosen.contains(chosen.row(), t))) {
                editor.select(row.isEdited() ? Selection.of(row.index(), t)
                        : new Selection(0, t, editor.inputs() - 1, t));
            }
        }
        takeFocus();
        contextMenu = new ContextMenu(menu.items().toArray(MenuItem[]::new));
        if (at != null && columns.contains(at)) {
            offerTracing(rowAt(at.getY()), stepAt(at.getX()));
        }
        contextMenu.show(root, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void offerTracing(TableRow row, int t) {
        if (isTraceable(row, t)) {
            Quantity quantity = ((Part.Value) row.part()).quantity();
            MenuItem item = new MenuItem(messages.get("table.trace", quantity.symbol() + NumberText.subscript(t)));
            item.setId("table-trace");
            item.setOnAction(event -> trace(row, t));
            contextMenu.getItems().addAll(0, List.of(item, new SeparatorMenuItem()));
        }
    }

    /** Takes the keys. */
    void takeFocus() {
        root.requestFocus();
    }

    /** Chooses nothing and gives the keys back to the window. */
    void leave() {
        editor.select(null);
        if (root.isFocused()) {
            root.getScene().getRoot().requestFocus();
        }
    }

    /** Brings the table up to date with time step {@code t} in sight. */
    void bringToSight(int t) {
        wanted = t;
        update();
    }

    Pane columnPane() {
        return columns;
    }

    Pane labelPane() {
        return root;
    }

    /** Where the number of an edited row at a time step in sight stands, in {@link #columnPane}. */
    Bounds cellBounds(int row, int t) {
        double width = Math.max(shown.width(), NARROWEST_FIELD);
        double x = Math.min((t - shown.first()) * shown.width(), columns.getWidth() - width);
        return new BoundingBox(Math.max(0, x), place(row) * rowHeight(), width, rowHeight());
    }

    /** Where the name of an input stands, in {@link #labelPane}. */
    Bounds labelBounds(int input) {
        return new BoundingBox(0, place(input) * rowHeight(), LABEL_WIDTH, rowHeight());
    }

    private int place(int row) {
        return IntStream.range(0, rows.size()).filter(index -> rows.get(index).index() == row).findFirst().orElse(0);
    }

    private void scrollBy(ScrollEvent event) {
        double turned = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
        double to = scroll.getValue() - Math.signum(turned) * Math.max(1, shown.count() / 8.0);
        scroll.setValue(Math.max(scroll.getMin(), Math.min(scroll.getMax(), to)));
        event.consume();
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

        void show(int t, Cursor cursor, Set<Part> lit, Selection chosen) {
            boolean current = cursor.timeStep() == t;
            pseudoClassStateChanged(CURRENT, current);
            for (int index = 0; index < cells.size(); index++) {
                Label cell = cells.get(index);
                String text = rows.get(index).text().apply(t);
                cell.setText(text);
                TableRow row = rows.get(index);
                cell.pseudoClassStateChanged(HIDDEN, text.equals(TableRows.UNKNOWN));
                cell.pseudoClassStateChanged(SELECTED, row.isEdited() && chosen != null && chosen.contains(row.index(), t));
                cell.pseudoClassStateChanged(CHANGED, row.changed().test(t));
                explain(cell, row.hint().apply(t));
                cell.pseudoClassStateChanged(PATH, isOnPath(row, t));
                Part part = row.part();
                boolean before = cursor.timeStep() == t + 1 && TableRows.OUTPUT.equals(part)
                        && lit.contains(new Part.OutputBefore());
                cell.pseudoClassStateChanged(Spotlight.LIT, current && lit.contains(part) || before);
            }
        }

        /** Whether the number is on the way of the one that is traced: the memory since it was written, and the output. */
        private boolean isOnPath(TableRow row, int t) {
            Spotlight.Traced traced = spotlight.getTraced();
            if (traced == null) {
                return false;
            }
            return TableRows.STATE.equals(row.part()) ? t >= pathFrom && t <= traced.t()
                    : TableRows.OUTPUT.equals(row.part()) && traced.quantity() == Quantity.Y && t == traced.t();
        }

        private void explain(Label cell, String hint) {
            if (hint == null) {
                cell.setTooltip(null);
            } else if (cell.getTooltip() == null) {
                cell.setTooltip(new Tooltip(hint));
            } else {
                cell.getTooltip().setText(hint);
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
