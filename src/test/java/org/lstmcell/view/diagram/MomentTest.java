package org.lstmcell.view.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;

/** What each phase shows and hides. */
class MomentTest {
    private static final Lesson LESSON = BuiltInLessons.load("worked-example");
    private static final Trace TRACE = Cell.run(LESSON.cell(), LESSON.inputs());
    private static final Set<Quantity> SUMS = EnumSet.of(Quantity.Z, Quantity.Z_I, Quantity.Z_F, Quantity.Z_O);
    private static final Set<Quantity> ACTIVATED = EnumSet.of(Quantity.G, Quantity.I, Quantity.F, Quantity.O);

    private static Moment at(int t, Phase phase, double progress) {
        return new Moment(TRACE, new Cursor(t, phase), progress, false);
    }

    private static Set<Quantity> known(Moment moment) {
        Set<Quantity> known = EnumSet.noneOf(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            if (moment.knows(quantity)) {
                known.add(quantity);
            }
        }
        return known;
    }

    private static Set<Quantity> union(Set<Quantity> some, Set<Quantity> others) {
        Set<Quantity> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    @Test
    void numbersAppearOnlyOnceTheyAreComputed() {
        for (int t : new int[] {1, 2, 6, 7}) {
            assertThat(known(at(t, Phase.INPUT, 1))).isEmpty();
            assertThat(known(at(t, Phase.SUM, 0))).isEmpty();
            assertThat(known(at(t, Phase.SUM, 0.3))).isEmpty();
            assertThat(known(at(t, Phase.SUM, 1))).isEqualTo(SUMS);
            assertThat(known(at(t, Phase.GATES, 0.3))).isEqualTo(SUMS);
            assertThat(known(at(t, Phase.GATES, 1))).isEqualTo(union(SUMS, ACTIVATED));
            assertThat(known(at(t, Phase.KEEP, 1))).isEqualTo(union(SUMS, ACTIVATED));
            assertThat(known(at(t, Phase.UPDATE, 0.3))).isEqualTo(union(SUMS, ACTIVATED));
            assertThat(known(at(t, Phase.UPDATE, 1))).doesNotContain(Quantity.H, Quantity.Y).contains(Quantity.C);
            assertThat(known(at(t, Phase.OUTPUT, 0.3))).doesNotContain(Quantity.H, Quantity.Y);
            assertThat(known(at(t, Phase.OUTPUT, 1))).isEqualTo(EnumSet.allOf(Quantity.class));
        }
        assertThat(known(new Moment(TRACE, Cursor.START, 1, false))).isEmpty();
    }

    @Test
    void platesMoveFromTheStepBeforeToThisOneInThePhaseOfTheGates() {
        double closed = TRACE.value(Quantity.O, 5);
        double open = TRACE.value(Quantity.O, 6);
        assertThat(at(6, Phase.SUM, 1).opening(Unit.OUTPUT_GATE)).isEqualTo(closed);
        assertThat(at(6, Phase.GATES, 0).opening(Unit.OUTPUT_GATE)).isEqualTo(closed);
        assertThat(at(6, Phase.GATES, 0.25).opening(Unit.OUTPUT_GATE)).isEqualTo((closed + open) / 2, within(1e-12));
        assertThat(at(6, Phase.GATES, 0.5).opening(Unit.OUTPUT_GATE)).isEqualTo(open);
        assertThat(at(6, Phase.OUTPUT, 0).opening(Unit.OUTPUT_GATE)).isEqualTo(open);
    }

    @Test
    void aWholeStepMovesAllAtOnce() {
        Moment halfway = new Moment(TRACE, Cursor.finished(4), 0.125, true);
        assertThat(halfway.state()).isEqualTo((TRACE.value(Quantity.C, 3) + TRACE.value(Quantity.C, 4)) / 2, within(1e-12));
        assertThat(halfway.opening(Unit.INPUT_GATE)).isEqualTo(0.5, within(1e-4));
        assertThat(new Moment(TRACE, Cursor.finished(4), 0.25, true).state()).isEqualTo(TRACE.value(Quantity.C, 4));
    }

    @Test
    void theMemoryHoldsTheOldStateUntilTheUpdate() {
        assertThat(at(4, Phase.KEEP, 1).stateIndex()).isEqualTo(3);
        assertThat(at(4, Phase.UPDATE, 0.3).stateIndex()).isEqualTo(3);
        assertThat(at(4, Phase.UPDATE, 1).stateIndex()).isEqualTo(4);
        assertThat(at(4, Phase.KEEP, 1).state()).isEqualTo(TRACE.value(Quantity.C, 3));
        assertThat(at(4, Phase.OUTPUT, 0).state()).isEqualTo(TRACE.value(Quantity.C, 4));
        assertThat(new Moment(TRACE, Cursor.START, 1, false).stateIndex()).isZero();
    }

    @Test
    void onlyWhatTheGateLetsThroughFlowsBehindIt() {
        assertThat(at(4, Phase.GATES, 1).flow(Pipe.BLOCK_INPUT)).isZero();
        assertThat(at(4, Phase.WRITE, 0.3).flow(Pipe.BLOCK_INPUT)).isEqualTo(4);
        assertThat(at(4, Phase.WRITE, 0.3).flow(Pipe.WRITTEN)).isZero();
        assertThat(at(4, Phase.WRITE, 1).flow(Pipe.WRITTEN)).isEqualTo(TRACE.step(4).written());
        assertThat(at(7, Phase.KEEP, 1).flow(Pipe.LOOP)).isEqualTo(TRACE.value(Quantity.C, 6));
        assertThat(at(7, Phase.KEEP, 1).flow(Pipe.KEPT)).as("the gate is closed").isZero();
        assertThat(at(3, Phase.OUTPUT, 1).flow(Pipe.WRITTEN)).as("0.00005 · 2 is nothing to see").isZero();
        assertThat(at(6, Phase.UPDATE, 1).flow(Pipe.READ)).isZero();
        assertThat(at(6, Phase.OUTPUT, 1).flow(Pipe.OUTPUT)).isEqualTo(TRACE.value(Quantity.Y, 6));
    }

    @Test
    void anOutputGateWithAPeepholeWaitsForTheNewState() {
        var cell = LESSON.cell().with(Unit.OUTPUT_GATE, LESSON.cell().outputGate().withPeepholeWeight(2));
        Trace trace = Cell.run(cell, LESSON.inputs());
        Moment updated = new Moment(trace, new Cursor(4, Phase.UPDATE), 1, false);
        assertThat(known(updated)).contains(Quantity.Z_I, Quantity.F, Quantity.C)
                .doesNotContain(Quantity.Z_O, Quantity.O);
        assertThat(known(new Moment(trace, new Cursor(4, Phase.OUTPUT), 1, false))).contains(Quantity.Z_O, Quantity.O);
    }

    @Test
    void whatActsIsMarkedAndTheRestIsDoneOrWaiting() {
        Moment keep = at(4, Phase.KEEP, 1);
        assertThat(keep.emphasis(Phase.WRITE)).isEqualTo(Emphasis.DONE);
        assertThat(keep.emphasis(Phase.KEEP)).isEqualTo(Emphasis.ACTING);
        assertThat(keep.emphasis(Phase.UPDATE)).isEqualTo(Emphasis.WAITING);
        assertThat(new Moment(TRACE, Cursor.START, 1, false).emphasis(Phase.INPUT)).isEqualTo(Emphasis.WAITING);
    }
}
