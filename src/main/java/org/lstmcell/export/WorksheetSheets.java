package org.lstmcell.export;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.lstmcell.explain.Span;
import org.lstmcell.export.text.Block;
import org.lstmcell.export.text.Worksheet;
import org.lstmcell.view.MathText;
import org.lstmcell.view.table.TableRow;
import org.lstmcell.view.table.TableSheet;

/** The worksheet on pages of A4: on the first one what is asked and the weights, then the sequence in blocks of columns. */
final class WorksheetSheets implements Sheets {
    /** A4 in pixels of 1/96 inch, standing. */
    private static final double WIDTH = TableBlocks.PAPER_HEIGHT;
    private static final double HEIGHT = TableBlocks.PAPER_WIDTH;
    private static final double MARGIN = 56;
    private static final double GAP = 18;
    private static final double ROW_HEIGHT = 27;
    /** High enough to write in, and 1 cm, which the rows have where there is room; in pixels. */
    private static final double BLANK_HEIGHT = 30;
    private static final double HIGHEST_BLANK = 38;
    /** Three lines, in pixels; a longer title is cut. */
    private static final double HIGHEST_TITLE = 90;
    private static final double WIDEST = 72;
    private static final double DIGIT_WIDTH = 8;
    private static final double WEIGHT_WIDTH = 64;
    private static final double UNIT_WIDTH = 150;

    private final Worksheet worksheet;
    private final double columnWidth;
    private final VBox root = new VBox(GAP);
    private final VBox top;
    private final OffScreen screen;
    private final int onFirst;
    private final int onOthers;

    WorksheetSheets(Worksheet worksheet, ExportOptions options) {
        this.worksheet = worksheet;
        columnWidth = Math.min(Math.max(WIDEST, DIGIT_WIDTH * (worksheet.digits() + 1)),
                Math.floor((WIDTH - 2 * MARGIN - TableSheet.LABEL_WIDTH) / worksheet.columns()));
        GridPane weights = weights();
        Label title = label(worksheet.title(), "picture-title");
        title.setMaxHeight(HIGHEST_TITLE);
        top = new VBox(GAP, title);
        if (!worksheet.lines().isEmpty()) {
            top.getChildren().add(lines());
        }
        top.getChildren().addAll(label(worksheet.task(), "worksheet-task"), formulas(), new Group(weights));
        root.getStyleClass().add("worksheet");
        root.setPadding(new Insets(MARGIN));
        root.getChildren().setAll(top);
        screen = new OffScreen(root, WIDTH, HEIGHT, options, List.of());
        screen.layOut();
        // Eight inputs, or weights of many digits, would be wider than the page.
        double scale = Math.min(1, (WIDTH - 2 * MARGIN) / weights.prefWidth(-1));
        weights.getTransforms().add(new Scale(scale, scale));
        screen.layOut();
        double block = blockHeight(BLANK_HEIGHT) + GAP;
        // A long title with many inputs may leave no room for any.
        onFirst = (int) (room(0) / block);
        onOthers = Math.max(1, (int) (room(1) / block));
    }

    /** What the blocks have on a page, and a gap below them. */
    private double room(int index) {
        return HEIGHT - 2 * MARGIN + GAP - (index == 0 ? top.getHeight() + GAP : 0);
    }

    private double blockHeight(double blank) {
        return worksheet.given().size() * ROW_HEIGHT + worksheet.asked().size() * blank;
    }

    @Override
    public int count() {
        return 1 + Math.max(0, (worksheet.blocks().size() - onFirst + onOthers - 1) / onOthers);
    }

