package org.lstmcell.view.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Sequence;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.PointQuery;

@ExtendWith(ApplicationExtension.class)
class TransportViewTest {
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private final Lesson lesson = BuiltInLessons.load("worked-example");
    private final Session session = new Session(lesson);
    private final StepController controller = new StepController(session);
    private final Playback playback = new Playback(controller);
    private final Messages messages = new Messages(Language.ENGLISH);
    private TransportView view;
    private Pane pane;

    @Start
    void start(Stage stage) {
        Theme.install();
        view = new TransportView(session, controller, playback, new ViewSettings(), controller::next, messages);
        Region trailing = new Region();
        trailing.setId("trailing");
        trailing.setMinSize(230, 28);
        view.setTrailing(trailing);
        view.node().setManaged(false);
        pane = new Pane(view.node());
        stage.setScene(new Scene(pane, 960, 80));
        Theme.LIGHT.apply(stage.getScene());
        stage.show();
        layOut(936);
    }

    @Test
    void theButtonsMoveTheCursorAndRestAtTheEnds(FxRobot robot) {
        assertThat(List.of("#first", "#previous")).allMatch(id -> lookup(id).isDisabled());
        assertThat(List.of("#play", "#next", "#last")).noneMatch(id -> lookup(id).isDisabled());
        robot.clickOn("#next");
        assertThat(controller.getCursor()).isEqualTo(new Cursor(1, Phase.INPUT));
        robot.clickOn("#last");
        refresh(robot);
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(9));
        assertThat(List.of("#next", "#last")).allMatch(id -> lookup(id).isDisabled());
        robot.clickOn("#previous");
        assertThat(controller.getCursor()).isEqualTo(new Cursor(9, Phase.UPDATE));
        robot.clickOn("#first");
        assertThat(controller.getCursor()).isEqualTo(Cursor.START);
    }

    @Test
    void playIsTheStateOfThePlayback(FxRobot robot) {
        ToggleButton play = (ToggleButton) lookup("#play");
        assertThat(play.getAccessibleText()).isEqualTo("Play (Space)");
        robot.clickOn(play);
        refresh(robot);
        assertThat(playback.isPlaying()).isTrue();
        assertThat(play.getAccessibleText()).isEqualTo("Pause (Space)");
        robot.interact(() -> playback.advance(1000));
        refresh(robot);
        assertThat(play.isSelected()).isFalse();
        assertThat(play.getAccessibleText()).isEqualTo("Play (Space)");
    }

    @Test
    void theSpeedIsLogarithmic(FxRobot robot) {
        Slider speed = (Slider) lookup("#speed");
        robot.interact(() -> speed.setValue(speed.getMax()));
        assertThat(playback.speedProperty().get()).isEqualTo(4);
        robot.interact(() -> speed.setValue(speed.getMin()));
        refresh(robot);
        assertThat(playback.speedProperty().get()).isEqualTo(0.25);
        assertThat(((Label) pane.lookup(".speed-value")).getText()).isEqualTo("0.25×");
        robot.interact(() -> playback.speedProperty().set(3));
        refresh(robot);
        assertThat(speed.getValue()).isEqualTo(Math.log(3) / Math.log(2), within(1e-12));
        assertThat(playback.speedProperty().get()).isEqualTo(3);
    }

    @Test
    void theTimelineFillsUpToThePresentStep(FxRobot robot) {
        assertThat(thumb().isVisible()).isFalse();
        robot.interact(() -> controller.jumpToStep(6));
        refresh(robot);
        assertThat(thumb().isVisible()).isTrue();
        assertThat(thumb().getText()).isEqualTo("6");
        List<Node> dots = dots();
        assertThat(dots).hasSize(9).allMatch(Node::isVisible);
        assertThat(dots).extracting(dot -> dot.getPseudoClassStates().contains(REACHED))
                .containsExactly(true, true, true, true, true, true, false, false, false);
        assertThat(center(thumb())).isEqualTo(center(dots.get(5)), within(0.5));
    }

    @Test
    void pressingAndDraggingScrub(FxRobot robot) {
        robot.clickOn(point(robot, 4));
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(4));
        robot.drag(point(robot, 4)).moveBy(-2000, 0);
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(1));
        robot.moveBy(4000, 0).drop();
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(9));
    }

    @Test
    void keysMoveFromStepToStep(FxRobot robot) {
        robot.interact(() -> timeline().requestFocus());
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.LEFT);
        assertThat(controller.getTimeStep()).isEqualTo(1);
        robot.type(KeyCode.END);
        assertThat(controller.getTimeStep()).isEqualTo(9);
        robot.type(KeyCode.HOME);
        assertThat(controller.getTimeStep()).isZero();
    }

    @Test
    void manyStepsMakeAPlainTrack(FxRobot robot) {
        for (int length : new int[] {40, 1_000_000}) {
            robot.interact(() -> session.open(lesson.withPrinted(null).withInputs(
                    Sequence.ofColumns(new double[length], new double[length], new double[length]))));
            robot.interact(controller::first);
            refresh(robot);
            assertThat(dots()).noneMatch(Node::isVisible);
            assertThat(thumb().getText()).isEqualTo("0");
            assertThat(thumb().isVisible()).isTrue();
            robot.interact(controller::last);
            refresh(robot);
            assertThat(thumb().getText()).isEqualTo(Integer.toString(length));
            assertThat(thumb().getBoundsInParent().getMaxX()).isLessThanOrEqualTo(timeline().getWidth());
        }
    }

    @Test
    void everythingStandsSideBySide(FxRobot robot) {
        for (Language language : Language.values()) {
            robot.interact(() -> messages.languageProperty().set(language));
            robot.interact(() -> layOut(870));
            double right = 0;
            for (String id : List.of("#first", "#previous", "#play", "#next", "#last", "#speed", "#timeline",
                    "#trailing")) {
                Node node = lookup(id);
                assertThat(node.localToScene(node.getLayoutBounds()).getMinX()).as(id).isGreaterThanOrEqualTo(right);
                right = node.localToScene(node.getLayoutBounds()).getMaxX();
                assertThat(id.equals("#trailing") ? "-" : node.getAccessibleText()).as(id).isNotBlank();
            }
            assertThat(right).isLessThanOrEqualTo(870);
            assertThat(timeline().hasDots()).isTrue();
        }
    }

    private void refresh(FxRobot robot) {
        robot.interact(() -> layOut(view.node().getWidth()));
    }

    private void layOut(double width) {
        view.refresh();
        view.node().resize(width, 40);
        pane.applyCss();
        view.node().layout();
    }

    private Node lookup(String id) {
        return pane.lookup(id);
    }

    private Timeline timeline() {
        return (Timeline) lookup("#timeline");
    }

    private Label thumb() {
        return (Label) timeline().lookup(".thumb");
    }

    private List<Node> dots() {
        return timeline().getChildrenUnmodifiable().stream().filter(node -> node.getStyleClass().contains("dot"))
                .toList();
    }

    private PointQuery point(FxRobot robot, int t) {
        return robot.point(timeline()).atPosition(Pos.CENTER_LEFT).atOffset(timeline().x(t), 0);
    }

    private static double center(Node node) {
        return node.getBoundsInParent().getCenterX();
    }
}
