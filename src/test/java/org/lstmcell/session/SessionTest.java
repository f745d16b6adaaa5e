package org.lstmcell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;

class SessionTest {
    private final Lesson lesson = BuiltInLessons.load("worked-example");
    private final Session session = new Session(lesson);

    @Test
    void theTraceFollowsEveryEdit() {
        assertThat(session.getTrace()).isEqualTo(Cell.run(lesson.cell(), lesson.inputs()));
        session.setUnit(Unit.FORGET_GATE, session.getCell().forgetGate().withBias(-10));
        assertThat(session.getTrace()).isEqualTo(Cell.run(session.getCell(), lesson.inputs()));
        assertThat(session.getTrace().value(Quantity.C, 3)).isLessThan(0.01);
        session.setCell(session.getCell().withActivations(Activation.STEP, Activation.LINEAR, Activation.LINEAR));
        assertThat(session.getTrace().value(Quantity.I, 1)).isZero();
    }

    @Test
    void manyEditsBeforeAReadCostOneNotice() {
        AtomicInteger notices = new AtomicInteger();
        session.getTrace();
        session.traceProperty().addListener(trace -> notices.incrementAndGet());
        for (int bias = 0; bias < 300; bias++) {
            session.setUnit(Unit.INPUT_GATE, session.getCell().inputGate().withBias(bias));
        }
        assertThat(notices).hasValue(1);
        Trace trace = session.getTrace();
        assertThat(trace.cell().inputGate().bias()).isEqualTo(299);
        assertThat(session.getTrace()).isSameAs(trace);
    }

    @Test
    void resetGivesBackTheOpenedLesson() {
        session.setUnit(Unit.OUTPUT_GATE, session.getCell().outputGate().withWeight(2, 3));
        assertThat(session.getLesson()).isNotEqualTo(lesson);
        session.reset();
        assertThat(session.getLesson()).isEqualTo(lesson);
    }

    @Test
    void openingReplacesLessonAndEdits() {
        session.setUnit(Unit.OUTPUT_GATE, session.getCell().outputGate().withBias(3));
        Lesson other = BuiltInLessons.load("worked-example-linear");
        session.open(other);
        assertThat(session.getLesson()).isSameAs(other);
        assertThat(session.getOpened()).isSameAs(other);
        session.reset();
        assertThat(session.getLesson()).isSameAs(other);
    }
}
