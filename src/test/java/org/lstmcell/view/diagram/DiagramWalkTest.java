package org.lstmcell.view.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.Part;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Granularity;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A long walk of every kind of action: what the diagram then shows is what a new one would show. */
@ExtendWith(ApplicationExtension.class)
class DiagramWalkTest {
    private static final int ACTIONS = Integer.getInteger("walk.actions");
    private static final long SEED = 20_261_123;

    private final Session session = new Session(BuiltInLessons.load("worked-example"));
    private final StepController controller = new StepController(session);
    private final Playback playback = new Playback(controller);
    private final ViewSettings settings = new ViewSettings();
    private final Messages messages = new Messages(Language.ENGLISH);
    private final Spotlight spotlight = new Spotlight();
    private final List<String> done = new ArrayList<>();
    private Random random = new Random(SEED);
    private Pane pane;
    private DiagramView diagram;

    @Start
    void start(Stage stage) {
        Theme.install();
        pane = new Pane();
        Scene scene = new Scene(pane, 1600, 1000);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        diagram = open();
        diagram.node().resize(900, 500);
    }

    private DiagramView open() {
        DiagramView view = new DiagramView(session, controller, playback, settings, messages, spotlight);
        view.node().setManaged(false);
        pane.getChildren().add(view.node());
        return view;
    }

    @Test
    void everyStateLooksAsIfDrawnAnew(FxRobot robot) {
        for (int block = 0; block < ACTIONS / 100; block++) {
            robot.interact(() -> {
                for (int k = 0; k < 100; k++) {
                    act();
                    frame(random.nextDouble() * 0.2);
                    frame(10);
                    compare();
                }
            });
        }
    }

    private void frame(double seconds) {
        playback.advance(seconds);
        diagram.refresh();
        diagram.advance(0); // with no time for the card, which would need a window
        pane.applyCss();
    }

    private void compare() {
        DiagramView fresh = open();
        fresh.node().resize(diagram.node().getWidth(), diagram.node().getHeight());
        fresh.refresh();
        pane.applyCss();
        String shown = Structure.of(diagram.node());
        String expected = Structure.of(fresh.node());
        fresh.dispose();
        pane.getChildren().remove(fresh.node());
        if (!shown.equals(expected)) {
            assertThat(shown).as("seed %d, after %d actions, the last %s", SEED, done.size(),
                    done.subList(Math.max(0, done.size() - 12), done.size())).isEqualTo(expected);
        }
    }

    private void act() {
        int choice = random.nextInt(16);
        done.add(Integer.toString(choice));
        switch (choice) {
            case 0, 1, 2 -> controller.next();
            case 3 -> controller.previous();
            case 4 -> controller.nextStep();
            case 5 -> controller.previousStep();
            case 6 -> controller.jumpTo(random.nextInt(10) == 0 ? Cursor.START
                    : new Cursor(1 + random.nextInt(controller.length()), Phase.values()[random.nextInt(7)]));
            case 7 -> playback.playingProperty().set(!playback.isPlaying());
            case 8 -> playback.speedProperty().set(Math.pow(2, random.nextInt(5) - 2));
            case 9, 10 -> drag();
            case 11 -> diagram.node().resize(400 + random.nextInt(1200), 300 + random.nextInt(700));
            case 12 -> messages.languageProperty().set(Language.values()[random.nextInt(2)]);
            case 13 -> toggle();
            case 14 -> spotlight.pointedProperty().set(random.nextBoolean() ? null
                    : new Part.Value(Quantity.values()[random.nextInt(Quantity.values().length)]));
            default -> settings.reduceMotionProperty().set(random.nextBoolean());
        }
    }

    private void drag() {
        Unit unit = Unit.values()[random.nextInt(4)];
        double value = random.nextInt(5) == 0 ? 0 : Math.rint(random.nextGaussian() * 40) / 2;
        CellParameters cell = session.getCell();
        session.setUnit(unit, switch (random.nextInt(4)) {
            case 0 -> cell.unit(unit).withBias(value);
            case 1 -> cell.unit(unit).withRecurrentWeight(value);
            case 2 -> unit.isGate() ? cell.unit(unit).withPeepholeWeight(value) : cell.unit(unit);
            default -> cell.unit(unit).withWeight(random.nextInt(cell.width()), value);
        });
    }

    private void toggle() {
        CellParameters cell = session.getCell();
        switch (random.nextInt(7)) {
            case 0 -> settings.showFeedbackProperty().set(!settings.isShowFeedback());
            case 1 -> controller.granularityProperty().set(Granularity.values()[random.nextInt(2)]);
            case 2 -> session.reset();
            case 3 -> session.comparison().pin();
            case 4 -> session.comparison().withOpened();
            case 5 -> session.comparison().stop();
            default -> session.setCell(cell.withActivations(random.nextBoolean() ? Activation.STEP : Activation.SIGMOID,
                    cell.inputActivation(), random.nextBoolean() ? Activation.TANH : Activation.LINEAR));
        }
    }
}
