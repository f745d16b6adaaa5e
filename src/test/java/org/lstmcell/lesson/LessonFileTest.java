package org.lstmcell.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.lesson.LessonException.Problem;

class LessonFileTest {
    static final String GOOD = """
            {"format": "lstm-cell-lesson/1",
             "title": {"en": "A test", "zh-TW": "測試"},
             "notes": {"en": "Why?"},
             "cell": {"gateActivation": "step", "inputActivation": "tanh", "outputActivation": "linear",
                      "initialState": 0.5, "initialOutput": -1,
                      "blockInput": {"weights": [1, 2], "bias": 3, "recurrentWeight": 4},
                      "inputGate": {"weights": [5, 6], "bias": 7, "recurrentWeight": 8, "peepholeWeight": 9},
                      "forgetGate": {"weights": [10, 11], "bias": 12},
                      "outputGate": {"weights": [13, 14], "bias": 15}},
             "inputs": [[1, 2], [3, 4], [5, 1e-3]],
             "inputNames": ["a", "b"],
             "printed": {"c": [1, 2, 3], "y": [4, 5, 6]}}
            """;

    @TempDir
    private Path folder;

    private static Lesson read(String text) throws LessonException {
        return LessonFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static LessonException error(String text) {
        return catchThrowableOfType(LessonException.class, () -> read(text));
    }

    @Test
    void everythingInAFileIsRead() throws LessonException {
        Lesson lesson = read(GOOD);
        assertThat(lesson.title()).isEqualTo(new Bilingual("A test", "測試"));
        assertThat(lesson.notes().get(Locale.TRADITIONAL_CHINESE)).isEqualTo("Why?");
        assertThat(lesson.cell().blockInput()).isEqualTo(new AffineUnit(List.of(1.0, 2.0), 3, 4, 0));
        assertThat(lesson.cell().inputGate()).isEqualTo(new AffineUnit(List.of(5.0, 6.0), 7, 8, 9));
        assertThat(lesson.cell().forgetGate()).isEqualTo(new AffineUnit(List.of(10.0, 11.0), 12));
        assertThat(lesson.cell().outputGate()).isEqualTo(new AffineUnit(List.of(13.0, 14.0), 15));
        assertThat(lesson.cell().gateActivation()).isEqualTo(Activation.STEP);
        assertThat(lesson.cell().inputActivation()).isEqualTo(Activation.TANH);
        assertThat(lesson.cell().outputActivation()).isEqualTo(Activation.LINEAR);
        assertThat(lesson.cell().initialState()).isEqualTo(0.5);
        assertThat(lesson.cell().initialOutput()).isEqualTo(-1);
        assertThat(lesson.inputs().length()).isEqualTo(3);
        assertThat(lesson.inputs().x(1, 3)).isEqualTo(1e-3);
        assertThat(lesson.nameOf(1)).isEqualTo("b");
        assertThat(lesson.printed()).isEqualTo(new Printed(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 6.0)));
    }

    @Test
    void whatIsOptionalMayBeMissingAndKeysMayStandInAnyOrder() throws LessonException {
        Lesson lesson = read("""
                {"inputs": [[1]], "cell": {"outputActivation": "tanh", "inputActivation": "sigmoid",
                 "gateActivation": "sigmoid", "outputGate": {"bias": 1, "weights": [0]},
                 "blockInput": {"weights": [1], "bias": 0}, "inputGate": {"weights": [1], "bias": 0},
                 "forgetGate": {"weights": [1], "bias": 0}}, "title": {"zh-TW": "測試"}, "format": "lstm-cell-lesson/1"}
                """);
        assertThat(lesson.nameOf(0)).isEqualTo("x1");
        assertThat(lesson.notes()).isNull();
        assertThat(lesson.printed()).isNull();
        assertThat(lesson.cell().initialState()).isZero();
        assertThat(lesson.title().get(Locale.ENGLISH)).isEqualTo("測試");
    }

    @Test
    void aByteOrderMarkIsAccepted() throws LessonException {
        assertThat(read("\uFEFF" + GOOD)).isEqualTo(read(GOOD));
    }

