package org.lstmcell.export;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
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
    /** High enough to write in, in pixels. */
    private static final double ROW_HEIGHT = 27;
    private static final double WIDEST = 72;
    private static final double WEIGHT_WIDTH = 64;
    private static final double UNIT_WIDTH = 150;

    private final Worksheet worksheet;
    private final List<TableRow> rows = new ArrayList<>();
    private final double columnWidth;
    private final VBox root = new VBox(GAP);
    private final VBox top;
    private final OffScreen screen;
    private final int onFirst;
    private final int onOthers;

    WorksheetSheets(Worksheet worksheet, ExportOptions options) {
        this.worksheet = worksheet;
        rows.addAll(worksheet.given());
        rows.addAll(worksheet.asked());
        columnWidth = Math.min(WIDEST, Math.floor((WIDTH - 2 * MARGIN - TableSheet.LABEL_WIDTH) / worksheet.columns()));
        GridPane weights = weights();
        top = new VBox(GAP, label(worksheet.title(), "picture-title"), lines(), label(worksheet.task(), "worksheet-task"),
                settings(), new Group(weights));
        root.getStyleClass().add("worksheet");
        root.setPadding(new Insets(MARGIN));
        root.getChildren().setAll(top);
        screen = new OffScreen(root, WIDTH, HEIGHT, options, List.of());
        screen.layOut();
        // Eight inputs, or weights of many digits, would be wider than the page.
        double scale = Math.min(1, (WIDTH - 2 * MARGIN) / weights.prefWidth(-1));
        weights.getTransforms().add(new Scale(scale, scale));
        screen.layOut();
        double block = rows.size() * ROW_HEIGHT + GAP;
        onFirst = Math.max(1, (int) ((HEIGHT - 2 * MARGIN - top.getHeight()) / block));
        onOthers = Math.max(1, (int) ((HEIGHT - 2 * MARGIN) / block));
    }

    @Override
    public int count() {
        return 1 + Math.max(0, (worksheet.blocks().size() - onFirst + onOthers - 1) / onOthers);
    }

    @Override
    public Region layOut(int index) {
        int from = index == 0 ? 0 : onFirst + (index - 1) * onOthers;
        List<Block> blocks = worksheet.blocks();
        root.getChildren().clear();
        if (index == 0) {
            root.getChildren().add(top);
        }
        for (Block block : blocks.subList(from, Math.min(blocks.size(), from + (index == 0 ? onFirst : onOthers)))) {
            TableSheet table = new TableSheet(rows, columnWidth, ROW_HEIGHT);
            table.show(block.from(), block.to());
            root.getChildren().add(table.node());
        }
        return screen.layOut();
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

    private FlowPane settings() {
        FlowPane settings = new FlowPane(GAP, 4);
        for (Worksheet.Setting setting : worksheet.settings()) {
            HBox one = new HBox(6, math(setting.symbol()), label(setting.word() + " " + setting.value(), "worksheet-task"));
            one.setAlignment(Pos.BASELINE_LEFT);
            settings.getChildren().add(one);
        }
        return settings;
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
        text.show(spans);
        text.setMinWidth(Region.USE_PREF_SIZE);
        text.setMaxHeight(Region.USE_PREF_SIZE);
        return text;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        if (style.equals("worksheet-task") && text.length() < 40) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }
}
