package org.lstmcell.export.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Role;
import org.lstmcell.explain.Span;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.TableField;
import org.lstmcell.view.table.TableRow;
import org.lstmcell.view.table.TableRows;

/**
 * A sheet on which a class works out a lesson by hand, free of any format.
 *
 * @param title    the lesson's title; says so when it is the answer key
 * @param lines    what pupils fill in at the top: name, class, date; nothing on the key
 * @param task     what is to be done
 * @param formulas all that is needed to do it
 * @param header   the symbols of the weights
 * @param units    the weights of the four units, one for each symbol of the header
 * @param given    the time and the inputs
 * @param asked    i, f, o, c and y; without any numbers unless it is the key
 * @param key      whether the answers are filled in
 * @param steps    the number of time steps
 * @param columns  how many time steps stand side by side on a sheet of A4
 * @param digits   how many digits the longest number is wide, whether it is filled in or not
 */
public record Worksheet(String title, List<String> lines, String task, List<Formula> formulas, List<List<Span>> header,
                        List<UnitRow> units, List<TableRow> given, List<TableRow> asked, boolean key, int steps, int columns,
                        double digits) {
    private static final int WEIGHT_DECIMALS = 6;
    private static final String NO_WEIGHT = "–";
    /** In digits, what A4 has beside the labels: 13.4 cm. */
    private static final double LINE = 68;
    /** Between two columns, in digits. */
    private static final double GAP = 1.2;
    /** A pupil's number needs more than 1 cm. */
    private static final int MOST_COLUMNS = 10;
    /** The most that a name takes beside its symbol, in digits; Chinese characters and wide letters are two of them. */
    private static final int NAME = 13;
    private static final String WIDE = "mwMWGOQ@%&—…";
    /** The power of e, which stands above the line. Spans know no such place; nothing else has this index. */
    private static final Span POWER = new Span("−z", Role.PLAIN, true);

    private static final List<Span> SIGMOID = equation("1/(1 + e", List.of(POWER), ")");
    private static final List<Span> RECURRENT = symbol("r", "");
    private static final List<Span> PEEPHOLE = symbol("p", "");

    /** What equations are about, the equations, and sentences that belong to them. */
    public record Formula(String word, List<List<Span>> equations, List<String> notes) {
    }

    /** A unit's name, the symbol of its sum and its weights; {@value Worksheet#NO_WEIGHT} where it can have none. */
    public record UnitRow(String name, List<Span> sum, List<String> weights) {
    }

    /** The weights in one column of all units, and what they are multiplied with. */
    private record Column(List<Span> symbol, List<Span> factor, Function<AffineUnit, Double> weight) {
        boolean isUsed(CellParameters cell) {
            return Stream.of(Unit.values()).anyMatch(unit -> weight.apply(cell.unit(unit)) != 0);
        }
    }

    /** The sheet of {@code lesson} in the present language, to be filled in with {@code decimals} digits after the point. */
    public static Worksheet of(Lesson lesson, Trace trace, int decimals, boolean key, Messages messages) {
        String title = OneLine.of(lesson.title().get(messages.getLanguage().locale()));
        List<TableRow> given = TableRows.of(lesson, trace, EnumSet.of(TableField.INPUTS), decimals, messages);
        List<TableRow> all = TableRows.of(lesson, trace,
                EnumSet.of(TableField.GATES, TableField.STATE, TableField.OUTPUT), decimals, messages);
        List<TableRow> answers = all.subList(1, all.size()); // the time is given
        List<Column> columns = columns(lesson.cell());
        double digits = digits(Stream.concat(given.stream(), answers.stream()).toList(), trace.length());
        int fitting = (int) Math.max(1, Math.min(MOST_COLUMNS, LINE / (digits + GAP)));
        return new Worksheet(key ? messages.get("worksheet.key", title) : title,
                key ? List.of() : Stream.of("worksheet.name", "worksheet.class", "worksheet.date").map(messages::get).toList(),
                decimals == 0 ? messages.get("worksheet.task.whole") : messages.get("worksheet.task", Integer.toString(decimals)),
                formulas(lesson.cell(), columns, messages),
                columns.stream().map(Column::symbol).toList(),
                Stream.of(Unit.values()).map(unit -> unitRow(unit, lesson.cell().unit(unit), columns, messages)).toList(),
                given.stream().map(Worksheet::named).toList(), key ? answers : answers.stream().map(Worksheet::blank).toList(), key,
                trace.length(), Block.evenWidth(trace.length(), fitting), digits);
    }

    /** The time steps, as they stand side by side. */
    public List<Block> blocks() {
        return Block.even(1, steps, columns);
    }

    /** Whether {@code span} is no index, although it looks like one, but stands above the line. */
    public static boolean isPower(Span span) {
        return span.equals(POWER);
    }

    /** A whole document. */
    public void writeLatex(Appendable out) throws IOException {
        WorksheetLatex.write(this, out);
    }

    private static TableRow blank(TableRow row) {
        return new TableRow(row.style(), row.part(), row.symbol(), row.word(), t -> Double.NaN, t -> "");
    }

    private static double digits(List<TableRow> rows, int steps) {
        return rows.stream().flatMap(row -> IntStream.rangeClosed(1, steps).mapToObj(row.text()))
                .mapToDouble(Worksheet::digits).max().orElseThrow();
    }

    /** A point is half as wide as a digit, a minus is wider, and so is × with the spaces at its sides. */
    private static double digits(String number) {
        return number.length() - (number.contains(".") ? 0.5 : 0) + (number.startsWith("−") ? 0.5 : 0) + (number.contains("×") ? 2 : 0);
    }

    /** The row with a name that has room on one line. */
    private static TableRow named(TableRow row) {
        String word = OneLine.of(row.word());
        int[] characters = word.codePoints().toArray();
        int width = 0;
        int end = 0;
        for (int index = 0; index < characters.length; index++) {
            width += characters[index] >= 0x1100 || WIDE.indexOf(characters[index]) >= 0 ? 2 : 1;
            end = width <= NAME - 2 ? index + 1 : end;
        }
        String shown = width <= NAME ? word : new String(characters, 0, end).strip() + "…";
        return new TableRow(row.style(), row.part(), row.symbol(), shown, row.value(), row.text());
    }

    private static List<Formula> formulas(CellParameters cell, List<Column> columns, Messages messages) {
        boolean feedback = columns.stream().anyMatch(column -> column.symbol().equals(RECURRENT));
        boolean peephole = columns.stream().anyMatch(column -> column.symbol().equals(PEEPHOLE));
        boolean ideal = cell.gateActivation() == Activation.STEP;
        List<List<Span>> functions = new ArrayList<>();
        if (!ideal) {
            functions.add(equation("σ(z) = ", SIGMOID));
        }
        functions.add(equation("g(z) = ", function(cell.inputActivation(), "z")));
        functions.add(equation("h(c) = ", function(cell.outputActivation(), "c")));
        List<List<Span>> start = new ArrayList<>(List.of(equation(symbol("c", "0"), " = " + weight(cell.initialState()))));
        if (feedback) {
            start.add(equation(symbol("y", "0"), " = " + weight(cell.initialOutput())));
        }
        return List.of(
                new Formula(messages.get("worksheet.formula.sums"), List.of(sum(columns)), Stream.concat(
                        Stream.of("worksheet.note.sums"), peephole ? Stream.of("worksheet.note.peephole") : Stream.of())
                        .map(messages::get).toList()),
                new Formula(messages.get("worksheet.formula.units"),
                        Stream.of(Unit.values()).map(Worksheet::activated).toList(), List.of()),
                new Formula(messages.get("worksheet.formula.state"), List.of(
                        equation(symbol("c", "t"), " = f · ", symbol("c", "t−1"), " + i · g"),
                        equation(symbol("y", "t"), " = o · h(", symbol("c", "t"), ")")), List.of()),
                new Formula(messages.get("worksheet.formula.functions"), functions,
                        ideal ? List.of(messages.get("worksheet.note.ideal")) : List.of()),
                new Formula(messages.get("worksheet.formula.start"), start, List.of()));
    }

    /** One for all four units: z = w₁x₁ + w₂x₂ + b. */
    private static List<Span> sum(List<Column> columns) {
        List<Object> pieces = new ArrayList<>();
        for (Column column : columns) {
            pieces.addAll(List.of(pieces.isEmpty() ? "z = " : " + ", column.symbol(), column.factor()));
        }
        return equation(pieces.toArray());
    }

    private static List<Span> activated(Unit unit) {
        return equation(unit.activated().symbol() + " = " + (unit.isGate() ? "σ(" : "g("), symbol(unit), ")");
    }

    private static List<Span> function(Activation activation, String argument) {
        return switch (activation) {
            case LINEAR -> equation(argument);
            case SIGMOID -> equation("sigmoid(" + argument + ") = ", SIGMOID);
            default -> equation(activation.id() + "(" + argument + ")");
        };
    }

    /** @param pieces texts on the line and lists of spans */
    private static List<Span> equation(Object... pieces) {
        List<Span> equation = new ArrayList<>();
        for (Object piece : pieces) {
            if (piece instanceof List<?> spans) {
                spans.forEach(span -> equation.add((Span) span));
            } else {
                equation.addAll(symbol((String) piece, ""));
            }
        }
        return equation;
    }

    /** The feedback r and the peephole p only where they are used. */
    private static List<Column> columns(CellParameters cell) {
        List<Column> columns = new ArrayList<>();
        IntStream.range(0, cell.width())
                .forEach(k -> columns.add(new Column(symbol("w", Integer.toString(k + 1)), symbol("x", Integer.toString(k + 1)),
                        unit -> unit.weights().get(k))));
        Column recurrent = new Column(RECURRENT, equation("·", symbol("y", "t−1")), AffineUnit::recurrentWeight);
        Column peephole = new Column(PEEPHOLE, equation("·", symbol("c", "t−1")), AffineUnit::peepholeWeight);
        Stream.of(recurrent, peephole).filter(column -> column.isUsed(cell)).forEach(columns::add);
        columns.add(new Column(symbol("b", ""), List.of(), AffineUnit::bias));
        return columns;
    }

    private static UnitRow unitRow(Unit unit, AffineUnit weights, List<Column> columns, Messages messages) {
        List<String> texts = columns.stream().map(column -> !unit.isGate() && column.symbol().equals(PEEPHOLE)
                ? NO_WEIGHT : weight(column.weight().apply(weights))).toList();
        return new UnitRow(messages.get("worksheet.unit." + unit.key()), symbol(unit), texts);
    }

    /** Of the unit's sum. */
    private static List<Span> symbol(Unit unit) {
        String sum = unit.sum().symbol();
        return symbol(sum.substring(0, 1), sum.length() > 1 ? sum.substring(2) : "");
    }

    private static String weight(double value) {
        return NumberText.given(value, WEIGHT_DECIMALS);
    }

    private static List<Span> symbol(String letter, String index) {
        Span span = new Span(letter, Role.PLAIN, false);
        return index.isEmpty() ? List.of(span) : List.of(span, new Span(index, Role.PLAIN, true));
    }
}
