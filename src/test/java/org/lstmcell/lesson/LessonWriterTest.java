package org.lstmcell.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Sequence;

class LessonWriterTest {
    private static final Lesson LESSON = BuiltInLessons.load("worked-example");
    private static final Lesson OTHER = BuiltInLessons.load("oscillation");

    @TempDir
    private Path folder;

    private static byte[] written(Lesson lesson) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LessonWriter.write(lesson, out);
        return out.toByteArray();
    }

    private static Lesson read(byte[] file) throws LessonException {
        return LessonFile.read(new ByteArrayInputStream(file));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    static List<String> ids() {
        return BuiltInLessons.ids();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyLessonSavedAndOpenedAgainIsEqual(long seed) throws IOException, LessonException {
        Lesson lesson = new RandomLessons(new Random(seed)).lesson();
        byte[] file = written(lesson);
        assertThat(read(file)).as("seed %d", seed).isEqualTo(lesson);
        assertThat(written(lesson)).as("seed %d", seed).isEqualTo(file);
        assertThat(written(read(file))).as("seed %d", seed).isEqualTo(file);
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        assertThat(text).as("seed %d", seed).endsWith("}\n");
        assertThat(text.split("\n")).as("seed %d", seed).filteredOn(line -> line.startsWith("    ["))
                .hasSize(lesson.inputs().length());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyLessonThatComesWithTheProgramIsEqualAfterItWasSaved(String id) throws IOException, LessonException {
        Lesson lesson = BuiltInLessons.load(id);
        Path file = folder.resolve(id + ".lesson.json");
        LessonWriter.save(lesson, file);
        assertThat(LessonFile.read(file)).isEqualTo(lesson);
    }

    @Test
    void aFileIsReadableByEye() throws IOException {
        AffineUnit unit = new AffineUnit(List.of(1.0, -0.5), 100);
        CellParameters cell = new CellParameters(unit.withRecurrentWeight(2), unit, unit.withPeepholeWeight(0.25), unit,
                Activation.SIGMOID, Activation.LINEAR, Activation.TANH, 0, -0.0);
        Lesson lesson = new Lesson(new Bilingual("A \"test\"", "\u6E2C\u8A66 \uD83D\uDE00"), new Bilingual("Why?\nHow?", null),
                cell, Sequence.ofColumns(new double[] {1, 0.1, 1e300}, new double[] {0, -3, -0.0}), List.of("a", "b"),
                new Printed(Arrays.asList(1.0, Double.NaN, 2.5), null));
        assertThat(new String(written(lesson), StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "format": "lstm-cell-lesson/1",
                  "title": {
                    "en": "A \\"test\\"",
                    "zh-TW": "\u6E2C\u8A66 \uD83D\uDE00"
                  },
                  "notes": {
                    "en": "Why?\\nHow?"
                  },
                  "cell": {
                    "gateActivation": "sigmoid",
                    "inputActivation": "linear",
                    "outputActivation": "tanh",
                    "initialOutput": -0.0,
                    "blockInput": {"weights": [1, -0.5], "bias": 100, "recurrentWeight": 2},
                    "inputGate": {"weights": [1, -0.5], "bias": 100},
                    "forgetGate": {"weights": [1, -0.5], "bias": 100, "peepholeWeight": 0.25},
                    "outputGate": {"weights": [1, -0.5], "bias": 100}
                  },
                  "inputs": [
                    [1, 0],
                    [0.1, -3],
                    [1.0E300, -0.0]
                  ],
                  "inputNames": ["a", "b"],
                  "printed": {
                    "c": [1, null, 2.5]
                  }
                }
                """);
    }

    @Test
    void aLessonOfAHundredThousandStepsIsEqualAfterItWasSaved() throws IOException, LessonException {
        RandomLessons random = new RandomLessons(new Random(1));
        Lesson lesson = new Lesson(random.texts(), null, random.cell(3), random.sequence(3, 100_000), null, null);
        Path file = folder.resolve("long.lesson.json");
        LessonWriter.save(lesson, file);
        assertThat(LessonFile.read(file).equals(lesson)).isTrue();
    }

    @Test
    void savingReplacesWhatWasThere() throws IOException, LessonException {
        Path file = folder.resolve("lesson.json");
        LessonWriter.save(LESSON, file);
        LessonWriter.save(OTHER, file);
        assertThat(LessonFile.read(file)).isEqualTo(OTHER);
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aMissingFolderIsNotMade() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> LessonWriter.save(LESSON, missing.resolve("lesson.json"))).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path full = Files.createDirectory(folder.resolve("full"));
        Path kept = Files.writeString(full.resolve("kept"), "kept");
        for (Path there : List.of(empty, full)) {
            assertThatThrownBy(() -> LessonWriter.save(LESSON, there)).isInstanceOf(IOException.class);
        }
        assertThat(empty).isEmptyDirectory();
        assertThat(kept).hasContent("kept");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(empty, full);
        }
    }

    @Test
    void inAFolderThatMayNotBeWrittenTheFileStaysAsItWas() throws IOException, LessonException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Path file = locked.resolve("lesson.json");
        LessonWriter.save(LESSON, file);
        assertThat(locked.toFile().setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(locked)).as("for an administrator no folder is locked").isFalse();
            assertThatThrownBy(() -> LessonWriter.save(OTHER, file)).isInstanceOf(IOException.class);
            assertThat(LessonFile.read(file)).isEqualTo(LESSON);
            assertThat(locked).isDirectoryNotContaining(other -> !other.equals(file));
        } finally {
            assertThat(locked.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void whatWouldBeTooLargeToOpenIsNotSaved() throws IOException, LessonException {
        Path file = folder.resolve("lesson.json");
        LessonWriter.save(OTHER, file);
        int length = written(LESSON).length;
        assertThatThrownBy(() -> LessonWriter.save(LESSON, file, length - 1)).isInstanceOf(IOException.class);
        assertThat(LessonFile.read(file)).isEqualTo(OTHER);
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
        LessonWriter.save(LESSON, file, length);
        assertThat(LessonFile.read(file)).isEqualTo(LESSON);
    }

    /** With all digits of every number, both printed rows, and texts of which each character has to be escaped. */
    @Test
    void theLargestLessonCanBeOpenedAgain() throws IOException {
        String text = "\0".repeat(LessonFile.MAX_TEXT);
        Bilingual texts = new Bilingual(text, text);
        int few = 100;
        long step = (long) written(longNumbers(2 * few, texts)).length - written(longNumbers(few, texts)).length;
        long all = written(longNumbers(few, texts)).length + step / few * (LessonFile.MAX_STEPS - few);
        assertThat(all).isBetween(LessonFile.MAX_BYTES * 8 / 10, LessonFile.MAX_BYTES);
    }

    private static Lesson longNumbers(int steps, Bilingual texts) {
        double longest = -Double.MIN_NORMAL;
        assertThat(Double.toString(longest)).hasSize(24);
        double[] column = new double[steps];
        Arrays.fill(column, longest);
        double[][] columns = new double[LessonFile.MAX_INPUTS][];
        Arrays.fill(columns, column);
        AffineUnit unit = new AffineUnit(Collections.nCopies(LessonFile.MAX_INPUTS, longest), longest);
        List<Double> row = Collections.nCopies(steps, longest);
        return new Lesson(texts, texts, new CellParameters(unit, unit, unit, unit, Activation.SIGMOID, Activation.SIGMOID,
                Activation.LINEAR, longest, longest), Sequence.ofColumns(columns),
                Collections.nCopies(LessonFile.MAX_INPUTS, texts.en()), new Printed(row, row));
    }
}
