package org.lstmcell.export.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/** Where the lines of a text stand that JavaFX has laid out. */
final class TextLines {
    private TextLines() {
    }

    /**
     * One line: its text without what is blank before and after it, where its base line begins, and how wide it is, in the
     * text's own coordinates.
     */
    record Line(String text, double x, double baseline, double width) {
    }

    static List<Line> of(Text text) {
        String all = text.getText();
        if (text.getWrappingWidth() == 0 && all.equals(all.strip()) && all.lines().count() == 1) {
            Bounds bounds = text.getLayoutBounds();
            return List.of(line(text, all, bounds, bounds));
        }
        List<Line> lines = new ArrayList<>();
        Bounds first = bounds(text, 0, all.length());
        int start = 0;
        int end = 0;
        Bounds line = null;
        for (int index = 0, next; index < all.length(); index = next) {
            next = all.offsetByCodePoints(index, 1);
            Bounds character = bounds(text, index, next);
            if (character == null || Character.isWhitespace(all.codePointAt(index))) {
                continue;
            }
            if (line != null && character.getMinY() > line.getMinY() + line.getHeight() / 2) {
                lines.add(line(text, all.substring(start, end), line, first));
                line = null;
            }
            start = line == null ? index : start;
            end = next;
            line = line == null ? character : union(line, character);
        }
        if (line != null) {
            lines.add(line(text, all.substring(start, end), line, first));
        }
        return lines;
    }

    /** @param first the bounds of something on the first line */
    private static Line line(Text text, String words, Bounds bounds, Bounds first) {
        double top = text.getLayoutBounds().getMinY() + text.getBaselineOffset();
        return new Line(words.replaceAll("\\p{Cntrl}+", " "), bounds.getMinX(), top + bounds.getMinY() - first.getMinY(), bounds.getWidth());
    }

    private static Bounds union(Bounds a, Bounds b) {
        double x = Math.min(a.getMinX(), b.getMinX());
        return new BoundingBox(x, a.getMinY(), Math.max(a.getMaxX(), b.getMaxX()) - x, a.getHeight());
    }

    private static Bounds bounds(Text text, int from, int to) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (PathElement element : text.rangeShape(from, to)) {
            double x;
            double y;
            if (element instanceof MoveTo move) {
                x = move.getX();
                y = move.getY();
            } else if (element instanceof LineTo line) {
                x = line.getX();
                y = line.getY();
            } else {
                continue;
            }
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        return left > right ? null : new BoundingBox(left, top, right - left, bottom - top);
    }
}
