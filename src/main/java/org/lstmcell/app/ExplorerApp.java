package org.lstmcell.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonException;
import org.lstmcell.view.Theme;

/** The program with a window; its parameter, if any, names the lesson. */
public final class ExplorerApp extends Application {
    /** The lesson that is shown when none is named. */
    static final String FIRST_LESSON = "worked-example";
    /** By then the open window has been laid out, drawn, and given to the screen. */
    private static final int FRAMES_TO_OPEN = 3;

    @Override
    public void start(Stage stage) {
        Theme.install();
        Language language = Language.tagged(getParameters().getNamed().get("lang")).orElse(null);
        String named = getParameters().getUnnamed().stream().findFirst().orElse(FIRST_LESSON);
        Optional<Lesson> lesson = read(named);
        Explorer explorer = new Explorer(stage, lesson.orElseGet(() -> BuiltInLessons.load(FIRST_LESSON)), language, new Chooser(stage),
                folder -> getHostServices().showDocument(folder.toUri().toString()),
                UserFolder.of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home")));
        if (lesson.isPresent() && !BuiltInLessons.has(named)) {
            explorer.document().openedFrom(Path.of(named));
        }
        explorer.watchErrors();
        explorer.open();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (frames++ == FRAMES_TO_OPEN) {
                    stop();
                    explorer.show();
                    stage.getIcons().add(new Image(ExplorerApp.class.getResource("/icons/lstm-cell-explorer.png").toExternalForm()));
                    if (lesson.isPresent()) {
                        explorer.welcome();
                    } else {
                        explorer.document().open(Path.of(named)); // which tells what is wrong with it
                    }
                    new FrameClock(explorer::advance, explorer::isStale).start();
                }
            }
        }.start();
    }

    private static Optional<Lesson> read(String named) {
        try {
            return Optional.of(LessonSource.read(named));
        } catch (LessonException broken) {
            return Optional.empty();
        }
    }

    /** The system's own file dialogs, which ask before a file is replaced. */
    private record Chooser(Stage stage) implements FilePicker {
        @Override
        public Optional<Path> toOpen(String kind, List<String> endings) {
            FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind,
                    endings.stream().map(ending -> "*" + ending).toList()));
            return Optional.ofNullable(chooser.showOpenDialog(owner())).map(File::toPath);
        }

        @Override
        public Optional<Path> toWrite(String kind, String ending, String suggested) {
            FileChooser chooser = new FileChooser();
            chooser.setInitialFileName(suggested);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
            return Optional.ofNullable(chooser.showSaveDialog(owner())).map(File::toPath);
        }

        /** The window or dialog that asks. */
        private Window owner() {
            return Window.getWindows().stream().filter(window -> window instanceof Stage && window.isFocused()).findFirst().orElse(stage);
        }
    }
}
