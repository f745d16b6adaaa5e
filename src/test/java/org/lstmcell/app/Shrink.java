package org.lstmcell.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds a short list that still fails, by leaving ever smaller pieces out (Zeller and Hildebrandt, Simplifying and isolating
 * failure-inducing input, 2002).
 */
final class Shrink {
    private Shrink() {
    }

    /**
     * Of {@code failing}, some elements, in order, that {@code fails} still holds for; without any one of them it does not, unless
     * as many elements as {@code budget} have been tried before.
     */
    static <T> List<T> shrink(List<T> failing, Predicate<List<T>> fails, int budget) {
        List<T> shortest = failing;
        for (int piece = Math.max(1, failing.size() / 2); piece > 0; piece /= 2) {
            boolean shorter = true;
            while (shorter) {
                shorter = false;
                for (int from = shortest.size() - piece; from >= 0 && budget > 0; from -= piece) {
                    budget -= shortest.size() - piece;
                    List<T> without = new ArrayList<>(shortest);
                    without.subList(from, from + piece).clear();
                    if (fails.test(without)) {
                        shortest = without;
                        shorter = true;
                    }
                }
            }
        }
        return shortest;
    }
}
