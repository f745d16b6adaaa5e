package org.lstmcell.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;

class EnvelopeTest {
    /** A cell whose z is its input. */
    private static Trace traceOf(double... z) {
        AffineUnit unit = new AffineUnit(List.of(1.0), 0);
        return Cell.run(new CellParameters(unit, unit, unit, unit, Activation.SIGMOID, Activation.LINEAR, Activation.TANH, 0, 0),
                Sequence.ofColumns(z));
    }

    @Test
    void withRoomForAllItHoldsTheValuesThemselves() {
        Envelope envelope = new Envelope(traceOf(3, -1, 2), Quantity.Z, 10);
        assertThat(envelope.count()).isEqualTo(3);
        for (int place = 0; place < 3; place++) {
            assertThat(envelope.place(place + 1)).isEqualTo(place);
            assertThat(envelope.least(place)).isEqualTo(envelope.largest(place)).isEqualTo(new double[] {3, -1, 2}[place]);
        }
    }

    @Test
    void whatSharesAPlaceLeavesItsLeastAndLargest() {
        Envelope envelope = new Envelope(traceOf(3, -1, 2, 5, 4, 8), Quantity.Z, 2);
        assertThat(envelope.count()).isEqualTo(2);
        assertThat(envelope.least(0)).isEqualTo(-1);
        assertThat(envelope.largest(0)).isEqualTo(3);
        assertThat(envelope.least(1)).isEqualTo(4);
        assertThat(envelope.largest(1)).isEqualTo(8);
    }

    @Test
    void aTraceWithOtherStepsStandsOnTheSamePlaces() {
        Envelope shorter = new Envelope(traceOf(3, -1), Quantity.Z, 4, 10);
        assertThat(shorter.count()).isEqualTo(4);
        assertThat(shorter.largest(1)).isEqualTo(-1);
        assertThat(shorter.has(2)).isFalse();
        Envelope longer = new Envelope(traceOf(3, -1, 2, 5, 4, 8), Quantity.Z, 4, 2);
        assertThat(longer.count()).isEqualTo(2);
        assertThat(longer.largest(1)).as("of steps 3 and 4").isEqualTo(5);
    }

    @Test
    void whatIsNotFiniteIsLeftOut() {
        Trace trace = traceOf(Double.MAX_VALUE, 1, Double.MAX_VALUE);
        Trace overflowing = Cell.run(trace.cell().with(Unit.BLOCK_INPUT,
                new AffineUnit(List.of(2.0), 0)), trace.inputs());
        Envelope envelope = new Envelope(overflowing, Quantity.Z, 3);
        assertThat(envelope.has(0)).isFalse();
        assertThat(envelope.has(1)).isTrue();
        assertThat(envelope.least(1)).isEqualTo(2);
    }
}
