package org.lstmcell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lstmcell.i18n.Language;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Every picture of the documents can still be made from the program. {@code mvn -Ppictures test} makes them all, and writes
 * them into docs/images; without it those of the windows are tried in one language, and nothing is written.
 */
@ExtendWith(ApplicationExtension.class)
class DocumentPicturesTest {
    private static final boolean WRITE = Boolean.getBoolean("pictures");
    private static final int FEWEST_COLOURS = 10;

    @TempDir
    private Path folder;

    static Stream<Arguments> pictures() {
        return Stream.of(Language.values()).filter(language -> WRITE || language == Language.ENGLISH)
                .flatMap(language -> Recipes.ALL.stream().filter(recipe -> WRITE || recipe instanceof Recipe.Shot)
                        .filter(recipe -> recipe.name().matches(System.getProperty("picture", ".*")))
                        .map(recipe -> Arguments.of(recipe, language)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isMadeFromTheProgram(Recipe recipe, Language language, FxRobot robot) throws Exception {
        byte[] bytes = recipe.make(robot, folder, language);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())).distinct().count())
                .as("colours of %s", recipe.name()).isGreaterThan(FEWEST_COLOURS);
        if (WRITE) {
            Path file = Recipes.FOLDER.resolve(language.tag()).resolve(recipe.name());
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }
}
