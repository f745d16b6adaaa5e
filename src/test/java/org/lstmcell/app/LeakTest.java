package org.lstmcell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.engine.Unit;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.EditHistory;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A long day with one window: what has been put away is gone, and the memory is as it was. */
@ExtendWith(ApplicationExtension.class)
class LeakTest {
    private static final int LESSONS = 200;
    private static final int LANGUAGES = 100;
    private static final int EXPORTS = 50;
    private static final int UNDONE = 1000;
    /** What JavaFX may still gather in caches of its own, in bytes. */
    private static final long TOLERANCE = 2_000_000;

    @TempDir
    private Path folder;
    private Explorer explorer;
    private final List<WeakReference<?>> gone = new ArrayList<>();
    private int files;

    @Start
    void start(Stage stage) {
        Theme.install();
        explorer = open(stage, "first");
    }

    private Explorer open(Stage stage, String name) {
        FilePicker picker = new FilePicker() {
            @Override
            public Optional<Path> toOpen(String kind, List<String> endings) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toWrite(String kind, String ending, String suggested) {
                return Optional.of(folder.resolve(++files + ending));
            }
        };
        Explorer opened = new Explorer(stage, BuiltInLessons.load("worked-example"), Language.ENGLISH, picker, any -> { }, folder.resolve(name));
        opened.show();
        return opened;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    @EnabledIfSystemProperty(named = "soak", matches = "true")
    void afterALongDayTheMemoryIsAsItWas(FxRobot robot) throws Exception {
        day(robot, 0.1);
        long before = heap(robot);
        gone.clear();
        day(robot, 1);
        assertThat(gone).hasSizeGreaterThan(LESSONS + EXPORTS);
        long after = heap(robot);
        assertThat(gone.stream().map(WeakReference::get).filter(left -> left != null).toList()).as("still reachable").isEmpty();
        assertThat(after - before).as("bytes more than before, of %d", before).isLessThan(TOLERANCE);
    }

    @Test
    void aWindowThatIsClosedIsGone(FxRobot robot) throws Exception {
        robot.interact(() -> {
            Stage stage = new Stage();
            Explorer other = open(stage, "other");
            other.advance(1);
            other.settings().predictingProperty().set(true);
            other.messages().languageProperty().set(Language.CHINESE);
            other.advance(1);
            gone.add(new WeakReference<>(other));
            gone.add(new WeakReference<>(other.session()));
            gone.add(new WeakReference<>(other.window()));
            gone.add(new WeakReference<>(stage.getScene()));
            stage.hide();
        });
        heap(robot);
        assertThat(gone.stream().map(WeakReference::get).filter(left -> left != null).toList()).as("still reachable").isEmpty();
    }

    private void day(FxRobot robot, double share) throws Exception {
        for (int number = 0; number < share * LESSONS; number++) {
            String id = BuiltInLessons.ids().get(number % BuiltInLessons.ids().size());
            robot.interact(() -> {
                Lesson lesson = BuiltInLessons.load(id);
                explorer.session().open(lesson);
                explorer.advance(1);
                gone.add(new WeakReference<>(lesson));
                gone.add(new WeakReference<>(explorer.session().getTrace()));
            });
        }
        for (int time = 0; time < share * LANGUAGES; time++) {
            Language language = Language.values()[time % 2];
            robot.interact(() -> {
                explorer.messages().languageProperty().set(language);
                explorer.advance(1);
            });
        }
        for (int number = 0; number < share * EXPORTS; number++) {
            export(robot);
        }
        undo(robot);
        robot.interact(() -> {
            explorer.session().open(BuiltInLessons.load("worked-example"));
            explorer.advance(1);
        });
    }

    private void export(FxRobot robot) throws Exception {
        int number = files;
        robot.interact(() -> robot.lookup("#export").queryButton().fire());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#export-save").tryQuery().isPresent());
        robot.interact(() -> {
            Node save = robot.lookup("#export-save").query();
            DialogPane dialog = (DialogPane) save.getScene().getRoot();
            gone.add(new WeakReference<>(dialog));
            gone.add(new WeakReference<>(dialog.getScene().getWindow()));
            Event.fireEvent(save, new ActionEvent());
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#export-save").tryQuery().isEmpty());
        assertThat(files).isEqualTo(number + 1);
        robot.interact(() -> Window.getWindows().stream().filter(window -> !(window instanceof Stage)).toList().forEach(Window::hide)); // what tells of it
    }

    private void undo(FxRobot robot) {
        Random random = new Random(1);
        robot.interact(() -> {
            EditHistory history = explorer.session().history();
            for (int time = 0; time < UNDONE; time++) {
                if (time % 3 == 0) {
                    explorer.session().setUnit(Unit.FORGET_GATE, explorer.session().getCell().forgetGate().withBias(random.nextGaussian()));
                    gone.add(new WeakReference<>(explorer.session().getTrace()));
                } else if (time % 3 == 1) {
                    history.undo();
                } else {
                    history.redo();
                }
                explorer.advance(0);
            }
        });
    }

    /**
     * What is used, in bytes, once all that can be collected is; but for int[], the pixels that JavaFX's renderer keeps and lets go as it
     * likes, some MB more or less from one day to the next.
     */
    private long heap(FxRobot robot) throws Exception {
        explorer.disk().submit(() -> { }).get();
        robot.interact(() -> { // JavaFX remembers the last window
            Stage another = new Stage();
            another.setScene(new Scene(new StackPane()));
            another.show();
            another.hide();
        });
        for (int time = 0; time < 5; time++) {
            robot.interact(() -> explorer.advance(1)); // a frame lets go of what the frame before drew
            WaitForAsyncUtils.waitForFxEvents();
            System.gc();
        }
        String histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[] {new String[0]},
                new String[] {String[].class.getName()});
        return histogram.lines().map(line -> line.strip().split(" +")).filter(line -> line[0].matches("\\d+:") && !line[3].equals("[I"))
                .mapToLong(line -> Long.parseLong(line[2])).sum();
    }
}
