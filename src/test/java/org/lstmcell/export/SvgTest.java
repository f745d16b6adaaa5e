package org.lstmcell.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.export.drawing.Pictures;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.view.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** SVG, read back as XML, and painted by another program where there is one. */
@ExtendWith(ApplicationExtension.class)
class SvgTest {
    private static final String RSVG = "rsvg-convert";

    @TempDir
    private Path folder;
    private final Exported.Choice choice = new Exported.Choice();

    @Start
    void start(Stage stage) {
        Theme.install();
    }

    private Document svg(Lesson lesson, What what) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null); // or it prints what it also throws
        return builder.parse(new ByteArrayInputStream(Exported.bytes(lesson, what, Format.SVG, choice)));
    }

    private static String title(Document svg) {
        return svg.getElementsByTagName("title").item(0).getTextContent();
    }

    private static List<String> texts(Document svg) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(index -> texts.item(index).getTextContent()).toList();
    }

    @Test
    void theTableIsText() throws Exception {
        choice.fields = Exported.ALL;
        for (Language language : Language.values()) {
            choice.language = language;
            String title = Exported.WORKED.title().get(language.locale());
            Document svg = svg(Exported.WORKED, What.TABLE);
            assertThat(title(svg)).isEqualTo(title);
            assertThat(texts(svg)).contains(title).containsAll(Exported.numbers(Exported.WORKED, choice));
        }
    }

    @Test
    void noTitleOrNameBreaksIt() throws Exception {
        for (String text : Exported.HOSTILE) {
            for (What what : List.of(What.TABLE, What.CHART)) {
                String readable = readable(text);
                Document svg = svg(Exported.named(text), what);
                assertThat(title(svg)).as(what + " of " + text).isEqualTo(readable);
                assertThat(String.join("", texts(svg)).replaceAll("\\s", "")).as(what + " of " + text).contains(readable.replaceAll("\\s", ""));
            }
        }
    }

    /** What XML can hold of it, on one line. */
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder();
        text.replaceAll("\\p{Cntrl}+", " ").strip().codePoints().map(character -> character >= 0xD800 && character < 0xE000
                || character == 0xFFFE || character == 0xFFFF ? 0xFFFD : character).forEach(readable::appendCodePoint);
        return readable.toString();
    }

    /** The shipped font is given to it as if it were installed; it does not read those that are in the file. */
    @Test
    void anotherProgramPaintsTheSame() throws Exception {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(each -> Files.isExecutable(Path.of(each, RSVG))));
        Path fonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig><dir>" + Path.of("assets/fonts").toAbsolutePath()
                + "</dir><cachedir>" + folder + "</cachedir></fontconfig>");
        choice.fields = Exported.ALL;
        choice.scale = 2;
        paintsTheSame(What.TABLE, Theme.LIGHT, fonts);
        choice.language = Language.CHINESE;
        paintsTheSame(What.DIAGRAM, Theme.DARK, fonts);
        paintsTheSame(What.CHART, Theme.CONTRAST, fonts);
    }

    private void paintsTheSame(What what, Theme theme, Path fonts) throws Exception {
        choice.theme = theme;
        Pictures.Difference difference = Pictures.between(painted(what, fonts),
                ImageIO.read(new ByteArrayInputStream(Exported.bytes(Exported.WORKED, what, Format.PNG, choice))));
        // Measured are 0.0006 and 0.013: edges are smoothed differently.
        assertThat(difference.mean()).as("%s", what).isLessThan(0.001);
        assertThat(difference.worst()).as("%s", what).isLessThan(0.02);
    }

    private BufferedImage painted(What what, Path fonts) throws Exception {
        Path svg = Files.write(folder.resolve("picture.svg"), Exported.bytes(Exported.WORKED, what, Format.SVG, choice));
        Path png = folder.resolve("picture.png");
        Path said = folder.resolve("said");
        ProcessBuilder rsvg = new ProcessBuilder(RSVG, "-z", Integer.toString((int) choice.scale), "-o", png.toString(), svg.toString());
        rsvg.environment().put("FONTCONFIG_FILE", fonts.toString());
        int status = rsvg.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
        assertThat(status).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
        return ImageIO.read(png.toFile());
    }
}