    @Test
    void aPrintedRowMayHaveGaps() throws LessonException {
        Lesson lesson = read(GOOD.replace("[4, 5, 6]", "[4, null, 6]"));
        assertThat(lesson.printed().y()).containsExactly(4.0, Double.NaN, 6.0);
    }

    @Test
    void aCharacterMayBeWrittenAsTwoHalves() throws LessonException {
        assertThat(read(GOOD.replace("A test", "\\ud83d\\ude00")).title().en()).isEqualTo("\uD83D\uDE00");
    }

    private static Arguments broken(String what, String with, String place, Problem problem) {
        return Arguments.of(what, with, place, problem);
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                broken("[5, 6]", "[5, true]", "cell.inputGate.weights[1]", Problem.NUMBER_EXPECTED),
                broken("[5, 6]", "[5, null]", "cell.inputGate.weights[1]", Problem.NUMBER_EXPECTED),
                broken("[5, 6]", "[5, \"6\"]", "cell.inputGate.weights[1]", Problem.NUMBER_EXPECTED),
                broken("[5, 6]", "[5, [6]]", "cell.inputGate.weights[1]", Problem.NUMBER_EXPECTED),
                broken("[5, 6]", "[5, 1e999]", "cell.inputGate.weights[1]", Problem.NOT_FINITE),
                broken("[5, 6]", "[5, -1e999]", "cell.inputGate.weights[1]", Problem.NOT_FINITE),
                broken("[5, 6]", "[5, NaN]", "7:", Problem.BAD_JSON),
                broken("[5, 6]", "[5, Infinity]", "7:", Problem.BAD_JSON),
                broken("[5, 6]", "[5, \uFF16]", "7:", Problem.BAD_JSON),
                broken("[5, 6]", "[5 6]", "7:", Problem.BAD_JSON),
                broken("[5, 6]", "[5, 6,]", "7:", Problem.BAD_JSON),
                broken("[5, 6]", "{}", "cell.inputGate.weights", Problem.LIST_EXPECTED),
                broken("[5, 6]", "[5, " + "1".repeat(2000) + "]", "", Problem.OVER_LIMIT),
                broken("[5, 6]", "[5, 0." + "1".repeat(2000) + "]", "", Problem.OVER_LIMIT),
                broken("Why?", "?".repeat(100_001), "", Problem.OVER_LIMIT),
                broken("\"notes\"", "\"" + "n".repeat(1001) + "\"", "", Problem.OVER_LIMIT),
                broken("\"notes\"", "\"" + "n".repeat(1000) + "\"", "n".repeat(60) + "…", Problem.UNKNOWN),
                broken("[\"a\", \"b\"]", "[" + "\"a\", ".repeat(8) + "7]", "inputNames", Problem.COUNT_RANGE),
                broken("[5, 6]", "[5]", "cell.inputGate.weights", Problem.WRONG_COUNT),
                broken("[10, 11]", "[10, 11, 12]", "cell.forgetGate.weights", Problem.WRONG_COUNT),
                broken("[13, 14]", "[]", "cell.outputGate.weights", Problem.COUNT_RANGE),
                broken("[1, 2],", "[1, 2, 3, 4, 5, 6, 7, 8, 9],", "cell.blockInput.weights", Problem.COUNT_RANGE),
                broken("[[1, 2], [3, 4], [5, 1e-3]]", "[[1,2,3,4,5,6,7,8,9]]", "inputs[0]", Problem.COUNT_RANGE),
                broken("[[1, 2], [3, 4], [5, 1e-3]]", "[[]]", "inputs[0]", Problem.COUNT_RANGE),
                broken("[[1, 2], [3, 4], [5, 1e-3]]", "[]", "inputs", Problem.COUNT_RANGE),
                broken("[[1, 2], [3, 4], [5, 1e-3]]", "[[1, 2], [3], [5, 6]]", "inputs[1]", Problem.WRONG_COUNT),
                broken("[[1, 2], [3, 4], [5, 1e-3]]", "[[1], [3], [5]]", "cell.blockInput.weights", Problem.WRONG_COUNT),
                broken("[[1, 2], [3, 4], [5, 1e-3]]", "[1, 2]", "inputs[0]", Problem.LIST_EXPECTED),
                broken("[[1, 2], [3, 4], [5, 1e-3]]", "{}", "inputs", Problem.LIST_EXPECTED),
                broken("[3, 4]", "[3, \"x\"]", "inputs[1][1]", Problem.NUMBER_EXPECTED),
                broken("\"bias\": 12", "\"bias\": \"12\"", "cell.forgetGate.bias", Problem.NUMBER_EXPECTED),
                broken(", \"bias\": 12", "", "cell.forgetGate.bias", Problem.MISSING),
                broken("\"bias\": 12", "\"bias\": 12, \"Bias\": 1", "cell.forgetGate.Bias", Problem.UNKNOWN),
                broken("\"bias\": 12", "\"bias\": 12, \"bias\": 1", "8:", Problem.DUPLICATE),
                broken("\"recurrentWeight\": 4", "\"peepholeWeight\": 4", "cell.blockInput.peepholeWeight", Problem.UNKNOWN),
                broken("\"initialState\"", "\"initialstate\"", "cell.initialstate", Problem.UNKNOWN),
                broken("\"notes\"", "\"note\"", "note", Problem.UNKNOWN),
                broken("\"zh-TW\": \"測試\"", "\"zh\": \"測試\"", "title.zh", Problem.UNKNOWN),
                broken("{\"en\": \"A test\", \"zh-TW\": \"測試\"}", "{}", "title.en", Problem.MISSING),
                broken("{\"en\": \"A test\", \"zh-TW\": \"測試\"}", "\"A test\"", "title", Problem.OBJECT_EXPECTED),
                broken("\"A test\"", "7", "title.en", Problem.TEXT_EXPECTED),
                broken("\"A test\"", "null", "title.en", Problem.TEXT_EXPECTED),
                broken("A test", "half \\ud83d of a pair", "title.en", Problem.BAD_ENCODING),
                broken("Why?", "\\ude00\\ud83d", "notes.en", Problem.BAD_ENCODING),
                broken("\"b\"", "\"\\ud83d\"", "inputNames[1]", Problem.BAD_ENCODING),
                broken("\"A test\"", "\"A\ntest\"", "2:", Problem.BAD_JSON),
                broken("\"title\": {", "\"title\": {\"en\": \"\", ", "2:", Problem.DUPLICATE),
                broken("\"inputs\":", "\"cell\": {}, \"inputs\":", "10:", Problem.DUPLICATE),
                broken("lesson/1", "lesson/2", "format", Problem.WRONG_FORMAT),
                broken("\"format\": \"lstm-cell-lesson/1\",", "", "format", Problem.MISSING),
                broken("\"step\"", "\"tanh\"", "cell.gateActivation", Problem.ONE_OF),
                broken("\"inputActivation\": \"tanh\"", "\"inputActivation\": \"step\"", "cell.inputActivation",
                        Problem.ONE_OF),
                broken("\"outputActivation\": \"linear\"", "\"outputActivation\": \"sigmoid\"", "cell.outputActivation",
                        Problem.ONE_OF),
                broken("[\"a\", \"b\"]", "[\"a\"]", "inputNames", Problem.WRONG_COUNT),
                broken("[\"a\", \"b\"]", "[\"a\", 2]", "inputNames[1]", Problem.TEXT_EXPECTED),
                broken("\"c\": [1, 2, 3]", "\"c\": [1, 2]", "printed.c", Problem.WRONG_COUNT),
                broken("\"y\": [4, 5, 6]", "\"y\": []", "printed.y", Problem.WRONG_COUNT),
                broken("\"y\": [4, 5, 6]", "\"y\": [4, \"\", 6]", "printed.y[1]", Problem.NUMBER_EXPECTED),
                broken("\"y\": [4, 5, 6]", "\"y\": null", "printed.y", Problem.LIST_EXPECTED),
                broken("\"y\": [4, 5, 6]", "\"z\": [4, 5, 6]", "printed.z", Problem.UNKNOWN),
                broken("[3, 4]", "[3, null]", "inputs[1][1]", Problem.NUMBER_EXPECTED),
                broken("[4, 5, 6]}}", "[4, 5, 6]}", "", Problem.BAD_JSON),
                broken("[4, 5, 6]}}", "[4, 5, 6]}} {}", "12:", Problem.TRAILING),
                broken("[4, 5, 6]}}", "[4, 5, 6]}} x", "12:", Problem.BAD_JSON),
                broken("\"notes\": {\"en\": \"Why?\"}", "\"notes\": " + "[".repeat(3000), "notes", Problem.OBJECT_EXPECTED),
                broken("[5, 6]", "[".repeat(3000), "cell.inputGate.weights[0]", Problem.NUMBER_EXPECTED));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileGivesOneErrorThatNamesThePlace(String what, String with, String place, Problem problem) {
        assertThat(GOOD).contains(what);
        LessonException error = error(GOOD.replace(what, with));
        assertThat(error).as("an error").isNotNull();
        assertThat(error.problem()).isEqualTo(problem);
        if (place.isEmpty() || place.endsWith(":")) {
            assertThat(error.place()).startsWith(place).matches("\\d+:\\d+");
        } else {
            assertThat(error.place()).isEqualTo(place);
        }
    }

