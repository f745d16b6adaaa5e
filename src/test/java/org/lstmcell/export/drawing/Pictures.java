package org.lstmcell.export.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;

/** Pictures that are held against each other. */
public final class Pictures {
    /** The side of the squares in which a difference is looked for, in pixels. */
    private static final int TILE = 16;

    private Pictures() {
    }

    /**
     * How much two pictures differ, each from 0 to 1 of what a channel can hold.
     *
     * @param mean  of all channels of all pixels
     * @param worst of those of the square of pixels that differs most
     */
    public record Difference(double mean, double worst) {
        /** Whether neither is larger than it may be. */
        public boolean within(double most, double mostOfSquare) {
            return mean <= most && worst <= mostOfSquare;
        }
    }

    /** What JavaFX itself paints of {@code root}, in its size; on the FX thread. */
    public static BufferedImage snapshot(Region root, double scale) {
        double width = root.getWidth();
        double height = root.getHeight();
        // A scene that has never been shown gives its root the size that it asks for.
        root.setMinSize(width, height);
        root.setPrefSize(width, height);
        root.setMaxSize(width, height);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(javafx.scene.paint.Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage image = root.snapshot(parameters, null);
        if (root.getWidth() != width || root.getHeight() != height) {
            throw new IllegalStateException("laid out anew");
        }
        return pixels(image);
    }

    /** The same picture as AWT has it. */
    public static BufferedImage pixels(WritableImage image) {
        BufferedImage copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] pixels = new int[copy.getWidth() * copy.getHeight()];
        image.getPixelReader().getPixels(0, 0, copy.getWidth(), copy.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0,
                copy.getWidth());
        copy.setRGB(0, 0, copy.getWidth(), copy.getHeight(), pixels, 0, copy.getWidth());
        return copy;
    }

    /** Both on white; pictures of different sizes have nothing in common. */
    public static Difference between(BufferedImage first, BufferedImage second) {
        int width = first.getWidth();
        int height = first.getHeight();
        if (width != second.getWidth() || height != second.getHeight()) {
            return new Difference(1, 1);
        }
        int[] a = onWhite(first);
        int[] b = onWhite(second);
        int across = (width + TILE - 1) / TILE;
        long[] tiles = new long[across * ((height + TILE - 1) / TILE)];
        long sum = 0;
        for (int index = 0; index < a.length; index++) {
            int off = Math.abs((a[index] >> 16 & 0xFF) - (b[index] >> 16 & 0xFF))
                    + Math.abs((a[index] >> 8 & 0xFF) - (b[index] >> 8 & 0xFF)) + Math.abs((a[index] & 0xFF) - (b[index] & 0xFF));
            sum += off;
            tiles[index / width / TILE * across + index % width / TILE] += off;
        }
        long worst = 0;
        for (long tile : tiles) {
            worst = Math.max(worst, tile);
        }
        return new Difference(sum / (255.0 * 3 * a.length), worst / (255.0 * 3 * TILE * TILE));
    }

    private static int[] onWhite(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return copy.getRGB(0, 0, copy.getWidth(), copy.getHeight(), null, 0, copy.getWidth());
    }
}
