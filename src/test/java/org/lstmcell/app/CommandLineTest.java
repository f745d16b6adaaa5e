package org.lstmcell.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lstmcell.i18n.Language;
import org.lstmcell.view.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class) // which must start JavaFX, or the robot of other tests has no window
class CommandLineTest {
    private static final int ULPS = 4;
    private static final String HEADER = "t,z,z_i,z_f,z_o,g,i,f,o,c,y";

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<List<String>> windows = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Theme.install();
    }

    private int run(String... arguments) {
        return run(Language.ENGLISH, arguments);
    }

    private int run(Language language, String... arguments) {
        return CommandLine.run(arguments, language, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Map.of("DISPLAY", ":0"), windows::add);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> csv(Reader reader) throws IOException {
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
    }

    @ParameterizedTest
    @CsvSource({"worked-example, y_tanh", "worked-example-linear, y_linear"})
    void theTraceEqualsTheExactValues(String lesson, String y) throws IOException {
        assertThat(run("trace", lesson)).isZero();
        assertThat(complaint()).isEmpty();
        assertThat(printed()).startsWith(HEADER + "\n").endsWith("\n");
        List<CSVRecord> rows = csv(new StringReader(printed()));
        List<CSVRecord> exact = csv(new InputStreamReader(
                CommandLineTest.class.getResourceAsStream("/engine/worked-example.csv"), StandardCharsets.UTF_8));
        assertThat(rows).hasSize(9);
        for (int row = 0; row < 9; row++) {
            assertThat(rows.get(row).get("t")).isEqualTo(Integer.toString(row + 1));
            for (String column : HEADER.substring(2).split(",")) {
                double expected = Double.parseDouble(exact.get(row).get(column.equals("y") ? y : column));
                double value = Double.parseDouble(rows.get(row).get(column));
                assertThat(Math.abs(value - expected)).as("%s at t = %d", column, row + 1)
                        .isLessThanOrEqualTo(ULPS * Math.ulp(expected));
            }
        }
    }

    @Test
    void theTraceAsJsonHoldsTheSameNumbers() throws IOException {
        run("trace", "worked-example");
        List<String> numbers = new ArrayList<>();
        csv(new StringReader(printed())).forEach(row -> row.forEach(numbers::add));
        out.reset();
        assertThat(run("trace", "worked-example", "--format", "json")).isZero();
        List<String> inJson = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(printed())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isNumeric()) {
                    inJson.add(json.getText());
                }
            }
        }
        assertThat(inJson).isEqualTo(numbers);
    }

    @Test
    void lessonsAreListedWithTheirTitlesInTheLanguage() {
        assertThat(run("lessons")).isZero();
        assertThat(printed()).startsWith("worked-example\tMemory cell: the worked example\nworked-example-linear\t");
        out.reset();
        run(Language.CHINESE, "lessons");
        assertThat(printed()).startsWith("worked-example\t記憶單元");
        out.reset();
        run("--lang", "zh-TW", "lessons");
        assertThat(printed()).startsWith("worked-example\t記憶單元");
    }

    @Test
    void theVersionIsTheOneOfTheBuild() throws IOException {
        assertThat(run("--version")).isZero();
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + printed().strip().replace("LSTM Cell Explorer ", "") + "</version>");
    }

    @Test
    void theWindowIsOpenedOnTheNamedLessonOnly() {
        assertThat(run()).isZero();
        assertThat(run("worked-example-linear")).isZero();
        assertThat(windows).containsExactly(List.of(), List.of("worked-example-linear"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trace ", "export --what table --out picture.png "})
    void aBrokenLessonIsOneLineThatNamesThePlace(String command) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.lesson.json"),
                "{\"format\": \"lstm-cell-lesson/1\",\n \"title\": {\"en\": 5}}");
        List<String> arguments = new ArrayList<>(command.isBlank() ? List.of() : List.of(command.strip().split(" ")));
        arguments.add(broken.toString());
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(complaint()).isEqualTo("lstm-cell-explorer: title.en: expected a text in quotation marks\n");
        assertThat(printed()).isEmpty();
        assertThat(windows).isEqualTo(command.isEmpty() ? List.of(List.of(broken.toString())) : List.of()); // the window tells it, too
        assertThat(Path.of("picture.png")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-lesson", "trace", "trace worked-example --format xml", "lessons extra", "--bogus",
        "export worked-example --what table", "export worked-example --what song --out a.png",
        "export worked-example --what table --out a.gif", "worked-example extra", "trace no-such-lesson",
        "export worked-example --what diagram --out a.png --step 10", "export worked-example --what diagram --out a.png --step -1",
        "export worked-example --what diagram --out a.png --phase 8",
        "export worked-example --what table --out a.png --rows x,q", "export worked-example --what table --out a.png --decimals 18",
        "export worked-example --what table --out a.png --theme pink", "export worked-example --what table --out a.png --lang fr",
        "export worked-example --what table --out a.png --from 5 --to 4", "export worked-example --what table --out a.png --to 10",
        "export worked-example --what chart --out a.png --from 2", "export worked-example --what walk --out a.gif --fps 0",
        "export worked-example --what table --out a.png --scale 2 --width 300", "export worked-example --what trace --out a", "export worked-example --what diagram --out a.png --width 99"})
    void aUsageErrorIsOneLine(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(complaint().lines()).hasSize(1).first().asString().startsWith("lstm-cell-explorer: ");
        assertThat(printed()).isEmpty();
        assertThat(windows).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "diagram", "chart"})
    void aPictureIsExported(String what) throws IOException {
        Path file = folder.resolve(what + ".png");
        assertThat(run("export", "worked-example", "--what", what, "--out", file.toString())).isZero();
        assertThat(complaint()).isEmpty();
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isGreaterThan(1000);
        assertThat(picture.getHeight()).isGreaterThan(400);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theDiagramIsDrawnAtItsStepAndPhaseAndAsWideAsAsked() throws IOException {
        Path file = folder.resolve("diagram.png");
        int[] fillings = new int[2];
        String[] phases = {"keep", "update"};
        for (int k = 0; k < 2; k++) {
            assertThat(run("export", "worked-example", "--what", "diagram", "--step", "2", "--phase", phases[k],
                    "--width", "480", "--out", file.toString())).isZero();
            BufferedImage picture = ImageIO.read(file.toFile());
            assertThat(picture.getWidth()).isEqualTo(480);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    fillings[k] += (picture.getRGB(x, y) & 0xFFFFFF) == 0xF6DFA8 ? 1 : 0;
                }
            }
        }
        assertThat(fillings[0]).as("the memory is empty until the update").isZero();
        assertThat(fillings[1]).as("then it holds 3").isGreaterThan(200);
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() {
        Path file = folder.resolve("missing").resolve("table.png");
        assertThat(run("export", "worked-example", "--what", "table", "--out", file.toString())).isEqualTo(1);
        assertThat(complaint().lines()).hasSize(1).first().asString().contains(file + " could not be written");
    }

    @Test
    void aTableThatNoPictureCanHoldIsRefusedWithWhatWouldFit() throws IOException {
        String unit = "{\"weights\": [1], \"bias\": 0}";
        Path file = Files.writeString(folder.resolve("long.lesson.json"), "{\"format\": \"lstm-cell-lesson/1\","
                + "\"title\": {\"en\": \"Long\", \"zh-TW\": \"長\"}, \"cell\": {\"gateActivation\": \"sigmoid\","
                + "\"inputActivation\": \"tanh\", \"outputActivation\": \"tanh\", \"blockInput\": " + unit + ", \"inputGate\": "
                + unit + ", \"forgetGate\": " + unit + ", \"outputGate\": " + unit + "},"
                + "\"inputs\": [" + "[1],".repeat(1999) + "[1]]}");
        Path picture = folder.resolve("long.png");
        assertThat(run("export", file.toString(), "--what", "table", "--out", picture.toString())).isEqualTo(2);
        assertThat(complaint().lines()).hasSize(1).first().asString().contains("2,000 time steps", "16,384", "room for 1,311 steps");
        assertThat(picture).doesNotExist();
    }
}
