package org.lstmcell.view.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lstmcell.engine.Phase;
import org.lstmcell.explain.Notation;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Granularity;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Appearance;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** On every screen, in every language, one twice as long as any among them, every text can be read and every control hit. */
@ExtendWith(ApplicationExtension.class)
class LayoutTest {
    private static final List<Cursor> PLACES = List.of(Cursor.START, new Cursor(3, Phase.SUM), new Cursor(4, Phase.GATES),
            new Cursor(6, Phase.OUTPUT));

    /** How many of them are looked at; all under the profile soak. */
    private static final int SCREENS = Integer.getInteger("layout.screens");
    private static final int[][] SIZES = {{1280, 720}, {1024, 768}, {1366, 768}, {1440, 900}, {1920, 1080}, {3840, 2160}};

    private final Appearance appearance = new Appearance();
    private final ViewSettings settings = new ViewSettings();
    private boolean doubled;
    private StepController controller;
    private MainWindow window;

    @Start
    void start(Stage stage) {
        Theme.install();
    }

    @ParameterizedTest
    @ValueSource(strings = {"English", "Chinese", "doubled"})
    void nothingIsCutAndNothingOverlaps(String language, FxRobot robot) {
        Map<String, String> faults = new LinkedHashMap<>();
        robot.interact(() -> {
            doubled = language.equals("doubled");
            begin(switch (language) {
                case "English" -> new Messages(Language.ENGLISH);
                case "Chinese" -> new Messages(Language.CHINESE);
                default -> new Messages(Language.ENGLISH, LayoutTest::doubled);
            });
            for (int[] size : List.of(SIZES).subList(0, SCREENS)) {
                for (boolean projector : new boolean[] {false, true}) {
                    appearance.projectorProperty().set(projector);
                    check(size[0], size[1], size[0] + "×" + size[1] + (projector ? ", projector" : ""), faults);
                }
            }
        });
        assertThat(faults.entrySet().stream().map(fault -> fault.getKey() + "   [" + fault.getValue() + "]")).isEmpty();
    }

    private void begin(Messages messages) {
        Session session = new Session(BuiltInLessons.load("worked-example"));
        controller = new StepController(session);
        window = new MainWindow(session, controller, new Playback(controller), settings, appearance, messages,
                List.of(session.getLesson()), new NoActions(), () -> { });
    }

    /** Collects each fault once, with where it was seen first. */
    private void check(int width, int height, String where, Map<String, String> faults) {
        if (window.root().getScene() != null) {
            window.root().getScene().setRoot(new Pane());
        }
        Scene scene = new Scene(window.root(), width, height);
        for (Theme theme : List.of(Theme.DARK, Theme.CONTRAST, Theme.LIGHT)) {
            theme.apply(scene);
            controller.jumpTo(PLACES.get(0));
            look(window.root(), where + ", " + theme.id(), faults);
        }
        for (Cursor place : PLACES) {
            controller.jumpTo(place);
            look(window.root(), where + ", t = " + place.timeStep(), faults);
        }
        double least = appearance.isProjector() ? 18 : 12;
        // Words twice as long may be drawn smaller where their place is narrow.
        window.root().lookupAll("#diagram *").stream().filter(node -> !doubled && node instanceof Text text && text.isVisible() && size(text) < least - 0.05)
                .forEach(text -> faults.putIfAbsent(((Text) text).getText() + ": smaller than " + least + " px", where));
        for (ViewSettings.Side side : ViewSettings.Side.values()) {
            settings.sideProperty().set(side);
            look(window.root(), where + ", " + side, faults);
        }
        settings.sideProperty().set(ViewSettings.Side.WEIGHTS);
        controller.granularityProperty().set(Granularity.STEP);
        controller.jumpTo(Cursor.finished(1));
        settings.predictingProperty().set(true);
        look(window.root(), where + ", asked", faults);
        press(KeyCode.R);
        look(window.root(), where + ", revealed", faults);
        settings.predictingProperty().set(false);
        press(KeyCode.F1);
        look(window.root().lookup("#keys"), where + ", keys", faults);
        press(KeyCode.ESCAPE);
        window.showTour();
        for (int stop = 1; stop <= 5; stop++) {
            look(window.root().lookup("#tour"), where + ", tour " + stop, faults);
            ((Button) window.root().lookup("#tour-next")).fire();
        }
        controller.granularityProperty().set(Granularity.PHASE);
    }

    private void look(Node part, String where, Map<String, String> faults) {
        for (int frame = 0; frame < 3; frame++) {
            window.advance(10);
            window.root().applyCss();
            window.root().layout();
        }
        LayoutCheck.faults(part).forEach(fault -> faults.putIfAbsent(fault, where));
    }

    /** In pixels of the screen, however it is zoomed and scaled. */
    private static double size(Text text) {
        return text.getFont().getSize() * text.getLocalToSceneTransform().getMyy();
    }

    private void press(KeyCode key) {
        Node focused = window.root().getScene().getFocusOwner();
        Event.fireEvent(focused == null ? window.root() : focused,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    /** All of a text's own words twice; what stands in its gaps has been doubled itself. */
    private static String doubled(String pattern) {
        return pattern + " " + pattern.replaceAll("\\{\\d}", "").strip();
    }

    static final class NoActions implements LessonActions {
        @Override
        public void begin() {
        }

        @Override
        public void open(Lesson builtIn) {
        }

        @Override
        public void open() {
        }

        @Override
        public void open(Path file) {
        }

        @Override
        public List<Path> recent() {
            return new ArrayList<>();
        }

        @Override
        public void save() {
        }

        @Override
        public void saveAs() {
        }

        @Override
        public void editTexts() {
        }

        @Override
        public void importSequence() {
        }

        @Override
        public void tellAbout() {
        }

        @Override
        public void copyDerivation(int last, Notation notation) {
        }
    }
}
