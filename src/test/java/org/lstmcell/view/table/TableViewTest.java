package org.lstmcell.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Bilingual;
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
class TableViewTest {
    private static final int STEPS = 1_000_000;

    private final Session session = new Session(BuiltInLessons.load("worked-example"));
    private final StepController controller = new StepController(session);
    private final ViewSettings settings = new ViewSettings();
    private TableView table;

    @Start
    void start(Stage stage) {
        Theme.install();
        table = new TableView(session, controller, settings, new Messages(Language.ENGLISH), new Spotlight(),
                () -> { });
        stage.setScene(new Scene(new StackPane(table.node()), 900, 300));
        Theme.LIGHT.apply(stage.getScene());
        stage.show();
    }

    private void refresh(FxRobot robot, Runnable action) {
        robot.interact(() -> {
            action.run();
            table.node().getScene().getRoot().applyCss();
            table.node().getScene().getRoot().layout();
            table.refresh();
        });
    }

    private String cell(int t, String row) {
        return table.node().lookupAll(".column").stream().filter(Node::isVisible)
                .filter(column -> ((Label) column.lookup(".time")).getText().equals(Integer.toString(t)))
                .map(column -> ((Label) column.lookup("." + row)).getText()).findFirst().orElse(null);
    }

    private static Lesson longLesson() {
        double[] x = new double[STEPS];
        for (int t = 0; t < STEPS; t++) {
            x[t] = (t * 37 % 201 - 100) / 50.0;
        }
        AffineUnit unit = new AffineUnit(List.of(1.0), 0);
        return new Lesson(new Bilingual("Long", "\u9577"), null, new CellParameters(unit, unit, unit, unit, Activation.SIGMOID,
                Activation.TANH, Activation.TANH, 0, 0), Sequence.ofColumns(x), List.of("x1"), null);
    }

    private static int nodes(Node node) {
        int count = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                count += nodes(child);
            }
        }
        return count;
    }

    @Test
    void aMillionStepsHaveNodesForWhatIsInSightOnly(FxRobot robot) {
        refresh(robot, () -> session.open(longLesson()));
        assertThat(nodes(table.node())).isLessThan(300);
        for (int t : new int[] {1, 500_000, STEPS, 499_990, 2}) {
            refresh(robot, () -> controller.jumpToStep(t));
            assertThat(cell(t, "time")).isEqualTo(Integer.toString(t));
            assertThat(cell(t, "state")).isEqualTo(NumberText.fixed(session.getTrace().value(Quantity.C, t), 4));
            assertThat(nodes(table.node())).isLessThan(300);
        }
    }

    @Test
    void theTableFollowsToTheStartAndKeepsTheStepInSightWhenNumbersWiden(FxRobot robot) {
        refresh(robot, () -> session.open(longLesson()));
        refresh(robot, controller::last);
        refresh(robot, controller::first);
        assertThat(cell(1, "time")).as("t = 0 is before the first column").isEqualTo("1");
        refresh(robot, () -> controller.jumpToStep(STEPS - 1));
        refresh(robot, () -> session.setCell(session.getCell().withActivations(Activation.SIGMOID, Activation.LINEAR, Activation.LINEAR)));
        refresh(robot, () -> session.setUnit(Unit.BLOCK_INPUT, new AffineUnit(List.of(1e12), 0)));
        assertThat(cell(STEPS - 1, "time")).as("its numbers have become wider").isNotNull();
    }

    @Test
    void aColumnKeepsItsIdWhileItShowsOtherSteps(FxRobot robot) {
        refresh(robot, () -> session.open(longLesson()));
        List<String> ids = ids();
        refresh(robot, () -> controller.jumpToStep(STEPS / 2));
        assertThat(ids()).as("styles are kept for each id for ever").isEqualTo(ids).doesNotHaveDuplicates();
    }

    private List<String> ids() {
        return table.node().lookupAll(".column").stream().map(Node::getId).sorted().toList();
    }

    @Test
    void onlyWhatTheClassHasReachedIsShown(FxRobot robot) {
        refresh(robot, () -> controller.jumpTo(new Cursor(6, Phase.UPDATE)));
        assertThat(List.of(cell(5, "output"), cell(6, "before"), cell(6, "state"), cell(6, "output"), cell(7, "before"),
                cell(7, "state"))).containsExactly("0.0000", "6.9998", "6.9995", "?", "6.9995", "?");
        refresh(robot, () -> controller.jumpTo(new Cursor(6, Phase.KEEP)));
        assertThat(List.of(cell(6, "before"), cell(6, "state"), cell(7, "before"))).containsExactly("6.9998", "?", "?");
        refresh(robot, () -> settings.lookAheadProperty().set(true));
        assertThat(List.of(cell(6, "state"), cell(9, "output"))).containsExactly("6.9995", "1.0000");
    }

    @Test
    void seventeenDecimalsStillHaveRoom(FxRobot robot) {
        refresh(robot, () -> {
            settings.decimalsProperty().set(17);
            settings.lookAheadProperty().set(true);
        });
        robot.interact(() -> { });
        for (int t = 1; t <= 3; t++) {
            Label label = (Label) table.node().lookup("#column-" + t).lookup(".state");
            assertThat(label.getText()).isEqualTo(NumberText.fixed(session.getTrace().value(Quantity.C, t), 17));
            assertThat(label.getWidth()).as("room for %s", label.getText()).isGreaterThanOrEqualTo(label.prefWidth(-1));
        }
    }
}
