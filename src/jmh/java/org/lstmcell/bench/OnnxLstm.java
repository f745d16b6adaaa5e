package org.lstmcell.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;

/**
 * A cell without peepholes as ONNX Runtime runs it: the operator LSTM of the ONNX specification with one unit, on one thread,
 * in floats (it has no doubles). The model is written here as the specification's protocol buffer messages; the numbers
 * beside the fields are theirs.
 */
final class OnnxLstm implements AutoCloseable {
    private static final int FLOAT = 1;

    private final OrtSession session;
    private final OnnxTensor input;

    /** @param x one array for each input */
    OnnxLstm(CellParameters cell, double[][] x) throws OrtException {
        int steps = x[0].length;
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model(cell, steps).toByteArray(), options);
        }
        FloatBuffer numbers = ByteBuffer.allocateDirect(4 * steps * x.length).order(ByteOrder.nativeOrder()).asFloatBuffer();
        for (int t = 0; t < steps; t++) {
            for (double[] column : x) {
                numbers.put((float) column[t]);
            }
        }
        input = OnnxTensor.createTensor(environment, numbers.rewind(), new long[] {steps, 1, x.length});
    }

    /** All of y, and the last c. */
    OrtSession.Result run() throws OrtException {
        try (OrtSession.Result result = session.run(Map.of("X", input))) {
            return result;
        }
    }

    /** y after each step. */
    float[] outputs() throws OrtException {
        try (OrtSession.Result result = session.run(Map.of("X", input))) {
            FloatBuffer y = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] outputs = new float[y.remaining()];
            y.get(outputs);
            return outputs;
        }
    }

    @Override
    public void close() throws OrtException {
        input.close();
        session.close();
    }

    private static Message model(CellParameters cell, int steps) {
        AffineUnit[] units = {cell.inputGate(), cell.outputGate(), cell.forgetGate(), cell.blockInput()}; // the specification's order
        int width = cell.width();
        float[] w = new float[units.length * width];
        float[] r = new float[units.length];
        float[] b = new float[2 * units.length];
        for (int unit = 0; unit < units.length; unit++) {
            for (int k = 0; k < width; k++) {
                w[unit * width + k] = units[unit].weights().get(k).floatValue();
            }
            r[unit] = (float) units[unit].recurrentWeight();
            b[unit] = (float) units[unit].bias();
        }
        Message lstm = new Message().text(1, "X").text(1, "W").text(1, "R").text(1, "B").text(2, "Y").text(2, "").text(2, "Y_c")
                .text(4, "LSTM")
                .message(5, new Message().text(1, "hidden_size").number(3, 1).number(20, 2))
                .message(5, new Message().text(1, "activations").text(9, "Sigmoid").text(9, name(cell.inputActivation()))
                        .text(9, name(cell.outputActivation())).number(20, 8))
                .message(5, new Message().text(1, "activation_alpha").real(7, 1).real(7, 1).number(20, 6)) // y = 1·x + 0
                .message(5, new Message().text(1, "activation_beta").real(7, 0).real(7, 0).number(20, 6));
        Message graph = new Message().message(1, lstm).text(2, "cell")
                .message(5, tensor("W", w, 1, units.length, width))
                .message(5, tensor("R", r, 1, units.length, 1))
                .message(5, tensor("B", b, 1, b.length))
                .message(11, value("X", steps, 1, width))
                .message(12, value("Y", steps, 1, 1, 1))
                .message(12, value("Y_c", 1, 1, 1));
        return new Message().number(1, 8).message(7, graph).message(8, new Message().text(1, "").number(2, 14));
    }

    private static String name(Activation activation) {
        return activation == Activation.TANH ? "Tanh" : "Affine";
    }

    private static Message tensor(String name, float[] numbers, long... shape) {
        Message tensor = new Message();
        for (long size : shape) {
            tensor.number(1, size);
        }
        ByteBuffer raw = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(numbers);
        return tensor.number(2, FLOAT).text(8, name).bytes(9, raw.array());
    }

    private static Message value(String name, long... shape) {
        Message dimensions = new Message();
        for (long size : shape) {
            dimensions.message(1, new Message().number(1, size));
        }
        Message tensor = new Message().number(1, FLOAT).message(2, dimensions);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A protocol buffer message, field after field. */
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message number(int field, long value) {
            key(field, 0);
            variable(value);
            return this;
        }

        Message real(int field, float value) {
            key(field, 5);
            bytes.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.toByteArray());
        }

        Message bytes(int field, byte[] value) {
            key(field, 2);
            variable(value.length);
            bytes.writeBytes(value);
            return this;
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }

        private void key(int field, int kind) {
            variable(field << 3 | kind);
        }

        private void variable(long value) {
            long left = value;
            for (; left >>> 7 != 0; left >>>= 7) {
                bytes.write((int) (left & 0x7f | 0x80));
            }
            bytes.write((int) left);
        }
    }
}
