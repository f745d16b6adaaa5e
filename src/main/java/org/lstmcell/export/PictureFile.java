package org.lstmcell.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.lstmcell.lesson.AtomicFile;

/** Writes pictures as PNG files. */
public final class PictureFile {
    /** What the names of such files end in. */
    public static final String ENDING = ".png";

    private PictureFile() {
    }

    /**
     * Writes {@code picture} to {@code file}, whole or not at all.
     *
     * @throws IOException if it cannot be written; an earlier file of that name is then as it was
     */
    public static void write(WritableImage picture, Path file) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        AtomicFile.write(file, out -> {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("no PNG writer");
            }
        });
    }
}
