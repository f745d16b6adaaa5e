package org.lstmcell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lstmcell.engine.Unit;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;

class EditHistoryTest {
    private static final Lesson LESSON = BuiltInLessons.load("worked-example");

    private final Session session = new Session(LESSON);
    private final EditHistory history = session.history();

    private void setBias(double bias) {
        session.setUnit(Unit.FORGET_GATE, session.getCell().forgetGate().withBias(bias));
    }

    private double bias() {
        return session.getCell().forgetGate().bias();
    }

    /** Against a plain list of all states and the place in it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void walksAnywhereAmongItsStates(long seed) {
        Random random = new Random(seed);
        List<Lesson> states = new ArrayList<>(List.of(LESSON));
        int place = 0;
        for (int k = 0; k < 2000; k++) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    history.undo();
                    place = Math.max(0, place - 1);
                }
                case 1 -> {
                    history.redo();
                    place = Math.min(states.size() - 1, place + 1);
                }
                default -> {
                    Lesson before = session.getLesson();
                    if (random.nextInt(10) == 0) {
                        session.reset();
                    } else {
                        setBias(random.nextInt(7));
                    }
                    if (!session.getLesson().equals(before)) {
                        states.subList(place + 1, states.size()).clear();
                        states.add(session.getLesson());
                        place++;
                    }
                }
            }
            assertThat(session.getLesson()).as("seed %d, action %d", seed, k).isSameAs(states.get(place));
            assertThat(history.undoableProperty().get() != null).isEqualTo(place > 0);
            assertThat(history.redoableProperty().get() != null).isEqualTo(place < states.size() - 1);
        }
        Lesson end = states.get(states.size() - 1);
        for (int k = 0; k < 3000; k++) {
            history.undo();
        }
        assertThat(session.getLesson()).isSameAs(LESSON);
        for (int k = 0; k < 3000; k++) {
            history.redo();
        }
        assertThat(session.getLesson()).isSameAs(end);
    }

    @Test
    void whatIsDoneWhileHeldIsOneEdit() {
        history.hold(true);
        setBias(1);
        setBias(2);
        setBias(3);
        history.hold(false);
        setBias(4);
        history.undo();
        assertThat(bias()).isEqualTo(3);
        history.undo();
        assertThat(session.getLesson()).isSameAs(LESSON);
        history.redo();
        assertThat(bias()).isEqualTo(3);
    }

    @Test
    void aDragBackToWhereItBeganIsNoEdit() {
        history.hold(true);
        setBias(1);
        setBias(LESSON.cell().forgetGate().bias());
        history.hold(false);
        assertThat(history.undoableProperty().get()).isNull();
        history.hold(true);
        setBias(1);
        setBias(LESSON.cell().forgetGate().bias());
        setBias(2);
        history.hold(false);
        history.undo();
        assertThat(session.getLesson()).isEqualTo(LESSON);
        assertThat(history.undoableProperty().get()).isNull();
    }

    @Test
    void anotherLessonBeginsANewHistory() {
        setBias(1);
        session.open(BuiltInLessons.load("worked-example-linear"));
        assertThat(history.undoableProperty().get()).isNull();
        history.undo();
        assertThat(session.getLesson()).isEqualTo(BuiltInLessons.load("worked-example-linear"));
    }
}
