package org.lstmcell.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.export.drawing.Pictures;
import org.lstmcell.i18n.Language;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Every picture of the documents can be made from the program. {@code mvn -Ppictures test} makes them all anew;
 * {@code -Dpictures=check} with it writes nothing, but wants those that there are to show the same. Without the profile only
 * the windows are tried, in English.
 */
@ExtendWith(ApplicationExtension.class)
class DocumentPicturesTest {
    /** What is done with the pictures. */
    private static final String MODE = System.getProperty("pictures", "try");
    private static final boolean ALL = !MODE.equals("try");
    private static final int FEWEST_COLOURS = 10;
    /** By how much two pictures of the same may differ, from 0 to 1: where and on what machine they were made, … */
    private static final double DIFFERENT = 0.004;
    /** … and in a square of a few letters. */
    private static final double DIFFERENT_IN_SQUARE = 0.1;

    @TempDir
    private Path folder;

    /** In one test of JUnit's, for which JavaFX is prepared once. */
    @TestFactory
    Stream<DynamicTest> everyPictureIsMadeFromTheProgram() {
        return Stream.of(Language.values()).filter(language -> ALL || language == Language.ENGLISH)
                .flatMap(language -> Recipes.ALL.stream().filter(recipe -> ALL || recipe instanceof Recipe.Shot)
                        .map(recipe -> DynamicTest.dynamicTest(recipe.name() + ", " + language.tag(), () -> make(recipe, language))));
    }

    private void make(Recipe recipe, Language language) throws IOException {
        byte[] made = recipe.make(Files.createDirectories(folder.resolve(language.tag()).resolve(recipe.name())), language);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(made));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        assertThat(Arrays.stream(pixels).distinct().count()).as("colours").isGreaterThan(FEWEST_COLOURS);

        Path file = Recipes.FOLDER.resolve(language.tag()).resolve(recipe.name());
        if (MODE.equals("write")) {
            Files.createDirectories(file.getParent());
            Files.write(file, made);
        } else if (MODE.equals("check")) {
            assertThat(Pictures.between(picture, ImageIO.read(file.toFile())))
                    .as("%s and what the program shows now; mvn -Ppictures test makes it anew", file)
                    .matches(difference -> difference.within(DIFFERENT, DIFFERENT_IN_SQUARE));
        }
    }

    @Test
    void aPictureThatShowsSomethingElseIsSeen() throws IOException {
        BufferedImage before = ImageIO.read(Recipes.FOLDER.resolve("en/main-window.png").toFile());
        BufferedImage after = ImageIO.read(Recipes.FOLDER.resolve("en/trace-back.png").toFile());
        assertThat(Pictures.between(before, after).within(DIFFERENT, DIFFERENT_IN_SQUARE)).as("three cells and a sentence differ").isFalse();
    }

    @Test
    void aRecipeForWhatIsGoneFails() {
        assertThatThrownBy(() -> Recipe.Shot.of("gone").cut(0, "#gone").make(folder, Language.ENGLISH))
                .hasStackTraceContaining("#gone is not to be seen");
        assertThatThrownBy(() -> Recipe.Export.of("gone.png", "--what", "gone").make(folder, Language.ENGLISH)).hasMessageContaining("status 2");
    }
}
