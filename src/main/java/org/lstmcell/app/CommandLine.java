package org.lstmcell.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Trace;
import org.lstmcell.export.ExportException;
import org.lstmcell.export.text.TraceText;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonException;
import org.lstmcell.view.LessonErrorText;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command line. Every run ends with an exit status: {@value #DONE}, {@value #BAD_INPUT} with one line on standard
 * error for a usage error or a bad lesson, {@value #UNFORESEEN} with one line for anything else.
 */
@Command(name = "lstm-cell-explorer", mixinStandardHelpOptions = true, versionProvider = CommandLine.Version.class,
        description = "Teaches how an LSTM memory cell works.")
final class CommandLine implements Callable<Integer> {
    static final int DONE = 0;
    static final int UNFORESEEN = 1;
    static final int BAD_INPUT = 2;

    private final Messages messages;
    private final PrintStream out;
    private final Map<String, String> environment;
    private final Consumer<List<String>> showWindow;

    @Parameters(arity = "0..1", paramLabel = "LESSON",
            description = "A lesson file, or the id of a built-in lesson. Opens the window on it.")
    private String lesson;

    private String language;

    @Spec
    private CommandSpec spec;

    private CommandLine(Language language, PrintStream out, Map<String, String> environment,
                        Consumer<List<String>> showWindow) {
        messages = new Messages(language);
        this.out = out;
        this.environment = environment;
        this.showWindow = showWindow;
    }

    /**
     * Runs the program.
     *
     * @param environment where DISPLAY and WAYLAND_DISPLAY are looked up
     * @param showWindow  opens the window with the program's arguments and returns when it is closed
     * @return the exit status
     */
    static int run(String[] arguments, Language language, PrintStream out, PrintStream err,
                   Map<String, String> environment, Consumer<List<String>> showWindow) {
        CommandLine program = new CommandLine(language, out, environment, showWindow);
        try {
            int status = arguments.length == 0 && program.hasDisplay() ? program.open() : program.parse(arguments, err);
            return status == DONE && out.checkError() ? fail(err, UNFORESEEN, program.messages.get("output.failed")) : status;
        } catch (OutOfMemoryError e) {
            return fail(err, UNFORESEEN, program.messages.get("error.memory"));
        } catch (RuntimeException e) {
            return fail(err, UNFORESEEN, reason(e));
        }
    }

    /** The usual start, which waits for no parser. */
    private int open() {
        showWindow.accept(List.of());
        return DONE;
    }

    private int parse(String[] arguments, PrintStream err) {
        picocli.CommandLine parser = new picocli.CommandLine(this);
        parser.addSubcommand(new Lessons()).addSubcommand(new TraceCommand()).addSubcommand(new ExportCommand(messages));
        // Only the help, which is in ASCII.
        parser.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        parser.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        parser.setParameterExceptionHandler((error, given) -> fail(err, BAD_INPUT, error.getMessage()));
        parser.setExecutionExceptionHandler((error, where, given) -> {
            if (error instanceof LessonException wrong) {
                return fail(err, BAD_INPUT, LessonErrorText.of(wrong, messages));
            }
            if (error instanceof ExportException impossible) {
                return fail(err, BAD_INPUT, impossible.text(messages));
            }
            return fail(err, UNFORESEEN, reason(error));
        });
        return parser.execute(arguments);
    }

    private static String reason(Exception error) {
        return error.getMessage() == null ? error.toString() : error.getMessage();
    }

    private static int fail(PrintStream err, int status, String message) {
        err.println("lstm-cell-explorer: " + message.strip().replaceAll("\\p{Cntrl}+", " "));
        return status;
    }

    @Option(names = "--lang", paramLabel = "L", description = "The language: en or zh-TW (default: the one chosen last, or the system's).")
    void setLanguage(String tag) {
        messages.languageProperty().set(Language.tagged(tag).orElseThrow(() -> new ParameterException(spec.commandLine(),
                messages.get("export.bad-value", "--lang", tag,
                        Stream.of(Language.values()).map(Language::tag).collect(Collectors.joining(", "))))));
        language = tag;
    }

    /** The window, or without a display the pictures and the table that it would show. */
    @Override
    public Integer call() throws Exception {
        try {
            Lesson opened = LessonSource.read(lesson == null ? ExplorerApp.FIRST_LESSON : lesson);
            if (hasDisplay()) {
                showWindow();
            } else {
                new WithoutDisplay(opened, messages).run(out);
            }
            return DONE;
        } catch (LessonException broken) {
            if (hasDisplay() && (lesson.endsWith(".json") || Files.isRegularFile(Path.of(lesson)))) {
                showWindow(); // who double-clicked the file sees no standard error
            }
            throw broken;
        }
    }

    private void showWindow() {
        showWindow.accept(Stream.of(language == null ? null : "--lang=" + language, lesson).filter(Objects::nonNull).toList());
    }

    private boolean hasDisplay() {
        return !System.getProperty("os.name").startsWith("Linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /** The program's name and version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String[] program = About.parts().get(0);
            return new String[] {program[0] + " " + program[1]};
        }
    }

    @Command(name = "lessons", mixinStandardHelpOptions = true, description = "Lists the built-in lessons: id and title.")
    private final class Lessons implements Callable<Integer> {
        @Override
        public Integer call() {
            for (String id : BuiltInLessons.ids()) {
                out.println(id + "\t" + BuiltInLessons.load(id).title().get(messages.getLanguage().locale()));
            }
            return DONE;
        }
    }

    @Command(name = "trace", mixinStandardHelpOptions = true,
            description = "Prints every intermediate value of every step, to the last digit.")
    private final class TraceCommand implements Callable<Integer> {
        @Parameters(arity = "1", paramLabel = "LESSON", description = "A lesson file or a built-in lesson's id.")
        private String lesson;

        @Option(names = "--format", defaultValue = "csv", description = "csv (default) or json.")
        private Format format;

        @Override
        public Integer call() throws LessonException, IOException {
            Lesson read = LessonSource.read(lesson);
            Trace trace = Cell.run(read.cell(), read.inputs());
            if (format == Format.csv) {
                TraceText.writeCsv(trace, 1, trace.length(), out);
            } else {
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                TraceText.writeJson(trace, 1, trace.length(), lesson, text);
                text.flush();
            }
            return DONE;
        }
    }

    /** Named as they are typed. */
    private enum Format { csv, json }
}
