package org.lstmcell.export.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Drawings as pictures of pixels. They are painted without JavaFX and without the machine's fonts: everywhere the same. */
public final class Raster {
    private static final int OPAQUE = 255;

    private Raster() {
    }

    /** {@code drawing}, {@code scale} pixels for one of its own; see-through where nothing is painted. */
    public static BufferedImage paint(Drawing drawing, double scale) {
        BufferedImage image = new BufferedImage(pixels(drawing.width(), scale), pixels(drawing.height(), scale),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        prepare(graphics, AffineTransform.getScaleInstance(scale, scale));
        paint(drawing.marks(), graphics, image);
        graphics.dispose();
        return image;
    }

    private static void prepare(Graphics2D graphics, AffineTransform at) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setTransform(at);
    }

    /** How many pixels {@code length} is. */
    public static int pixels(double length, double scale) {
        return (int) Math.max(1, Math.round(length * scale));
    }

    /** Writes {@code image} as PNG. */
    public static void writePng(BufferedImage image, OutputStream out) throws IOException {
        try (ImageOutputStream picture = new MemoryCacheImageOutputStream(out)) { // a disk for temporary files may be full
            if (!ImageIO.write(image, "png", picture)) {
                throw new IOException("no PNG writer");
            }
        }
    }

    private static void paint(List<Drawing.Mark> marks, Graphics2D graphics, BufferedImage image) {
        for (Drawing.Mark mark : marks) {
            if (mark instanceof Drawing.Area area) {
                fill(area.path(), area.colour(), graphics, image);
            } else if (mark instanceof Drawing.Line line) {
                fill(stroke(line.pen()).createStrokedShape(line.path()), line.colour(), graphics, image);
            } else if (mark instanceof Drawing.Words words) {
                Path2D outline = Typeface.of(words.bold()).outline(words.text(), words.size());
                outline.transform(words.at());
                fill(outline, words.colour(), graphics, image);
            } else if (mark instanceof Drawing.Group group) {
                Layer layer = new Layer(new Rectangle(image.getWidth(), image.getHeight()), graphics);
                if (group.clip() != null) {
                    layer.graphics().clip(group.clip());
                }
                paint(group.marks(), layer.graphics(), layer.image());
                layer.layOver(image, (int) Math.round(group.opacity() * OPAQUE));
            }
        }
    }

    private static void fill(Shape shape, Color colour, Graphics2D graphics, BufferedImage image) {
        if (colour.getAlpha() == OPAQUE) {
            graphics.setColor(colour);
            graphics.fill(shape);
            return;
        }
        Rectangle place = graphics.getTransform().createTransformedShape(shape).getBounds();
        place.grow(1, 1);
        place = place.intersection(new Rectangle(image.getWidth(), image.getHeight()));
        if (!place.isEmpty()) {
            Layer layer = new Layer(place, graphics);
            layer.graphics().setColor(new Color(colour.getRGB() & 0xFFFFFF));
            layer.graphics().fill(shape);
            layer.layOver(image, colour.getAlpha());
        }
    }

    private static BasicStroke stroke(Drawing.Pen pen) {
        float[] dash = new float[pen.dash().size()];
        for (int index = 0; index < dash.length; index++) {
            dash[index] = pen.dash().get(index).floatValue();
        }
        return new BasicStroke((float) pen.width(), pen.cap(), pen.join(), 10, dash.length == 0 ? null : dash,
                (float) pen.dashOffset());
    }
}
