package org.lstmcell.explain;

import java.util.ArrayList;
import java.util.List;

/** The parts of a sum, of which only the largest are kept one by one, for a sum may have a million. */
final class HistoryParts {
    private final List<History.Contribution> largest = new ArrayList<>();
    private int restCount;
    private double rest;
    private double restSize;
    private double positive;
    private double negative;

    void add(History.Contribution part) {
        if (part.left() == 0) {
            return;
        }
        count(part.left());
        int place = largest.size();
        while (place > 0 && Math.abs(largest.get(place - 1).left()) < Math.abs(part.left())) {
            place--;
        }
        largest.add(place, part);
        if (largest.size() > History.NAMED_OF_FEW) {
            dropSmallest();
        }
    }

    /** Adds what is too little, and too old, to be a part of its own. */
    void addTrifle(double left) {
        count(left);
        rest += left;
        restSize += Math.abs(left);
    }

    /** Once all are added: keeps only those worth naming, and never leaves a single one over that is. */
    void close() {
        while (largest.size() > 1 && (isTrifle(largest.get(largest.size() - 1).left())
                || largest.size() > History.NAMED_OF_MANY && restCount > 0)) {
            dropSmallest();
        }
    }

    private void count(double left) {
        positive += Math.max(0, left);
        negative += Math.min(0, left);
    }

    private void dropSmallest() {
        double left = largest.remove(largest.size() - 1).left();
        restCount++;
        rest += left;
        restSize += Math.abs(left);
    }

    /** The largest first, of equal ones the first added. */
    List<History.Contribution> largest() {
        return List.copyOf(largest);
    }

    /** Of how many parts {@link #rest()} is the sum, without trifles. */
    int restCount() {
        return restCount;
    }

    double rest() {
        return rest;
    }

    /** The rest without regard to signs. */
    double restSize() {
        return restSize;
    }

    /** All positive parts together. */
    double positive() {
        return positive;
    }

    /** All negative parts together. */
    double negative() {
        return negative;
    }

    /** All parts together without regard to signs: the whole of which the thresholds take their shares. */
    double size() {
        return positive - negative;
    }

    /** Whether {@code sum} of some parts is negligible in the whole. */
    boolean isTrifle(double sum) {
        return Math.abs(sum) <= Opening.NEGLIGIBLE * size();
    }
}
