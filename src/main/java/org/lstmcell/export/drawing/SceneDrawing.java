package org.lstmcell.export.drawing;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/**
 * Reads a scene that has been laid out: every mark that JavaFX would paint, in the same order. It knows what the program's
 * views are made of: regions with colours and borders, shapes, texts, groups; shadows are left out.
 */
public final class SceneDrawing {
    private List<Drawing.Mark> marks = new ArrayList<>();

    private SceneDrawing() {
    }

    /**
     * What {@code root} and all below it look like, in its own coordinates. To be called on the FX thread when the scene may
     * be shown.
     *
     * @throws IllegalStateException if there is something that no drawing can hold, such as an image
     */
    public static Drawing of(Region root) {
        SceneDrawing scene = new SceneDrawing();
        scene.content(root, new AffineTransform());
        return new Drawing(root.getWidth(), root.getHeight(), List.copyOf(scene.marks));
    }

    private void node(Node node, AffineTransform above) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        AffineTransform at = new AffineTransform(above);
        at.concatenate(affine(node.getLocalToParentTransform()));
        if (node.getOpacity() == 1 && node.getClip() == null) {
            content(node, at);
            return;
        }
        List<Drawing.Mark> outside = marks;
        marks = new ArrayList<>();
        content(node, at);
        if (marks.size() == 1 && node.getClip() == null) {
            outside.add(faded(marks.get(0), node.getOpacity()));
        } else if (!marks.isEmpty()) {
            outside.add(new Drawing.Group(List.copyOf(marks), node.getOpacity(), clip(node, at)));
        }
        marks = outside;
    }

    /** A single mark needs no group to be less opaque. */
    private static Drawing.Mark faded(Drawing.Mark mark, double opacity) {
        if (mark instanceof Drawing.Area area) {
            return new Drawing.Area(area.path(), faded(area.colour(), opacity));
        } else if (mark instanceof Drawing.Line line) {
            return new Drawing.Line(line.path(), faded(line.colour(), opacity), line.pen());
        } else if (mark instanceof Drawing.Words words) {
            return new Drawing.Words(words.text(), words.at(), words.size(), words.bold(), faded(words.colour(), opacity));
        }
        return new Drawing.Group(List.of(mark), opacity, null);
    }

    private static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(colour.getAlpha() * opacity));
    }

    private static Path2D clip(Node node, AffineTransform at) {
        if (node.getClip() == null) {
            return null;
        }
        AffineTransform clipAt = new AffineTransform(at);
        clipAt.concatenate(affine(node.getClip().getLocalToParentTransform()));
        return Outlines.of((Shape) node.getClip(), clipAt);
    }

    private void content(Node node, AffineTransform at) {
        if (node instanceof Text text) {
            text(text, at);
        } else if (node instanceof Shape shape) {
            shape(shape, at);
        }
        if (node instanceof Region region) {
            background(region, at);
            border(region, at);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                node(child, at);
            }
        } else if (!(node instanceof Shape)) {
            throw new IllegalStateException("cannot be drawn: " + node);
        }
    }

    private void fill(Path2D path, Paint paint) {
        Color colour = colour(paint);
        if (colour.getAlpha() > 0) {
            marks.add(new Drawing.Area(path, colour));
        }
    }

    private void line(Path2D path, Paint paint, Drawing.Pen pen) {
        Color colour = colour(paint);
        if (colour.getAlpha() > 0 && pen.width() > 0) {
            marks.add(new Drawing.Line(path, colour, pen));
        }
    }

    private void shape(Shape shape, AffineTransform at) {
        if (shape.getFill() != null) {
            fill(Outlines.of(shape, at), shape.getFill());
        }
        if (shape.getStroke() != null && shape.getStrokeWidth() > 0) {
            double inward = shape.getStrokeType() == StrokeType.INSIDE ? shape.getStrokeWidth() / 2
                    : shape.getStrokeType() == StrokeType.OUTSIDE ? -shape.getStrokeWidth() / 2 : 0;
            line(Outlines.of(shape, inward, at), shape.getStroke(), pen(shape, size(at)));
        }
    }

    private static Drawing.Pen pen(Shape shape, double size) {
        return new Drawing.Pen(shape.getStrokeWidth() * size, Outlines.cap(shape.getStrokeLineCap()),
                Outlines.join(shape.getStrokeLineJoin()), shape.getStrokeDashArray().stream().map(length -> length * size).toList(),
                shape.getStrokeDashOffset() * size);
    }

    private void background(Region region, AffineTransform at) {
        Background background = region.getBackground();
        if (background == null) {
            return;
        }
        if (!background.getImages().isEmpty() || region.getShape() != null) {
            throw new IllegalStateException("its background cannot be drawn: " + region);
        }
        for (BackgroundFill fill : background.getFills()) {
            var insets = fill.getInsets();
            fill(Outlines.rounded(insets.getLeft(), insets.getTop(),
                    region.getWidth() - insets.getLeft() - insets.getRight(),
                    region.getHeight() - insets.getTop() - insets.getBottom(), fill.getRadii(), at), fill.getFill());
        }
    }

    private void border(Region region, AffineTransform at) {
        Border border = region.getBorder();
        if (border == null) {
            return;
        }
        for (BorderStroke stroke : border.getStrokes()) {
            var insets = stroke.getInsets();
            double x = insets.getLeft();
            double y = insets.getTop();
            double width = region.getWidth() - x - insets.getRight();
            double height = region.getHeight() - y - insets.getBottom();
            var widths = stroke.getWidths();
            if (stroke.isStrokeUniform() && widths.getTop() == widths.getLeft() && widths.getTop() == widths.getBottom()
                    && widths.getTop() == widths.getRight()) {
                double half = widths.getTop() / 2;
                side(Outlines.rounded(x + half, y + half, width - 2 * half, height - 2 * half, stroke.getRadii(), at),
                        stroke.getTopStroke(), stroke.getTopStyle(), widths.getTop() * size(at));
            } else {
                double top = y + widths.getTop() / 2;
                double bottom = y + height - widths.getBottom() / 2;
                double left = x + widths.getLeft() / 2;
                double right = x + width - widths.getRight() / 2;
                side(Outlines.line(x, top, x + width, top, at), stroke.getTopStroke(), stroke.getTopStyle(), widths.getTop() * size(at));
                side(Outlines.line(right, y, right, y + height, at), stroke.getRightStroke(), stroke.getRightStyle(),
                        widths.getRight() * size(at));
                side(Outlines.line(x, bottom, x + width, bottom, at), stroke.getBottomStroke(), stroke.getBottomStyle(),
                        widths.getBottom() * size(at));
                side(Outlines.line(left, y, left, y + height, at), stroke.getLeftStroke(), stroke.getLeftStyle(),
                        widths.getLeft() * size(at));
            }
        }
    }

    private void side(Path2D path, Paint paint, BorderStrokeStyle style, double width) {
        if (paint != null && style != BorderStrokeStyle.NONE) {
            line(path, paint, new Drawing.Pen(width, Outlines.cap(style.getLineCap()), Outlines.join(style.getLineJoin()),
                    style.getDashArray(), style.getDashOffset()));
        }
    }

    private void text(Text text, AffineTransform at) {
        if (text.getText().isBlank() || text.getFill() == null) {
            return;
        }
        boolean bold = text.getFont().getStyle().contains("Bold");
        Color colour = colour(text.getFill());
        double size = text.getFont().getSize();
        for (TextLines.Line line : TextLines.of(text)) {
            double given = Typeface.of(bold).width(line.text(), size);
            AffineTransform place = new AffineTransform(at);
            place.translate(line.x(), line.baseline());
            if (Typeface.of(bold).hasAll(line.text())) {
                // JavaFX may set letters a little closer than the font says: what is left over is shared between both ends.
                place.translate((line.width() - given) / 2, 0);
            } else if (given > 0) {
                // It has taken some from other fonts, and the boxes in their place are as wide as these were.
                place.scale(line.width() / given, 1);
            }
            marks.add(new Drawing.Words(line.text(), place, size, bold, colour));
        }
    }

    private static double size(AffineTransform at) {
        return Math.sqrt(Math.abs(at.getDeterminant()));
    }

    static AffineTransform affine(Transform transform) {
        return new AffineTransform(transform.getMxx(), transform.getMyx(), transform.getMxy(), transform.getMyy(),
                transform.getTx(), transform.getTy());
    }

    private static Color colour(Paint paint) {
        if (paint instanceof javafx.scene.paint.Color colour) {
            return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(),
                    (float) colour.getOpacity());
        }
        throw new IllegalStateException("no plain colour: " + paint);
    }
}
