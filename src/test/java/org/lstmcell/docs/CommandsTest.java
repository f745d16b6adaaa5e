package org.lstmcell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.app.DrivenProgram;
import org.lstmcell.view.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every command in every document works: the program's own are run here, all others stand in .ci/run as they are written. */
@ExtendWith(ApplicationExtension.class) // as for CommandLineTest
class CommandsTest {
    private static final Path PROJECT = Path.of("");
    private static final Path LESSON = Path.of("assets/lessons/worked-example.lesson.json");

    /** What is run by nobody, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "mvn -Pbench verify", "takes two hours",
            "mvn -Pbench verify -Dbench=engine", "a part of the former",
            "xvfb-run -a -s \"-screen 0 1920x1080x24\" mvn -Pbench verify -Dbench=\"frames start\"", "another part of it");

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        Theme.install();
    }

    @Test
    void thoseOfTheProgramDoWhatIsSaid() throws IOException {
        List<String> faults = new ArrayList<>();
        Set<List<String>> run = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Document document : Document.all(PROJECT)) {
            for (Document.Line command : commands(document)) {
                List<String> arguments = Command.arguments(command.text()).orElse(null);
                if (arguments != null && run.add(arguments)) {
                    String fault = fault(arguments, document.lesson().orElse(Files.readString(LESSON)));
                    if (!fault.isEmpty()) {
                        faults.add(document.at(command.number()) + ": " + command.text() + "\n    " + fault);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(run).as("the documents show some").hasSizeGreaterThan(2);
    }

    /** Those in blocks, and those within a sentence that are whole. */
    private static List<Document.Line> commands(Document document) {
        List<Document.Line> commands = new ArrayList<>(document.commands());
        document.spans().stream().filter(span -> span.text().matches("(mvn -q javafx|java -jar|lstm-cell-explorer) .*") && !span.text().contains("…"))
                .forEach(commands::add);
        return commands;
    }

    /** Runs the program in a folder of its own, where it finds the files that are named; what is wrong, or nothing. */
    private String fault(List<String> arguments) throws IOException {
        return fault(arguments, Files.readString(LESSON));
    }

    /** @param lesson what stands in a lesson file that is named and is not there: the document's own, if it shows one */
    private String fault(List<String> arguments, String lesson) throws IOException {
        List<String> given = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        for (String argument : arguments) {
            boolean out = !given.isEmpty() && given.get(given.size() - 1).equals("--out");
            boolean file = out || argument.endsWith(".json") || argument.endsWith(".csv");
            if (!file || Files.exists(PROJECT.resolve(argument)) && !out) {
                given.add(argument);
                continue;
            }
            Path place = folder.resolve(argument);
            Files.createDirectories(place.getParent());
            if (out) {
                written.add(place);
            } else {
                Files.writeString(place, lesson);
            }
            given.add(place.toString());
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<List<String>> windows = new ArrayList<>();
        try (PrintStream print = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            int status = DrivenProgram.run(print, print, windows::add, given.toArray(String[]::new));
            String said = printed.toString(StandardCharsets.UTF_8);
            if (status != 0) {
                return "status " + status + ": " + said;
            }
            for (Path file : written) {
                if (!Files.exists(file) || Files.size(file) == 0) {
                    return "writes nothing into " + file.getFileName();
                }
            }
            return windows.isEmpty() && written.isEmpty() && said.isBlank() ? "does nothing" : "";
        }
    }

    @Test
    void allOthersAreRunByTheChecksOfEveryChange() throws IOException {
        List<String> script = Files.readAllLines(PROJECT.resolve(".ci/run"));
        List<String> faults = new ArrayList<>();
        Set<String> excepted = new TreeSet<>();
        for (Document document : Document.all(PROJECT)) {
            for (Document.Line command : document.commands()) {
                if (EXCEPTIONS.containsKey(command.text())) {
                    excepted.add(command.text());
                } else if (Command.arguments(command.text()).isEmpty() && !Command.isRunBy(script, command.text())) {
                    faults.add(document.at(command.number()) + ": no line of .ci/run runs  " + command.text());
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(excepted).as("exceptions that documents still show").isEqualTo(EXCEPTIONS.keySet());
    }

    @Test
    void aCommandThatFailsIsSeen() throws IOException {
        assertThat(fault(List.of("trace", "no-such-lesson"))).startsWith("status 2");
        assertThat(fault(List.of("export", "worked-example", "--what", "song", "--out", "a.png"))).startsWith("status 2");
        assertThat(fault(List.of("export", "my.lesson.json", "--what", "table", "--out", "a/table.md"))).isEmpty();
        assertThat(fault(List.of("my.lesson.json", "--lang", "zh-TW"))).as("opens a window").isEmpty();
    }

    @Test
    void commandsAreFoundWithoutTheirComments() {
        Document document = new Document(Path.of("a.md"), List.of("Do", "", "    mvn verify    # all tests", "    java -jar \\", "      x.jar",
                "    { \"a\": 1 }", "", "```sh", "$ sudo apt install ./a.deb", "# nothing", "```", "mvn no-code"));
        assertThat(document.commands()).extracting(Document.Line::text)
                .containsExactly("mvn verify", "java -jar x.jar", "sudo apt install ./a.deb");
        assertThat(document.commands()).extracting(Document.Line::number).containsExactly(3, 5, 9);
        assertThat(Command.arguments("mvn -q javafx:run -Djavafx.args=\"export a --title 'b c'\"")).contains(List.of("export", "a", "--title", "b c"));
        assertThat(Command.arguments("java -jar target/lstm-cell-explorer.jar trace a > b.csv")).contains(List.of("trace", "a"));
        assertThat(Command.arguments("lstm-cell-explorer")).contains(List.of());
        assertThat(Command.arguments("mvn verify")).isEmpty();
    }

    @Test
    void aCommandIsRunOnlyByALineThatRunsItAsItIs() {
        for (String line : List.of("mvn verify", "  mvn verify </dev/null", "JAVA_HOME=$home mvn verify || fail", "env -u DISPLAY mvn verify >\"$out\" 2>&1",
                "if mvn verify; then", "(cd x && mvn verify)")) {
            assertThat(Command.isRunBy(List.of(line), "mvn verify")).as(line).isTrue();
        }
        for (String line : List.of("# mvn verify", "section \"mvn verify on the JDK\"", "mvn verify -DskipTests", "mvn -B verify", "echo mvn verify")) {
            assertThat(Command.isRunBy(List.of(line), "mvn verify")).as(line).isFalse();
        }
    }
}
