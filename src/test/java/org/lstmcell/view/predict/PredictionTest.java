package org.lstmcell.view.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Phase;
import org.lstmcell.explain.GateState;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.TableEdits;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Granularity;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;

/** Asking, guessing, revealing; without a window. */
class PredictionTest {
    private final Session session = new Session(BuiltInLessons.load("worked-example"));
    private final StepController controller = new StepController(session);
    private final ViewSettings settings = new ViewSettings();
    private final Prediction prediction = new Prediction(session, controller, settings);

    private void begin(Granularity granularity) {
        controller.granularityProperty().set(granularity);
        settings.predictingProperty().set(true);
    }

    @Test
    void nothingIsAskedUntilTheClassPredicts() {
        assertThat(prediction.getQuestion()).isNull();
        prediction.next();
        assertThat(controller.getCursor()).isEqualTo(new Cursor(1, Phase.FIRST));
    }

    @Test
    void aWholeStepIsAskedAndRevealedByGoingThere() {
        controller.jumpToStep(1);
        begin(Granularity.STEP);
        assertThat(prediction.getQuestion().place()).isEqualTo(Cursor.finished(2));
        assertThat(prediction.getQuestion().asked()).containsExactly(Asked.values());
        prediction.guess(Asked.INPUT_GATE, Asked.Guess.of(GateState.OPEN));
        prediction.guess(Asked.OUTPUT_GATE, Asked.Guess.of(GateState.HALF));
        prediction.guess(Asked.STATE, Asked.Guess.of(3));
        prediction.guess(Asked.OUTPUT, Asked.Guess.of(0.2));
        prediction.guess(Asked.OUTPUT, null);
        assertThat(controller.getCursor()).as("nothing is shown before it is revealed").isEqualTo(Cursor.finished(1));
        prediction.next();
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(2));
        assertThat(prediction.getQuestion().revealed()).isTrue();
        assertThat(prediction.isRight(Asked.INPUT_GATE)).isTrue();
        assertThat(prediction.isRight(Asked.OUTPUT_GATE)).isFalse();
        assertThat(prediction.isRight(Asked.STATE)).as("c is 3.0000454").isTrue();
        assertThat(prediction.rightProperty().get()).isEqualTo(2);
        assertThat(prediction.guessedProperty().get()).as("what was taken back does not count").isEqualTo(3);
        prediction.guess(Asked.OUTPUT_GATE, Asked.Guess.of(GateState.CLOSED));
        assertThat(prediction.isRight(Asked.OUTPUT_GATE)).as("too late").isFalse();
        prediction.next();
        assertThat(prediction.getQuestion().place()).isEqualTo(Cursor.finished(3));
        assertThat(controller.getCursor()).as("the next question is asked first").isEqualTo(Cursor.finished(2));
    }

    @Test
    void byPhasesOnlyWhatAPhaseComputesIsAsked() {
        begin(Granularity.PHASE);
        int asked = 0;
        for (int press = 0; press < 200 && !controller.atEnd(); press++) {
            Prediction.Question question = prediction.getQuestion();
            if (question != null && !question.revealed()) {
                assertThat(controller.getCursor()).isNotEqualTo(question.place());
                asked += question.asked().size();
            }
            prediction.next();
        }
        assertThat(controller.atEnd()).isTrue();
        assertThat(asked).as("three gates, c and y in each of nine steps").isEqualTo(9 * 5);
    }

    @Test
    void aNumberIsRightWithinTheStatedTolerance() {
        assertThat(Asked.STATE.isRight(Asked.Guess.of(7), 6.951)).isTrue();
        assertThat(Asked.STATE.isRight(Asked.Guess.of(7), 6.92)).as("0.08 off, of which 1 % is 0.0692").isFalse();
        assertThat(Asked.STATE.isRight(Asked.Guess.of(1000), 1009)).isTrue();
        assertThat(Asked.STATE.isRight(Asked.Guess.of(1000), 1011)).isFalse();
        assertThat(Asked.STATE.isRight(Asked.Guess.of(0), Double.NaN)).isFalse();
        assertThat(Asked.FORGET_GATE.isRight(Asked.Guess.of(GateState.HALF), 0.5)).isTrue();
        assertThat(Asked.FORGET_GATE.isRight(Asked.Guess.of(GateState.CLOSED), Double.NaN)).isFalse();
    }

    @Test
    void whoHasSeenTheAnswerIsNotCountedAgain() {
        begin(Granularity.STEP);
        prediction.guess(Asked.INPUT_GATE, Asked.Guess.of(GateState.OPEN));
        prediction.next();
        assertThat(prediction.guessedProperty().get()).isEqualTo(1);
        assertThat(prediction.rightProperty().get()).isZero();
        controller.previousStep();
        prediction.guess(Asked.INPUT_GATE, Asked.Guess.of(GateState.CLOSED));
        prediction.guess(Asked.FORGET_GATE, Asked.Guess.of(GateState.OPEN));
        prediction.next();
        assertThat(prediction.isRight(Asked.INPUT_GATE)).isTrue();
        assertThat(prediction.guessedProperty().get()).as("the forget gate is new").isEqualTo(2);
        assertThat(prediction.rightProperty().get()).isEqualTo(1);
    }

    @Test
    void lookingAheadEndsWhenTheClassPredictsAndSoDoesTheTallyWhenItStops() {
        settings.lookAheadProperty().set(true);
        begin(Granularity.STEP);
        assertThat(settings.isLookAhead()).isFalse();
        prediction.guess(Asked.INPUT_GATE, Asked.Guess.of(GateState.CLOSED));
        prediction.next();
        assertThat(prediction.rightProperty().get()).isEqualTo(1);
        settings.predictingProperty().set(false);
        assertThat(prediction.getQuestion()).isNull();
        assertThat(prediction.guessedProperty().get()).isZero();
    }

    @Test
    void aStepThatIsTakenOutIsAskedAboutNoMore() {
        controller.jumpToStep(8);
        begin(Granularity.STEP);
        assertThat(prediction.getQuestion().place()).isEqualTo(Cursor.finished(9));
        session.edit(TableEdits.deleteSteps(session.getLesson(), 9, 9));
        assertThat(prediction.getQuestion()).as("the sequence is at its end").isNull();
        session.history().undo();
        controller.jumpToStep(7);
        assertThat(prediction.getQuestion().place()).isEqualTo(Cursor.finished(8));
    }

    @Test
    void onlyWhatTheTeacherChoseIsAsked() {
        prediction.choose(Asked.OUTPUT_GATE, false);
        prediction.choose(Asked.OUTPUT, false);
        begin(Granularity.STEP);
        assertThat(prediction.getQuestion().asked()).containsExactly(Asked.INPUT_GATE, Asked.FORGET_GATE, Asked.STATE);
        for (Asked asked : List.of(Asked.INPUT_GATE, Asked.FORGET_GATE, Asked.STATE)) {
            prediction.choose(asked, false);
        }
        assertThat(prediction.getQuestion().asked()).as("the last one stays").containsExactly(Asked.STATE);
    }

    @Test
    void theOnlyWayAheadIsToBeAsked() {
        controller.jumpToStep(3);
        begin(Granularity.STEP);
        controller.last();
        controller.jumpToStep(7);
        controller.nextStep();
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(3));
        controller.previousStep();
        assertThat(controller.getCursor()).as("back is free").isEqualTo(Cursor.finished(2));
        settings.predictingProperty().set(false);
        controller.last();
        assertThat(controller.atEnd()).isTrue();
    }
}
