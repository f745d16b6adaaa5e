package org.lstmcell.export;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lstmcell.view.table.TableSheet;

/** The table in blocks of columns, with the title above and what the numbers are below, as one picture or as pages. */
final class TableSheets implements Sheets {
    /** A long title above a narrow table is broken no earlier, in pixels. */
    private static final double NARROWEST = 600;

    private final TableBlocks blocks;
    private final List<TableSheet> tables = new ArrayList<>();
    private final Label page = new Label();
    private final OffScreen screen;

    TableSheets(TableBlocks blocks, String title, String caption, ExportOptions options) {
        this.blocks = blocks;
        VBox root = new VBox(TableBlocks.GAP);
        root.setPadding(new Insets(blocks.paper() ? TableBlocks.PAPER_MARGIN : TableBlocks.PICTURE_MARGIN));
        Label heading = label(title, "picture-title");
        heading.setWrapText(true);
        heading.setMaxWidth(Math.max(blocks.width(), NARROWEST) - 2 * TableBlocks.PICTURE_MARGIN);
        root.getChildren().add(heading);
        for (int index = 0; index < Math.min(blocks.perSheet(), blocks.blocks()); index++) {
            TableSheet table = new TableSheet(blocks.rows(), blocks.columnWidth());
            tables.add(table);
            root.getChildren().add(table.node());
        }
        Label below = label(caption, "picture-caption");
        if (blocks.paper()) {
            Region between = new Region();
            VBox.setVgrow(between, Priority.ALWAYS);
            Region beside = new Region();
            HBox.setHgrow(beside, Priority.ALWAYS);
            page.getStyleClass().add("picture-caption");
            root.getChildren().addAll(between, new HBox(below, beside, page));
        } else {
            root.getChildren().add(below);
        }
        screen = blocks.paper() ? new OffScreen(root, TableBlocks.PAPER_WIDTH, TableBlocks.PAPER_HEIGHT, options, List.of())
                : new OffScreen(root, OffScreen.AS_NEEDED, OffScreen.AS_NEEDED, options, List.of());
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    public int count() {
        return blocks.sheets();
    }

    @Override
    public Region layOut(int index) {
        List<Integer> here = blocks.on(index);
        for (int place = 0; place < tables.size(); place++) {
            TableSheet table = tables.get(place);
            boolean used = place < here.size();
            table.node().setVisible(used);
            table.node().setManaged(used);
            if (used) {
                table.show(blocks.first(here.get(place)), blocks.last(here.get(place)));
            }
        }
        page.setText(index + 1 + " / " + count());
        return screen.layOut();
    }
}