    @Test
    void whatIsNoLessonAtAll() {
        assertThat(error("").problem()).isEqualTo(Problem.OBJECT_EXPECTED);
        assertThat(error("").place()).isEqualTo("1:1");
        assertThat(error("[]").problem()).isEqualTo(Problem.OBJECT_EXPECTED);
        assertThat(error(" []").place()).isEqualTo("1:2");
        assertThat(error("{").problem()).isEqualTo(Problem.BAD_JSON);
        assertThat(error("hello").problem()).isEqualTo(Problem.BAD_JSON);
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        for (Charset charset : List.of(Charset.forName("Big5"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
            Path file = Files.write(folder.resolve("lesson.json"), GOOD.getBytes(charset));
            LessonException error = catchThrowableOfType(LessonException.class, () -> LessonFile.read(file));
            assertThat(error).as(charset.name()).isNotNull();
            assertThat(error.problem()).as(charset.name()).isIn(Problem.BAD_ENCODING, Problem.BAD_JSON);
        }
        Path latin = Files.write(folder.resolve("latin.json"),
                GOOD.replace("A test", "Prüfung").replace("測試", "").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(catchThrowableOfType(LessonException.class, () -> LessonFile.read(latin)).problem())
                .isEqualTo(Problem.BAD_ENCODING);
    }

    @Test
    void filesThatCannotBeRead() throws IOException {
        Path missing = folder.resolve("missing.json");
        LessonException error = catchThrowableOfType(LessonException.class, () -> LessonFile.read(missing));
        assertThat(error.problem()).isEqualTo(Problem.UNREADABLE);
        assertThat(error.place()).isEqualTo(missing.toString());
        assertThat(catchThrowableOfType(LessonException.class, () -> LessonFile.read(folder)).problem())
                .isEqualTo(Problem.NOT_A_FILE);
        Path large = folder.resolve("large.json");
        for (long size : new long[] {LessonFile.MAX_BYTES + 1, 100L << 30}) {
            try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
                file.setLength(size);
            }
            assertThat(catchThrowableOfType(LessonException.class, () -> LessonFile.read(large)).problem())
                    .isEqualTo(Problem.TOO_LARGE);
        }
    }

    @Test
    @Timeout(30)
    void whatIsNoFileIsNotOpenedAsItMayHaveNoEnd() throws Exception {
        Path pipe = folder.resolve("pipe.json");
        assumeThat(List.of(File.separator, Files.exists(Path.of("/dev/zero")))).as("as Unix has it").containsExactly("/", true);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        for (Path place : List.of(pipe, Path.of("/dev/zero"), Path.of("/dev/null"), Files.createSymbolicLink(
                folder.resolve("link.json"), pipe))) {
            LessonException error = catchThrowableOfType(LessonException.class, () -> LessonFile.read(place));
            assertThat(error.problem()).as("%s", place).isEqualTo(Problem.NOT_A_FILE);
            assertThat(error.place()).isEqualTo(place.toString());
            assertThat(catchThrowableOfType(LessonException.class, () -> NumberBlock.read(place)).problem())
                    .as("%s", place).isEqualTo(Problem.NOT_A_FILE);
        }
    }

    @Test
    void bytesThatAreNoTextAreFoundWhereTheyStand() {
        int[] places = {0, GOOD.indexOf("Why"), GOOD.indexOf("[[1, 2]"), 9_000};
        for (int place : places) {
            String text = place < GOOD.length() ? GOOD : GOOD.replace("Why?", "Why?".repeat(5_000));
            for (int[] wrong : new int[][] {{0xFF}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xE6, 0xB8, ' '}, {0xF5, 0x80, 0x80, 0x80}}) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                file.writeBytes(text.substring(0, place).getBytes(StandardCharsets.UTF_8));
                IntStream.of(wrong).forEach(file::write);
                file.writeBytes(text.substring(place).getBytes(StandardCharsets.UTF_8));
                LessonException error = catchThrowableOfType(LessonException.class,
                        () -> LessonFile.read(new ByteArrayInputStream(file.toByteArray())));
                String before = text.substring(0, place);
                assertThat(error.problem()).isEqualTo(Problem.BAD_ENCODING);
                assertThat(error.place()).as("%d", place)
                        .isEqualTo((1 + before.chars().filter(c -> c == '\n').count()) + ":" + (place - before.lastIndexOf('\n')));
            }
        }
    }

