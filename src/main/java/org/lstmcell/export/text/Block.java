package org.lstmcell.export.text;

import java.util.ArrayList;
import java.util.List;

/** Time steps that stand side by side, {@code from} and {@code to} among them. */
public record Block(int from, int to) {

    /** The time steps in blocks of at most {@code most}, as wide as each other as far as that is possible. */
    static List<Block> even(int from, int to, int most) {
        int width = evenWidth(to - from + 1, most);
        List<Block> blocks = new ArrayList<>();
        for (int first = from; first <= to; first += width) {
            blocks.add(new Block(first, Math.min(to, first + width - 1)));
        }
        return blocks;
    }

    /** How wide blocks of {@code steps} time steps are: for 11 steps of which 10 fit, 6 and 5 look better than 10 and 1. */
    static int evenWidth(int steps, int most) {
        int count = (steps + most - 1) / most;
        return (steps + count - 1) / count;
    }
}
