package org.lstmcell.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Sequence;

/** Lessons of which numbers overflow, in every way in which they can, or are as small as numbers get. */
public final class HardLessons {
    private static final AffineUnit OPEN = unit(1, 0, 0);
    private static final double LEAST = Double.MIN_VALUE;

    private HardLessons() {
    }

    public static List<Lesson> all() {
        return List.of(overflowAtStep12(), bothInfinities(), feedback(), products(), denormals());
    }

    /** c overflows at t = 12; the forget gate closes at t = 14, which leaves NaN. */
    public static Lesson overflowAtStep12() {
        double[] x = new double[16];
        double[] forget = new double[16];
        x[4] = 1e308;
        x[11] = 1e308;
        forget[13] = -1;
        return lesson("overflow", Activation.STEP, unit(0, 1, 0), OPEN, unit(0.5, 0, 1), OPEN, 0, x, forget);
    }

    private static Lesson bothInfinities() {
        return lesson("both", Activation.SIGMOID, unit(0, 1e308, -1e308), unit(0, 1e308, 1e308), unit(0, -1e308, -1e308),
                unit(10, 0, 0), -1e308, new double[] {-1, -10, 10, 0, 1}, new double[] {0, 0, 10, 0, 1});
    }

    private static Lesson feedback() {
        AffineUnit fedBack = unit(0, 1, 0).withRecurrentWeight(1e308);
        return lesson("feedback", Activation.STEP, fedBack, OPEN.withPeepholeWeight(-1e308), OPEN.withPeepholeWeight(1e308),
                OPEN.withPeepholeWeight(1e308), 0, new double[] {-3, 1, -1e308, 0, 2}, new double[5]);
    }

    private static Lesson products() {
        return lesson("products", Activation.SIGMOID, unit(-1e308, 10, 1e308), OPEN, unit(1e308, 1e308, 0), unit(0, 10, -10), 1,
                new double[] {1, -1e308, 1, 1e308, 0.5}, new double[] {1, 0, -1, 1e308, 0});
    }

    private static Lesson denormals() {
        return lesson("denormals", Activation.STEP, unit(LEAST, 1, LEAST), unit(LEAST, 0, 0), unit(0, 1, LEAST), unit(0, LEAST, 0),
                LEAST, new double[] {LEAST, -LEAST, 1e-310, Double.MIN_NORMAL, 1}, new double[] {3, 1, -2, 0, LEAST});
    }

    private static AffineUnit unit(double bias, double... weights) {
        return new AffineUnit(Arrays.stream(weights).boxed().toList(), bias);
    }

    private static Lesson lesson(String title, Activation gates, AffineUnit z, AffineUnit i, AffineUnit f, AffineUnit o, double c0,
                                 double[]... columns) {
        CellParameters cell = new CellParameters(z, i, f, o, gates, Activation.LINEAR, Activation.LINEAR, c0, 0);
        List<Double> printed = IntStream.range(0, columns[0].length).mapToObj(t -> columns[0][t]).toList();
        return new Lesson(new Bilingual(title, title), null, cell, Sequence.ofColumns(columns), null, new Printed(printed, null));
    }
}
