package org.lstmcell.view.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.Notation;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.PrintedCheck;
import org.lstmcell.explain.Role;
import org.lstmcell.explain.Span;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.TableEdits;
import org.lstmcell.session.Session;
import org.lstmcell.session.TableField;

/**
 * The rows of the table, from the top: the time and the chosen {@link TableField}s; below c and y what they were in the lesson
 * that is compared with, and how far they are from there.
 */
public final class TableRows {
    static final int INPUT_DECIMALS = 6;
    static final String UNKNOWN = "?";
    static final Part STATE = new Part.Value(Quantity.C);
    static final Part OUTPUT = new Part.Value(Quantity.Y);
    private static final String NOTHING = "";
    private static final String NOT_PRINTED = "·";

    private final Lesson lesson;
    private final Trace trace;
    private final Trace ghost;
    private final String ghostName;
    private final int decimals;
    private final Messages messages;
    private final Reached reached;
    private final List<TableRow> rows = new ArrayList<>();

    /** Whether the class has come to a number. */
    interface Reached {
        boolean test(Quantity quantity, int t);
    }

    private TableRows(Lesson lesson, Trace trace, Trace ghost, String ghostName, int decimals, Messages messages,
                      Reached reached) {
        this.lesson = lesson;
        this.trace = trace;
        this.ghost = ghost;
        this.ghostName = ghostName;
        this.decimals = decimals;
        this.messages = messages;
        this.reached = reached;
    }

    /**
     * The rows of the table on the screen.
     *
     * @param ghost what the lesson is compared with, or null
     */
    static List<TableRow> of(Session session, Trace ghost, Set<TableField> fields, int decimals, Messages messages,
                             Reached reached) {
        String ghostName = messages.get(session.comparison().isWithPinned() ? "table.ghost-pinned" : "table.ghost");
        return new TableRows(session.getLesson(), session.getTrace(), ghost, ghostName, decimals, messages, reached)
                .make(fields);
    }

    /** The rows of a whole table, for a file: {@code fields} of {@code lesson}, with {@code decimals} digits after the point. */
    public static List<TableRow> of(Lesson lesson, Trace trace, Set<TableField> fields, int decimals, Messages messages) {
        return new TableRows(lesson, trace, null, "", decimals, messages, (quantity, t) -> true).make(fields);
    }

    private List<TableRow> make(Set<TableField> fields) {
        rows.add(new TableRow("time", null, List.of(on("t", Role.PLAIN)), messages.get("table.time"), t -> t, Integer::toString));
        for (TableField field : TableField.values()) {
            if (fields.contains(field)) {
                add(field);
            }
        }
        return rows;
    }

    private void add(TableField field) {
        switch (field) {
            case INPUTS -> addInputs();
            case SUMS -> {
                for (Unit unit : Unit.values()) {
                    addUnit("sum", unit.sum(), unit, messages.get("table.sum"));
                }
            }
            case BLOCK_INPUT -> addUnit("gate", Quantity.G, Unit.BLOCK_INPUT, messages.get("table.block-input"));
            case GATES -> {
                for (Unit unit : Unit.values()) {
                    if (unit.isGate()) {
                        addUnit("gate", unit.activated(), unit, messages.get("table.unit." + unit.key()));
                    }
                }
            }
            case STATE_BEFORE -> rows.add(new TableRow("before", new Part.StateBefore(),
                    List.of(on("c", Role.CELL), below("t−1", Role.CELL)), messages.get("table.before"),
                    t -> trace.value(Quantity.C, t - 1), t -> number(trace, Quantity.C, t - 1)));
            case STATE -> addValue("state", STATE, Quantity.C, Role.CELL, messages.get("table.after"));
            case OUTPUT -> addValue("output", OUTPUT, Quantity.Y, Role.OUTPUT, messages.get("table.output"));
            default -> {
                addPrinted(Quantity.C, Role.CELL, TableEdits.printedRow(lesson));
                addPrinted(Quantity.Y, Role.OUTPUT, TableEdits.printedRow(lesson) + 1);
            }
        }
    }

