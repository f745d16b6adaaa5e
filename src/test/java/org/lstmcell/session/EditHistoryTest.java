package org.lstmcell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Unit;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonException;
import org.lstmcell.lesson.LessonFile;
import org.lstmcell.lesson.LessonWriter;
import org.lstmcell.lesson.NumberBlock;
import org.lstmcell.lesson.RandomLessons;
import org.lstmcell.lesson.TableEdits;

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

    /** A way to change a lesson. */
    private interface Change {
        Lesson of(Lesson lesson, Random random) throws LessonException;
    }

    /** Every kind of edit there is. A lesson for which one makes no sense stays as it is. */
    private enum Kind {
        WEIGHT((lesson, random) -> withUnit(lesson, random, unit -> unit.withWeight(random.nextInt(lesson.inputs().width()),
                new RandomLessons(random).number()))),
        OTHER_WEIGHTS((lesson, random) -> withUnit(lesson, random, unit ->
                unit.withBias(random.nextInt(5)).withRecurrentWeight(random.nextInt(5)))),
        ACTIVATIONS((lesson, random) -> lesson.withCell(lesson.cell().withActivations(
                new RandomLessons(random).oneOf(Activation.FOR_GATES), new RandomLessons(random).oneOf(Activation.FOR_INPUT),
                new RandomLessons(random).oneOf(Activation.FOR_OUTPUT)))),
        INITIAL((lesson, random) -> lesson.withCell(lesson.cell().withInitial(random.nextInt(3), random.nextInt(3)))),
        INSERT_STEPS((lesson, random) -> TableEdits.insertSteps(lesson, step(lesson, random), 1 + random.nextInt(3))),
        DUPLICATE_STEPS((lesson, random) -> TableEdits.duplicateSteps(lesson, step(lesson, random), lesson.inputs().length())),
        DELETE_STEPS((lesson, random) -> lesson.inputs().length() == 1 ? lesson
                : TableEdits.deleteSteps(lesson, 1 + lesson.inputs().length() / 2, lesson.inputs().length())),
        MOVE_STEPS((lesson, random) -> TableEdits.moveSteps(lesson, step(lesson, random), lesson.inputs().length(),
                -random.nextInt(5))),
        ADD_INPUT((lesson, random) -> lesson.inputs().width() == LessonFile.MAX_INPUTS ? lesson : TableEdits.addInput(lesson)),
        REMOVE_INPUT((lesson, random) -> lesson.inputs().width() == 1 ? lesson
                : TableEdits.removeInput(lesson, random.nextInt(lesson.inputs().width()))),
        RENAME_INPUT((lesson, random) -> TableEdits.renameInput(lesson, random.nextInt(lesson.inputs().width()),
                new RandomLessons(random).text())),
        NUMBER((lesson, random) -> TableEdits.with(lesson, random.nextInt(lesson.inputs().width()), step(lesson, random),
                random.nextInt(3))),
        PRINTED_NUMBER((lesson, random) -> TableEdits.with(lesson, lesson.inputs().width() + random.nextInt(2),
                step(lesson, random), random.nextBoolean() ? random.nextInt(3) : Double.NaN)),
        BLOCK((lesson, random) -> TableEdits.with(lesson, 0, step(lesson, random),
                new double[][] {{random.nextInt(3), Double.NaN, random.nextInt(3)}})),
        SEQUENCE((lesson, random) -> TableEdits.withSequence(lesson,
                NumberBlock.parse("p,q\n1,2\n3," + random.nextInt(3)))),
        TEXTS((lesson, random) -> lesson.withTexts(new RandomLessons(random).texts(),
                random.nextBoolean() ? new RandomLessons(random).texts() : null));

        private final Change change;

        Kind(Change change) {
            this.change = change;
        }

        private static int step(Lesson lesson, Random random) {
            return 1 + random.nextInt(lesson.inputs().length());
        }

        private static Lesson withUnit(Lesson lesson, Random random, UnaryOperator<AffineUnit> change) {
            Unit unit = Unit.values()[random.nextInt(4)];
            return lesson.withCell(lesson.cell().with(unit, change.apply(lesson.cell().unit(unit))));
        }
    }

    private static byte[] written(Lesson lesson) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LessonWriter.write(lesson, out);
        return out.toByteArray();
    }

    /** Edits of every kind, one by one or several while held, some of them taken back on the way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void undoToTheStartGivesBackTheLessonAndRedoToTheEndTheEditedOne(long seed) throws IOException, LessonException {
        Random random = new Random(seed);
        session.open(new RandomLessons(random).lesson());
        Set<Kind> effective = EnumSet.noneOf(Kind.class);
        List<byte[]> states = new ArrayList<>(List.of(written(session.getLesson())));
        for (int k = 0; k < 300; k++) {
            for (int back = random.nextInt(8) == 0 ? random.nextInt(states.size()) % 4 : 0; back > 0; back--) {
                history.undo();
                states.remove(states.size() - 1);
            }
            Lesson before = session.getLesson();
            boolean held = random.nextInt(5) == 0;
            history.hold(held);
            for (int moves = held ? 4 : 1; moves > 0; moves--) {
                Lesson now = session.getLesson();
                Kind kind = now.inputs().length() > 60 ? Kind.DELETE_STEPS : Kind.values()[random.nextInt(Kind.values().length)];
                session.edit(kind.change.of(now, random));
                if (!session.getLesson().equals(now)) {
                    effective.add(kind);
                }
            }
            history.hold(false);
            if (!session.getLesson().equals(before)) {
                states.add(written(session.getLesson()));
            }
        }
        assertThat(effective).as("seed %d", seed).containsExactlyInAnyOrder(Kind.values());
        setBias(session.getCell().forgetGate().bias() == 0 ? 1 : 0);
        states.add(written(session.getLesson()));
        Lesson end = session.getLesson();
        assertThat(history.redoableProperty().get()).as("seed %d, after an edit", seed).isNull();
        for (int k = states.size() - 1; k > 0; k--) {
            assertThat(written(session.getLesson())).as("seed %d, back at %d", seed, k).isEqualTo(states.get(k));
            history.undo();
        }
        assertThat(session.getLesson()).as("seed %d", seed).isEqualTo(session.getOpened());
        assertThat(written(session.getLesson())).as("seed %d", seed).isEqualTo(states.get(0));
        assertThat(history.undoableProperty().get()).as("seed %d", seed).isNull();
        for (int k = 1; k < states.size(); k++) {
            history.redo();
            assertThat(written(session.getLesson())).as("seed %d, again at %d", seed, k).isEqualTo(states.get(k));
        }
        assertThat(session.getLesson()).as("seed %d", seed).isSameAs(end);
        assertThat(history.redoableProperty().get()).as("seed %d", seed).isNull();
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
    void undoEndsWhatIsHeld() {
        history.hold(true);
        setBias(1);
        history.undo();
        assertThat(session.getLesson()).isSameAs(LESSON);
        setBias(2);
        setBias(3);
        history.undo();
        assertThat(bias()).isEqualTo(2);
        history.undo();
        assertThat(session.getLesson()).isSameAs(LESSON);
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
