package org.lstmcell.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lstmcell.engine.Phase;
import org.lstmcell.lesson.BuiltInLessons;

class PlaybackTest {
    private final Session session = new Session(BuiltInLessons.load("worked-example"));
    private final StepController controller = new StepController(session);
    private final Playback playback = new Playback(controller);

    @Test
    void nothingMovesUntilItPlays() {
        playback.advance(100);
        assertThat(controller.getCursor()).isEqualTo(Cursor.START);
        assertThat(playback.getProgress()).isEqualTo(1);
    }

    @Test
    void aPhaseLasts600Milliseconds() {
        playback.playingProperty().set(true);
        playback.advance(0);
        assertThat(controller.getCursor()).isEqualTo(new Cursor(1, Phase.INPUT));
        playback.advance(0.3);
        assertThat(controller.getCursor()).isEqualTo(new Cursor(1, Phase.INPUT));
        assertThat(playback.getProgress()).isEqualTo(0.5, within(1e-12));
        playback.advance(0.299);
        assertThat(controller.getPhase()).isEqualTo(Phase.INPUT);
        playback.advance(0.002);
        assertThat(controller.getPhase()).isEqualTo(Phase.SUM);
        assertThat(playback.getProgress()).isEqualTo(0.001 / 0.6, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.25, 151.2", "1, 37.8", "2, 18.9", "4, 9.45"})
    void theWholeSequenceTakes63PhasesAtAnySpeed(double speed, double seconds) {
        playback.speedProperty().set(speed);
        playback.playingProperty().set(true);
        playback.advance(seconds - 0.7 / speed);
        assertThat(playback.isPlaying()).isTrue();
        assertThat(controller.getTimeStep()).isEqualTo(9);
        playback.advance(0.7 / speed);
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(9));
        assertThat(playback.isPlaying()).isFalse();
    }

    @Test
    void manySmallFramesGoAsFarAsOneLongOne() {
        playback.playingProperty().set(true);
        for (int frame = 0; frame < 600; frame++) {
            playback.advance(1 / 64.0);
        }
        Cursor small = controller.getCursor();
        double progress = playback.getProgress();
        controller.first();
        playback.advance(600 / 64.0);
        assertThat(controller.getCursor()).isEqualTo(small);
        assertThat(playback.getProgress()).isEqualTo(progress, within(1e-9));
    }

    @Test
    void steppingByStepsShowsAStepIn1200Milliseconds() {
        controller.granularityProperty().set(Granularity.STEP);
        playback.playingProperty().set(true);
        playback.advance(0);
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(1));
        playback.advance(1.19);
        assertThat(controller.getTimeStep()).isEqualTo(1);
        playback.advance(0.02);
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(2));
    }

    @Test
    void speedStaysWithinItsLimits() {
        playback.speedProperty().set(100);
        assertThat(playback.speedProperty().get()).isEqualTo(4);
        playback.speedProperty().set(0);
        assertThat(playback.speedProperty().get()).isEqualTo(0.25);
    }

    @Test
    void playingAtTheEndStartsOver() {
        controller.last();
        playback.playingProperty().set(true);
        playback.advance(0);
        assertThat(controller.getCursor()).isEqualTo(new Cursor(1, Phase.INPUT));
    }

    @Test
    void onlyAMoveToTheNextPlaceIsAnimated() {
        controller.nextPhase();
        assertThat(playback.getProgress()).isZero();
        playback.advance(10);
        assertThat(playback.getProgress()).isEqualTo(1);
        assertThat(controller.getCursor()).isEqualTo(new Cursor(1, Phase.INPUT));
        controller.nextStep();
        assertThat(playback.getProgress()).isZero();
        controller.jumpToStep(7);
        assertThat(playback.getProgress()).isEqualTo(1);
        controller.previousPhase();
        assertThat(playback.getProgress()).isEqualTo(1);
    }

    @Test
    void editingWhilePlayingDoesNotInterrupt() {
        playback.playingProperty().set(true);
        playback.advance(0.9);
        Cursor cursor = controller.getCursor();
        double progress = playback.getProgress();
        session.setCell(session.getCell().withInitial(5, 0));
        assertThat(controller.getCursor()).isEqualTo(cursor);
        assertThat(playback.getProgress()).isEqualTo(progress);
        assertThat(playback.isPlaying()).isTrue();
    }

    @Test
    @Timeout(10)
    void whereTheCursorIsHeldPlayEnds() {
        controller.jumpToStep(3);
        controller.limit(place -> Cursor.finished(3));
        playback.playingProperty().set(true);
        playback.advance(5);
        assertThat(controller.getCursor()).isEqualTo(Cursor.finished(3));
        assertThat(playback.isPlaying()).isFalse();
    }
}
