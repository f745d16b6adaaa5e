package org.lstmcell.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;
import org.lstmcell.engine.Quantity;

/**
 * The shape of one quantity in the chart: c a line, y dots while there is room for them, a gate bars. Where a place is no wider
 * than a line, c and y are a band from the least to the largest value, which is far quicker to draw than a line up and down.
 *
 * @param left   x of the first place, in pixels
 * @param place  the width of a place, in pixels
 * @param y      from a value to pixels, of c and y
 * @param bottom y of a closed gate, in pixels
 * @param strip  how high an open gate stands, in pixels
 */
record SeriesShape(Quantity quantity, Envelope envelope, double left, double place, DoubleUnaryOperator y, double bottom,
                   double strip) {
    static final double DOT = 3.2;
    private static final double BAND_PLACE = 2;
    private static final double LEAST_BAND = 1.8;
    private static final double LEAST_BAR = 0.6;

    private boolean isGate() {
        return quantity != Quantity.C && quantity != Quantity.Y;
    }

    /** Whether it is a line from place to place. */
    boolean isLine() {
        return !isBand() && (quantity == Quantity.C || quantity == Quantity.Y && place <= 4 * DOT);
    }

    /** Whether it is a filled band. */
    boolean isBand() {
        return !isGate() && place <= BAND_PLACE;
    }

    /** What is drawn of the places from {@code from} up to {@code to}, which is not drawn. */
    List<PathElement> elements(int from, int to) {
        List<PathElement> path = new ArrayList<>();
        if (isBand()) {
            band(path, from, to);
        } else if (isLine()) {
            line(path, from, to);
        } else if (isGate()) {
            bars(path, from, to);
        } else {
            dots(path, from, to);
        }
        return path;
    }

    private double middle(int k) {
        return left + (k + 0.5) * place;
    }

    private double low(int k) {
        return y.applyAsDouble(envelope.least(k));
    }

    private double high(int k) {
        return y.applyAsDouble(envelope.largest(k));
    }

    private void line(List<PathElement> path, int from, int to) {
        boolean drawing = false;
        for (int k = from; k < to; k++) {
            if (!envelope.has(k)) {
                drawing = false;
                continue;
            }
            double low = low(k);
            double high = high(k);
            path.add(drawing ? new LineTo(middle(k), low) : new MoveTo(middle(k), low));
            if (high != low) {
                path.add(new LineTo(middle(k), high));
            }
            drawing = true;
        }
    }

    private void band(List<PathElement> path, int from, int to) {
        double[] tops = new double[to];
        double[] bottoms = new double[to];
        int start = from;
        for (int k = from; k <= to; k++) {
            if (k == to || !envelope.has(k)) {
                outline(path, start, k, tops, bottoms);
                start = k + 1;
                continue;
            }
            tops[k] = high(k);
            bottoms[k] = low(k);
            if (k > start) { // it begins where the place before ends
                tops[k] = Math.min(tops[k], low(k - 1));
                bottoms[k] = Math.max(bottoms[k], high(k - 1));
            }
            double missing = Math.max(0, LEAST_BAND - (bottoms[k] - tops[k])) / 2;
            tops[k] -= missing;
            bottoms[k] += missing;
        }
    }

    private void outline(List<PathElement> path, int from, int to, double[] tops, double[] bottoms) {
        if (from >= to) {
            return;
        }
        path.add(new MoveTo(left + from * place, tops[from]));
        for (int k = from; k < to - 1; k++) {
            turn(path, tops[k], tops[k + 1], k + 1);
        }
        path.add(new HLineTo(left + to * place));
        path.add(new VLineTo(bottoms[to - 1]));
        for (int k = to - 1; k > from; k--) {
            turn(path, bottoms[k], bottoms[k - 1], k);
        }
        path.add(new HLineTo(left + from * place));
        path.add(new ClosePath());
    }

    private void turn(List<PathElement> path, double before, double after, int place) {
        if (after != before) {
            path.add(new HLineTo(left + place * this.place));
            path.add(new VLineTo(after));
        }
    }

    private void dots(List<PathElement> path, int from, int to) {
        for (int k = from; k < to; k++) {
            if (envelope.has(k)) {
                path.add(new MoveTo(middle(k) - DOT, high(k)));
                path.add(new ArcTo(DOT, DOT, 0, middle(k) + DOT, high(k), false, true));
                path.add(new ArcTo(DOT, DOT, 0, middle(k) - DOT, high(k), false, true));
                path.add(new ClosePath());
            }
        }
    }

    /** Bars with a gap between them while there is room for it; or else those of the same height as one. */
    private void bars(List<PathElement> path, int from, int to) {
        double gap = place > 6 ? 1.5 : 0;
        for (int k = from; k < to; k++) {
            double height = height(k);
            int first = k;
            while (gap == 0 && k + 1 < to && height(k + 1) == height) {
                k++;
            }
            if (height > 0) {
                path.add(new MoveTo(left + first * place + gap, bottom));
                path.add(new VLineTo(bottom - height));
                path.add(new HLineTo(left + (k + 1) * place - gap));
                path.add(new VLineTo(bottom));
                path.add(new ClosePath());
            }
        }
    }

    private double height(int k) {
        return envelope.has(k) && envelope.largest(k) > 0 ? Math.max(LEAST_BAR, envelope.largest(k) * strip) : 0;
    }
}
