package org.lstmcell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Unit;
import org.lstmcell.lesson.BuiltInLessons;

class StepControllerTest {
    private final Session session = new Session(BuiltInLessons.load("worked-example"));
    private final StepController controller = new StepController(session);

    @Test
    void startsBeforeAnyInput() {
        assertThat(controller.getCursor()).isEqualTo(new Cursor(0, Phase.OUTPUT));
        assertThat(controller.atStart()).isTrue();
        assertThat(controller.atEnd()).isFalse();
    }

    @Test
    void phasesLeadThroughEveryStepAndBackAgain() {
        List<Cursor> there = new ArrayList<>(List.of(controller.getCursor()));
        while (!controller.atEnd()) {
            controller.nextPhase();
            there.add(controller.getCursor());
        }
        assertThat(there).hasSize(1 + 9 * 7);
        for (int place = 1; place < there.size(); place++) {
            assertThat(there.get(place)).isEqualTo(new Cursor((place - 1) / 7 + 1, Phase.values()[(place - 1) % 7]));
        }
        for (int place = there.size() - 1; place >= 0; place--) {
            assertThat(controller.getCursor()).isEqualTo(there.get(place));
            controller.previousPhase();
        }
        assertThat(controller.getCursor()).isEqualTo(Cursor.START);
    }

    @Test
    void movesPastAnEndStayThere() {
        controller.previousPhase();
        controller.previousStep();
        assertThat(controller.getCursor()).isEqualTo(Cursor.START);
        controller.last();
        controller.nextPhase();
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(9));
        controller.nextStep();
        controller.jumpToStep(1000);
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(9));
        controller.jumpToStep(-3);
        assertThat(controller.getCursor()).isEqualTo(Cursor.START);
    }

    @Test
    void nextStepFinishesTheStepThatIsOpenAndThenGoesOn() {
        controller.jumpTo(new Cursor(4, Phase.SUM));
        controller.nextStep();
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(4));
        controller.nextStep();
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(5));
        controller.jumpTo(new Cursor(4, Phase.SUM));
        controller.previousStep();
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(3));
    }

    @Test
    void nextFollowsTheGranularity() {
        controller.granularityProperty().set(Granularity.STEP);
        controller.next();
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(1));
        controller.granularityProperty().set(Granularity.PHASE);
        controller.next();
        assertThat(controller.getCursor()).isEqualTo(new Cursor(2, Phase.INPUT));
        controller.previous();
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(1));
    }

    @Test
    void editingLeavesTheCursorWhereItIs() {
        controller.jumpTo(new Cursor(6, Phase.KEEP));
        session.setUnit(Unit.FORGET_GATE, session.getCell().forgetGate().withBias(-10));
        assertThat(controller.getCursor()).isEqualTo(new Cursor(6, Phase.KEEP));
        session.reset();
        assertThat(controller.getCursor()).isEqualTo(new Cursor(6, Phase.KEEP));
    }

    @Test
    void openingAnotherLessonGoesToItsStart() {
        controller.jumpToStep(6);
        session.open(BuiltInLessons.load("worked-example-linear"));
        assertThat(controller.getCursor()).isEqualTo(Cursor.START);
        controller.jumpToStep(5);
        session.open(session.getOpened().withPrinted(null).withInputs(Sequence.ofColumns(new double[2], new double[2], new double[2])));
        assertThat(controller.getCursor()).isEqualTo(Cursor.START);
        assertThat(controller.length()).isEqualTo(2);
    }
}
