package org.lstmcell.export.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * @param lines    what pupils fill in at the top: name, class, date
 * @param task     what is to be done
 * @param settings what the cell's functions are, and its initial state where it is not 0
 * @param header   the symbols of the weights
 * @param units    the weights of the four units, one for each symbol of the header
 * @param given    the time and the inputs
 * @param asked    i, f, o, c and y; without any numbers unless it is the key
 * @param key      whether the answers are filled in
 * @param steps    the number of time steps
 * @param columns  how many time steps stand side by side on a sheet of A4
 */
public record Worksheet(String title, List<String> lines, String task, List<Setting> settings, List<List<Span>> header,
                        List<UnitRow> units, List<TableRow> given, List<TableRow> asked, boolean key, int steps, int columns) {
    private static final int WEIGHT_DECIMALS = 6;
    private static final String NO_WEIGHT = "–";
    /** A4 with margins of 2 cm: 17 cm, of which the labels take 3.4 cm. A pupil's number needs more than 1 cm. */
    private static final Page A4 = new Page(88, 1.2, 10, 18);

    /** A setting of the cell: σ, the gates, sigmoid. */
    public record Setting(List<Span> symbol, String word, String value) {
    }

    /** A unit's name, the symbol of its sum and its weights; {@value Worksheet#NO_WEIGHT} where it can have none. */
    public record UnitRow(String name, List<Span> sum, List<String> weights) {
    }

    /** The weights in one column of all units. */
    private record Column(List<Span> symbol, Function<AffineUnit, Double> weight) {
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
        int fitting = A4.steps(Stream.concat(given.stream(), answers.stream()).toList(), 1, trace.length(), A4.labelWidth());
        return new Worksheet(key ? messages.get("worksheet.key", title) : title,
                List.of(messages.get("worksheet.name"), messages.get("worksheet.class"), messages.get("worksheet.date")),
                messages.get("worksheet.task", Integer.toString(decimals)), settings(lesson.cell(), messages),
                columns.stream().map(Column::symbol).toList(),
                Stream.of(Unit.values()).map(unit -> unitRow(unit, lesson.cell().unit(unit), columns, messages)).toList(),
                given, key ? answers : answers.stream().map(Worksheet::blank).toList(), key, trace.length(),
                Block.evenWidth(trace.length(), fitting));
    }

    /** The time steps, as they stand side by side. */
    public List<Block> blocks() {
        return Block.even(1, steps, columns);
    }

    /** A whole document. */
    public void writeLatex(Appendable out) throws IOException {
        WorksheetLatex.write(this, out);
    }

    private static TableRow blank(TableRow row) {
        return new TableRow(row.style(), row.part(), row.symbol(), row.word(), t -> Double.NaN, t -> "", row.index(), t -> false);
    }

    private static List<Setting> settings(CellParameters cell, Messages messages) {
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting(symbol("σ", ""), messages.get("worksheet.setting.gates"),
                messages.get("activation." + cell.gateActivation().id())));
        settings.add(new Setting(symbol("g", ""), messages.get("worksheet.setting.block-input"),
                messages.get("activation." + cell.inputActivation().id())));
        settings.add(new Setting(symbol("h", ""), messages.get("worksheet.setting.output"),
                messages.get("activation." + cell.outputActivation().id())));
        if (cell.initialState() != 0) {
            settings.add(new Setting(symbol("c", "0"), messages.get("worksheet.setting.initial-state"),
                    weight(cell.initialState())));
        }
        if (cell.initialOutput() != 0) {
            settings.add(new Setting(symbol("y", "0"), messages.get("worksheet.setting.initial-output"),
                    weight(cell.initialOutput())));
        }
        return settings;
    }

    /** The feedback r and the peephole p only where they are used. */
    private static List<Column> columns(CellParameters cell) {
        List<Column> columns = new ArrayList<>();
        IntStream.range(0, cell.width())
                .forEach(k -> columns.add(new Column(symbol("w", Integer.toString(k + 1)), unit -> unit.weights().get(k))));
        Column recurrent = new Column(symbol("r", ""), AffineUnit::recurrentWeight);
        Column peephole = new Column(symbol("p", ""), AffineUnit::peepholeWeight);
        Stream.of(recurrent, peephole).filter(column -> column.isUsed(cell)).forEach(columns::add);
        columns.add(new Column(symbol("b", ""), AffineUnit::bias));
        return columns;
    }

    private static UnitRow unitRow(Unit unit, AffineUnit weights, List<Column> columns, Messages messages) {
        String sum = unit.sum().symbol();
        List<String> texts = columns.stream().map(column -> !unit.isGate() && column.symbol().equals(symbol("p", ""))
                ? NO_WEIGHT : weight(column.weight().apply(weights))).toList();
        return new UnitRow(messages.get("worksheet.unit." + unit.key()),
                symbol(sum.substring(0, 1), sum.length() > 1 ? sum.substring(2) : ""), texts);
    }

    private static String weight(double value) {
        return NumberText.rounded(value, WEIGHT_DECIMALS);
    }

    private static List<Span> symbol(String letter, String index) {
        Span span = new Span(letter, Role.PLAIN, false);
        return index.isEmpty() ? List.of(span) : List.of(span, new Span(index, Role.PLAIN, true));
    }
}
