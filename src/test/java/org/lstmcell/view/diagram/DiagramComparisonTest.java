package org.lstmcell.view.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the diagram shows of the lesson that is compared with. */
@ExtendWith(ApplicationExtension.class)
class DiagramComparisonTest {
    private final Lesson lesson = BuiltInLessons.load("worked-example");
    private final Session session = new Session(lesson);
    private final StepController controller = new StepController(session);
    private final Playback playback = new Playback(controller);
    private final Messages messages = new Messages(Language.ENGLISH);
    private final ViewSettings settings = new ViewSettings();
    private DiagramView diagram;

    @Start
    void start(Stage stage) {
        Theme.install();
        diagram = new DiagramView(session, controller, playback, settings, messages, new Spotlight());
        diagram.node().setManaged(false);
        diagram.node().resize(900, 510);
        stage.setScene(new Scene(new Pane(diagram.node()), 900, 510));
        Theme.LIGHT.apply(stage.getScene());
    }

    /** Shows the phase after a share of its time. */
    private void goTo(int t, Phase phase, double share) {
        controller.jumpTo(new Cursor(t, phase));
        controller.previousPhase();
        controller.nextPhase();
        playback.advance(share * Playback.PHASE_SECONDS);
        draw();
    }

    private void draw() {
        diagram.refresh();
        diagram.advance(0);
        diagram.node().applyCss();
    }

    /** Forgets at every step, and writes half of the input where the lesson writes none. */
    private void change() {
        session.setUnit(Unit.FORGET_GATE, session.getCell().forgetGate().withWeight(1, 0).withBias(-1));
        session.setUnit(Unit.INPUT_GATE, session.getCell().inputGate().withBias(0));
    }

    private Lesson withSteps(int steps) {
        return lesson.withPrinted(null).withInputs(lesson.inputs().rearranged(IntStream.rangeClosed(1, steps).toArray()));
    }

    private String text(String id) {
        return ((Text) diagram.node().lookup("#" + id)).getText();
    }

    /** How wide the outlined plates of {@code gate} stand apart, 0…1, or −1 where there are none. */
    private double ghostOpening(Unit gate) {
        List<Rectangle> plates = diagram.node().lookup("#" + gate.key() + "-opening").lookupAll(".ghost-plate").stream()
                .map(Rectangle.class::cast).sorted((a, b) -> Double.compare(a.getX(), b.getX())).toList();
        assertThat(plates.get(0).isVisible()).isEqualTo(plates.get(1).isVisible());
        double apart = plates.get(1).getX() - plates.get(0).getX() - plates.get(0).getWidth();
        return plates.get(0).isVisible() ? apart / (2 * new DiagramLayout(900, 510).opening()) : -1;
    }

    private Line ghostLevel() {
        return (Line) diagram.node().lookup(".ghost-level");
    }

    @Test
    void nothingIsAddedWhereNothingDiffers(FxRobot robot) {
        robot.interact(() -> {
            for (Phase phase : Phase.values()) {
                session.comparison().stop();
                goTo(4, phase, 1);
                String alone = Structure.of(diagram.node());
                session.comparison().pin();
                draw();
                assertThat(Structure.of(diagram.node())).as(phase.name()).isEqualTo(alone);
            }
        });
    }

    @Test
    void outlinesStandWhereTheGatesOfTheGhostStand(FxRobot robot) {
        robot.interact(() -> {
            session.comparison().pin();
            change();
            goTo(3, Phase.SUM, 1);
            assertThat(ghostOpening(Unit.FORGET_GATE)).as("the step before").isEqualTo(ghost(Quantity.F, 2), within(1e-9));
            goTo(3, Phase.GATES, 1);
            assertThat(diagram.shownOpening(Unit.FORGET_GATE)).isEqualTo(session.getTrace().value(Quantity.F, 3), within(1e-9));
            assertThat(ghostOpening(Unit.FORGET_GATE)).isEqualTo(ghost(Quantity.F, 3), within(1e-9));
            assertThat(ghostOpening(Unit.INPUT_GATE)).isEqualTo(ghost(Quantity.I, 3), within(1e-9));
            assertThat(ghostOpening(Unit.OUTPUT_GATE)).as("the same in both").isEqualTo(-1);
            goTo(1, Phase.SUM, 1);
            assertThat(ghostOpening(Unit.FORGET_GATE)).as("no gate has been set yet").isEqualTo(-1);
            session.comparison().stop();
            goTo(3, Phase.GATES, 1);
            assertThat(ghostOpening(Unit.FORGET_GATE)).isEqualTo(-1);
        });
    }

    private double ghost(Quantity quantity, int t) {
        return session.comparison().getTrace().value(quantity, t);
    }