    @Override
    public Region layOut(int index) {
        int from = index == 0 ? 0 : onFirst + (index - 1) * onOthers;
        List<Block> all = worksheet.blocks();
        List<Block> blocks = all.subList(from, Math.min(all.size(), from + (index == 0 ? onFirst : onOthers)));
        double left = room(index) / Math.max(1, blocks.size()) - GAP - blockHeight(BLANK_HEIGHT);
        double blank = Math.min(HIGHEST_BLANK, BLANK_HEIGHT + Math.floor(left / worksheet.asked().size()));
        root.getChildren().clear();
        if (index == 0) {
            root.getChildren().add(top);
        }
        for (Block block : blocks) {
            root.getChildren().add(new VBox(table(worksheet.given(), ROW_HEIGHT, "given", block),
                    table(worksheet.asked(), blank, "asked", block)));
        }
        return screen.layOut();
    }

    private Region table(List<TableRow> rows, double rowHeight, String style, Block block) {
        TableSheet table = new TableSheet(rows, columnWidth, rowHeight);
        table.show(block.from(), block.to());
        table.node().getStyleClass().add(style);
        table.node().setMaxWidth(TableSheet.width(columnWidth, block.to() - block.from() + 1));
        return table.node();
    }

    private HBox lines() {
        HBox lines = new HBox(GAP);
        for (String name : worksheet.lines()) {
            Region line = new Region();
            line.getStyleClass().add("worksheet-line");
            HBox.setHgrow(line, Priority.ALWAYS);
            HBox field = new HBox(6, label(name, "worksheet-task"), line);
            HBox.setHgrow(field, Priority.ALWAYS);
            lines.getChildren().add(field);
        }
        return lines;
    }

    private GridPane formulas() {
        GridPane grid = new GridPane();
        grid.setHgap(GAP);
        grid.setVgap(4);
        for (Worksheet.Formula formula : worksheet.formulas()) {
            FlowPane equations = new FlowPane(2 * GAP, 4);
            formula.equations().forEach(equation -> equations.getChildren().add(math(equation)));
            GridPane.setHgrow(equations, Priority.ALWAYS);
            Label word = label(formula.word(), "worksheet-word");
            GridPane.setValignment(word, VPos.TOP);
            grid.addRow(grid.getRowCount(), word, equations);
            for (String note : formula.notes()) {
                grid.add(label(note, "worksheet-task"), 1, grid.getRowCount());
            }
        }
        return grid;
    }

    private GridPane weights() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("worksheet-weights");
        for (int column = 0; column < worksheet.header().size(); column++) {
            grid.add(cell(math(worksheet.header().get(column)), "weight-symbol"), column + 1, 0);
        }
        grid.add(cell(new Region(), "weight-symbol"), 0, 0);
        for (int row = 0; row < worksheet.units().size(); row++) {
            Worksheet.UnitRow unit = worksheet.units().get(row);
            HBox name = cell(math(unit.sum()), "weight-unit");
            name.getChildren().add(label(unit.name(), "worksheet-task"));
            grid.add(name, 0, row + 1);
            for (int column = 0; column < unit.weights().size(); column++) {
                grid.add(cell(label(unit.weights().get(column), "worksheet-task"), "weight-value"), column + 1, row + 1);
            }
        }
        return grid;
    }

    private static HBox cell(Region content, String style) {
        HBox cell = new HBox(6, content);
        cell.getStyleClass().add(style);
        boolean unit = style.equals("weight-unit");
        cell.setAlignment(unit ? Pos.CENTER_LEFT : Pos.CENTER);
        cell.setMinSize(unit ? UNIT_WIDTH : WEIGHT_WIDTH, ROW_HEIGHT);
        return cell;
    }

    private static MathText math(List<Span> spans) {
        MathText text = new MathText();
        // Usual spaces at both ends of a text lose some of their width.
        text.show(spans.stream().map(span -> new Span(span.text().replace(' ', '\u00A0'), span.role(), span.subscript())).toList());
        for (int index = 0; index < spans.size(); index++) {
            if (Worksheet.isPower(spans.get(index))) {
                text.getChildren().get(index).getStyleClass().add("power");
            }
        }
        text.setMinWidth(Region.USE_PREF_SIZE);
        text.setMaxHeight(Region.USE_PREF_SIZE);
        return text;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        if (style.equals("worksheet-word") || style.equals("worksheet-task") && text.length() < 40) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }
}
