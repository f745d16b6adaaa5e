package org.lstmcell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.engine.Unit;
import org.lstmcell.lesson.AtomicFile;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonFile;
import org.lstmcell.session.Session;

class RecoveryTest {
    private static final Lesson LESSON = BuiltInLessons.load("worked-example");
    private static final int KILLS = Integer.getInteger("kills");
    private static final long OLDEST = 2000;

    @TempDir
    private Path folder;
    private final Session session = new Session(LESSON);

    private void setBias(double bias) {
        session.setUnit(Unit.FORGET_GATE, session.getCell().forgetGate().withBias(bias));
    }

    private static double bias(Lesson lesson) {
        return lesson.cell().forgetGate().bias();
    }

    /** What a program leaves that is not there any more. */
    private void leave(Recovery recovery) throws IOException {
        try (Stream<Path> places = Files.list(folder)) {
            for (Path place : places.toList()) {
                Path copy = Files.createDirectories(folder.resolveSibling("left").resolve(place.getFileName()));
                for (String name : List.of("lock", "opened.lesson.json", "edited.lesson.json", "source.txt")) {
                    Files.copy(place.resolve(name), copy.resolve(name));
                }
            }
        }
        recovery.forget();
    }

    @Test
    void whatIsKeptIsFoundOnceItsProgramIsGone(@TempDir Path unsaved) throws IOException {
        Recovery recovery = new Recovery(folder);
        setBias(3);
        recovery.keep(LESSON, session.getLesson(), unsaved.resolve("mine.lesson.json"));
        assertThat(Recovery.find(folder, unreadable -> { })).as("its program runs").isEmpty();
        leave(recovery);
        assertThat(folder).as("nothing is left of what is forgotten").isEmptyDirectory();
        Path left = folder.resolveSibling("left");
        List<Recovery.Found> found = Recovery.find(left, unreadable -> { });
        assertThat(found).hasSize(1);
        assertThat(found.get(0).opened()).isEqualTo(LESSON);
        assertThat(found.get(0).edited()).isEqualTo(session.getLesson());
        assertThat(found.get(0).source()).isEqualTo(unsaved.resolve("mine.lesson.json"));
        found.get(0).discard();
        assertThat(left).isEmptyDirectory();
        Files.delete(left);
    }

    @Test
    void whatIsNotWholeIsNoWorkAndThereMayBeNoFolder() throws IOException {
        assertThat(Recovery.find(folder.resolve("none"), unreadable -> { })).isEmpty();
        Path place = Files.createDirectories(folder.resolve("place"));
        Files.createFile(place.resolve("lock"));
        Files.writeString(place.resolve("edited.lesson.json"), "{");
        List<Path> unreadable = new ArrayList<>();
        assertThat(Recovery.find(folder, unreadable::add)).isEmpty();
        assertThat(unreadable).containsExactly(place);
        assertThat(place.resolve("unreadable.lesson.json")).as("for whoever can read it").hasContent("{");
    }

    @Test
    void editsAreKeptHalfASecondAfterTheyAreMade() throws Exception {
        List<Runnable> tasks = new ArrayList<>();
        Autosave autosave = new Autosave(session, () -> null, new Recovery(folder), tasks::add, error -> { });
        autosave.advance(10);
        assertThat(tasks).as("nothing has changed").isEmpty();
        setBias(1);
        autosave.advance(0.3);
        setBias(2);
        assertThat(tasks).isEmpty();
        autosave.advance(0.3);
        assertThat(tasks).as("an edit does not put off what is due").hasSize(1);
        setBias(3);
        autosave.advance(0.6);
        assertThat(tasks).as("while one waits, the next takes its place").hasSize(1);
        tasks.remove(0).run();
        assertThat(kept()).singleElement().satisfies(file -> assertThat(bias(LessonFile.read(file))).isEqualTo(3));
        session.history().undo();
        session.history().undo();
        session.history().undo();
        autosave.advance(0.5);
        tasks.remove(0).run();
        assertThat(kept()).as("there is nothing that is not saved").isEmpty();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("edited.lesson.json")).toList();
        }
    }

    /** A program that edits, saves and exports all the time is killed: the files are whole, and what is restored at most 2 s old. */
    @Test
    void killedAtAnyMomentItLosesNothing() throws Exception {
        Random random = new Random(7);
        double earliest = System.currentTimeMillis();
        Path file = Files.createDirectory(folder.resolve("lessons")).resolve("saved.lesson.json");
        Path exported = file.resolveSibling("trace.csv");
        for (int kill = 1; kill <= KILLS; kill++) {
            Path unsaved = folder.resolve("unsaved" + kill);
            Process program = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), EditingForEver.class.getName(),
                    unsaved.toString(), file.toString(), exported.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            long killed;
            try (BufferedReader edits = program.inputReader()) {
                int until = 600 + random.nextInt(900); // about a second of edits
                for (int edit = 0; edit < until; edit++) {
                    assertThat(edits.readLine()).as("kill %d: it edits", kill).isNotNull();
                }
                killed = System.currentTimeMillis();
                assertThat(program.destroyForcibly().waitFor()).as("killed, not ended").isGreaterThan(100);
            }
            assertThat(bias(LessonFile.read(file))).as("kill %d: the old file or the new one", kill)
                    .isBetween(earliest, (double) System.currentTimeMillis());
            String trace = Files.readString(exported);
            double stamp = Double.parseDouble(trace.lines().skip(1).findFirst().orElseThrow().split(",")[3]); // z_f at t = 1
            session.edit(LESSON);
            setBias(stamp);
            assertThat(trace).as("kill %d: the old export or the new one", kill).isEqualTo(EditingForEver.export(session.getLesson()).text());
            assertThat(stamp).isBetween(earliest, (double) System.currentTimeMillis());
            try (Stream<Path> left = Files.list(file.getParent())) {
                assertThat(left).as("kill %d: beside them at most what was being written, hidden", kill)
                        .allMatch(each -> each.equals(file) || each.equals(exported) || AtomicFile.isUnfinished(each));
            }
            List<Recovery.Found> found = Recovery.find(unsaved, unreadable -> { });
            assertThat(found).as("kill %d", kill).hasSize(1);
            assertThat(killed - bias(found.get(0).edited())).as("kill %d: age in ms", kill).isLessThanOrEqualTo(OLDEST);
            assertThat(found.get(0).opened()).isEqualTo(LESSON);
        }
    }
}
