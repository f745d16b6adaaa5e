package org.lstmcell.view.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.lstmcell.explain.Part;

/** Some time steps of a table side by side, for a picture or a page: no cursor, nothing to scroll. */
public final class TableSheet {
    /** Of the symbols and words at the left, in pixels. */
    public static final double LABEL_WIDTH = TableView.LABEL_WIDTH;
    public static final double ROW_HEIGHT = TableView.ROW_HEIGHT;
    private final List<TableRow> rows;
    private final double columnWidth;
    private final double rowHeight;
    private final GridPane root = new GridPane();
    private final List<List<Label>> columns = new ArrayList<>();

    /** @param columnWidth in pixels, see {@link #columnWidth} */
    public TableSheet(List<TableRow> rows, double columnWidth) {
        this(rows, columnWidth, ROW_HEIGHT);
    }

    /** @param rowHeight in pixels */
    public TableSheet(List<TableRow> rows, double columnWidth, double rowHeight) {
        this.rows = rows;
        this.columnWidth = columnWidth;
        this.rowHeight = rowHeight;
        root.getStyleClass().add("sequence-table");
        for (int index = 0; index < rows.size(); index++) {
            RowLabel label = new RowLabel(rows.get(index));
            label.show(rows.get(index), rowHeight);
            label.setMinWidth(LABEL_WIDTH);
            label.setMaxWidth(LABEL_WIDTH);
            mark(label, index);
            root.add(label, 0, index);
        }
    }

    public Region node() {
        return root;
    }

    /** Shows the time steps {@code from} to {@code to}, both included. */
    public void show(int from, int to) {
        while (columns.size() < to - from + 1) {
            addColumn();
        }
        for (int index = 0; index < columns.size(); index++) {
            int t = from + index;
            for (int row = 0; row < rows.size(); row++) {
                Label cell = columns.get(index).get(row);
                cell.setManaged(t <= to);
                cell.setVisible(t <= to);
                cell.setText(t <= to ? rows.get(row).text().apply(t) : "");
            }
        }
    }

    /** A line divides what is given from what is computed. */
    private void mark(Region cell, int row) {
        if (row > 0 && isGiven(rows.get(row - 1)) && !isGiven(rows.get(row))) {
            cell.getStyleClass().add("first-computed");
        }
    }

    private static boolean isGiven(TableRow row) {
        return row.part() instanceof Part.Input;
    }

    private void addColumn() {
        List<Label> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Label cell = new Label();
            cell.getStyleClass().addAll("cell", rows.get(row).style());
            mark(cell, row);
            cell.setMinSize(columnWidth, rowHeight);
            cell.setPrefSize(columnWidth, rowHeight);
            cells.add(cell);
            root.add(cell, columns.size() + 1, row);
        }
        columns.add(cells);
    }

    /** How wide each column is to be so that every number of {@code rows} from one time step to another has room, in pixels. */
    public static double columnWidth(List<TableRow> rows, int from, int to) {
        int widest = rows.stream().mapToInt(row -> IntStream.rangeClosed(from, to).map(t -> row.text().apply(t).length())
                .max().orElse(0)).max().orElse(0);
        return TableColumns.widthFor(widest);
    }

    /** What a table of {@code steps} columns is wide, in pixels. */
    public static double width(double columnWidth, int steps) {
        return LABEL_WIDTH + steps * columnWidth;
    }

    /** How many columns have room in a width, in pixels; at least one. */
    public static int stepsWithin(double width, double columnWidth) {
        return Math.max(1, (int) ((width - LABEL_WIDTH) / columnWidth));
    }
}
