package org.lstmcell.export.text;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Span;
import org.lstmcell.view.table.TableRow;

/** A line a time step below a line of plain symbols. */
final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final String NOTHING = "";
    /** With these, in either width, a spreadsheet begins a formula. */
    private static final String FORMULA = "=+-@＝＋－＠";

    private CsvTable() {
    }

    static void writeExact(TableText table, Appendable out) throws IOException {
        write(table, out, (row, t) -> {
            double value = row.value().applyAsDouble(t);
            return isPrinted(row) && Double.isNaN(value) ? NOTHING : NumberText.plain(value);
        });
    }

    static void writeRounded(TableText table, Appendable out) throws IOException {
        write(table, out, TsvTable::number);
    }

    private static void write(TableText table, Appendable out, BiFunction<TableRow, Integer, String> number)
            throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(header(table.rows()));
        for (int t = table.from(); t <= table.to(); t++) {
            for (TableRow row : table.rows()) {
                printer.print(number.apply(row, t));
            }
            printer.println();
        }
    }

    /** The symbols, with the inputs' own names where they tell all columns apart. */
    private static List<String> header(List<TableRow> rows) {
        List<String> named = rows.stream().map(row -> {
            String name = row.part() instanceof Part.Input ? harmless(OneLine.of(row.word())) : NOTHING;
            return name.isEmpty() ? symbol(row) : name;
        }).toList();
        return new HashSet<>(named).size() == named.size() ? named : rows.stream().map(CsvTable::symbol).toList();
    }

    /** {@code name} with an apostrophe before what a spreadsheet would run as a formula. */
    private static String harmless(String name) {
        return !name.isEmpty() && FORMULA.indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }

    private static String symbol(TableRow row) {
        if (row.part() instanceof Part.Input input) {
            return "x" + input.k();
        }
        if (row.part() instanceof Part.StateBefore) {
            return "c_before";
        }
        if (row.part() instanceof Part.Value value) {
            return value.quantity().symbol();
        }
        String symbol = String.join("", row.symbol().stream().map(Span::text).toList());
        return isPrinted(row) ? symbol + "_printed" : symbol;
    }

    private static boolean isPrinted(TableRow row) {
        return row.style().equals("printed");
    }
}
