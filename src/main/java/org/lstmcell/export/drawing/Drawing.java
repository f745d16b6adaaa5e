package org.lstmcell.export.drawing;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture as a list of marks, painted one over the other: what {@link SceneDrawing} finds in a scene and what {@link Raster},
 * {@link SvgDocument} and {@link PdfPages} write. Lengths are in pixels of 1/96 inch, from the upper left corner.
 */
public record Drawing(double width, double height, List<Mark> marks) {

    /** {@code pieces} one below the other. */
    public static Drawing stack(List<Drawing> pieces) {
        List<Mark> all = new ArrayList<>();
        double width = 0;
        double height = 0;
        for (Drawing piece : pieces) {
            AffineTransform down = AffineTransform.getTranslateInstance(0, height);
            piece.marks().forEach(mark -> all.add(mark.moved(down)));
            width = Math.max(width, piece.width());
            height += piece.height();
        }
        return new Drawing(width, height, List.copyOf(all));
    }

    private static Path2D moved(Path2D path, AffineTransform by) {
        return path == null ? null : new Path2D.Double(path, by);
    }

    /** One thing that is painted. */
    public sealed interface Mark {
        /** The same at another place. */
        Mark moved(AffineTransform by);
    }

    /** A filled area; where it overlaps itself, the non-zero rule holds. */
    public record Area(Path2D path, Color colour) implements Mark {
        @Override
        public Mark moved(AffineTransform by) {
            return new Area(Drawing.moved(path, by), colour);
        }
    }

    /** A drawn line. */
    public record Line(Path2D path, Color colour, Pen pen) implements Mark {
        @Override
        public Mark moved(AffineTransform by) {
            return new Line(Drawing.moved(path, by), colour, pen);
        }
    }

    /**
     * How a line is drawn.
     *
     * @param cap  BufferedImage's: {@link java.awt.BasicStroke#CAP_BUTT} and so on
     * @param join {@link java.awt.BasicStroke#JOIN_MITER} and so on
     * @param dash lengths of strokes and gaps; empty for a line without gaps
     */
    public record Pen(double width, int cap, int join, List<Double> dash, double dashOffset) {
    }

    /**
     * A line of text in the shipped font.
     *
     * @param at where the base line begins, and how the text is turned
     */
    public record Words(String text, AffineTransform at, double size, boolean bold, Color colour) implements Mark {
        @Override
        public Mark moved(AffineTransform by) {
            AffineTransform there = new AffineTransform(by);
            there.concatenate(at);
            return new Words(text, there, size, bold, colour);
        }
    }

    /**
     * Marks that belong together.
     *
     * @param opacity of the whole, 0…1
     * @param clip    what of them is seen, or null for all
     */
    public record Group(List<Mark> marks, double opacity, Path2D clip) implements Mark {
        @Override
        public Mark moved(AffineTransform by) {
            return new Group(marks.stream().map(mark -> mark.moved(by)).toList(), opacity, Drawing.moved(clip, by));
        }
    }
}