    /** The reader takes 8,192 bytes at once: no character may be lost or broken where they end. */
    @Test
    void charactersMayLieAnywhere() throws LessonException {
        for (int before = 8_150; before < 8_200; before++) {
            String title = "x".repeat(before - GOOD.indexOf("A test")) + "測\uD83D\uDE00試";
            assertThat(read(GOOD.replace("A test", title)).title().en()).isEqualTo(title);
        }
    }

    @Test
    void aLinkIsFollowedAndABrokenOneCannotBeRead() throws IOException, LessonException {
        Path file = Files.writeString(folder.resolve("lesson.json"), GOOD);
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        assertThat(LessonFile.read(link)).isEqualTo(read(GOOD));
        Files.delete(file);
        LessonException error = catchThrowableOfType(LessonException.class, () -> LessonFile.read(link));
        assertThat(error.problem()).isEqualTo(Problem.UNREADABLE);
        assertThat(error.place()).isEqualTo(link.toString());
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path locked = Files.writeString(folder.resolve("locked.json"), GOOD);
        assertThat(locked.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(locked)).as("for an administrator no file is locked").isFalse();
        LessonException error = catchThrowableOfType(LessonException.class, () -> LessonFile.read(locked));
        assertThat(error.problem()).isEqualTo(Problem.UNREADABLE);
        assertThat(error.place()).isEqualTo(locked.toString());
    }

    @Test
    void aMillionStepsAreReadAndOneMoreIsRefused() throws LessonException {
        String start = GOOD.substring(0, GOOD.indexOf("[[1, 2]")).replace("[1, 2]", "[1]").replace("[5, 6]", "[1]")
                .replace("[10, 11]", "[1]").replace("[13, 14]", "[1]") + "[";
        String million = "[1],".repeat(LessonFile.MAX_STEPS - 1) + "[2]";
        Lesson lesson = read(start + million + "]}");
        assertThat(lesson.inputs().length()).isEqualTo(1_000_000);
        assertThat(lesson.inputs().x(0, 1_000_000)).isEqualTo(2);
        LessonException error = error(start + million + ",[3]]}");
        assertThat(error.problem()).isEqualTo(Problem.COUNT_RANGE);
        assertThat(error.place()).isEqualTo("inputs");
    }
}
