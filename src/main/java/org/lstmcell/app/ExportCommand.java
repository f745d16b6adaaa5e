package org.lstmcell.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lstmcell.engine.Phase;
import org.lstmcell.explain.Notation;
import org.lstmcell.export.Export;
import org.lstmcell.export.ExportOptions;
import org.lstmcell.export.Format;
import org.lstmcell.export.What;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.TableField;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Theme;
import org.lstmcell.view.WriteErrorText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes files from the command line: what the export dialog offers, with the same result. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 110,
        description = "Writes what the window shows, and more, as files. The file's ending chooses the format:%n%n"
                + "  table       .png .svg .pdf .csv .md .tex .html%n"
                + "  diagram     .png .svg .pdf           at one step and phase%n"
                + "  chart       .png .svg .pdf           of the whole sequence%n"
                + "  walk        .gif .pdf                each phase a picture, each step a page%n"
                + "  derivation  .md .tex .html .txt      the equations with their numbers%n"
                + "  worksheet   .pdf .tex                to fill in by hand; with --key the answers%n"
                + "  trace       .csv .json               every value, to the last digit%n",
        footer = {"", "Examples:",
            "  export worked-example --what table --out table.png",
            "  export worked-example --what table --rows x,c,y --decimals 0 --out table.tex --out table.svg",
            "  export worked-example --what diagram --step 6 --phase keep --theme dark --out keep.png",
            "  export latch --what walk --fps 2 --width 720 --out latch.gif",
            "  export my.lesson.json --what worksheet --key --lang zh-TW --out answers.pdf"})
final class ExportCommand implements Callable<Integer> {
    private static final int NARROWEST = 100;
    private static final double LARGEST_SCALE = 8;
    private static final double FASTEST = 50;

    private final Messages messages;

    @Parameters(arity = "1", paramLabel = "LESSON", description = "A lesson file or a built-in lesson's id.")
    private String lesson;

    @Option(names = "--what", required = true, paramLabel = "WHAT",
            description = "table, diagram, chart, walk, derivation, worksheet or trace.")
    private String what;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to; may be given several times.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--step", paramLabel = "N", description = "The diagram's time step, from 0 (default: the last one).")
    private Integer step;

    @Option(names = "--phase", paramLabel = "P",
            description = "The diagram's phase: input, sum, gates, write, keep, update, output (default: output).")
    private String phase = "output";

    @Option(names = "--from", paramLabel = "A", description = "The first time step (default: 1).")
    private int from = 1;

    @Option(names = "--to", paramLabel = "B", description = "The last time step (default: the end).")
    private Integer to;

    @Option(names = "--rows", split = ",", paramLabel = "ROW",
            description = "The table's rows, from x, z, g, gates, before, c, y, printed (default: x,before,c,y).")
    private List<String> rows;

    @Option(names = "--decimals", paramLabel = "D",
            description = "Digits after the point, 0 to 17 (default: 4; in CSV all digits).")
    private Integer decimals;

    @Option(names = "--title", paramLabel = "TEXT", description = "Another title than the lesson's.")
    private String title;

    @Option(names = "--lang", paramLabel = "L", description = "en or zh-TW (default: the system's).")
    private String language;

    @Option(names = "--theme", paramLabel = "T", description = "light, dark or contrast (default: light).")
    private String theme = "light";

    @ArgGroup
    private Size size = new Size();

    @Option(names = "--transparent", description = "No ground behind the picture.")
    private boolean transparent;

    @Option(names = "--fps", paramLabel = "F", description = "Pictures a second of the walk, 0.1 to 50 (default: 1).")
    private double framesPerSecond = 1;

    @Option(names = "--ideal", description = "With ideal gates: open or closed.")
    private boolean ideal;

    @Option(names = "--notation", paramLabel = "N",
            description = "The derivation's symbols: letters, lecture or textbook (default: letters).")
    private String notation = "letters";

    @Option(names = "--key", description = "The worksheet with its answers.")
    private boolean key;

    @Spec
    private CommandSpec spec;

    /** One or the other. */
    private static final class Size {
        @Option(names = "--scale", paramLabel = "S", description = "Pixels of a PNG for one of the screen, up to 8 (default: 2; a GIF: 1).")
        private Double scale;

        @Option(names = "--width", paramLabel = "W", description = "Or the width of the PNG or GIF in pixels, 100 to 16384.")
        private Integer width;
    }

    ExportCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        What chosen = What.of(what).orElseThrow(() -> wrong("--what", what, names(What.values(), What::id)));
        for (Path file : files) {
            if (format(file, chosen) == null) {
                throw new ParameterException(spec.commandLine(), messages.get("export.bad-ending", file.toString(), chosen.id(),
                        chosen.formats().stream().map(Format::ending).collect(Collectors.joining(" "))));
            }
        }
        Lesson read = LessonSource.read(lesson);
        int steps = read.inputs().length();
        check("--step", step, value -> value >= 0 && value <= steps, "0–" + steps);
        check("--from", from, value -> value >= 1 && value <= steps, "1–" + steps);
        if (from > 1 && !chosen.canBeginLater()) {
            throw new ParameterException(spec.commandLine(), messages.get("export.bad-from", chosen.id()));
        }
        check("--to", to, value -> value >= from && value <= steps, from + "–" + steps);
        check("--decimals", decimals, value -> value >= 0 && value <= ViewSettings.MAX_DECIMALS, "0–" + ViewSettings.MAX_DECIMALS);
        check("--scale", size.scale, value -> value >= 0.1 && value <= LARGEST_SCALE, "0.1–8");
        check("--width", size.width, value -> value >= NARROWEST && value <= Export.LONGEST_SIDE, NARROWEST + "–" + Export.LONGEST_SIDE);
        check("--fps", framesPerSecond, value -> value >= 0.1 && value <= FASTEST, "0.1–50");
        List<Export> exports = new ArrayList<>();
        for (Path file : files) {
            if (Files.exists(file) && Files.exists(Path.of(lesson)) && Files.isSameFile(file, Path.of(lesson))) {
                throw wrong("--out", file.toString(), messages.get("export.not-the-lesson"));
            }
            exports.add(new Export(read, chosen, format(file, chosen), options(format(file, chosen))));
        }
        WithoutDisplay.startToolkit();
        for (int index = 0; index < files.size(); index++) {
            write(exports.get(index), files.get(index));
        }
        return CommandLine.DONE;
    }

    private void write(Export export, Path file) throws Exception {
        ConsoleProgress progress = new ConsoleProgress(file);
        try {
            export.writeTo(file, progress);
        } catch (IOException e) {
            throw new IOException(WriteErrorText.line(file, messages), e);
        } finally {
            progress.end();
        }
    }

    private ExportOptions options(Format format) {
        Language inLanguage = language == null ? messages.getLanguage()
                : Language.tagged(language).orElseThrow(() -> wrong("--lang", language, names(Language.values(), Language::tag)));
        Theme look = Stream.of(Theme.values()).filter(each -> each.id().equals(theme)).findFirst()
                .orElseThrow(() -> wrong("--theme", theme, names(Theme.values(), Theme::id)));
        Phase at = Stream.of(Phase.values()).filter(each -> each.key().equals(phase)).findFirst()
                .orElseThrow(() -> wrong("--phase", phase, names(Phase.values(), Phase::key)));
        Notation symbols = Stream.of(Notation.values()).filter(each -> each.id().equals(notation)).findFirst()
                .orElseThrow(() -> wrong("--notation", notation, names(Notation.values(), Notation::id)));
        double usual = format == Format.GIF ? 1 : ExportOptions.USUAL_SCALE;
        return new ExportOptions(fields(), decimals != null ? decimals : format == Format.CSV ? ExportOptions.ALL_DIGITS
                : ExportOptions.USUAL_DECIMALS, ideal, title, inLanguage, look, from, to == null ? ExportOptions.END : to,
                step == null ? ExportOptions.END : step, at, size.scale == null ? usual : size.scale,
                size.width == null ? 0 : size.width, transparent, framesPerSecond, symbols,
                key);
    }

    private Set<TableField> fields() {
        if (rows == null) {
            return TableField.USUAL;
        }
        Set<TableField> fields = EnumSet.noneOf(TableField.class);
        for (String row : rows) {
            fields.add(TableField.of(row.strip()).orElseThrow(() -> wrong("--rows", row, names(TableField.values(), TableField::id))));
        }
        return Collections.unmodifiableSet(fields);
    }

    private static Format format(Path file, What what) {
        return Format.of(file).filter(what.formats()::contains).orElse(null);
    }

    private static <T> String names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.joining(", "));
    }

    private <N extends Number> void check(String option, N value, Predicate<N> right, String expected) {
        if (value != null && !right.test(value)) {
            throw wrong(option, value.toString(), expected);
        }
    }

    private ParameterException wrong(String option, String value, String expected) {
        return new ParameterException(spec.commandLine(), messages.get("export.bad-value", option, value, expected));
    }
}
