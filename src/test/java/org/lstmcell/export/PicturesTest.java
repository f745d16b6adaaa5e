package org.lstmcell.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.engine.Phase;
import org.lstmcell.export.drawing.Pictures;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.view.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** PNG and GIF, read back. */
@ExtendWith(ApplicationExtension.class)
class PicturesTest {
    private static final int STEPS = 2;
    private static final int PHASES = Phase.values().length;

    @TempDir
    private Path folder;
    private final Exported.Choice choice = new Exported.Choice();

    @Start
    void start(Stage stage) {
        Theme.install();
    }

    private BufferedImage png(Lesson lesson, What what) throws IOException, ExportException {
        return ImageIO.read(new ByteArrayInputStream(Exported.bytes(lesson, what, Format.PNG, choice)));
    }

    private static List<Integer> size(BufferedImage image) {
        return List.of(image.getWidth(), image.getHeight());
    }

    @Test
    void aPictureIsAsLargeAsItsScaleSays() throws Exception {
        BufferedImage table = png(Exported.WORKED, What.TABLE);
        for (int scale = 1; scale <= 4; scale++) {
            choice.scale = scale;
            assertThat(size(png(Exported.WORKED, What.DIAGRAM))).containsExactly(960 * scale, 560 * scale);
            assertThat(size(png(Exported.WORKED, What.CHART))).containsExactly(900 * scale, 420 * scale);
            assertThat(size(png(Exported.WORKED, What.TABLE))).containsExactly(table.getWidth() * scale, table.getHeight() * scale);
        }
    }

    @Test
    void aPictureIsAsWideAsWasAskedFor() throws Exception {
        choice.width = 720;
        choice.scale = 4;
        assertThat(size(png(Exported.WORKED, What.DIAGRAM))).containsExactly(720, 420);
        assertThat(png(Exported.WORKED, What.TABLE).getWidth()).isEqualTo(720);
        choice.width = 1001;
        assertThat(png(Exported.steps(20), What.TABLE).getWidth()).isEqualTo(1001);
    }

    @Test
    void onlyATransparentPictureHasNoGround() throws Exception {
        for (What what : List.of(What.TABLE, What.DIAGRAM, What.CHART)) {
            choice.transparent = false;
            assertThat(alphas(png(Exported.WORKED, what))).as("%s", what).containsOnly(255);
            choice.transparent = true;
            assertThat(alphas(png(Exported.WORKED, what))).as("%s", what).contains(0, 255).startsWith(0).endsWith(0);
        }
    }

    private static int[] alphas(BufferedImage picture) {
        int width = picture.getWidth();
        return Arrays.stream(picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width)).map(pixel -> pixel >>> 24).toArray();
    }

    @Test
    void whatNoProgramCouldShowIsRefusedBeforeAnythingIsWritten() throws Exception {
        Path file = folder.resolve("picture.png");
        for (boolean earlier : new boolean[] {false, true}) {
            if (earlier) {
                Files.writeString(file, "earlier");
            }
            choice.scale = 1.01 * Export.LONGEST_SIDE / 960;
            refused(Exported.WORKED, What.DIAGRAM, file);
            choice.scale = 12; // no side is too long, but all of it is too large
            refused(Exported.WORKED, What.DIAGRAM, file);
            choice.scale = 2;
            refused(Exported.steps(1000), What.TABLE, file);
            assertThat(folder.toFile().list()).hasSize(earlier ? 1 : 0);
        }
        assertThat(file).hasContent("earlier");
    }

    private void refused(Lesson lesson, What what, Path file) {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> new Export(lesson, what, Format.PNG, choice.options()).writeTo(file, Progress.NONE));
    }

    /** Whatever scale is usual: the width alone decides. */
    @Test
    void aLongTableCanBeAskedForInASmallWidth() throws Exception {
        choice.scale = 8;
        choice.width = 400;
        assertThat(png(Exported.steps(300), What.TABLE).getWidth()).isEqualTo(400);
    }

    @Test
    void theWalkHasAPictureForEachPhaseAndGoesOnForEver() throws Exception {
        choice.width = 480;
        for (double[] each : new double[][] {{1, 100}, {2, 50}, {3, 33}, {50, 2}}) {
            choice.framesPerSecond = each[0];
            choice.to = each[0] == 1 ? STEPS : 1;
            ImageReader gif = gif();
            assertThat(gif.getNumImages(true)).isEqualTo(choice.to * PHASES);
            for (int index = 0; index < choice.to * PHASES; index++) {
                IIOMetadataNode about = (IIOMetadataNode) gif.getImageMetadata(index).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode control = (IIOMetadataNode) about.getElementsByTagName("GraphicControlExtension").item(0);
                assertThat(control.getAttribute("delayTime")).isEqualTo(Integer.toString((int) each[1]));
                if (index == 0) {
                    IIOMetadataNode loop = (IIOMetadataNode) about.getElementsByTagName("ApplicationExtension").item(0);
                    assertThat(loop.getAttribute("applicationID")).isEqualTo("NETSCAPE");
                    assertThat((byte[]) loop.getUserObject()).containsExactly(1, 0, 0);
                }
            }
        }
    }

    @Test
    void theLastPictureOfTheWalkIsTheDiagramInFewerColours() throws Exception {
        choice.to = STEPS;
        choice.width = 960;
        choice.step = STEPS;
        choice.theme = Theme.CONTRAST;
        BufferedImage last = gif().read(STEPS * PHASES - 1);
        assertThat(size(last)).containsExactly(960, 560);
        Pictures.Difference difference = Pictures.between(last, png(Exported.WORKED, What.DIAGRAM));
        // 256 colours: the white ground is one 255th darker, measured are 0.0046 and 0.018.
        assertThat(difference.mean()).isLessThan(0.006);
        assertThat(difference.worst()).isLessThan(0.025);
    }

    /** A GIF cannot be half see-through at the edges of letters. */
    @Test
    void theWalkAlwaysHasAGround() throws Exception {
        choice.to = 1;
        choice.width = 480;
        byte[] usual = Exported.bytes(Exported.WORKED, What.WALK, Format.GIF, choice);
        choice.transparent = true;
        assertThat(Exported.bytes(Exported.WORKED, What.WALK, Format.GIF, choice)).isEqualTo(usual);
    }

    private ImageReader gif() throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        ImageInputStream in = ImageIO.createImageInputStream(
                new ByteArrayInputStream(Exported.bytes(Exported.WORKED, What.WALK, Format.GIF, choice)));
        reader.setInput(in);
        return reader;
    }
}
