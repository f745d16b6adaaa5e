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

/** The table in blocks of columns, with the title above and what the numbers are below: as pages, or as pieces of one picture. */
final class TableSheets implements Sheets {
    /** A long title above a narrow table is broken no earlier, in pixels. */
    private static final double NARROWEST = 600;

    private final TableBlocks blocks;
    private final List<TableSheet> tables = new ArrayList<>();
    private final Label heading;
    private final Label caption;
    private final Label page = new Label();
    private final VBox root = new VBox(TableBlocks.GAP);
    private final OffScreen screen;

    TableSheets(TableBlocks blocks, String title, String caption, ExportOptions options) {
        this.blocks = blocks;
        heading = label(title, "picture-title");
        heading.setWrapText(true);
        heading.setMaxWidth(Math.max(blocks.width(), NARROWEST) - 2 * TableBlocks.PICTURE_MARGIN);
        this.caption = label(caption, "picture-caption");
        root.getChildren().add(heading);
        for (int index = 0; index < Math.min(blocks.perSheet(), blocks.blocks()); index++) {
            TableSheet table = new TableSheet(blocks.rows(), blocks.columnWidth());
            tables.add(table);
            root.getChildren().add(table.node());
        }
        if (blocks.paper()) {
            root.setPadding(new Insets(TableBlocks.PAPER_MARGIN));
            Region between = new Region();
            VBox.setVgrow(between, Priority.ALWAYS);
            Region beside = new Region();
            HBox.setHgrow(beside, Priority.ALWAYS);
            page.getStyleClass().add("picture-caption");
            root.getChildren().addAll(between, new HBox(this.caption, beside, page));
            screen = new OffScreen(root, TableBlocks.PAPER_WIDTH, TableBlocks.PAPER_HEIGHT, options, List.of());
        } else {
            root.getChildren().add(this.caption);
            screen = new OffScreen(root, OffScreen.AS_NEEDED, OffScreen.AS_NEEDED, options, List.of());
            // Every piece is as wide as the widest, which is the first: it has the title and a whole block.
            layOut(0);
            root.setMinWidth(root.getWidth());
        }
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
            show(table.node(), place < here.size());
            if (place < here.size()) {
                table.show(blocks.first(here.get(place)), blocks.last(here.get(place)));
            }
        }
        if (!blocks.paper()) {
            boolean first = index == 0;
            boolean last = index == count() - 1;
            show(heading, first);
            show(caption, last);
            root.setPadding(new Insets(first ? TableBlocks.PICTURE_MARGIN : 0, TableBlocks.PICTURE_MARGIN,
                    last ? TableBlocks.PICTURE_MARGIN : TableBlocks.GAP, TableBlocks.PICTURE_MARGIN));
        }
        page.setText(index + 1 + " / " + count());
        return screen.layOut();
    }

    private static void show(Region node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
