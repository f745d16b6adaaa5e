package org.lstmcell.view.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lstmcell.engine.Phase;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.HardLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Appearance;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window with numbers that overflow and numbers that are as small as numbers get. */
@ExtendWith(ApplicationExtension.class)
class HardNumbersTest {
    private final ViewSettings settings = new ViewSettings();
    private final Messages messages = new Messages(Language.ENGLISH);
    private final Session session = new Session(BuiltInLessons.load("worked-example"));
    private final StepController controller = new StepController(session);
    private MainWindow window;

    @Start
    void start(Stage stage) {
        Theme.install();
        window = new MainWindow(session, controller, new Playback(controller), settings, new Appearance(), messages,
                List.of(session.getLesson()), new LayoutTest.NoActions(), () -> { });
        stage.setScene(new Scene(window.root()));
        stage.setWidth(1280); // it may have been another test's
        stage.setHeight(720);
        Theme.LIGHT.apply(stage.getScene());
        stage.show();
    }

    private void draw() {
        window.advance(10);
        window.root().applyCss();
        window.root().layout();
    }

    private void show(FxRobot robot, Runnable change) {
        robot.interact(() -> {
            change.run();
            draw();
        });
    }

    private Button notice() {
        return (Button) window.root().lookup("#overflow");
    }

    private void say(boolean visible, String text) {
        assertThat(notice().isVisible()).isEqualTo(visible);
        if (visible) {
            assertThat(notice().getText().replace('\u00a0', ' ')).isEqualTo(text);
        }
    }

    @Test
    void everyPanelDrawsThemInEveryPhase(FxRobot robot) {
        Set<String> faults = new TreeSet<>();
        PrintStream usual = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            robot.interact(() -> HardLessons.all().forEach(lesson -> {
                open(lesson);
                for (ViewSettings.Side side : ViewSettings.Side.values()) {
                    settings.sideProperty().set(side);
                    messages.languageProperty().set(Language.values()[side.ordinal() % 2]);
                    walk(side == ViewSettings.Side.WEIGHTS ? List.of(Phase.values()) : List.of(Phase.LAST), faults);
                }
                predict();
            }));
        } finally {
            System.setErr(usual);
        }
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(faults).isEmpty();
    }

    /** With all rows and weights, compared with another c₀ and y₀. */
    private void open(Lesson lesson) {
        session.open(lesson);
        settings.showPrintedProperty().set(true);
        settings.showFeedbackProperty().set(lesson.inputs().length() % 2 == 0);
        session.comparison().pin();
        session.setCell(session.getCell().withInitial(1, 1));
    }

    private void walk(List<Phase> phases, Set<String> faults) {
        controller.first();
        draw();
        for (int t = 1; t <= controller.length(); t++) {
            for (Phase phase : phases) {
                controller.jumpTo(new Cursor(t, phase));
                draw();
            }
        }
        draw();
        LayoutCheck.faults(window.root()).stream()
                .filter(fault -> !fault.startsWith("#overflow")) // where it is cut, its tip has all of it
                .forEach(faults::add);
    }

    private void predict() {
        controller.first();
        settings.predictingProperty().set(true);
        for (int asked = 0; asked < 4 * controller.length(); asked++) {
            window.root().lookup("#next").fireEvent(new ActionEvent());
            draw();
        }
        settings.predictingProperty().set(false);
    }

    @Test
    void theNoticeTellsOfTheOverflowOnceItIsReached(FxRobot robot) {
        show(robot, () -> session.open(HardLessons.overflowAtStep12()));
        say(false, "");
        show(robot, () -> controller.jumpTo(new Cursor(12, Phase.KEEP)));
        say(false, "");
        show(robot, controller::nextPhase);
        say(true, "c overflowed at t = 12: f·c₁₁ + i·g = 1×10³⁰⁸ + 1×10³⁰⁸");
        show(robot, () -> controller.jumpToStep(14));
        say(true, "c became NaN at t = 14: f·c₁₃ = 0·∞");
        assertThat(notice().getAccessibleText()).contains("c overflowed at t", "c became NaN at t");
        assertThat(notice().getTooltip().getText()).contains("c overflowed at t", "c became NaN at t", "1.79769×10³⁰⁸");
        show(robot, () -> messages.languageProperty().set(Language.CHINESE));
        say(true, "c 在 t = 14 變成 NaN：f·c₁₃ = 0·∞");
        show(robot, controller::last);
        show(robot, notice()::fire);
        assertThat(controller.getCursor()).isEqualTo(new Cursor(14, Phase.UPDATE));
    }

    @Test
    void whoLooksAheadIsToldOfItBefore(FxRobot robot) {
        show(robot, () -> session.open(HardLessons.overflowAtStep12()));
        show(robot, () -> settings.lookAheadProperty().set(true));
        say(true, "c overflowed at t = 12: f·c₁₁ + i·g = 1×10³⁰⁸ + 1×10³⁰⁸");
        show(robot, notice()::fire);
        assertThat(controller.getCursor()).isEqualTo(new Cursor(12, Phase.UPDATE));
        show(robot, () -> session.edit(session.getLesson().withInputs(session.getLesson().inputs().with(0, 5, 1))));
        say(false, "");
    }

    /** Whether there is a notice or not, all else stands where it stood. */
    @Test
    void theNoticeMovesNothing(FxRobot robot) {
        show(robot, () -> session.open(HardLessons.overflowAtStep12()));
        show(robot, () -> controller.jumpToStep(14));
        List<String> with = places();
        say(true, "c became NaN at t = 14: f·c₁₃ = 0·∞");
        Pane line = (Pane) notice().getParent().getParent();
        show(robot, () -> line.getChildren().remove(notice().getParent()));
        assertThat(places()).isEqualTo(with);
    }

    private List<String> places() {
        List<String> places = new ArrayList<>();
        for (String id : List.of("#step-title", "#phase-title", "#diagram", "#equation", "#transport", "#timeline")) {
            Node node = window.root().lookup(id);
            places.add(id + node.localToScene(node.getLayoutBounds()));
        }
        return places;
    }
}
