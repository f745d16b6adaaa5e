package org.lstmcell.export.drawing;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import javafx.scene.layout.CornerRadii;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.VLineTo;

/** The outlines of JavaFX's shapes. */
final class Outlines {
    /** How far the handles of a quarter of a circle of radius 1 lie from its ends. */
    private static final double QUARTER = 4 * (Math.sqrt(2) - 1) / 3;

    private static final double TINY = 1e-6;

    private Outlines() {
    }

    static Path2D of(Shape shape, AffineTransform at) {
        return of(shape, 0, at);
    }

    /** The outline of {@code shape}; of a rectangle or circle drawn inward by {@code inward}. */
    static Path2D of(Shape shape, double inward, AffineTransform at) {
        if (shape instanceof Rectangle r) {
            double w = r.getWidth() - 2 * inward;
            double h = r.getHeight() - 2 * inward;
            if (r.getArcWidth() == 0 || r.getArcHeight() == 0) {
                // The same way round as JavaFX's, for the sake of dashes; a round one without arcs would have no sharp corners.
                double x = r.getX() + inward;
                double y = r.getY() + inward;
                return points(List.of(x, y, x, y + h, x + w, y + h, x + w, y), true, at);
            }
            return new Path2D.Double(new RoundRectangle2D.Double(r.getX() + inward, r.getY() + inward, w, h,
                    Math.max(0, Math.min(w, r.getArcWidth() - 2 * inward)), Math.max(0, Math.min(h, r.getArcHeight() - 2 * inward))), at);
        }
        if (shape instanceof Circle c) {
            double radius = c.getRadius() - inward;
            return new Path2D.Double(new Ellipse2D.Double(c.getCenterX() - radius, c.getCenterY() - radius, 2 * radius, 2 * radius), at);
        }
        if (inward != 0) {
            throw new IllegalStateException("can only be drawn along its middle: " + shape);
        }
        if (shape instanceof Line l) {
            return line(l.getStartX(), l.getStartY(), l.getEndX(), l.getEndY(), at);
        }
        if (shape instanceof Polyline line) {
            return points(line.getPoints(), false, at);
        }
        if (shape instanceof Polygon polygon) {
            return points(polygon.getPoints(), true, at);
        }
        if (shape instanceof Path path) {
            return path(path.getElements(), at);
        }
        throw new IllegalStateException("cannot be drawn: " + shape);
    }

    static Path2D line(double x1, double y1, double x2, double y2, AffineTransform at) {
        return new Path2D.Double(new Line2D.Double(x1, y1, x2, y2), at);
    }

    private static Path2D points(List<Double> points, boolean closed, AffineTransform at) {
        Path2D path = new Path2D.Double();
        for (int index = 0; index + 1 < points.size(); index += 2) {
            if (index == 0) {
                path.moveTo(points.get(0), points.get(1));
            } else {
                path.lineTo(points.get(index), points.get(index + 1));
            }
        }
        if (closed) {
            path.closePath();
        }
        path.transform(at);
        return path;
    }

    private static Path2D path(List<PathElement> elements, AffineTransform at) {
        Path2D path = new Path2D.Double();
        for (PathElement element : elements) {
            if (!element.isAbsolute()) {
                throw new IllegalStateException("cannot be drawn: " + element);
            } else if (element instanceof MoveTo move) {
                path.moveTo(move.getX(), move.getY());
            } else if (element instanceof LineTo line) {
                path.lineTo(line.getX(), line.getY());
            } else if (element instanceof HLineTo line) {
                path.lineTo(line.getX(), path.getCurrentPoint().getY());
            } else if (element instanceof VLineTo line) {
                path.lineTo(path.getCurrentPoint().getX(), line.getY());
            } else if (element instanceof ArcTo arc) {
                halfCircle(path, arc);
            } else if (element instanceof QuadCurveTo curve) {
                path.quadTo(curve.getControlX(), curve.getControlY(), curve.getX(), curve.getY());
            } else if (element instanceof CubicCurveTo curve) {
                path.curveTo(curve.getControlX1(), curve.getControlY1(), curve.getControlX2(), curve.getControlY2(),
                        curve.getX(), curve.getY());
            } else if (element instanceof ClosePath) {
                path.closePath();
            } else {
                throw new IllegalStateException("cannot be drawn: " + element);
            }
        }
        path.transform(at);
        return path;
    }

    /** The only arcs that the program's shapes have. */
    private static void halfCircle(Path2D path, ArcTo arc) {
        Point2D from = path.getCurrentPoint();
        double radius = arc.getRadiusX();
        if (radius != arc.getRadiusY() || from.getY() != arc.getY() || Math.abs(Math.abs(arc.getX() - from.getX()) - 2 * radius) > TINY) {
            throw new IllegalStateException("no half circle: " + arc);
        }
        double turn = arc.getX() > from.getX() == arc.isSweepFlag() ? -radius : radius;
        double middle = (from.getX() + arc.getX()) / 2;
        corner(path, from.getX(), from.getY() + turn, middle, from.getY() + turn);
        corner(path, arc.getX(), arc.getY() + turn, arc.getX(), arc.getY());
    }

    /** A rectangle whose corners have {@code radii}. */
    static Path2D rounded(double x, double y, double width, double height, CornerRadii radii, AffineTransform at) {
        double most = Math.min(width, height) / 2;
        double topLeft = Math.min(radii.getTopLeftHorizontalRadius(), most);
        double topRight = Math.min(radii.getTopRightHorizontalRadius(), most);
        double bottomRight = Math.min(radii.getBottomRightHorizontalRadius(), most);
        double bottomLeft = Math.min(radii.getBottomLeftHorizontalRadius(), most);
        double right = x + width;
        double bottom = y + height;
        Path2D path = new Path2D.Double();
        path.moveTo(x + topLeft, y);
        path.lineTo(right - topRight, y);
        corner(path, right, y, right, y + topRight);
        path.lineTo(right, bottom - bottomRight);
        corner(path, right, bottom, right - bottomRight, bottom);
        path.lineTo(x + bottomLeft, bottom);
        corner(path, x, bottom, x, bottom - bottomLeft);
        path.lineTo(x, y + topLeft);
        corner(path, x, y, x + topLeft, y);
        path.closePath();
        path.transform(at);
        return path;
    }

    /** A quarter of a circle from where the path is to (endX, endY), where sides that met in (x, y) would end. */
    private static void corner(Path2D path, double x, double y, double endX, double endY) {
        Point2D from = path.getCurrentPoint();
        if (from.getX() != endX || from.getY() != endY) {
            path.curveTo(from.getX() + QUARTER * (x - from.getX()), from.getY() + QUARTER * (y - from.getY()),
                    endX + QUARTER * (x - endX), endY + QUARTER * (y - endY), endX, endY);
        }
    }

    static int cap(StrokeLineCap cap) {
        return cap == StrokeLineCap.ROUND ? BasicStroke.CAP_ROUND : cap == StrokeLineCap.SQUARE ? BasicStroke.CAP_SQUARE
                : BasicStroke.CAP_BUTT;
    }

    static int join(StrokeLineJoin join) {
        return join == StrokeLineJoin.ROUND ? BasicStroke.JOIN_ROUND : join == StrokeLineJoin.BEVEL ? BasicStroke.JOIN_BEVEL
                : BasicStroke.JOIN_MITER;
    }
}