    @Test
    void aDifferenceIsToldOnceBothNumbersAreThere(FxRobot robot) {
        robot.interact(() -> {
            session.comparison().pin();
            change();
            for (int t = 1; t <= 9; t++) {
                for (Phase phase : Phase.values()) {
                    for (double share : new double[] {0.3, 1}) {
                        goTo(t, phase, share);
                        boolean updated = phase == Phase.OUTPUT || phase == Phase.UPDATE && share == 1;
                        String place = t + " " + phase + " " + share;
                        assertThat(text("memory-difference")).as(place)
                                .isEqualTo(difference(Quantity.C, updated ? t : t - 1));
                        assertThat(text("output-difference")).as(place)
                                .isEqualTo(phase == Phase.OUTPUT && share == 1 ? difference(Quantity.Y, t) : "");
                    }
                }
            }
            goTo(4, Phase.OUTPUT, 1);
            assertThat(text("memory-difference")).isEqualTo("Δ −2.5043");
        });
    }

    private String difference(Quantity quantity, int t) {
        double difference = session.getTrace().value(quantity, t) - ghost(quantity, t);
        String digits = NumberText.fixed(difference, 4);
        return difference == 0 ? "" : "Δ " + (digits.equals("0.0000") ? "≈ 0" : difference > 0 ? "+" + digits : digits);
    }

    @Test
    void theMemoryHasALineAtTheGhostsLevelHoweverHigh(FxRobot robot) {
        robot.interact(() -> {
            goTo(4, Phase.UPDATE, 1);
            MemoryNode memory = (MemoryNode) diagram.node().lookup("#memory");
            Bounds tank = diagram.node().lookup(".tank").getLayoutBounds();
            double before = memory.shownLevel();
            assertThat(ghostLevel().isVisible()).isFalse();
            session.comparison().pin();
            change();
            draw();
            assertThat(ghostLevel().isVisible()).isTrue();
            assertThat((tank.getMaxY() - ghostLevel().getStartY()) / tank.getHeight()).isEqualTo(before, within(0.01));
            assertThat(memory.shownLevel()).as("on the same scale").isEqualTo(before * session.getTrace().value(Quantity.C, 4)
                    / ghost(Quantity.C, 4), within(0.01));
        });
    }

    @Test
    void aShorterGhostIsNotThereAfterItsEnd(FxRobot robot) {
        robot.interact(() -> {
            session.open(withSteps(3));
            session.comparison().pin();
            session.edit(lesson);
            change();
            goTo(3, Phase.OUTPUT, 1);
            assertThat(ghostOpening(Unit.FORGET_GATE)).isNotNegative();
            assertThat(ghostLevel().isVisible()).isTrue();
            assertThat(text("memory-difference")).isNotEmpty();
            goTo(4, Phase.GATES, 1);
            assertThat(ghostOpening(Unit.FORGET_GATE)).isEqualTo(-1);
            assertThat(ghostLevel().isVisible()).isFalse();
            assertThat(text("memory-difference")).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"826, 336, ENGLISH", "826, 336, CHINESE", "937, 485, CHINESE", "900, 510, ENGLISH"})
    void differencesStandClearOfEverythingElse(double width, double height, Language language, FxRobot robot) {
        robot.interact(() -> {
            messages.languageProperty().set(language);
            settings.showFeedbackProperty().set(true);
            session.comparison().pin();
            change();
            session.setUnit(Unit.OUTPUT_GATE, session.getCell().outputGate().withWeight(2, 0).withBias(-2));
            diagram.node().resize(width, height);
            goTo(6, Phase.OUTPUT, 1);
            List<Node> differences = List.copyOf(diagram.node().lookupAll(".difference"));
            assertThat(differences).hasSize(2);
            for (Node difference : differences) {
                assertThat(((Text) difference).getText()).startsWith("Δ ");
                assertThat(((Text) difference).getFont().getSize() * difference.getLocalToSceneTransform().getMxx())
                        .isGreaterThanOrEqualTo(12);
                for (Node other : diagram.node().lookupAll("*")) {
                    boolean solid = other instanceof Rectangle || other instanceof Text text && !text.getText().isEmpty();
                    if (solid && other != difference && other.isVisible()) {
                        assertThat(inScene(difference).intersects(inScene(other))).as(difference.getId() + " and " + other)
                                .isFalse();
                    }
                }
                for (Node wire : diagram.node().lookupAll(".source")) {
                    assertThat(pieces((Polyline) wire)).as(difference.getId() + " and " + wire)
                            .noneMatch(piece -> inScene(difference).intersects(piece));
                }
            }
        });
    }

    private static List<Bounds> pieces(Polyline wire) {
        List<Double> at = wire.getPoints();
        return IntStream.range(0, wire.isVisible() ? at.size() / 2 - 1 : 0).map(corner -> 2 * corner)
                .mapToObj(k -> wire.localToScene(new BoundingBox(Math.min(at.get(k), at.get(k + 2)),
                        Math.min(at.get(k + 1), at.get(k + 3)), Math.abs(at.get(k + 2) - at.get(k)),
                        Math.abs(at.get(k + 3) - at.get(k + 1))))).toList();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
