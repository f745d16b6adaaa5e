package org.lstmcell.export.drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;

/** Drawings as pictures of pixels. They are painted without JavaFX and without the machine's fonts: everywhere the same. */
public final class Raster {
    private Raster() {
    }

    /** {@code drawing}, {@code scale} pixels for one of its own; see-through where nothing is painted. */
    public static BufferedImage paint(Drawing drawing, double scale) {
        return paint(drawing, scale, BufferedImage.TYPE_INT_ARGB);
    }

    /** The same, of another kind of image. */
    static BufferedImage paint(Drawing drawing, double scale, int kind) {
        BufferedImage image = new BufferedImage(pixels(drawing.width(), scale), pixels(drawing.height(), scale), kind);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        paint(drawing.marks(), graphics, image);
        graphics.dispose();
        return image;
    }

    /** How many pixels {@code length} is. */
    public static int pixels(double length, double scale) {
        return (int) Math.max(1, Math.round(length * scale));
    }

    /** Writes {@code image} as PNG. */
    public static void writePng(BufferedImage image, OutputStream out) throws IOException {
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("no PNG writer");
        }
    }

    private static void paint(List<Drawing.Mark> marks, Graphics2D graphics, BufferedImage image) {
        for (Drawing.Mark mark : marks) {
            if (mark instanceof Drawing.Area area) {
                graphics.setColor(area.colour());
                graphics.fill(area.path());
            } else if (mark instanceof Drawing.Line line) {
                graphics.setColor(line.colour());
                graphics.setStroke(stroke(line.pen()));
                graphics.draw(line.path());
            } else if (mark instanceof Drawing.Words words) {
                graphics.setColor(words.colour());
                AffineTransform before = graphics.getTransform();
                graphics.transform(words.at());
                graphics.fill(Typeface.of(words.bold()).outline(words.text(), words.size()));
                graphics.setTransform(before);
            } else if (mark instanceof Drawing.Group group) {
                paint(group, graphics, image);
            }
        }
    }

    /** Paints a group by itself, then all of it as one thing. */
    private static void paint(Drawing.Group group, Graphics2D graphics, BufferedImage image) {
        BufferedImage layer = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D alone = layer.createGraphics();
        alone.setRenderingHints(graphics.getRenderingHints());
        alone.setTransform(graphics.getTransform());
        if (group.clip() != null) {
            alone.clip(group.clip());
        }
        paint(group.marks(), alone, layer);
        alone.dispose();
        Graphics2D whole = (Graphics2D) graphics.create();
        whole.setTransform(new AffineTransform());
        whole.setComposite(AlphaComposite.SrcOver.derive((float) group.opacity()));
        whole.drawImage(layer, 0, 0, null);
        whole.dispose();
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
