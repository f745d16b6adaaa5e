package org.lstmcell.view.table;

/**
 * The chosen cells of the table: a block from the cell where choosing began to the one that it has been drawn out to.
 *
 * @param anchorRow  a row as {@link org.lstmcell.lesson.TableEdits} counts them
 * @param anchorStep a time step, from 1
 */
record Selection(int anchorRow, int anchorStep, int row, int step) {

    static Selection of(int row, int step) {
        return new Selection(row, step, row, step);
    }

    /** Drawn out to another cell. */
    Selection to(int otherRow, int otherStep) {
        return new Selection(anchorRow, anchorStep, otherRow, otherStep);
    }

    /** Inside a table that has {@code rows} rows and {@code steps} time steps. */
    Selection within(int rows, int steps) {
        return new Selection(Math.min(anchorRow, rows - 1), Math.min(anchorStep, steps), Math.min(row, rows - 1),
                Math.min(step, steps));
    }

    int firstRow() {
        return Math.min(anchorRow, row);
    }

    int lastRow() {
        return Math.max(anchorRow, row);
    }

    int firstStep() {
        return Math.min(anchorStep, step);
    }

    int lastStep() {
        return Math.max(anchorStep, step);
    }

    boolean contains(int someRow, int someStep) {
        return someRow >= firstRow() && someRow <= lastRow() && someStep >= firstStep() && someStep <= lastStep();
    }
}
