package org.lstmcell.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The program in a window on the worked example, a folder of its own, and file dialogs that answer what the test says. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowTest {
    static final Lesson LESSON = BuiltInLessons.load("worked-example");

    @TempDir
    Path folder;
    Path toOpen;
    Path toWrite;
    final List<Path> foldersShown = new ArrayList<>();
    Explorer explorer;
    Stage stage;

    @BeforeEach // TestFX's own @Start is not looked for here
    void open() throws TimeoutException {
        FxToolkit.setupStage(shown -> {
            stage = shown;
            Theme.install();
            explorer = explorer(shown, folder.resolve("user"));
            explorer.show();
        });
    }

    /** Another copy of the program; {@code user} is where it keeps what it remembers. */
    Explorer explorer(Stage shown, Path user) {
        FilePicker files = new FilePicker() {
            @Override
            public Optional<Path> toOpen(String kind, List<String> endings) {
                return Optional.ofNullable(toOpen);
            }

            @Override
            public Optional<Path> toWrite(String kind, String ending, String suggested) {
                return Optional.ofNullable(toWrite);
            }
        };
        return new Explorer(shown, LESSON, Language.ENGLISH, files, foldersShown::add, user);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /** Lets time go by; with 0 only what has changed is shown. */
    void advance(FxRobot robot, double seconds) {
        robot.interact(() -> explorer.advance(seconds));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Types {@code text} into a field in place of what is there. */
    static void enter(FxRobot robot, String field, String text) {
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
    }

    static String text(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return (node instanceof Text text ? text.getText() : ((Labeled) node).getText()).replace("\u00a0", " ");
    }

    static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
