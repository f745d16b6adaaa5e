package org.lstmcell.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lstmcell.export.drawing.Pictures;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.TableField;
import org.lstmcell.view.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** PDF, read back. */
@ExtendWith(ApplicationExtension.class)
class PdfTest {
    /** Within which nothing of a worksheet stands, in points. */
    private static final float MARGIN = 40;

    private final Exported.Choice choice = new Exported.Choice();

    @Start
    void start(Stage stage) {
        Theme.install();
    }

    /** What is asked of a file. */
    private interface Reading {
        void of(PDDocument document, String text) throws IOException;
    }

    private void read(Lesson lesson, What what, Reading reading) throws Exception {
        byte[] bytes = Exported.bytes(lesson, what, Format.PDF, choice);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("CreationDate", "ModDate");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (PDPage page : document.getPages()) {
                assertThat(fonts(page.getResources())).isNotEmpty().allMatch(PDFont::isEmbedded);
            }
            reading.of(document, text(document, 0));
        }
    }

    /** @param page from 1, or 0 for all */
    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        if (page > 0) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
        }
        return stripper.getText(document);
    }

    /** The time steps on a page. */
    private static List<String> times(PDDocument document, int page) throws IOException {
        return text(document, page).lines().filter(line -> line.startsWith("t time ")).flatMap(line -> Stream.of(line.split(" ")).skip(2))
                .toList();
    }

    private static void isA4(PDDocument document, int page, boolean lying) {
        PDRectangle size = document.getPage(page - 1).getMediaBox();
        assertThat(lying ? size.getWidth() : size.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(1f));
        assertThat(lying ? size.getHeight() : size.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
    }

    private static void isWithinItsMargins(PDDocument document) throws IOException {
        new PDFTextStripper() {
            @Override
            protected void writeString(String string, List<TextPosition> positions) {
                for (TextPosition position : positions) {
                    assertThat(position.getXDirAdj()).as(string).isGreaterThan(MARGIN);
                    assertThat(position.getXDirAdj() + position.getWidthDirAdj()).as(string).isLessThan(PDRectangle.A4.getWidth() - MARGIN);
                    assertThat(position.getYDirAdj()).as(string).isBetween(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
                }
            }
        }.getText(document);
    }

    private static List<PDFont> fonts(PDResources resources) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            fonts.addAll(fonts(((PDFormXObject) resources.getXObject(name)).getResources()));
        }
        return fonts;
    }

    private static Map<String, Long> counted(Stream<String> words) {
        return words.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static void containsAll(String text, List<String> numbers) {
        Map<String, Long> found = counted(Arrays.stream(text.split("\\s+")));
        counted(numbers.stream()).forEach((number, times) -> assertThat(found.getOrDefault(number, 0L)).as(number).isGreaterThanOrEqualTo(times));
    }

    @Test
    void theTableIsText() throws Exception {
        choice.fields = Exported.ALL;
        choice.language = Language.CHINESE;
        read(Exported.WORKED, What.TABLE, (document, text) -> {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(Exported.WORKED.title().zhTW());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-TW");
            assertThat(text).contains(Exported.WORKED.title().zhTW());
            assertThat(text.replace(" ", "")).contains(Exported.words(Exported.WORKED, choice));
            containsAll(text, Exported.numbers(Exported.WORKED, choice));
        });
    }

    @Test
    void aPageLooksLikeThePicture() throws Exception {
        choice.fields = Exported.ALL;
        choice.language = Language.CHINESE;
        choice.theme = Theme.DARK;
        choice.scale = 2;
        for (What what : List.of(What.TABLE, What.DIAGRAM, What.CHART)) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Exported.bytes(Exported.WORKED, what, Format.PNG, choice)));
            read(Exported.WORKED, what, (document, text) -> {
                BufferedImage page = new PDFRenderer(document).renderImage(0, (float) (choice.scale * 96 / 72));
                Pictures.Difference difference = Pictures.between(page, picture);
                // Measured are 0.0012 and 0.039: what paints the page moves thin lines to whole pixels.
                assertThat(difference.mean()).as("%s", what).isLessThan(0.002);
                assertThat(difference.worst()).as("%s", what).isLessThan(0.05);
            });
        }
    }

    @Test
    void aThousandStepsTakeSeveralPages() throws Exception {
        Lesson lesson = Exported.steps(1000);
        read(lesson, What.TABLE, (document, text) -> {
            int pages = document.getNumberOfPages();
            int onFirst = times(document, 1).size();
            assertThat(onFirst).isGreaterThan(30);
            assertThat(pages).isEqualTo((1000 + onFirst - 1) / onFirst);
            for (int page = 1; page <= pages; page++) {
                isA4(document, page, true);
                assertThat(times(document, page)).isEqualTo(IntStream.rangeClosed((page - 1) * onFirst + 1, Math.min(1000, page * onFirst))
                        .mapToObj(Integer::toString).toList());
                assertThat(text(document, page)).contains(page + " / " + pages);
            }
            containsAll(text, Exported.numbers(lesson, choice));
        });
    }

    @Test
    void theWalkHasAPageForEachStep() throws Exception {
        read(Exported.WORKED, What.WALK, (document, text) -> {
            assertThat(document.getNumberOfPages()).isEqualTo(Exported.WORKED.inputs().length());
            for (int t = 1; t <= Exported.WORKED.inputs().length(); t++) {
                assertThat(text).contains("t = " + t + " of 9");
            }
        });
    }

    @Test
    void aWorksheetOfManySteps() throws Exception {
        choice.key = true;
        choice.fields = EnumSet.of(TableField.INPUTS, TableField.GATES, TableField.STATE, TableField.OUTPUT);
        for (Lesson lesson : List.of(Exported.steps(50), Exported.everyWeight(), Exported.large())) {
            read(lesson, What.WORKSHEET, (document, text) -> {
                List<String> times = new ArrayList<>();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    isA4(document, page, false);
                    times.addAll(times(document, page));
                }
                assertThat(times).isEqualTo(IntStream.rangeClosed(1, lesson.inputs().length()).mapToObj(Integer::toString).toList());
                containsAll(text, Exported.numbers(lesson, choice));
                isWithinItsMargins(document);
            });
        }
    }

    @Test
    void theWorksheetSaysHowToCompute() throws Exception {
        for (Language language : Language.values()) {
            choice.language = language;
            read(Exported.WORKED, What.WORKSHEET, (document, text) -> {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(text.replaceAll("[\\s\u00A0]", "")).contains("z=w1x1+w2x2+w3x3+b", "i=σ(zi)", "ct=f·ct−1+i·g", "yt=o·h(ct)",
                        "σ(z)=1/(1+e−z)", "g(z)=z", "h(c)=tanh(c)", "c0=0");
                isWithinItsMargins(document);
            });
        }
    }

    @Test
    void noTitleOrNameBreaksIt() throws Exception {
        for (String text : Exported.HOSTILE) {
            for (What what : List.of(What.TABLE, What.WORKSHEET)) {
                read(Exported.named(text), what, (document, words) -> {
                    assertThat(document.getNumberOfPages()).isEqualTo(1);
                    containsAll(words, Exported.numbers(Exported.WORKED, choice).stream().filter(number -> what == What.TABLE).toList());
                });
            }
        }
    }
}
