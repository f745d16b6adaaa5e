package org.lstmcell.view.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Role;
import org.lstmcell.explain.Span;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.TableEdits;
import org.lstmcell.session.Session;
import org.lstmcell.session.ViewSettings;

/**
 * The rows of the table, from the top: the time, the inputs, the state before the step and after it, the output; what c and y
 * were in the lesson that is compared with, and how far they are from there; and what a book prints.
 */
final class TableRows {
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

    /** @param ghost what the lesson is compared with, or null */
    static List<TableRow> of(Session session, Trace trace, Trace ghost, ViewSettings settings, boolean printed,
                             Messages messages, Reached reached) {
        Lesson lesson = session.getLesson();
        String ghostName = messages.get(session.comparison().isWithPinned() ? "table.ghost-pinned" : "table.ghost");
        TableRows made = new TableRows(lesson, trace, ghost, ghostName, settings.getDecimals(), messages, reached);
        made.addInputs();
        made.addValues();
        if (printed) {
            made.addPrinted("c", Role.CELL, TableEdits.printedRow(lesson));
            made.addPrinted("y", Role.OUTPUT, TableEdits.printedRow(lesson) + 1);
        }
        return made.rows;
    }

    private void addInputs() {
        rows.add(new TableRow("time", null, List.of(on("t", Role.PLAIN)), messages.get("table.time"), Integer::toString));
        for (int input = 0; input < trace.inputs().width(); input++) {
            int k = input;
            boolean named = !lesson.nameOf(k).equals(Lesson.defaultName(k));
            rows.add(new TableRow("input", new Part.Input(k + 1),
                    List.of(on("x", Role.PLAIN), below(Integer.toString(k + 1), Role.PLAIN)), named ? lesson.nameOf(k) : "",
                    t -> NumberText.rounded(trace.inputs().x(k, t), INPUT_DECIMALS)).editedAs(k));
        }
    }

    private void addValues() {
        rows.add(new TableRow("before", new Part.StateBefore(), List.of(on("c", Role.CELL), below("t−1", Role.CELL)),
                messages.get("table.before"), t -> number(trace, Quantity.C, t - 1)));
        addValue("state", STATE, Quantity.C, Role.CELL, messages.get("table.after"));
        addValue("output", OUTPUT, Quantity.Y, Role.OUTPUT, messages.get("table.output"));
    }

    private void addValue(String style, Part part, Quantity quantity, Role role, String word) {
        List<Span> symbol = List.of(on(quantity.symbol(), role), below("t", role));
        IntFunction<String> now = t -> number(trace, quantity, t);
        if (ghost == null) {
            rows.add(new TableRow(style, part, symbol, word, now));
            return;
        }
        IntPredicate changed = t -> reached.test(quantity, t) && t <= ghost.length()
                && Double.compare(trace.value(quantity, t), ghost.value(quantity, t)) != 0;
        rows.add(new TableRow(style, part, symbol, word, now).marking(changed));
        rows.add(new TableRow("ghost", null, List.of(), ghostName,
                t -> t > ghost.length() ? NOTHING : number(ghost, quantity, t)));
        rows.add(new TableRow("difference", null, List.of(on("Δ" + quantity.symbol(), role)), messages.get("table.difference"),
                t -> changed.test(t) ? difference(trace.value(quantity, t) - ghost.value(quantity, t))
                        : NOTHING));
    }

    private void addPrinted(String symbol, Role role, int row) {
        rows.add(new TableRow("printed", null, List.of(on(symbol, role)), messages.get("table.printed"), t -> {
            double value = TableEdits.value(lesson, row, t);
            return Double.isNaN(value) ? NOT_PRINTED : NumberText.rounded(value, INPUT_DECIMALS);
        }).editedAs(row));
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
