package org.lstmcell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.session.Cursor;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A bug of ours, thrown on any thread, costs a sentence and nothing else. */
@ExtendWith(ApplicationExtension.class)
class UnforeseenTest {
    private static final String BUG = "a bug with a name of its own";

    @TempDir
    private Path folder;
    private Thread.UncaughtExceptionHandler testing;
    private Explorer explorer;

    @Start
    void start(Stage stage) {
        Theme.install();
        explorer = new Explorer(stage, BuiltInLessons.load("worked-example"), Language.ENGLISH, null, any -> { }, folder);
        explorer.show();
        testing = Thread.getDefaultUncaughtExceptionHandler();
        explorer.watchErrors();
    }

    @AfterEach
    void close(FxRobot robot) {
        Thread.setDefaultUncaughtExceptionHandler(testing);
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void aBugIsToldOnceAndNothingIsLost(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.session().setCell(explorer.session().getCell().withInitial(4, 0)));
        Runnable bug = () -> {
            throw new IllegalStateException(BUG);
        };
        for (int time = 0; time < 3; time++) {
            Platform.runLater(bug);
        }
        Thread thread = new Thread(bug);
        thread.start();
        thread.join();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(dialogs(robot)).as("four times the same error").hasSize(1);
        DialogPane dialog = dialogs(robot).get(0);
        assertThat(dialog.getHeaderText()).isEqualTo("Something unforeseen happened");
        assertThat(dialog.getContentText()).doesNotContain(BUG).doesNotContain("Exception");

        Button copy = robot.from(dialog).lookup((Button button) -> button.getText().equals("Copy details")).queryButton();
        robot.clickOn(copy);
        assertThat(copy.getText()).isEqualTo("Copied");
        assertThat(WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get())
                .startsWith("LSTM Cell Explorer ").contains("Java ").contains("IllegalStateException: " + BUG)
                .contains("at " + UnforeseenTest.class.getName());
        robot.push(KeyCode.ESCAPE);
        assertThat(dialogs(robot)).isEmpty();
        robot.interact(() -> Platform.runLater(bug));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(dialogs(robot)).as("it is known").isEmpty();

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> log().contains(BUG));
        assertThat(kept()).as("what is not saved").singleElement()
                .satisfies(file -> assertThat(Files.readString(file)).contains("\"initialState\": 4"));
        robot.push(KeyCode.PAGE_DOWN);
        robot.interact(() -> explorer.advance(1));
        assertThat(explorer.controller().getCursor()).as("the program goes on").isEqualTo(Cursor.finished(1));
        robot.interact(() -> explorer.messages().languageProperty().set(Language.CHINESE));
        Platform.runLater(() -> List.of().get(0));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(dialogs(robot)).as("another error").singleElement()
                .satisfies(other -> assertThat(other.getHeaderText()).isEqualTo("發生了意料之外的錯誤"));
    }

    @Test
    void theLogDoesNotGrowWithoutBound(FxRobot robot) throws Exception {
        for (int k = 0; k < 300; k++) {
            Throwable error = new Throwable(BUG + " " + k);
            error.setStackTrace(new StackTraceElement[] {new StackTraceElement("Some" + "where".repeat(400), "in", "File.java", k)});
            Platform.runLater(() -> Thread.getDefaultUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), error));
        }
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> log().contains(BUG + " 299"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("errors")).toList()).hasSize(2)
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(Unforeseen.LARGEST_LOG + 5000L));
        }
        assertThat(dialogs(robot)).as("one dialog at a time").hasSize(1);
    }

    private static List<DialogPane> dialogs(FxRobot robot) {
        return robot.lookup(".dialog-pane").queryAllAs(DialogPane.class).stream().toList();
    }

    private String log() throws IOException {
        Path log = folder.resolve("errors.0.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("edited.lesson.json")).toList();
        }
    }
}
