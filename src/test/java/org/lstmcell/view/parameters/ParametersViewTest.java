package org.lstmcell.view.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Unit;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ParametersViewTest {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Lesson lesson = BuiltInLessons.load("worked-example");
    private final Session session = new Session(lesson);
    private final StepController controller = new StepController(session);
    private final Messages messages = new Messages(Language.ENGLISH);
    private ParametersView view;
    private Pane pane;

    @Start
    void start(Stage stage) {
        Theme.install();
        view = new ParametersView(session, controller, new ViewSettings(), messages, new Spotlight());
        view.node().setManaged(false);
        pane = new Pane(view.node());
        stage.setScene(new Scene(pane, 500, 700));
        Theme.LIGHT.apply(stage.getScene());
        stage.show();
        layOut(468, 636);
    }

    @Test
    void showsTheWeightsOfTheLesson() {
        assertThat(text("#forget-gate-w2")).isEqualTo("100");
        assertThat(text("#forget-gate-bias")).isEqualTo("10");
        assertThat(text("#input-gate-bias")).isEqualTo("−10");
        assertThat(thumbShare("#forget-gate-w1-slider")).isEqualTo(0.5, within(1e-6));
        assertThat(thumbShare("#forget-gate-w2-slider")).isEqualTo(1, within(1e-6));
    }

    @Test
    void showsWhatTheUnitsComeToAtTheCursor(FxRobot robot) {
        assertThat(text("#input-gate-live")).isEqualTo("–");
        robot.interact(() -> controller.jumpToStep(6));
        refresh(robot);
        assertThat(text("#block-input-live")).isEqualTo("g(z) = 1");
        assertThat(text("#input-gate-live")).isEqualTo("CLOSED 0.00005");
        assertThat(text("#forget-gate-live")).isEqualTo("OPEN 0.99995");
        assertThat(text("#output-gate-live")).isEqualTo("OPEN 1.00000");
        robot.interact(() -> messages.languageProperty().set(Language.CHINESE));
        refresh(robot);
        assertThat(text("#input-gate-live")).isEqualTo("CLOSED 關 0.00005");
        robot.interact(() -> controller.jumpTo(new Cursor(6, Phase.SUM)));
        refresh(robot);
        assertThat(text("#block-input-live")).isEqualTo("–");
        assertThat(text("#input-gate-live")).isEqualTo("–");
    }

    @Test
    void aDraggedThumbSetsTheWeightAndNothingElse(FxRobot robot) {
        Node thumb = thumb("#forget-gate-w1-slider");
        robot.drag(thumb, MouseButton.PRIMARY).moveBy(600, 0);
        assertThat(forget().weights()).containsExactly(100.0, 100.0, 0.0);
        refresh(robot);
        assertThat(text("#forget-gate-w1")).isEqualTo("100");
        robot.moveBy(-1200, 0);
        refresh(robot);
        assertThat(text("#forget-gate-w1")).isEqualTo("−100");
        robot.drop();
        assertThat(session.getCell()).isEqualTo(
                lesson.cell().with(Unit.FORGET_GATE, lesson.cell().forgetGate().withWeight(0, -100)));
    }

    @Test
    void aClickOnTheThumbChangesNothingAndTwoRestoreTheLessonsValue(FxRobot robot) {
        robot.clickOn(thumb("#forget-gate-bias-slider"));
        assertThat(session.getLesson()).isSameAs(lesson);
        robot.interact(() -> session.setUnit(Unit.FORGET_GATE, forget().withBias(1234)));
        refresh(robot);
        assertThat(thumbShare("#forget-gate-bias-slider")).isEqualTo(1, within(1e-6));
        robot.doubleClickOn(thumb("#forget-gate-bias-slider"));
        refresh(robot);
        assertThat(session.getCell()).isEqualTo(lesson.cell());
        assertThat(thumbShare("#forget-gate-bias-slider")).isEqualTo(WeightScale.NORMAL.position(10), within(1e-6));
        assertThat(text("#forget-gate-bias")).isEqualTo("10");
    }

    @Test
    void aClickOnTheTrackTakesTheThumbThere(FxRobot robot) {
        robot.clickOn("#forget-gate-w2-slider");
        assertThat(forget().weights()).containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void arrowsStepExactly(FxRobot robot) {
        robot.interact(() -> lookup("#output-gate-w1-slider").requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.UP).type(KeyCode.LEFT);
        assertThat(session.getCell().outputGate().weights().get(0)).isEqualTo(1);
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT, 3).release(KeyCode.ALT);
        assertThat(session.getCell().outputGate().weights().get(0)).isEqualTo(1.3);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(session.getCell().outputGate().weights().get(0)).isEqualTo(-8.7);
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 12).release(KeyCode.SHIFT);
        assertThat(session.getCell().outputGate().weights().get(0)).isEqualTo(-100);
    }

    @Test
    void theFieldTakesAnyFiniteNumber(FxRobot robot) {
        type(robot, "#forget-gate-bias", "-0.30");
        robot.type(KeyCode.ENTER);
        assertThat(forget().bias()).isEqualTo(-0.3);
        assertThat(text("#forget-gate-bias")).isEqualTo("−0.3");
        type(robot, "#forget-gate-bias", "2e3");
        robot.interact(() -> lookup("#forget-gate-w1").requestFocus());
        refresh(robot);
        assertThat(forget().bias()).isEqualTo(2000);
        assertThat(thumbShare("#forget-gate-bias-slider")).isEqualTo(1, within(1e-6));
    }

    @Test
    void theFieldTakesTheLeastAndTheLargestNumbers(FxRobot robot) {
        for (double number : new double[] {Double.MIN_VALUE, -Double.MIN_VALUE, 1e-310, 1e308, -Double.MAX_VALUE}) {
            type(robot, "#forget-gate-bias", Double.toString(number));
            robot.type(KeyCode.ENTER);
            refresh(robot);
            assertThat(forget().bias()).isEqualTo(number);
            String shown = text("#forget-gate-bias");
            type(robot, "#forget-gate-bias", "0");
            robot.type(KeyCode.ENTER);
            type(robot, "#forget-gate-bias", shown);
            robot.type(KeyCode.ENTER);
            assertThat(forget().bias()).as(shown).isEqualTo(number);
        }
    }

    @Test
    void theFieldRefusesWhatIsNoNumber(FxRobot robot) {
        type(robot, "#forget-gate-bias", "12,5");
        robot.type(KeyCode.ENTER);
        refresh(robot);
        assertThat(session.getLesson()).isSameAs(lesson);
        assertThat(text("#forget-gate-bias")).isEqualTo("12,5");
        assertThat(lookup("#forget-gate-bias").getPseudoClassStates()).contains(BAD);
        assertThat(lookup("#forget-gate-bias").getAccessibleHelp()).isEqualTo("\"12,5\" is not a number");
        assertThat(text("#parameters-complaint")).isEqualTo("\"12,5\" is not a number");
        robot.type(KeyCode.ESCAPE);
        refresh(robot);
        assertThat(text("#forget-gate-bias")).isEqualTo("10");
        assertThat(lookup("#forget-gate-bias").getPseudoClassStates()).doesNotContain(BAD);
        assertThat(lookup("#forget-gate-bias").getAccessibleHelp()).isNull();
        assertThat(text("#parameters-complaint")).isEmpty();
    }

    @Test
    void keepsWhatIsBeingTypedWhileOtherThingsChange(FxRobot robot) {
        type(robot, "#forget-gate-bias", "-1");
        robot.interact(() -> controller.jumpToStep(3));
        refresh(robot);
        assertThat(text("#forget-gate-bias")).isEqualTo("-1");
        robot.interact(() -> session.setUnit(Unit.FORGET_GATE, forget().withBias(7)));
        refresh(robot);
        assertThat(text("#forget-gate-bias")).isEqualTo("7");
    }

    @Test
    void keepsItsRowsUntilAnotherLessonIsOpened(FxRobot robot) {
        Node field = lookup("#forget-gate-bias");
        robot.interact(() -> session.setUnit(Unit.FORGET_GATE, forget().withBias(7)));
        refresh(robot);
        assertThat(lookup("#forget-gate-bias")).isSameAs(field);

        type(robot, "#forget-gate-w3", "55");
        AffineUnit unit = new AffineUnit(Collections.nCopies(2, 1.0), 0);
        AffineUnit gate = new AffineUnit(unit.weights(), 0, 0.5, -0.5);
        CellParameters cell = new CellParameters(unit, gate, unit, gate, lesson.cell().gateActivation(),
                lesson.cell().inputActivation(), lesson.cell().outputActivation(), 0, 0);
        Lesson narrow = new Lesson(lesson.title(), lesson.notes(), cell,
                Sequence.ofColumns(new double[9], new double[9]), List.of("x1", "x2"), lesson.printed());
        robot.interact(() -> session.open(narrow));
        refresh(robot);
        assertThat(session.getLesson()).isSameAs(narrow);
        assertThat(view.node().lookupAll(".weight-row")).hasSize(3 + 5 + 3 + 5);
        assertThat(text("#input-gate-recurrent")).isEqualTo("0.5");
        assertThat(text("#output-gate-peephole")).isEqualTo("−0.5");
        assertThat(pane.lookup("#forget-gate-w3")).isNull();
    }

    @Test
    void allCardsFitWithoutScrollingInTheSmallWindow(FxRobot robot) {
        for (double[] size : new double[][] {{372, 504}, {468, 636}}) {
            robot.interact(() -> layOut(size[0], size[1]));
            Bounds last = inView("#output-gate-bias");
            assertThat(last.getMaxY()).isLessThanOrEqualTo(size[1] - 5);
            assertThat(last.getMaxX()).isLessThanOrEqualTo(size[0] - 10);
            assertThat(lookup("#output-gate-bias").getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(24);
            assertThat(view.node().lookupAll(".scroll-bar")).noneMatch(
                    bar -> bar.isVisible() && bar instanceof ScrollBar scrollBar && scrollBar.getVisibleAmount() < 1);
        }
    }

    @Test
    void whatDiffersFromTheGhostIsMarkedWithItsDifference(FxRobot robot) {
        robot.interact(() -> session.setUnit(Unit.FORGET_GATE, forget().withBias(7)));
        refresh(robot);
        assertThat(changed()).as("nothing is compared").isEmpty();
        robot.interact(() -> session.comparison().withOpened());
        refresh(robot);
        assertThat(changed()).containsExactly("forget-gate-bias-difference −3");
        robot.interact(() -> {
            session.comparison().pin();
            session.setUnit(Unit.FORGET_GATE, forget().withBias(7.3).withWeight(1, 0));
        });
        refresh(robot);
        assertThat(changed()).containsExactlyInAnyOrder("forget-gate-bias-difference +0.3", "forget-gate-w2-difference −100");
        robot.interact(() -> session.comparison().stop());
        refresh(robot);
        assertThat(changed()).isEmpty();
        assertThat(((Label) lookup("#forget-gate-bias-difference")).getText()).isEmpty();
    }

    /** The differences that are shown, of the rows that are marked. */
    private List<String> changed() {
        return view.node().lookupAll(".weight-row").stream().filter(row -> row.getPseudoClassStates().contains(CHANGED))
                .map(row -> (Label) row.lookup(".difference")).map(label -> label.getId() + " " + label.getText()).toList();
    }

    @Test
    void nothingJumpsWhileAComparedWeightChangesAndAllStillFits(FxRobot robot) {
        robot.interact(() -> {
            session.comparison().pin();
            layOut(372, 504);
        });
        Bounds slider = inView("#forget-gate-bias-slider");
        Bounds last = inView("#output-gate-bias");
        for (double bias : new double[] {-33.125, 1234.5, 1e9, 10}) {
            robot.interact(() -> session.setUnit(Unit.FORGET_GATE, forget().withBias(bias)));
            refresh(robot);
            assertThat(inView("#forget-gate-bias-slider")).isEqualTo(slider);
            assertThat(inView("#output-gate-bias")).isEqualTo(last);
        }
        assertThat(slider.getWidth()).isGreaterThan(64);
        assertThat(last.getMaxX()).isLessThanOrEqualTo(372 - 10);
        assertThat(last.getMaxY()).isLessThanOrEqualTo(504 - 5);
    }

    @Test
    void anInputThatTheGhostDoesNotHaveIsNotCompared(FxRobot robot) {
        AffineUnit unit = new AffineUnit(List.of(100.0), 10);
        robot.interact(() -> {
            session.open(new Lesson(lesson.title(), lesson.notes(), new CellParameters(unit, unit, unit, unit,
                    lesson.cell().gateActivation(), lesson.cell().inputActivation(), lesson.cell().outputActivation(), 0, 0),
                    Sequence.ofColumns(new double[9]), null, null));
            session.comparison().pin();
            session.edit(lesson);
        });
        refresh(robot);
        assertThat(changed()).contains("forget-gate-w1-difference −100", "input-gate-bias-difference −20")
                .noneMatch(difference -> difference.startsWith("forget-gate-bias") || difference.contains("-w2-"));
        assertThat(text("#forget-gate-w2")).isEqualTo("100");
    }

    @Test
    void everyControlTellsWhatItIsInBothLanguages(FxRobot robot) {
        for (Language language : Language.values()) {
            robot.interact(() -> messages.languageProperty().set(language));
            refresh(robot);
            Set<Node> controls = new HashSet<>(view.node().lookupAll(".weight-slider"));
            controls.addAll(view.node().lookupAll(".number-field"));
            assertThat(controls).hasSize(32)
                    .allSatisfy(control -> assertThat(control.getAccessibleText()).isNotBlank());
        }
        assertThat(lookup("#forget-gate-w2-slider").getAccessibleText()).isEqualTo("Forget gate：x₂ 的權重");
    }

    @Test
    void aChangedDigitDoesNotDrawAllCardsAnew() {
        Node viewport = view.node().lookup(".viewport");
        assertThat(viewport).isNotNull();
        assertThat(viewport.isCache()).as("keeps a picture of all cards").isFalse();
    }

    private void type(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            TextField node = (TextField) lookup(field);
            node.requestFocus();
            node.setText(text);
        });
    }

    private AffineUnit forget() {
        return session.getCell().forgetGate();
    }

    private void refresh(FxRobot robot) {
        robot.interact(() -> layOut(view.node().getWidth(), view.node().getHeight()));
    }

    private void layOut(double width, double height) {
        view.refresh();
        view.node().resize(width, height);
        pane.applyCss();
        view.node().layout();
    }

    private Node lookup(String id) {
        return pane.lookup(id);
    }

    private String text(String id) {
        Node node = lookup(id);
        return node instanceof Label label ? label.getText() : ((TextField) node).getText();
    }

    private Node thumb(String slider) {
        return lookup(slider).lookup(".thumb");
    }

    /** Where the thumb stands, 0 at the left end and 1 at the right. */
    private double thumbShare(String slider) {
        Node thumb = thumb(slider); // without the ring of light that the focus puts around it
        return thumb.getLayoutX() / (lookup(slider).getLayoutBounds().getWidth() - thumb.getLayoutBounds().getWidth());
    }

    private Bounds inView(String id) {
        Node node = lookup(id);
        return view.node().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }
}
