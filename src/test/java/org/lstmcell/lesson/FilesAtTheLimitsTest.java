package org.lstmcell.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The largest lessons and tables, and files that are large in a single way, are read by a program that has 256 MB. */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class FilesAtTheLimitsTest {
    private static final int MILLION = LessonFile.MAX_STEPS;

    @TempDir
    private Path folder;
    private final List<String> files = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private void file(String name, String is, String before, String part, int count, String after) throws IOException {
        Path file = folder.resolve(name);
        try (Writer text = Files.newBufferedWriter(file)) {
            text.write(before);
            int many = Math.min(count, 1_000);
            String parts = part.repeat(many);
            for (int i = 0; i < count / many; i++) {
                text.write(parts);
            }
            text.write(part.repeat(count % many));
            text.write(after);
        }
        files.add(file.toString());
        expected.add(name + " " + is);
    }

    @Test
    void aProgramOf256MegabytesReadsThemOrSaysWhatIsTooMuch() throws Exception {
        String unit = "{\"weights\": [1, 1, 1, 1, 1, 1, 1, 1], \"bias\": 0}";
        String start = """
                {"format": "lstm-cell-lesson/1", "title": {"en": "Large"}, "cell": {"gateActivation": "step",
                 "inputActivation": "tanh", "outputActivation": "tanh", "blockInput": %1$s, "inputGate": %1$s,
                 "forgetGate": %1$s, "outputGate": %1$s},
                """.formatted(unit);
        String row = "[1,2,3,4,5,6,7,8]";
        String printed = ("9,".repeat(MILLION - 1) + "9");
        file("largest.json", "8x1000000", start + "\"printed\": {\"c\": [" + printed + "], \"y\": [" + printed + "]}, \"inputs\": [",
                row + ",", MILLION - 1, row + "]}");
        file("steps.json", "count-range", start + "\"inputs\": [", "[1],", 3 * MILLION, "[1]]}");
        file("printed.json", "count-range", start + "\"printed\": {\"c\": [", "1,", 20 * MILLION, "1]}}");
        file("names.json", "count-range", start + "\"inputNames\": [", "\"\",", 10 * MILLION, "\"\"]}");
        file("text.json", "over-limit", start + "\"notes\": {\"en\": \"", "text ", 10 * MILLION, "\"}}");
        file("number.json", "over-limit", start + "\"inputs\": [[", "7", 40 * MILLION, "]]}");
        file("blanks.json", "bad-json", start, " ", 40 * MILLION, "");
        file("largest.csv", "8x1000000", "", "1,2,3,4,5,6,7,8\n", MILLION, "");
        file("across.csv", "8x1000000", "", "1,".repeat(MILLION - 1) + "2\n", 8, "");
        file("lines.csv", "too-many-steps", "", "1\n", 20 * MILLION, "");
        file("line.csv", "line-too-long", "", "1,", 20 * MILLION, "");
        file("block.csv", "too-many-inputs", "", "1,".repeat(9_999) + "1\n", 2_000, "");
        file("quoted.csv", "line-too-long", "1,2\n\"", "text ", 10 * MILLION, "");
        file("digits.csv", "line-too-long", "1,", "7", 40 * MILLION, "");
        file("blanks.csv", "no-numbers", "", "\n", 20 * MILLION, "");

        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), ReadingFiles.class.getName()));
        command.addAll(files);
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(expected);
        assertThat(program.waitFor()).isZero();
    }
}
