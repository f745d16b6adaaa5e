package org.lstmcell.view.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.lstmcell.explain.NumberText;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonException;
import org.lstmcell.lesson.LessonFile;
import org.lstmcell.lesson.NumberBlock;
import org.lstmcell.lesson.TableEdits;
import org.lstmcell.lesson.TypedNumber;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.LessonErrorText;

/**
 * Choosing and changing the numbers of the table. What is chosen can be typed over, cleared, copied and pasted over; whole
 * steps and inputs come and go. Every change is one edit of the session's lesson.
 */
final class TableEditor {
    private static final int LONGEST_NAME = 40;
    private static final String TYPED_FIRST = "0123456789+-.\u2212\uFF0D\uFF0B\uFF0E";

    private final Session session;
    private final StepController controller;
    private final ViewSettings settings;
    private final Messages messages;
    private final TableView table;
    private final InlineField field = new InlineField(this::moveOn);
    private final Tooltip bubble = new Tooltip();
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(this, "selection");

    TableEditor(Session session, StepController controller, ViewSettings settings, Messages messages, TableView table) {
        this.session = session;
        this.controller = controller;
        this.settings = settings;
        this.messages = messages;
        this.table = table;
    }

    /** The chosen cells, or null. */
    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** The chosen cells as far as they are still in the table, or null. */
    Selection getSelection() {
        return selection.get() == null ? null : selection.get().within(rows(), steps());
    }

    void select(Selection chosen) {
        bubble.hide();
        selection.set(chosen);
    }

    /** Chooses a cell if none is chosen: the first input at the present time step. */
    void selectSomething() {
        if (selection.get() == null) {
            select(Selection.of(0, Math.max(1, controller.getTimeStep())));
        }
    }

    /** The number of rows that can be edited. */
    int rows() {
        return TableEdits.printedRow(lesson()) + (settings.isShowPrinted() ? 2 : 0);
    }

    int inputs() {
        return lesson().inputs().width();
    }

    int steps() {
        return lesson().inputs().length();
    }

    private Lesson lesson() {
        return session.getLesson();
    }

    /** The first of the time steps that are meant: those chosen, or the present one. */
    int firstStep() {
        return getSelection() == null ? Math.max(1, controller.getTimeStep()) : getSelection().firstStep();
    }

    /** The last of the time steps that are meant. */
    int lastStep() {
        return getSelection() == null ? firstStep() : getSelection().lastStep();
    }

    /** The input that is meant: the one chosen, or the last. */
    int input() {
        int last = inputs() - 1;
        return getSelection() == null ? last : Math.min(last, getSelection().row());
    }

    boolean mayAddInput() {
        return inputs() < LessonFile.MAX_INPUTS;
    }

    boolean mayAddSteps() {
        return steps() + lastStep() - firstStep() < LessonFile.MAX_STEPS;
    }

    boolean mayDeleteSteps() {
        return lastStep() - firstStep() + 1 < steps();
    }

    /** Adds as many steps as are meant before or behind them. */
    void insertSteps(boolean behind) {
        int count = lastStep() - firstStep() + 1;
        int t = behind ? lastStep() + 1 : firstStep();
        changeSteps(mayAddSteps(), lesson -> TableEdits.insertSteps(lesson, t, count), t, t + count - 1);
    }

    void duplicateSteps() {
        int first = firstStep();
        int last = lastStep();
        changeSteps(mayAddSteps(), lesson -> TableEdits.duplicateSteps(lesson, first, last), last + 1, last + 1 + last - first);
    }

    void deleteSteps() {
        int first = firstStep();
        int last = lastStep();
        int stays = Math.min(first, steps() - (last - first + 1));
        changeSteps(mayDeleteSteps(), lesson -> TableEdits.deleteSteps(lesson, first, last), stays, stays);
    }

    void moveSteps(int by) {
        int first = firstStep();
        int last = lastStep();
        changeSteps(first + by >= 1 && last + by <= steps(), lesson -> TableEdits.moveSteps(lesson, first, last, by),
                first + by, last + by);
    }

    /** Makes {@code change} if it is {@code possible}, and then the steps {@code first}…{@code last} are chosen. */
    private void changeSteps(boolean possible, UnaryOperator<Lesson> change, int first, int last) {
        if (possible) {
            Selection before = getSelection();
            session.edit(change.apply(lesson()));
            if (before != null) {
                select(new Selection(before.anchorRow(), first, before.row(), last));
            }
        }
    }

    void addInput() {
        if (mayAddInput()) {
            session.edit(TableEdits.addInput(lesson()));
        }
    }

    void removeInput() {
        if (inputs() > 1) {
            session.edit(TableEdits.removeInput(lesson(), input()));
        }
    }

    /** Opens the field where the name of input {@code k} stands. */
    void rename(int k) {
        field.open(table.labelPane(), table.labelBounds(k), lesson().nameOf(k), name -> {
            if (name.strip().length() > LONGEST_NAME) {
                return Optional.of(messages.get("table.name-too-long", LONGEST_NAME));
            }
            session.edit(TableEdits.renameInput(lesson(), k, name));
            return Optional.empty();
        }, table::takeFocus);
    }

    /** Opens the field on the chosen cell, with {@code text}, or the number that is there when that is null. */
    void edit(String text) {
        Selection chosen = getSelection();
        table.bringToSight(chosen.step());
        double value = TableEdits.value(lesson(), chosen.row(), chosen.step());
        String present = Double.isNaN(value) ? "" : NumberText.exact(value);
        select(Selection.of(chosen.row(), chosen.step()));
        field.open(table.columnPane(), table.cellBounds(chosen.row(), chosen.step()), text == null ? present : text,
                typed -> take(chosen, typed), table::takeFocus);
        if (text != null) {
            field.end();
        }
    }

