package org.lstmcell.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.HardLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonFile;
import org.lstmcell.lesson.RandomLessons;
import org.lstmcell.view.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What holds for all that can be exported, in every format. */
@ExtendWith(ApplicationExtension.class)
class EveryExportTest {
    private static final Map<Format, String> BEGINNINGS = Map.of(Format.PNG, "\u0089PNG\r\n", Format.SVG, "<?xml", Format.PDF, "%PDF-",
            Format.GIF, "GIF89a", Format.HTML, "<!DOCTYPE html>", Format.JSON, "{");

    @TempDir
    private Path folder;
    private final Exported.Choice choice = new Exported.Choice();

    @Start
    void start(Stage stage) {
        Theme.install();
    }

    /** With all weights, eight inputs and numbers of any size; the last one is long enough for several blocks. */
    private static List<Lesson> lessons() {
        RandomLessons random = new RandomLessons(new Random(5));
        Lesson hostile = Stream.generate(random::lesson).filter(lesson -> lesson.inputs().width() == LessonFile.MAX_INPUTS)
                .findFirst().orElseThrow();
        return List.of(Exported.steps(1), BuiltInLessons.load("peephole"), Exported.everyWeight(), hostile);
    }

    private byte[] bytes(Lesson lesson, What what, Format format) throws IOException, ExportException {
        choice.to = format == Format.GIF ? 1 : ExportOptions.END;
        choice.width = format == Format.GIF ? 320 : 0;
        return Exported.bytes(lesson, what, format, choice);
    }

    @Test
    void everythingCanBeExportedInEveryFormatAndLanguage() throws Exception {
        for (Lesson lesson : lessons()) {
            for (What what : What.values()) {
                for (Format format : what.formats()) {
                    for (Language language : Language.values()) {
                        choice.language = language;
                        byte[] bytes = bytes(lesson, what, format);
                        assertThat(bytes).as("%s %s %s", what, format, language).isNotEmpty();
                        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).startsWith(BEGINNINGS.getOrDefault(format, ""));
                    }
                }
            }
        }
    }

    /** In the language whose texts are harder to draw. */
    @Test
    void numbersThatOverflowAndTheLeastCanBeExported() throws Exception {
        choice.language = Language.CHINESE;
        for (Lesson lesson : HardLessons.all()) {
            for (What what : What.values()) {
                for (Format format : what.formats()) {
                    assertThat(bytes(lesson, what, format)).as("%s %s %s", lesson.title(), what, format).isNotEmpty();
                }
            }
        }
    }

    @Test
    void aTextHasAllNumbersOfTheTable() throws Exception {
        choice.fields = Exported.ALL;
        for (Lesson lesson : HardLessons.all()) {
            for (Format format : List.of(Format.MD, Format.HTML, Format.SVG)) {
                assertThat(new String(bytes(lesson, What.TABLE, format), StandardCharsets.UTF_8)).as("%s %s", lesson.title(), format)
                        .contains(Exported.numbers(lesson, choice));
            }
        }
    }

    /** The trace as CSV and JSON: what is read back is the same to the last bit. */
    @Test
    void noBitIsLost() throws Exception {
        for (Lesson lesson : HardLessons.all()) {
            Trace trace = Cell.run(lesson.cell(), lesson.inputs());
            String json = new String(bytes(lesson, What.TRACE, Format.JSON), StandardCharsets.UTF_8);
            List<String[]> csv = new String(bytes(lesson, What.TRACE, Format.CSV), StandardCharsets.UTF_8).lines()
                    .map(line -> line.split(",")).toList();
            for (Quantity quantity : EnumSet.complementOf(EnumSet.of(Quantity.H))) {
                int column = List.of(csv.get(0)).indexOf(quantity.symbol());
                Double[] values = IntStream.rangeClosed(1, trace.length()).mapToObj(t -> trace.value(quantity, t)).toArray(Double[]::new);
                assertThat(csv.stream().filter(line -> line[0].matches("[1-9].*")).map(line -> Double.valueOf(line[column])))
                        .as("%s %s", lesson.title(), quantity).containsExactly(values);
                assertThat(Pattern.compile("\"" + quantity.symbol() + "\" *: *\"?([^\",\\s]+)").matcher(json).results()
                        .map(found -> Double.valueOf(found.group(1)))).as("%s %s", lesson.title(), quantity).endsWith(values);
            }
        }
    }

    @Test
    void theSameIsTheSameFile() throws Exception {
        for (What what : What.values()) {
            for (Format format : what.formats()) {
                assertThat(bytes(Exported.everyWeight(), what, format)).as("%s %s", what, format)
                        .isEqualTo(bytes(Exported.everyWeight(), what, format));
            }
        }
    }

    @Test
    void whatIsCancelledLeavesNothingBehind() throws Exception {
        cancel(Exported.WORKED, What.WALK, Format.GIF);
        cancel(Exported.WORKED, What.WALK, Format.PDF);
        cancel(Exported.steps(200), What.TABLE, Format.PDF);
        cancel(Exported.steps(50), What.WORKSHEET, Format.PDF);
    }

    private void cancel(Lesson lesson, What what, Format format) throws IOException {
        Path file = folder.resolve("export" + format.ending());
        for (int files = 0; files < 2; files++) {
            int[] calls = {0};
            assertThatExceptionOfType(CancellationException.class).as("%s %s", what, format)
                    .isThrownBy(() -> new Export(lesson, what, format, choice.options()).writeTo(file, (done, all) -> {
                        if (++calls[0] == 2) {
                            throw new CancellationException();
                        }
                    }));
            assertThat(calls[0]).isEqualTo(2);
            assertThat(folder.toFile().list()).hasSize(files);
            assertThat(files == 0 || Files.readString(file).equals("earlier")).isTrue();
            Files.writeString(file, "earlier");
        }
        Files.delete(file);
    }
}
