package org.lstmcell.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.marschall.memoryfilesystem.MemoryFileSystemBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lstmcell.engine.Unit;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonFile;
import org.lstmcell.lesson.LessonWriter;
import org.testfx.api.FxRobot;

/** What a person is told when disks, folders, clocks and other programs do what they should not, and how the program goes on. */
class FaultsInWindowTest extends WindowTest {
    private void edit(FxRobot robot, double bias) {
        robot.interact(() -> explorer.session().setUnit(Unit.FORGET_GATE,
                explorer.session().getCell().forgetGate().withBias(bias)));
    }

    /** Another program in place of the one that was there, remembering in {@code user}. */
    private void restart(FxRobot robot, Path user) {
        robot.interact(() -> {
            stage.hide();
            stage = new Stage();
            explorer = explorer(stage, user);
            explorer.show();
        });
        advance(robot, 0);
    }

    private static List<DialogPane> told(FxRobot robot) {
        return List.copyOf(robot.lookup(".dialog-pane").queryAllAs(DialogPane.class));
    }

    /** The one thing that is told, which is then put away. */
    private static String whatIsTold(FxRobot robot) throws Exception {
        waitFor(() -> !told(robot).isEmpty());
        assertThat(told(robot)).hasSize(1);
        String text = told(robot).get(0).getHeaderText() + " " + told(robot).get(0).getContentText();
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> told(robot).isEmpty());
        return text;
    }

    private String failed(Path file, String reason, Object... arguments) {
        return explorer.messages().get("export.failed", file.getFileName().toString()) + " " + explorer.messages().get(reason, arguments);
    }

    private void save(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.S);
    }

    // ---- a full disk

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLessonThatAFullDiskDoesNotTakeIsToldOfAndSavedOnceThereIsRoom(Language language, FxRobot robot) throws Exception {
        try (SmallDisk disk = new SmallDisk()) {
            robot.interact(() -> explorer.messages().languageProperty().set(language));
            toWrite = disk.folder.resolve("mine.lesson.json");
            save(robot);
            waitFor(() -> explorer.document().file() != null);
            byte[] before = Files.readAllBytes(toWrite);
            disk.fill();
            edit(robot, 4.25);
            Lesson edited = explorer.session().getLesson();
            save(robot);
            assertThat(whatIsTold(robot)).isEqualTo(failed(toWrite, "export.failed.reason", "/lessons"));
            assertThat(explorer.session().isModified()).as("still to be saved").isTrue();
            assertThat(Files.readAllBytes(toWrite)).isEqualTo(before);
            assertThat(SmallDisk.below(disk.folder)).containsExactly("mine.lesson.json");
            robot.push(KeyCode.CONTROL, KeyCode.N).clickOn(explorer.messages().get("dialog.save"));
            waitFor(() -> told(robot).size() == 1 && told(robot).get(0).getHeaderText().equals(explorer.messages().get("export.failed", "mine.lesson.json")));
            assertThat(whatIsTold(robot)).isEqualTo(failed(toWrite, "export.failed.reason", "/lessons"));
            assertThat(explorer.session().getLesson()).as("nothing is dropped").isSameAs(edited);
            disk.free();
            save(robot);
            waitFor(() -> !explorer.session().isModified());
            assertThat(LessonFile.read(toWrite)).isEqualTo(edited);
            assertThat(told(robot)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PNG", "PDF", "CSV"})
    void anExportThatAFullDiskDoesNotTakeIsToldOfAndWrittenOnceThereIsRoom(String format, FxRobot robot) throws Exception {
        try (SmallDisk disk = new SmallDisk()) {
            toWrite = disk.folder.resolve("table." + format.toLowerCase(Locale.ROOT));
            Files.writeString(toWrite, "earlier");
            disk.fill();
            robot.push(KeyCode.CONTROL, KeyCode.E).clickOn("#export-as-" + format).clickOn("#export-save");
            waitFor(() -> !text(robot, "#export-said").isEmpty());
            assertThat(text(robot, "#export-said")).isEqualTo(failed(toWrite, "export.failed.reason", "/lessons"));
            assertThat(toWrite).hasContent("earlier");
            assertThat(SmallDisk.below(disk.folder)).containsExactly(toWrite.getFileName().toString());
            disk.free();
            robot.clickOn("#export-save");
            waitFor(() -> robot.lookup("#export-save").tryQuery().isEmpty());
            assertThat(Files.size(toWrite)).isGreaterThan("earlier".length());
        }
    }

    @Test
    void thatUnsavedWorkCannotBeKeptIsToldOnceAndTheProgramGoesOn(FxRobot robot) throws Exception {
        try (SmallDisk disk = new SmallDisk(); FileSystem readOnly = MemoryFileSystemBuilder.newLinux().build()) {
            disk.fill();
            Path forbidden = Files.createDirectories(readOnly.getPath("/home/teacher"));
            Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("r-xr-xr-x"));
            Path file = Files.createFile(folder.resolve("file"));
            for (Path user : List.of(disk.folder.resolve("user"), forbidden.resolve("user"), file.resolve("user"))) {
                restart(robot, user);
                edit(robot, 4.25);
                advance(robot, Autosave.DELAY);
                assertThat(whatIsTold(robot)).isEqualTo(explorer.messages().get("recovery.failed") + " "
                        + explorer.messages().get("recovery.failed.text", user.toString()));
                edit(robot, 5);
                advance(robot, Autosave.DELAY);
                advance(robot, Autosave.RETRY);
                robot.push(KeyCode.D).push(KeyCode.PAGE_DOWN);
                advance(robot, 2);
                toWrite = Files.createDirectories(folder.resolve("elsewhere")).resolve("mine.lesson.json");
                save(robot);
                waitFor(() -> !explorer.session().isModified());
                assertThat(told(robot)).as("once").isEmpty();
                assertThat(explorer.controller().getTimeStep()).isEqualTo(1);
            }
        }
    }

    // ---- files and folders that are not what they were

    @Test
    void aLessonWhoseFileVanishesIsSavedAgainAndWhereThereIsAFolderNowAnotherNameIsAskedFor(FxRobot robot) throws Exception {
        Path lessons = Files.createDirectory(folder.resolve("lessons"));
        Path file = lessons.resolve("mine.lesson.json");
        LessonWriter.save(LESSON, file);
        robot.interact(() -> explorer.document().open(file));
        waitFor(() -> explorer.document().file() != null);
        Files.delete(file);
        edit(robot, 1);
        save(robot);
        waitFor(() -> !explorer.session().isModified());
        assertThat(LessonFile.read(file)).isEqualTo(explorer.session().getLesson());

        Files.delete(file);
        Files.createDirectory(file);
        edit(robot, 2);
        save(robot);
        assertThat(whatIsTold(robot)).isEqualTo(failed(file, "export.failed.folder"));
        assertThat(file).isEmptyDirectory();

        Files.delete(file);
        Files.delete(lessons);
        save(robot);
        assertThat(whatIsTold(robot)).isEqualTo(failed(file, "export.failed.reason", lessons.toString()));
        assertThat(lessons).doesNotExist();
        assertThat(explorer.session().isModified()).isTrue();

        toWrite = folder.resolve("other.lesson.json");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        waitFor(() -> !explorer.session().isModified());
        assertThat(LessonFile.read(toWrite)).isEqualTo(explorer.session().getLesson());
    }

    @Test
    void aRecentFileThatIsGoneIsToldOfAndForgottenAndTheLessonStays(FxRobot robot) throws Exception {
        Path gone = folder.resolve("gone.lesson.json");
        LessonWriter.save(LESSON, gone);
        robot.interact(() -> explorer.document().open(gone));
        waitFor(() -> explorer.document().recent().contains(gone));
        Files.delete(gone);
        Lesson open = explorer.session().getLesson();
        robot.interact(() -> explorer.document().open(gone));
        assertThat(whatIsTold(robot)).startsWith(explorer.messages().get("open.failed", "gone.lesson.json"));
        assertThat(explorer.document().recent()).doesNotContain(gone);
        assertThat(explorer.session().getLesson()).isSameAs(open);
        robot.interact(() -> explorer.document().open(folder.getRoot()));
        assertThat(whatIsTold(robot)).contains(explorer.messages().get("lesson.error.not-a-file"));
    }

    @Test
    void anExportIntoAFolderSaysSoAndTheFolderStays(FxRobot robot) throws Exception {
        toWrite = Files.createDirectory(folder.resolve("table.png"));
        robot.push(KeyCode.CONTROL, KeyCode.E).clickOn("#export-save");
        waitFor(() -> !text(robot, "#export-said").isEmpty());
        assertThat(text(robot, "#export-said")).isEqualTo(failed(toWrite, "export.failed.folder"));
        for (Language language : Language.values()) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            assertThat(CommandLine.run(new String[] {"export", "worked-example", "--what", "table", "--out", toWrite.toString()}, language,
                    System.out, new PrintStream(err, true, StandardCharsets.UTF_8), Map.of(), window -> { })).isEqualTo(CommandLine.UNFORESEEN);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("lstm-cell-explorer: "
                    + new Messages(language).get("export.failed.folder.line", toWrite.toString()) + "\n");
        }
        assertThat(toWrite).isEmptyDirectory();
    }

    // ---- what is remembered

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "FOLDER"})
    void preferencesThatCannotBeReadDisturbNoStart(FaultsTest.Spoilt spoilt, FxRobot robot) throws Exception {
        Path user = folder.resolve("spoilt");
        for (String name : List.of("window.properties", "exports.properties", "recent.txt", "unsaved")) {
            spoilt.spoil(user.resolve(name));
        }
        restart(robot, user);
        assertThat(explorer.session().getLesson()).isSameAs(LESSON);
        assertThat(explorer.document().recent().size()).isLessThanOrEqualTo(8);
        robot.push(KeyCode.D).push(KeyCode.PAGE_DOWN);
        advance(robot, 2);
        assertThat(explorer.controller().getTimeStep()).isEqualTo(1);
        robot.push(KeyCode.CONTROL, KeyCode.E).clickOn("#export-what-chart").push(KeyCode.ESCAPE);
        assertThat(told(robot)).isEmpty();
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void corruptUnsavedWorkDisturbsNoStartAndTheOtherIsOffered(FxRobot robot) throws Exception {
        edit(robot, 4.25);
        Lesson edited = explorer.session().getLesson();
        Path left = folder.resolve("left");
        Path unfinished = Files.createFile(Files.createDirectory(left).resolve(FaultsTest.PART));
        Files.setLastModifiedTime(unfinished, FileTime.fromMillis(0));
        for (String name : List.of("good", "corrupt", "nothing")) {
            Path place = Files.createDirectories(left.resolve("unsaved").resolve(name));
            if (!name.equals("nothing")) {
                Files.createFile(place.resolve("lock"));
                LessonWriter.save(LESSON, place.resolve("opened.lesson.json"));
                LessonWriter.save(edited, place.resolve("edited.lesson.json"));
            }
        }
        Files.write(left.resolve("unsaved").resolve("good").resolve("source.txt"), new byte[] {(byte) 0xFF, 0});
        Files.writeString(left.resolve("unsaved").resolve("corrupt").resolve("edited.lesson.json"), "{\"format\": \"lstm-cell-le");
        Files.writeString(left.resolve("unsaved").resolve("note.txt"), "foreign");
        robot.interact(() -> explorer.session().reset());
        restart(robot, left);
        waitFor(() -> robot.lookup("Restore").tryQuery().isPresent());
        robot.clickOn("Restore");
        waitFor(() -> explorer.session().getLesson().equals(edited));
        assertThat(explorer.document().file()).as("the person is asked for one").isNull();
        assertThat(explorer.session().isModified()).isTrue();
        assertThat(left.resolve("unsaved").resolve("note.txt")).hasContent("foreign");
        assertThat(whatIsTold(robot)).contains("An earlier run’s unsaved work cannot be read").contains(left.resolve("unsaved").toString());
        assertThat(unfinished).as("what the killed program was writing").doesNotExist();
    }

    @Test
    void workThatIsRestoredOnAFullDiskStaysWhereItIsSafe(FxRobot robot) throws Exception {
        try (SmallDisk disk = new SmallDisk()) {
            Path place = Files.createDirectories(disk.folder.resolve("unsaved").resolve("killed"));
            Files.createFile(place.resolve("lock"));
            edit(robot, 4.25);
            Lesson edited = explorer.session().getLesson();
            LessonWriter.save(LESSON, place.resolve("opened.lesson.json"));
            LessonWriter.save(edited, place.resolve("edited.lesson.json"));
            Files.createFile(place.resolve("source.txt"));
            disk.fill();
            robot.interact(() -> explorer.session().reset());
            restart(robot, disk.folder);
            waitFor(() -> robot.lookup("Restore").tryQuery().isPresent());
            robot.clickOn("Restore");
            waitFor(() -> explorer.session().getLesson().equals(edited));
            waitFor(() -> told(robot).size() == 1 && told(robot).get(0).getHeaderText().equals(explorer.messages().get("recovery.failed")));
            whatIsTold(robot);
            robot.interact(() -> stage.hide()); // and with it all that was to be done on the disk
            assertThat(LessonFile.read(place.resolve("edited.lesson.json"))).isEqualTo(edited);
        }
    }

    // ---- a second program

    @Test
    void ofTwoProgramsOnTheSameFilesTheLastToSaveWinsWhole(FxRobot robot) throws Exception {
        Path file = folder.resolve("mine.lesson.json");
        LessonWriter.save(LESSON, file);
        Explorer first = explorer;
        Explorer[] both = {first, null};
        robot.interact(() -> {
            both[1] = explorer(new Stage(), folder.resolve("user"));
            both[1].show();
        });
        for (int k = 0; k < 2; k++) {
            Explorer each = both[k];
            robot.interact(() -> each.document().open(file));
            waitFor(() -> each.document().file() != null);
            explorer = each;
            edit(robot, 1 + k);
            robot.interact(() -> each.advance(Autosave.DELAY));
        }
        waitFor(() -> kept().count() == 2);
        robot.interact(() -> {
            both[1].document().save();
            both[0].document().save();
        });
        waitFor(() -> !both[0].session().isModified() && !both[1].session().isModified());
        assertThat(LessonFile.read(file)).isIn(both[0].session().getLesson(), both[1].session().getLesson());
        robot.interact(() -> both[0].document().save());
        waitFor(() -> LessonFile.read(file).equals(both[0].session().getLesson()));
        robot.interact(() -> both[0].advance(Autosave.DELAY));
        waitFor(() -> kept().count() == 1);
        assertThat(LessonFile.read(kept().findFirst().orElseThrow())).as("the other's").isEqualTo(both[1].session().getLesson());
        robot.interact(() -> both[1].advance(Autosave.DELAY));
        waitFor(() -> kept().count() == 0);
        assertThat(new RecentLessons(folder.resolve("user"), Runnable::run).files()).containsExactly(file);
        assertThat(SmallDisk.below(folder)).noneMatch(name -> name.endsWith(".part"));
    }

    private Stream<Path> kept() throws IOException {
        Path unsaved = folder.resolve("user").resolve("unsaved");
        return SmallDisk.below(unsaved).filter(name -> name.endsWith("edited.lesson.json")).map(unsaved::resolve);
    }
}