    private Optional<String> take(Selection cell, String typed) {
        boolean printed = cell.row() >= TableEdits.printedRow(lesson());
        OptionalDouble number = TypedNumber.parse(typed);
        if (number.isPresent() || typed.isBlank() && printed) {
            session.edit(TableEdits.with(lesson(), cell.row(), cell.step(), number.orElse(Double.NaN) + 0.0)); // no −0
            return Optional.empty();
        }
        return typed.isBlank() ? Optional.empty() : Optional.of(messages.get("parameters.rejected", typed));
    }

    private void moveOn(KeyCode key, boolean shift) {
        int by = shift ? -1 : 1;
        move(key == KeyCode.ENTER ? by : 0, key == KeyCode.TAB ? by : 0, false);
    }

    private void move(int rows, int steps, boolean extend) {
        Selection from = getSelection();
        if (from != null) {
            int row = Math.max(0, Math.min(rows() - 1, from.row() + rows));
            int step = (int) Math.max(1, Math.min(steps(), (long) from.step() + steps));
            select(extend ? from.to(row, step) : Selection.of(row, step));
            table.bringToSight(step);
        }
    }

    void selectAll() {
        select(new Selection(0, 1, inputs() - 1, steps()));
    }

    /** Makes the chosen inputs 0 and takes the chosen printed numbers away. */
    void clear() {
        Selection chosen = getSelection();
        Lesson cleared = lesson();
        for (int row = chosen.firstRow(); row <= chosen.lastRow(); row++) {
            double[] blank = new double[chosen.lastStep() - chosen.firstStep() + 1];
            Arrays.fill(blank, row < TableEdits.printedRow(lesson()) ? 0 : Double.NaN);
            cleared = put(cleared, row, chosen.firstStep(), new double[][] {blank});
        }
        session.edit(cleared);
    }

    private static Lesson put(Lesson lesson, int row, int t, double[][] block) {
        try {
            return TableEdits.with(lesson, row, t, block);
        } catch (LessonException e) {
            throw new IllegalStateException(e); // it lies inside the table
        }
    }

    /** Copies what is chosen as text, rows as lines with tabs between the numbers. */
    void copy() {
        Selection chosen = getSelection();
        if (chosen != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(IntStream.rangeClosed(chosen.firstRow(), chosen.lastRow())
                    .mapToObj(row -> IntStream.rangeClosed(chosen.firstStep(), chosen.lastStep())
                            .mapToObj(t -> text(TableEdits.value(lesson(), row, t))).collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n")));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : NumberText.plain(value);
    }

    /**
     * Puts the numbers on the clipboard into the table from the first chosen cell on: as they stand there, or with
     * columns for rows when they are to be {@code turned} or would not fit otherwise.
     */
    void paste(boolean turned) {
        selectSomething();
        String text = Clipboard.getSystemClipboard().getString();
        try {
            NumberBlock block = NumberBlock.parse(text == null ? "" : text);
            int row = getSelection().firstRow();
            int room = (row < TableEdits.printedRow(lesson()) ? TableEdits.printedRow(lesson()) : rows()) - row;
            NumberBlock fitting = turned || block.height() > room && block.width() <= room ? block.turned() : block;
            int t = getSelection().firstStep();
            session.edit(TableEdits.with(lesson(), row, t, fitting.numbers()));
            select(new Selection(row, t, row + fitting.height() - 1, t + fitting.width() - 1));
        } catch (LessonException e) {
            table.bringToSight(getSelection().firstStep());
            Bubble.show(bubble, messages.get("table.paste-failed", LessonErrorText.of(e, messages)), table.columnPane(),
                    table.cellBounds(getSelection().firstRow(), getSelection().firstStep()));
        }
    }

    /** Does what a key means while cells are chosen. */
    void onKey(KeyEvent event) {
        if (getSelection() != null && !field.isOpen() && act(event)) {
            event.consume();
        }
    }

    /** Opens the field with what is typed while cells are chosen. */
    void onTyped(KeyEvent event) {
        String typed = event.getCharacter();
        boolean modified = event.isShortcutDown() || event.isAltDown() || event.isControlDown() || event.isMetaDown();
        if (getSelection() != null && !field.isOpen() && !modified && typed.length() == 1 && TYPED_FIRST.contains(typed)) {
            edit(typed);
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        boolean shift = event.isShiftDown();
        if (event.isShortcutDown()) {
            return actWithControl(event.getCode(), shift);
        }
        if (event.isAltDown()) {
            int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
            moveSteps(by);
            return by != 0;
        }
        switch (event.getCode()) {
            case LEFT -> move(0, -1, shift);
            case RIGHT -> move(0, 1, shift);
            case UP -> move(-1, 0, shift);
            case DOWN -> move(1, 0, shift);
            case HOME -> move(0, -steps(), shift);
            case END -> move(0, steps(), shift);
            case ENTER, F2 -> edit(null);
            case DELETE, BACK_SPACE -> clear();
            case INSERT -> insertSteps(shift);
            case ESCAPE -> table.leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean actWithControl(KeyCode key, boolean shift) {
        switch (key) {
            case A -> selectAll();
            case C -> copy();
            case X -> {
                copy();
                clear();
            }
            case V -> paste(shift);
            case D -> duplicateSteps();
            case DELETE, BACK_SPACE -> deleteSteps();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Gives up what is being typed. */
    void close() {
        field.close();
        bubble.hide();
    }
}
