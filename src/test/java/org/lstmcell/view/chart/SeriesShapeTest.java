package org.lstmcell.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Trace;

class SeriesShapeTest {
    private static final int PLACES = 50;

    /** c is the input, which is let in and never kept. */
    private static Trace traceOf(double... inputs) {
        AffineUnit open = new AffineUnit(List.of(0.0), 1);
        AffineUnit shut = new AffineUnit(List.of(0.0), -1);
        return Cell.run(new CellParameters(new AffineUnit(List.of(1.0), 0), open, shut, open, Activation.STEP, Activation.LINEAR,
                Activation.LINEAR, 0, 0), Sequence.ofColumns(inputs));
    }

    private static SeriesShape shape(Quantity quantity, Trace trace, double place) {
        return new SeriesShape(quantity, new Envelope(trace, quantity, PLACES), 0, place, value -> 100 - value, 200, 10);
    }

    private static Path path(SeriesShape shape) {
        Path path = new Path(shape.elements(0, PLACES));
        path.setFill(Color.BLACK);
        path.setStroke(null);
        return path;
    }

    @Test
    void aBandCoversAllThatItsPlaceHoldsAndJoinsTheNext() {
        Random random = new Random(8);
        Trace trace = traceOf(random.doubles(20 * PLACES, 0, 90).toArray());
        SeriesShape shape = shape(Quantity.C, trace, 1);
        assertThat(shape.isBand()).isTrue();
        assertThat(shape.isLine()).isFalse();
        Path path = path(shape);
        for (int k = 0; k < PLACES; k++) {
            double high = 100 - shape.envelope().largest(k);
            double low = 100 - shape.envelope().least(k);
            for (double y : new double[] {high + 0.01, (high + low) / 2, low - 0.01}) {
                assertThat(path.contains(new Point2D(k + 0.5, y))).as("place %d, y = %s", k, y).isTrue();
            }
        }
    }

    @Test
    void aJumpIsDrawnAndAFlatStretchIsThickEnoughToSee() {
        double[] inputs = new double[PLACES];
        for (int k = PLACES / 2; k < PLACES; k++) {
            inputs[k] = 80;
        }
        Path path = path(shape(Quantity.C, traceOf(inputs), 1));
        assertThat(path.contains(new Point2D(3.5, 100.8))).isTrue();
        assertThat(path.contains(new Point2D(3.5, 99.2))).isTrue();
        assertThat(path.contains(new Point2D(3.5, 98))).isFalse();
        assertThat(path.contains(new Point2D(PLACES / 2 + 0.5, 60))).as("on the way up").isTrue();
        assertThat(path.contains(new Point2D(PLACES / 2 + 1.5, 60))).isFalse();
        assertThat(path.getElements()).as("equal places cost nothing").hasSize(13);
    }

    @Test
    void whatIsNotFiniteLeavesAGap() {
        double[] inputs = new double[PLACES];
        inputs[20] = Double.POSITIVE_INFINITY;
        Path path = path(shape(Quantity.C, traceOf(inputs), 1));
        assertThat(path.contains(new Point2D(19.5, 100))).isTrue();
        assertThat(path.contains(new Point2D(20.5, 100))).isFalse();
    }

    @Test
    void whereThereIsRoomCIsALineAndYAreDots() {
        Trace trace = traceOf(new Random(8).doubles(PLACES, 0, 90).toArray());
        assertThat(shape(Quantity.C, trace, 20).isLine()).isTrue();
        assertThat(shape(Quantity.C, trace, 20).elements(0, PLACES)).hasSize(PLACES);
        assertThat(shape(Quantity.Y, trace, 20).isLine()).isFalse();
        assertThat(shape(Quantity.Y, trace, 20).elements(0, PLACES)).hasSize(4 * PLACES);
        assertThat(shape(Quantity.Y, trace, 5).isLine()).isTrue();
    }

    @Test
    void closeBarsOfTheSameHeightAreOne() {
        Trace trace = traceOf(new double[PLACES]);
        assertThat(shape(Quantity.O, trace, 1).elements(0, PLACES)).as("open throughout").hasSize(5);
        assertThat(shape(Quantity.O, trace, 20).elements(0, PLACES)).hasSize(5 * PLACES);
        assertThat(shape(Quantity.F, trace, 1).elements(0, PLACES)).as("shut").isEmpty();
    }
}
