package org.lstmcell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.github.marschall.memoryfilesystem.MemoryFileSystemBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lstmcell.engine.Unit;
import org.lstmcell.export.Export;
import org.lstmcell.export.ExportOptions;
import org.lstmcell.export.Format;
import org.lstmcell.export.Progress;
import org.lstmcell.export.What;
import org.lstmcell.export.dialog.ExportChoices;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.AtomicFile;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonFile;
import org.lstmcell.lesson.LessonWriter;
import org.lstmcell.session.Session;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Appearance;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * What disks, folders and other programs do to the program's files. The disks are in memory, so that they can be full, and forbid
 * writing, whoever runs the tests. What a person is told of it: FaultsInWindowTest.
 */
@ExtendWith(ApplicationExtension.class) // drawing needs JavaFX
class FaultsTest {
    /** What newer JDKs say of it. */
    private static final String NO_TMPDIR = "WARNING: java.io.tmpdir directory does not exist" + System.lineSeparator();
    /** As the name of a file that is being written is. */
    static final String PART = ".0f8fad5b-d9cb-469f-a165-70867728950e.part";
    private static final Lesson LESSON = BuiltInLessons.load("worked-example");
    private static final Lesson EDITED = withBias(4.25);

    @TempDir
    private Path folder;
    private final Session session = new Session(LESSON);
    private final List<IOException> failures = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Theme.install();
    }

    private static Lesson withBias(double bias) {
        return LESSON.withCell(LESSON.cell().with(Unit.FORGET_GATE, LESSON.cell().forgetGate().withBias(bias)));
    }

    private Autosave autosave(Path unsaved) {
        return new Autosave(session, () -> null, new Recovery(unsaved), Runnable::run, failures::add);
    }

    private static Path kept(Path unsaved) throws IOException {
        try (Stream<Path> files = Files.walk(unsaved)) {
            return files.filter(file -> file.endsWith("edited.lesson.json")).findFirst().orElseThrow();
        }
    }

    // ---- a full disk

    @Test
    void whereverTheDiskBecomesFullALessonStaysAsItWasAndIsSavedOnceThereIsRoom() throws Exception {
        try (SmallDisk disk = new SmallDisk()) {
            Path file = disk.folder.resolve("mine.lesson.json");
            LessonWriter.save(LESSON, file);
            byte[] before = Files.readAllBytes(file);
            int room = 0;
            for (boolean saved = false; !saved; room++) {
                disk.fill(room);
                try {
                    LessonWriter.save(EDITED, file);
                    saved = true;
                } catch (IOException full) {
                    assertThat(Files.readAllBytes(file)).as("with room for %d blocks", room).isEqualTo(before);
                }
                assertThat(SmallDisk.below(disk.folder)).as("with room for %d blocks", room).containsExactly("mine.lesson.json");
            }
            assertThat(room).as("it was full at every block").isGreaterThan(before.length / SmallDisk.BLOCK);
            assertThat(LessonFile.read(file)).isEqualTo(EDITED);
        }
    }

    private static Stream<Object[]> exports() {
        return Stream.of(What.values()).flatMap(what -> what.formats().stream().map(format -> new Object[] {what, format}));
    }

    /** Room for nothing, for the beginning and for all but the end. */
    @ParameterizedTest
    @MethodSource("exports")
    void whereverTheDiskBecomesFullAnExportLeavesWhatWasThere(What what, Format format) throws Exception {
        Export export = new Export(LESSON, what, format, ExportOptions.usual(Language.ENGLISH).upTo(2));
        try (SmallDisk disk = new SmallDisk()) {
            Path file = disk.folder.resolve("file" + format.ending());
            export.writeTo(file, Progress.NONE);
            byte[] whole = Files.readAllBytes(file);
            Files.writeString(file, "earlier");
            int blocks = (whole.length + SmallDisk.BLOCK - 1) / SmallDisk.BLOCK;
            for (int room : new int[] {0, blocks / 2, blocks - 1}) {
                disk.fill(room);
                assertThatThrownBy(() -> export.writeTo(file, Progress.NONE)).isInstanceOf(IOException.class);
                assertThat(file).hasContent("earlier");
                assertThat(SmallDisk.below(disk.folder)).containsExactly(file.getFileName().toString());
            }
            disk.fill(blocks);
            export.writeTo(file, Progress.NONE);
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void onAFullDiskTheWorkThatWasKeptStaysAndTheNewIsKeptOnceThereIsRoomWithoutAnotherEdit() throws Exception {
        try (SmallDisk disk = new SmallDisk()) {
            Autosave autosave = autosave(disk.folder);
            session.edit(withBias(1));
            autosave.advance(Autosave.DELAY);
            disk.fill();
            session.edit(EDITED);
            autosave.advance(Autosave.DELAY);
            assertThat(failures).hasSize(1);
            assertThat(LessonFile.read(kept(disk.folder))).isEqualTo(withBias(1));
            assertThat(SmallDisk.below(disk.folder)).noneMatch(name -> name.endsWith(".part"));
            disk.free();
            autosave.advance(Autosave.RETRY / 2);
            assertThat(LessonFile.read(kept(disk.folder))).as("not all the time").isEqualTo(withBias(1));
            autosave.advance(Autosave.RETRY / 2);
            assertThat(LessonFile.read(kept(disk.folder))).isEqualTo(EDITED);
            assertThat(failures).hasSize(1);
        }
    }

    @Test
    void onAFullDiskWhatWasRememberedStays() throws Exception {
        try (SmallDisk disk = new SmallDisk()) {
            Path user = disk.folder.resolve("user");
            remember(user, "light");
            Map<String, byte[]> before = contents(user);
            assertThat(before).containsOnlyKeys("recent.txt", "window.properties");
            disk.fill();
            remember(user, "dark");
            assertThat(contents(user)).usingRecursiveComparison().isEqualTo(before);
            disk.free();
            remember(user, "dark");
            assertThat(new KeptProperties(user.resolve("window.properties"), Runnable::run).read()).containsEntry("theme", "dark");
            assertThat(new RecentLessons(user, Runnable::run).files()).contains(Path.of("dark.lesson.json").toAbsolutePath());
        }
    }

    private static void remember(Path user, String what) {
        Properties properties = new Properties();
        properties.setProperty("theme", what);
        new KeptProperties(user.resolve("window.properties"), Runnable::run).keep(properties);
        new RecentLessons(user, Runnable::run).add(Path.of(what + ".lesson.json"));
    }

    private static Map<String, byte[]> contents(Path user) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(user)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static List<String> java(String... settings) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(each -> each.startsWith("--")).forEach(command::add);
        command.addAll(List.of(settings));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        return command;
    }

    /** The exit status and all that is said. */
    private static String run(Path where, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().remove("HOME");
        Process program = builder.start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return program.waitFor() + " " + said;
    }

    @Test
    void picturesAreWrittenWhereNothingTemporaryCanBe() throws Exception {
        Path none = Files.createFile(folder.resolve("file")).resolve("tmp");
        List<String> command = java("-Djava.io.tmpdir=" + none, "-Duser.home=" + folder);
        command.addAll(List.of("export", "latch", "--what", "walk", "--to", "1", "--width", "200", "--out", "walk.gif"));
        assertThat(run(folder, command).replace(NO_TMPDIR, "")).isEqualTo("0 ");
        assertThat(Files.size(folder.resolve("walk.gif"))).isPositive();
        command = java("-Djava.io.tmpdir=" + none, "-Duser.home=" + folder);
        command.addAll(List.of("export", "latch", "--what", "table", "--out", "table.png"));
        assertThat(run(folder, command).replace(NO_TMPDIR, "")).isEqualTo("0 ");
        assertThat(ImageIO.read(folder.resolve("table.png").toFile()).getWidth()).isPositive();
    }

    /** Another process, with a limit of 0 bytes on every file that it writes, temporary ones as well. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "pdf", "csv"})
    @DisabledOnOs(OS.WINDOWS) // which knows no such limit
    void onAFullDiskTheCommandLineSaysSoInOneLineAndLeavesTheFileAsItWas(String ending) throws Exception {
        Path file = Files.writeString(folder.resolve("table." + ending), "earlier");
        new Export(LESSON, What.TABLE, Format.PNG, ExportOptions.usual(Language.ENGLISH)).picture(); // for which JavaFX unpacks its libraries
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 0; exec \"$0\" \"$@\""));
        command.addAll(java());
        command.addAll(List.of("export", "worked-example", "--what", "table", "--out", file.toString()));
        assertThat(run(folder, command)).isEqualTo("1 lstm-cell-explorer: " + new Messages(Language.of(Locale.getDefault()))
                .get("export.failed.line", file.toString()) + "\n");
        assertThat(file).hasContent("earlier");
        assertThat(SmallDisk.below(folder)).containsExactly(file.getFileName().toString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereTheStandardOutputTakesNoMoreItIsSaidSo(Language language) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(CommandLine.run(new String[] {"trace", "worked-example"}, language, new PrintStream(full), new PrintStream(err, true,
                StandardCharsets.UTF_8), Map.of(), window -> { })).isEqualTo(CommandLine.UNFORESEEN);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("lstm-cell-explorer: "
                + new Messages(language).get("output.failed") + "\n");
    }

    // ---- folders that are not to be written, not there, or where a file should be

    @Test
    void aFolderThatMayNotBeWrittenIsLeftAsItIs() throws Exception {
        try (FileSystem disk = MemoryFileSystemBuilder.newLinux().build()) {
            Path user = Files.createDirectories(disk.getPath("/home/teacher"));
            Path file = user.resolve("mine.lesson.json");
            LessonWriter.save(LESSON, file);
            remember(user, "light");
            Map<String, byte[]> before = contents(user);
            Files.setPosixFilePermissions(user, PosixFilePermissions.fromString("r-xr-xr-x"));
            assertThatThrownBy(() -> LessonWriter.save(EDITED, file)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> exportTable(file.resolveSibling("table.csv"))).isInstanceOf(IOException.class);
            remember(user, "dark");
            AtomicFile.deleteUnfinished(user, Instant.now());
            Autosave autosave = autosave(user.resolve("unsaved"));
            session.edit(EDITED);
            autosave.advance(Autosave.DELAY);
            assertThat(failures).hasSize(1);
            assertThat(contents(user)).usingRecursiveComparison().isEqualTo(before);
            Files.setPosixFilePermissions(user, PosixFilePermissions.fromString("rwxr-xr-x"));
            autosave.advance(Autosave.RETRY);
            assertThat(LessonFile.read(kept(user))).as("once it may be written").isEqualTo(EDITED);
        }
    }

    private static void exportTable(Path file) throws Exception {
        new Export(LESSON, What.TABLE, Format.CSV, ExportOptions.usual(Language.ENGLISH)).writeTo(file, Progress.NONE);
    }

    @Test
    void aFolderIsNeverReplacedByAFileAndNothingIsWrittenWhereThereIsNoFolder() throws IOException {
        try (SmallDisk disk = new SmallDisk()) { // which would replace it
            assertThatThrownBy(() -> LessonWriter.save(LESSON, disk.folder)).isInstanceOf(IOException.class);
            assertThat(disk.folder).isEmptyDirectory();
        }
        Path empty = Files.createDirectory(folder.resolve("empty.lesson.json"));
        Path file = Files.writeString(folder.resolve("file"), "precious");
        for (Path target : List.of(empty, file.resolve("below.lesson.json"), folder.resolve("gone").resolve("mine.lesson.json"))) {
            assertThatThrownBy(() -> LessonWriter.save(LESSON, target)).as("%s", target).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> exportTable(target)).as("%s", target).isInstanceOf(IOException.class);
        }
        assertThat(SmallDisk.below(folder)).containsExactlyInAnyOrder("empty.lesson.json", "file");
        assertThat(empty).isEmptyDirectory();
        assertThat(file).hasContent("precious");
    }

    @Test
    void whenTheFolderOfUnsavedWorkIsClearedAwayItIsMadeAgain() throws Exception {
        Path unsaved = folder.resolve("unsaved");
        Autosave autosave = autosave(unsaved);
        session.edit(withBias(1));
        autosave.advance(Autosave.DELAY);
        for (Path file : List.of(kept(unsaved).resolveSibling("lock"), kept(unsaved).resolveSibling("opened.lesson.json"),
                kept(unsaved).resolveSibling("source.txt"), kept(unsaved))) {
            Files.delete(file);
        }
        session.edit(EDITED);
        autosave.advance(Autosave.DELAY);
        assertThat(failures).isEmpty();
        Path place = kept(unsaved).getParent();
        assertThat(SmallDisk.below(place)).contains("lock", "opened.lesson.json", "edited.lesson.json");
        assertThat(Recovery.find(unsaved, unreadable -> { })).as("its program runs").isEmpty();
    }

    // ---- no home

    @Test
    void unsavedWorkIsKeptWhereTheSystemWantsIt() {
        String home = folder.toString();
        assertThat(UserFolder.of(Map.of(), "Linux", home)).isEqualTo(folder.resolve(Path.of(".local", "state", "lstm-cell-explorer")));
        assertThat(UserFolder.of(Map.of("XDG_STATE_HOME", home), "Linux", "?")).isEqualTo(folder.resolve("lstm-cell-explorer"));
        assertThat(UserFolder.of(Map.of("XDG_STATE_HOME", "/x"), "Mac OS X", home))
                .isEqualTo(folder.resolve(Path.of("Library", "Application Support", "lstm-cell-explorer")));
        assertThat(UserFolder.of(Map.of("LOCALAPPDATA", home), "Windows 11", "?")).isEqualTo(folder.resolve("lstm-cell-explorer"));
        assertThat(UserFolder.of(Map.of("LSTM_CELL_EXPLORER_HOME", home), "Linux", null)).isEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "", " ", "/nonexistent/home", "\0", "null"})
    void withoutAHomeItIsKeptAmongWhatIsTemporary(String home) {
        for (String system : List.of("Linux", "Mac OS X", "Windows 11")) {
            assertThat(UserFolder.of(Map.of("XDG_STATE_HOME", "", "LSTM_CELL_EXPLORER_HOME", ""), system, home.equals("null") ? null : home))
                    .isEqualTo(Path.of(System.getProperty("java.io.tmpdir"), "lstm-cell-explorer"));
        }
        assertThat(UserFolder.of(Map.of("LSTM_CELL_EXPLORER_HOME", "\0"), "Linux", home)).as("which Java cannot read").isAbsolute();
    }

    @Test
    void withoutAHomePicturesAreWrittenAndNoFolderIsMadeForIt() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        List<String> command = java("-Duser.home=?", "-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("export", "latch", "--what", "table", "--out", "table.png"));
        Path where = Files.createDirectory(folder.resolve("where"));
        assertThat(run(where, command)).isEqualTo("0 ");
        assertThat(SmallDisk.below(where)).containsExactly("table.png");
    }

    // ---- preferences that cannot be read

    /** What becomes of a file that the program remembers things in. */
    enum Spoilt {
        GARBAGE, EMPTY, FOLDER, BAD_ESCAPE, NOT_TEXT;

        void spoil(Path file) throws IOException {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            switch (this) {
                case GARBAGE -> {
                    byte[] garbage = new byte[4096];
                    new Random(3).nextBytes(garbage);
                    Files.write(file, garbage);
                }
                case EMPTY -> Files.createFile(file);
                case FOLDER -> Files.createDirectory(file);
                case BAD_ESCAPE -> Files.writeString(file, "theme=dark\nlanguage=\\u12\n");
                default -> Files.write(file, new byte[] {'x', '=', (byte) 0xFF, 0, '\n'});
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void preferencesThatCannotBeReadAreAsIfThereWereNone(Spoilt spoilt) throws IOException {
        for (String name : List.of("window.properties", "exports.properties", "recent.txt")) {
            spoilt.spoil(folder.resolve(name));
        }
        assertThat(new KeptProperties(folder.resolve("window.properties"), Runnable::run).read()).isEmpty();
        assertThat(new RememberedWindow(folder, Runnable::run).isFirst()).isTrue();
        assertThat(new RememberedExport(folder, Runnable::run).choices().remembered()).isEqualTo(new ExportChoices().remembered());
        assertThatCode(() -> new RecentLessons(folder, Runnable::run).add(folder.resolve("new"))).doesNotThrowAnyException();
        if (spoilt != Spoilt.FOLDER) {
            assertThat(new RecentLessons(folder, Runnable::run).files()).contains(folder.resolve("new"));
        }
    }

    @Test
    void oneBadLineDropsNoOtherRecentFile() throws IOException {
        Files.writeString(folder.resolve("recent.txt"), "/a.lesson.json\nb\0ad\n\n/c.lesson.json\n");
        assertThat(new RecentLessons(folder, Runnable::run).files()).containsExactly(Path.of("/a.lesson.json"), Path.of("/c.lesson.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-1e308", "1e999", "99999999999999999999", "dark\u0000", "", "0x1p5", "pink"})
    void aPreferenceThatNobodyCouldHaveChosenIsNotTakenUp(String value) {
        ExportChoices choices = new ExportChoices();
        Properties kept = choices.remembered();
        Properties wrong = new Properties();
        kept.stringPropertyNames().forEach(key -> wrong.setProperty(key, value));
        choices.recall(wrong);
        kept.remove("all-digits"); // all but "false" is true
        assertThat(choices.remembered()).containsAllEntriesOf(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e300", "-1e300", "-5", "0", "2147483648", "", "pink", "5e-324"})
    void theWindowStandsOnTheScreenWhateverIsRememberedOfIt(String value, FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("window.properties"), String.join("\n", Stream.of("x", "y", "width", "height", "type-size", "theme",
                "language", "maximized", "projector", "reduce-motion").map(key -> key + "=" + value).toList()));
        RememberedWindow remembered = new RememberedWindow(folder, Runnable::run);
        Appearance appearance = new Appearance();
        remembered.follow(appearance, new ViewSettings(), new Messages(Language.ENGLISH));
        Stage[] stage = new Stage[1];
        robot.interact(() -> {
            stage[0] = new Stage();
            remembered.place(stage[0], 1440, 900);
            stage[0].show();
        });
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertThat(screen.contains(stage[0].getX(), stage[0].getY(), stage[0].getWidth(), stage[0].getHeight())).isTrue();
        assertThat(appearance.typeSizeProperty().get()).isBetween(-Appearance.LARGEST_TYPE, Appearance.LARGEST_TYPE);
        assertThat(appearance.getTheme()).isEqualTo(Theme.LIGHT);
        assertThat(remembered.language()).isEmpty();
        robot.interact(stage[0]::hide);
    }

    // ---- corrupt unsaved work

    private Path leave(String name, Lesson edited) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Files.createFile(place.resolve("lock"));
        LessonWriter.save(LESSON, place.resolve("opened.lesson.json"));
        LessonWriter.save(edited, place.resolve("edited.lesson.json"));
        Files.writeString(place.resolve("source.txt"), folder.resolve("mine.lesson.json").toString());
        return place;
    }

    @ParameterizedTest
    @CsvSource({
        "edited.lesson.json, BROKEN_OFF, told", "edited.lesson.json, EMPTY, told", "edited.lesson.json, GARBAGE, told",
        "edited.lesson.json, GONE, deleted", "edited.lesson.json, NEWER, left", "edited.lesson.json, FOLDER, left",
        "opened.lesson.json, BROKEN_OFF, offered", "opened.lesson.json, EMPTY, offered", "opened.lesson.json, GARBAGE, offered",
        "opened.lesson.json, GONE, offered", "opened.lesson.json, NEWER, offered", "opened.lesson.json, FOLDER, offered",
        "source.txt, EMPTY, offered", "source.txt, GARBAGE, offered", "source.txt, GONE, offered", "source.txt, FOLDER, offered",
        "source.txt, ZERO, offered", "lock, GONE, left", "lock, FOLDER, left"})
    void ofCorruptUnsavedWorkWhatCanBeReadIsOffered(String name, String fault, String expected) throws IOException {
        Path good = leave("good", withBias(1));
        Path corrupt = leave("corrupt", EDITED);
        Path file = corrupt.resolve(name);
        String text = Files.readString(file);
        Files.delete(file);
        switch (fault) {
            case "BROKEN_OFF" -> Files.writeString(file, text.substring(0, text.length() / 2));
            case "NEWER" -> Files.writeString(file, text.replace("lstm-cell-lesson/1", "lstm-cell-lesson/2"));
            case "ZERO" -> Files.write(file, new byte[100]);
            case "EMPTY", "FOLDER", "GARBAGE" -> Spoilt.valueOf(fault).spoil(file);
            default -> { }
        }
        List<Path> unreadable = new ArrayList<>();
        List<Recovery.Found> found = Recovery.find(folder, unreadable::add);
        assertThat(unreadable).isEqualTo(expected.equals("told") ? List.of(corrupt) : List.of());
        Recovery.find(folder, again -> assertThat(again).as("told once").isNull());
        assertThat(found).as("the other work").anySatisfy(each -> {
            assertThat(each.edited()).isEqualTo(withBias(1));
            assertThat(each.opened()).isEqualTo(LESSON);
            assertThat(each.source()).isEqualTo(folder.resolve("mine.lesson.json"));
        });
        boolean offered = expected.equals("offered");
        assertThat(found).extracting(Recovery.Found::edited).containsExactlyInAnyOrderElementsOf(
                offered ? List.of(EDITED, withBias(1)) : List.of(withBias(1)));
        assertThat(Files.exists(corrupt)).isEqualTo(!expected.equals("deleted"));
        assertThat(good).exists();
        found.forEach(Recovery.Found::discard);
        assertThat(good).doesNotExist();
    }

    @Test
    void whatIsNotOursAmongUnsavedWorkStays() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "foreign");
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        Path beside = Files.writeString(leave("left", EDITED).resolve("note.txt"), "foreign");
        Files.writeString(beside.resolveSibling(PART), "ours");
        List<Recovery.Found> found = Recovery.find(folder, unreadable -> { });
        assertThat(found).hasSize(1);
        found.get(0).discard();
        assertThat(SmallDisk.below(folder)).containsExactlyInAnyOrder("note.txt", "nothing", "left", Path.of("left", "note.txt").toString());
        assertThat(note).hasContent("foreign");
        assertThat(beside).hasContent("foreign");
        assertThat(nothing).isEmptyDirectory();
        assertThat(Recovery.find(folder, unreadable -> { })).isEmpty();
    }

    // ---- clocks, and what a killed program leaves

    @Test
    void aClockThatJumpsTakesNoTimeAwayAndTimeGoesOn() {
        List<Double> passed = new ArrayList<>();
        FrameClock clock = new FrameClock(passed::add, () -> false);
        long now = 7_200_000_000_000L;
        clock.handle(now);
        for (long jump : new long[] {0, -1, -3_600_000_000_000L, 86_400_000_000_000L, Long.MIN_VALUE, Long.MAX_VALUE, -now}) {
            now += jump; // as a clock's long, it may overflow
            clock.handle(now);
            assertThat(passed).as("after a jump of %d ns", jump).allSatisfy(seconds -> assertThat(seconds).isBetween(0.0, 0.25));
            passed.clear();
            now += 20_000_000;
            clock.handle(now);
            assertThat(passed).as("after a jump of %d ns", jump).singleElement().satisfies(seconds -> assertThat(seconds).isCloseTo(0.02, within(1e-9)));
            passed.clear();
        }
    }

    @Test
    void workWithATimeInTheFutureOrBeforeAllIsOfferedLikeAnyOther() throws IOException {
        String[] times = {"1970-01-01T00:00:00Z", "2001-01-01T00:00:00Z", "2200-01-01T00:00:00Z"};
        for (int k = 0; k < times.length; k++) {
            Files.setLastModifiedTime(leave("at" + k, withBias(k)).resolve("edited.lesson.json"), FileTime.from(Instant.parse(times[k])));
        }
        assertThat(Recovery.find(folder, unreadable -> { })).extracting(Recovery.Found::edited).containsExactly(withBias(2), withBias(1), withBias(0));
    }

    @Test
    void whatAKilledProgramLeftUnfinishedIsClearedAwayByAgeAndNothingElseIs() throws IOException {
        Instant now = Instant.now();
        Map<String, Instant> files = Map.of(PART, now.minusSeconds(7200), PART.replace("0f", "1f"), now.minusSeconds(60),
                PART.replace("0f", "2f"), now.plusSeconds(999_999_999), "window.properties", now.minusSeconds(7200),
                "mine.part", now.minusSeconds(7200), ".part", now.minusSeconds(7200));
        for (Map.Entry<String, Instant> file : files.entrySet()) {
            Files.setLastModifiedTime(Files.createFile(folder.resolve(file.getKey())), FileTime.from(file.getValue()));
        }
        AtomicFile.deleteUnfinished(folder, now.minusSeconds(3600));
        assertThat(SmallDisk.below(folder)).containsExactlyInAnyOrderElementsOf(files.keySet().stream().filter(name -> !name.equals(PART)).toList());
        AtomicFile.deleteUnfinished(folder.resolve("none"), now);
    }

    // ---- a second program on the same files

    @Test
    @DisabledOnOs(OS.WINDOWS) // which lets nobody replace a file while another reads it
    void twoProgramsThatWriteTheSameFilesNeverMixThem() throws Exception {
        Path lesson = folder.resolve("mine.lesson.json");
        Path table = folder.resolve("table.csv");
        Lesson[] lessons = {LESSON, EDITED};
        List<String> tables = new ArrayList<>();
        List<CompletableFuture<Void>> programs = new ArrayList<>();
        for (Lesson each : lessons) {
            Export export = new Export(each, What.TABLE, Format.CSV, ExportOptions.usual(Language.ENGLISH));
            tables.add(export.text());
            write(each, lesson, export, table);
            programs.add(CompletableFuture.runAsync(() -> {
                for (int save = 0; save < 50; save++) {
                    write(each, lesson, export, table);
                    remember(folder, each == LESSON ? "light" : "dark");
                }
            }));
        }
        CompletableFuture<Void> both = CompletableFuture.allOf(programs.toArray(CompletableFuture[]::new));
        do {
            assertThat(LessonFile.read(lesson)).isIn((Object[]) lessons);
            assertThat(Files.readString(table)).isIn(tables);
        } while (!both.isDone());
        both.join();
        assertThat(tables.get(0)).isNotEqualTo(tables.get(1));
        assertThat(new KeptProperties(folder.resolve("window.properties"), Runnable::run).read().getProperty("theme")).isIn("light", "dark");
        assertThat(new RecentLessons(folder, Runnable::run).files()).isNotEmpty();
        assertThat(SmallDisk.below(folder)).containsExactlyInAnyOrder("mine.lesson.json", "table.csv", "window.properties", "recent.txt");
    }

    private static void write(Lesson each, Path lesson, Export export, Path table) {
        try {
            LessonWriter.save(each, lesson);
            export.writeTo(table, Progress.NONE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theUnsavedWorkOfTwoProgramsStaysApart() throws Exception {
        Recovery[] programs = {new Recovery(folder), new Recovery(folder)};
        for (int k = 0; k < 2; k++) {
            programs[k].keep(LESSON, withBias(k), null);
        }
        assertThat(Recovery.find(folder, unreadable -> { })).as("both run").isEmpty();
        programs[0].forget();
        assertThat(LessonFile.read(kept(folder))).isEqualTo(withBias(1));
        programs[1].keep(LESSON, EDITED, null);
        assertThat(LessonFile.read(kept(folder))).isEqualTo(EDITED);
        programs[1].forget();
        assertThat(folder).isEmptyDirectory();
    }
}
