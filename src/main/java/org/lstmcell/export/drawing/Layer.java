package org.lstmcell.export.drawing;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Something that is painted by itself and then laid over a picture as one thing, partly see-through. How that is rounded
 * differs between versions of Java; here it does not.
 */
final class Layer {
    private static final int OPAQUE = 255;

    private final Rectangle place;
    private final BufferedImage image;
    private final Graphics2D graphics;

    /** @param place where in the picture, which {@code above} paints */
    Layer(Rectangle place, Graphics2D above) {
        this.place = place;
        image = new BufferedImage(place.width, place.height, BufferedImage.TYPE_INT_ARGB);
        graphics = image.createGraphics();
        graphics.setRenderingHints(above.getRenderingHints());
        graphics.setTransform(AffineTransform.getTranslateInstance(-place.x, -place.y));
        graphics.transform(above.getTransform());
        graphics.setClip(above.getClip());
    }

    Graphics2D graphics() {
        return graphics;
    }

    BufferedImage image() {
        return image;
    }

    /** Lays it over {@code picture}, of which {@code opacity} is 0…255. */
    void layOver(BufferedImage picture, int opacity) {
        graphics.dispose();
        int[] over = new int[place.width];
        int[] under = new int[place.width];
        for (int y = 0; y < place.height; y++) {
            image.getRGB(0, y, place.width, 1, over, 0, place.width);
            picture.getRGB(place.x, place.y + y, place.width, 1, under, 0, place.width);
            for (int x = 0; x < place.width; x++) {
                under[x] = over(over[x], under[x], opacity);
            }
            picture.setRGB(place.x, place.y + y, place.width, 1, under, 0, place.width);
        }
    }

    private static int over(int over, int under, int opacity) {
        int share = ((over >>> 24) * opacity + OPAQUE / 2) / OPAQUE;
        if (share == 0) {
            return under;
        }
        int left = (under >>> 24) * (OPAQUE - share); // of what is below, in 255ths of 255ths
        int whole = share * OPAQUE + left;
        int mixed = (whole + OPAQUE / 2) / OPAQUE << 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int colour = ((over >> shift & 0xFF) * share * OPAQUE + (under >> shift & 0xFF) * left + whole / 2) / whole;
            mixed |= colour << shift;
        }
        return mixed;
    }
}
