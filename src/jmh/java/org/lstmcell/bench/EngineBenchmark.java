package org.lstmcell.bench;

import ai.onnxruntime.OrtException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Trace;
import org.lstmcell.lesson.BuiltInLessons;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The time of a whole trace, beside the least that one could compute and beside another program that runs LSTM cells. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {
    private static final String WORKED_EXAMPLE = "worked-example";
    private static final String TANH = "tanh-";
    /** So many steps are computed before a sequence comes again: a processor would learn the turns of a short one by heart. */
    private static final int STEPS_IN_ALL = 1_000_000;

    /** The number of time steps. */
    @Param({"9", "1000", "100000", "1000000"})
    public int steps;
    /** The worked example with its nine rows of inputs in random order, or the usual cell with tanh and 3 random inputs. */
    @Param({WORKED_EXAMPLE, TANH + "3"})
    public String cell;

    private CellParameters parameters;
    private Sequence[] sequences;
    private MinimalLoop minimal;
    private double[][][] inputs;
    private Trace[] made;
    private OnnxLstm onnx;
    private int turn;

    @Setup
    public void make() throws OrtException {
        SplittableRandom random = new SplittableRandom(20261124);
        Sequence rows;
        if (cell.equals(WORKED_EXAMPLE)) {
            parameters = BuiltInLessons.load(WORKED_EXAMPLE).cell();
            rows = BuiltInLessons.load(WORKED_EXAMPLE).inputs();
        } else {
            int width = Integer.parseInt(cell.substring(TANH.length()));
            parameters = new CellParameters(unit(random, width), unit(random, width), unit(random, width), unit(random, width),
                    Activation.SIGMOID, Activation.TANH, Activation.TANH, 0, 0);
            double[][] columns = new double[width][];
            for (int k = 0; k < width; k++) {
                columns[k] = random.ints(1000, -1, 4).asDoubleStream().toArray();
            }
            rows = Sequence.ofColumns(columns);
        }
        int count = STEPS_IN_ALL / steps;
        sequences = new Sequence[count];
        inputs = new double[count][rows.width()][steps];
        made = new Trace[count];
        for (int n = 0; n < count; n++) {
            for (int t = 0; t < steps; t++) {
                int row = random.nextInt(1, rows.length() + 1);
                for (int k = 0; k < rows.width(); k++) {
                    inputs[n][k][t] = rows.x(k, row);
                }
            }
            sequences[n] = Sequence.ofColumns(inputs[n]);
            made[n] = Cell.run(parameters, sequences[n]);
        }
        minimal = new MinimalLoop(parameters);
        onnx = new OnnxLstm(parameters, inputs[0]);
    }

    private static AffineUnit unit(SplittableRandom random, int width) {
        return new AffineUnit(random.doubles(width, -1, 1).boxed().toList(), random.nextDouble(-1, 1), random.nextDouble(-1, 1), 0);
    }

    @TearDown
    public void close() throws OrtException {
        onnx.close();
    }

    private int next() {
        turn = (turn + 1) % sequences.length;
        return turn;
    }

    /** All eleven columns. */
    @Benchmark
    public Trace trace() {
        return Cell.run(parameters, sequences[next()]);
    }

    /** Only c and y. */
    @Benchmark
    public double[][] minimal() {
        return minimal.run(inputs[next()]);
    }

    /** Only the exponentials of the same numbers: of three gates, and those of g and h where they are tanh. */
    @Benchmark
    public double exponentials() {
        Trace trace = made[next()];
        double sum = 0;
        for (int t = 1; t <= steps; t++) {
            sum += StrictMath.exp(-Math.abs(trace.value(Quantity.Z_I, t)));
            sum += StrictMath.exp(-Math.abs(trace.value(Quantity.Z_F, t)));
            sum += StrictMath.exp(-Math.abs(trace.value(Quantity.Z_O, t)));
            if (parameters.inputActivation() == Activation.TANH) {
                sum += StrictMath.tanh(trace.value(Quantity.Z, t));
            }
            if (parameters.outputActivation() == Activation.TANH) {
                sum += StrictMath.tanh(trace.value(Quantity.C, t));
            }
        }
        return sum;
    }

    /** c and y by ONNX Runtime. */
    @Benchmark
    public Object onnx() throws OrtException {
        return onnx.run();
    }
}
