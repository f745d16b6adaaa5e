package org.lstmcell.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    @TempDir
    private Path folder;

    private static WritableImage picture() {
        WritableImage picture = new WritableImage(5, 3);
        picture.getPixelWriter().setColor(4, 2, Color.web("#D55E00"));
        picture.getPixelWriter().setColor(0, 1, Color.web("#0072B280"));
        return picture;
    }

    @Test
    void everyPixelIsReadBack() throws IOException {
        Path file = folder.resolve("picture.png");
        WritableImage picture = picture();
        PictureFile.write(picture, file);
        var read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(5);
        assertThat(read.getHeight()).isEqualTo(3);
        assertThat(read.getRGB(4, 2)).isEqualTo(0xFFD55E00);
        assertThat(read.getRGB(0, 1) >>> 24).isEqualTo(0x80);
        assertThat(read.getRGB(0, 1)).isEqualTo(picture.getPixelReader().getArgb(0, 1));
        assertThat(read.getRGB(2, 2)).isZero();
    }

    @Test
    void anEarlierFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("picture.png"), "old");
        PictureFile.write(picture(), file);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(5);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeReplacedStaysAndNothingIsLeftBehind() throws IOException {
        Path occupied = Files.createDirectory(folder.resolve("picture.png"));
        Files.writeString(occupied.resolve("inside"), "kept");
        assertThatThrownBy(() -> PictureFile.write(picture(), occupied)).isInstanceOf(IOException.class);
        assertThat(occupied.resolve("inside")).hasContent("kept");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(occupied);
        }
    }
}
