package org.lstmcell.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lstmcell.engine.Unit;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the chart shows of the lesson that is compared with. */
@ExtendWith(ApplicationExtension.class)
class ChartViewTest {
    private final Lesson lesson = BuiltInLessons.load("worked-example");
    private final Session session = new Session(lesson);
    private final StepController controller = new StepController(session);
    private final Messages messages = new Messages(Language.ENGLISH);
    private final ViewSettings settings = new ViewSettings();
    private final Pane pane = new Pane();
    private ChartView chart;

    @Start
    void start(Stage stage) {
        Theme.install();
        chart = new ChartView(session, controller, settings, messages);
        stage.setScene(new Scene(pane, 420, 150));
        Theme.LIGHT.apply(stage.getScene());
        draw(chart);
    }

    private void draw(ChartView view) {
        view.node().setManaged(false);
        if (!pane.getChildren().contains(view.node())) {
            pane.getChildren().add(view.node());
        }
        view.node().resize(420, 150);
        view.refresh();
        pane.applyCss();
        view.node().layout();
        view.refresh();
        pane.applyCss();
    }

    private void forget(double bias) {
        session.setUnit(Unit.FORGET_GATE, session.getCell().forgetGate().withWeight(1, 0).withBias(bias));
        draw(chart);
    }

    private Lesson withSteps(int steps) {
        return lesson.withPrinted(null).withInputs(lesson.inputs().rearranged(IntStream.rangeClosed(1, steps).toArray()));
    }

    private Path path(String style) {
        return (Path) chart.node().lookup(".plot").lookup(style);
    }

    /** The corners of the line, or the dots. */
    private List<String> points(String style) {
        List<String> points = new ArrayList<>();
        path(style).getElements().forEach(element -> {
            if (element instanceof MoveTo to) {
                points.add(to.getX() + " " + to.getY());
            } else if (element instanceof LineTo to) {
                points.add(to.getX() + " " + to.getY());
            }
        });
        return points;
    }

    private Label legend() {
        return (Label) chart.node().lookup("#chart-ghost");
    }

    @Test
    void theGhostStaysWhereTheSeriesWas(FxRobot robot) {
        robot.interact(() -> {
            controller.last();
            draw(chart);
            List<String> c = points(".series-c.reached");
            List<String> y = points(".series-y.reached");
            assertThat(c).hasSize(9);
            assertThat(y).hasSize(9);
            assertThat(points(".series-c.ghost")).isEmpty();
            assertThat(legend().isVisible()).isFalse();
            session.comparison().pin();
            forget(0.5);
            assertThat(points(".series-c.ghost")).isEqualTo(c);
            assertThat(points(".series-y.ghost")).isEqualTo(y);
            assertThat(points(".series-c.reached")).hasSize(9).isNotEqualTo(c);
            session.comparison().stop();
            draw(chart);
            assertThat(points(".series-c.ghost")).isEmpty();
            assertThat(legend().isVisible()).isFalse();
        });
    }

    @Test
    void bothAreWithinTheAxis(FxRobot robot) {
        robot.interact(() -> {
            session.comparison().pin();
            session.setUnit(Unit.INPUT_GATE, session.getCell().inputGate().withBias(-1000));
            draw(chart);
            assertThat(path(".series-c.ghost").getLayoutBounds().getMinY()).isGreaterThanOrEqualTo(0);
            assertThat(points(".series-c.ghost")).isNotEqualTo(points(".series-c.ahead"));
        });
    }

    /** While the class predicts, the axis begins with the first step's c = 0.00004…, of which the table says 0.0000. */
    @Test
    void whileTheClassPredictsWhatTheTableShowsAsZeroStandsAtZero(FxRobot robot) {
        robot.interact(() -> {
            settings.predictingProperty().set(true);
            controller.jumpToStep(1);
            draw(chart);
            double c1 = ((MoveTo) path(".series-c.reached").getElements().get(0)).getY();
            double zero = chart.node().lookup(".plot").lookupAll(".axis-text").stream().map(Text.class::cast)
                    .filter(text -> text.getText().equals("0")).findFirst().orElseThrow().getBoundsInParent().getCenterY();
            assertThat(c1).isCloseTo(zero, within(2.0));
        });
    }

    /** In each phase, also between that in which c is known and that in which y is. */
    @Test
    void whileTheClassPredictsAllThatIsDrawnStaysInThePlot(FxRobot robot) {
        robot.interact(() -> {
            settings.predictingProperty().set(true);
            double bottom = chart.node().lookup(".plot").getLayoutBounds().getHeight();
            for (String id : BuiltInLessons.ids()) {
                session.open(BuiltInLessons.load(id));
                controller.first();
                for (int phase = 0; phase < 7 * Math.min(9, session.getLesson().inputs().length()); phase++) {
                    controller.nextPhase();
                    draw(chart);
                    for (String series : List.of(".series-c.reached", ".series-y.reached")) {
                        Bounds drawn = path(series).getLayoutBounds();
                        assertThat(drawn.isEmpty() || drawn.getMinY() >= -4 && drawn.getMaxY() <= bottom)
                                .as("%s of %s after %d phases: %s", series, id, phase, drawn).isTrue();
                    }
                }
            }
        });
    }

    @Test
    void onlyTheStepsThatBothHaveAreDrawn(FxRobot robot) {
        robot.interact(() -> {
            controller.last();
            session.open(withSteps(3));
            session.comparison().pin();
            draw(chart);
            session.edit(lesson);
            draw(chart);
            assertThat(points(".series-c.ghost")).isEqualTo(points(".series-c.ahead").subList(0, 3));
            session.comparison().pin();
            session.edit(withSteps(4));
            draw(chart);
            assertThat(points(".series-c.ghost")).isEqualTo(points(".series-c.ahead")).hasSize(4);
        });
    }

    @Test
    void theLegendSaysWhatIsComparedWith(FxRobot robot) {
        robot.interact(() -> {
            session.comparison().withOpened();
            draw(chart);
            assertThat(legend().isVisible()).isTrue();
            assertThat(legend().getText()).isEqualTo("lesson");
            forget(0.5);
            session.comparison().pin();
            draw(chart);
            assertThat(legend().getText()).isEqualTo("pinned");
            messages.languageProperty().set(Language.CHINESE);
            draw(chart);
            assertThat(legend().getText()).isEqualTo("\u5c0d\u7167\uff1a\u91d8\u9078");
        });
    }

    @Test
    void aPictureHasNothingBesideTheLesson(FxRobot robot) {
        robot.interact(() -> {
            session.comparison().pin();
            forget(0.5);
            assertThat(points(".series-c.ghost")).isNotEmpty();
            chart = ChartView.forExport(session, messages);
            draw(chart);
            assertThat(points(".series-c.reached")).hasSize(9);
            assertThat(points(".series-c.ghost")).isEmpty();
            assertThat(legend().isVisible()).isFalse();
        });
    }
}