    private void addInputs() {
        for (int input = 0; input < trace.inputs().width(); input++) {
            int k = input;
            boolean named = !lesson.nameOf(k).equals(Lesson.defaultName(k));
            rows.add(new TableRow("input", new Part.Input(k + 1),
                    List.of(on("x", Role.PLAIN), below(Integer.toString(k + 1), Role.PLAIN)), named ? lesson.nameOf(k).replaceAll("\\p{Cntrl}+", " ") : "",
                    t -> trace.inputs().x(k, t), t -> NumberText.given(trace.inputs().x(k, t), INPUT_DECIMALS)).editedAs(k));
        }
    }

    private void addUnit(String style, Quantity quantity, Unit unit, String word) {
        Role role = Role.valueOf(unit.name());
        String symbol = quantity.symbol();
        int underscore = symbol.indexOf('_');
        List<Span> spans = underscore < 0 ? List.of(on(symbol, role))
                : List.of(on(symbol.substring(0, underscore), role), below(symbol.substring(underscore + 1), role));
        rows.add(new TableRow(style, new Part.Value(quantity), spans, word,
                t -> trace.value(quantity, t), t -> number(trace, quantity, t)));
    }

    private void addValue(String style, Part part, Quantity quantity, Role role, String word) {
        List<Span> symbol = List.of(on(quantity.symbol(), role), below("t", role));
        IntToDoubleFunction value = t -> trace.value(quantity, t);
        IntFunction<String> now = t -> number(trace, quantity, t);
        if (ghost == null) {
            rows.add(new TableRow(style, part, symbol, word, value, now));
            return;
        }
        IntPredicate changed = t -> reached.test(quantity, t) && t <= ghost.length()
                && Double.compare(trace.value(quantity, t), ghost.value(quantity, t)) != 0;
        rows.add(new TableRow(style, part, symbol, word, value, now).marking(changed));
        rows.add(new TableRow("ghost", null, List.of(), ghostName,
                t -> ghost.value(quantity, t), t -> t > ghost.length() ? NOTHING : number(ghost, quantity, t)));
        rows.add(new TableRow("difference", null, List.of(on("Δ" + quantity.symbol(), role)), messages.get("table.difference"),
                t -> trace.value(quantity, t) - ghost.value(quantity, t),
                t -> changed.test(t) ? difference(trace.value(quantity, t) - ghost.value(quantity, t)) : NOTHING));
    }

    private void addPrinted(Quantity quantity, Role role, int row) {
        rows.add(new TableRow("printed", null, List.of(on(quantity.symbol(), role)), messages.get("table.printed"),
                t -> TableEdits.value(lesson, row, t), t -> {
            double value = TableEdits.value(lesson, row, t);
            return Double.isNaN(value) ? NOT_PRINTED : NumberText.given(value, INPUT_DECIMALS);
        }).editedAs(row).marking(t -> check(quantity, row, t).filter(found -> !found.verdict().agrees()).isPresent())
                .explaining(t -> check(quantity, row, t).map(found -> found.sentence().in(messages::get)).orElse(null)));
    }

    /** How a printed number compares with the computed one, once that has been reached. */
    private Optional<PrintedCheck> check(Quantity quantity, int row, int t) {
        double printed = TableEdits.value(lesson, row, t);
        return Double.isNaN(printed) || !reached.test(quantity, t) ? Optional.empty()
                : Optional.of(PrintedCheck.of(trace.step(t), quantity, printed, Notation.LETTERS));
    }

    private String number(Trace of, Quantity quantity, int t) {
        return reached.test(quantity, t) ? NumberText.fixed(of.value(quantity, t), decimals) : UNKNOWN;
    }

    private String difference(double value) {
        return NumberText.signed(NumberText.fixed(value, decimals));
    }

    private static Span on(String text, Role role) {
        return new Span(text, role, false);
    }

    private static Span below(String text, Role role) {
        return new Span(text, role, true);
    }
}
