package org.lstmcell.export;

import java.util.List;
import java.util.stream.IntStream;
import org.lstmcell.view.table.TableRow;
import org.lstmcell.view.table.TableSheet;

/**
 * How a table is broken into blocks of columns that are not wider than a page, and the blocks into sheets.
 *
 * @param rows        the table's rows
 * @param from        the first time step
 * @param to          the last one
 * @param columnWidth in pixels
 * @param perBlock    columns of a block
 * @param perSheet    blocks of a sheet
 * @param paper       whether the sheets are paper, A4 across, or pieces of one picture, to be put below each other
 */
record TableBlocks(List<TableRow> rows, int from, int to, double columnWidth, int perBlock, int perSheet, boolean paper) {
    /** A4 in pixels of 1/96 inch, lying. */
    static final double PAPER_WIDTH = 1123;
    static final double PAPER_HEIGHT = 794;
    static final double PAPER_MARGIN = 48;
    static final double PICTURE_MARGIN = 16;
    /** Between blocks and around them, in pixels. */
    static final double GAP = 16;
    private static final double PICTURE_WIDTH = 1200;
    /** What title and caption take, in pixels. */
    private static final double TEXTS = 80;

    /** Blocks as even as can be. */
    static TableBlocks of(List<TableRow> rows, int from, int to, Format format) {
        double columnWidth = TableSheet.columnWidth(rows, from, to);
        int most = TableSheet.stepsWithin(PICTURE_WIDTH, columnWidth);
        int steps = to - from + 1;
        if (format != Format.PDF || steps <= most) {
            int blocks = (steps + most - 1) / most;
            return new TableBlocks(rows, from, to, columnWidth, (steps + blocks - 1) / blocks, 1, false);
        }
        int perBlock = TableSheet.stepsWithin(PAPER_WIDTH - 2 * PAPER_MARGIN, columnWidth);
        double block = rows.size() * TableSheet.ROW_HEIGHT + GAP;
        int perSheet = Math.max(1, (int) ((PAPER_HEIGHT - 2 * PAPER_MARGIN - TEXTS) / block));
        return new TableBlocks(rows, from, to, columnWidth, perBlock, perSheet, true);
    }

    int blocks() {
        return (to - from) / perBlock + 1;
    }

    int sheets() {
        return (blocks() + perSheet - 1) / perSheet;
    }

    int first(int block) {
        return from + block * perBlock;
    }

    int last(int block) {
        return Math.min(to, first(block) + perBlock - 1);
    }

    /** The blocks of a sheet. */
    List<Integer> on(int sheet) {
        return IntStream.range(sheet * perSheet, Math.min(blocks(), (sheet + 1) * perSheet)).boxed().toList();
    }

    /** How wide one picture of all is about, in pixels. */
    double width() {
        return TableSheet.width(columnWidth, perBlock) + 2 * PICTURE_MARGIN;
    }

    /** How high one picture of all is about, in pixels. */
    double height() {
        return blocks() * (rows.size() * TableSheet.ROW_HEIGHT + GAP) + TEXTS;
    }

    /** How many time steps one picture that is {@code height} pixels high has room for. */
    int stepsWithin(double height) {
        return perBlock * (int) Math.max(1, (height - TEXTS) / (rows.size() * TableSheet.ROW_HEIGHT + GAP));
    }
}
