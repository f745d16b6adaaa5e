package org.lstmcell.lesson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Unit;

/**
 * Writes lessons as files that {@link LessonFile} reads back as the same lesson, bit for bit. The format is described in
 * docs/lesson-format.md.
 */
public final class LessonWriter {
    /** Whole numbers below this are written without a point and an exponent. */
    private static final double LARGE = 1e15;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the shortest digits, the same on every JDK
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;

    private LessonWriter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Saves {@code lesson} as {@code file}, whole or not at all.
     *
     * @throws IOException if it cannot be written, or would be too large to be opened again; an earlier file of that name is
     *                     then as it was
     */
    public static void save(Lesson lesson, Path file) throws IOException {
        save(lesson, file, LessonFile.MAX_BYTES);
    }

    /** Saves it unless it has more than {@code most} bytes. */
    static void save(Lesson lesson, Path file, long most) throws IOException {
        AtomicFile.write(file, out -> write(lesson, new Limited(out, most)));
    }

    public static void write(Lesson lesson, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new Lines());
            new LessonWriter(json).write(lesson);
            json.writeRaw('\n');
        }
    }

    private void write(Lesson lesson) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", LessonFile.FORMAT);
        write("title", lesson.title());
        if (lesson.notes() != null) {
            write("notes", lesson.notes());
        }
        write(lesson.cell());
        write(lesson.inputs());
        if (lesson.inputNames() != null) {
            json.writeArrayFieldStart("inputNames");
            for (String name : lesson.inputNames()) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
        if (lesson.printed() != null) {
            json.writeObjectFieldStart("printed");
            writeRow("c", lesson.printed().c());
            writeRow("y", lesson.printed().y());
            json.writeEndObject();
        }
        if (lesson.view() != null) {
            write(lesson.view());
        }
        json.writeEndObject();
    }

    private void write(LessonView view) throws IOException {
        json.writeObjectFieldStart("view");
        json.writeStringField("panel", view.panel());
        json.writeStringField("notation", view.notation());
        json.writeNumberField("decimals", view.decimals());
        json.writeArrayFieldStart("ask");
        for (String question : view.ask()) {
            json.writeString(question);
        }
        json.writeEndArray();
        json.writeBooleanField("allSteps", view.allSteps());
        json.writeBooleanField("printed", view.printed());
        json.writeBooleanField("feedback", view.feedback());
        json.writeEndObject();
    }

    private void write(String key, Bilingual text) throws IOException {
        json.writeObjectFieldStart(key);
        if (text.en() != null) {
            json.writeStringField("en", text.en());
        }
        if (text.zhTW() != null) {
            json.writeStringField("zh-TW", text.zhTW());
        }
        json.writeEndObject();
    }

    private void write(CellParameters cell) throws IOException {
        json.writeObjectFieldStart("cell");
        json.writeStringField("gateActivation", cell.gateActivation().id());
        json.writeStringField("inputActivation", cell.inputActivation().id());
        json.writeStringField("outputActivation", cell.outputActivation().id());
        writeUnlessZero("initialState", cell.initialState());
        writeUnlessZero("initialOutput", cell.initialOutput());
        for (Unit unit : Unit.values()) {
            write(LessonFile.key(unit), cell.unit(unit));
        }
        json.writeEndObject();
    }

    private void write(String key, AffineUnit unit) throws IOException {
        json.writeObjectFieldStart(key);
        writeRow("weights", unit.weights());
        json.writeFieldName("bias");
        writeNumber(unit.bias());
        writeUnlessZero("recurrentWeight", unit.recurrentWeight());
        writeUnlessZero("peepholeWeight", unit.peepholeWeight());
        json.writeEndObject();
    }

    private void write(Sequence inputs) throws IOException {
        json.writeArrayFieldStart("inputs");
        for (int t = 1; t <= inputs.length(); t++) {
            json.writeStartArray();
            for (int k = 0; k < inputs.width(); k++) {
                writeNumber(inputs.x(k, t));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void writeRow(String key, List<Double> row) throws IOException {
        if (row != null) {
            json.writeArrayFieldStart(key);
            for (double value : row) {
                writeNumber(value);
            }
            json.writeEndArray();
        }
    }

    private void writeUnlessZero(String key, double value) throws IOException {
        if (Double.compare(value, 0) != 0) {
            json.writeFieldName(key);
            writeNumber(value);
        }
    }

    private void writeNumber(double value) throws IOException {
        if (Double.isNaN(value)) {
            json.writeNull(); // a printed number that is left out
        } else if (value == Math.rint(value) && Math.abs(value) < LARGE && Double.compare(value, -0.0) != 0) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    /** Passes on as much as a file may have. */
    private static final class Limited extends FilterOutputStream {
        private long left;

        Limited(OutputStream out, long most) {
            super(out);
            left = most;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new IOException("a lesson file may not have as many bytes");
            }
            out.write(bytes, from, count);
        }
    }

    /** A line for each key of the lesson and of its parts, and for each time step; what lies deeper stays on its line. */
    private static final class Lines extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;
        private static final int PARTS = 2;

        private static void newLine(JsonGenerator json, int outdent, String otherwise) throws IOException {
            JsonStreamContext place = json.getOutputContext();
            boolean lines = place.inObject() ? place.getNestingDepth() <= PARTS : place.getParent().hasCurrentName()
                    && place.getParent().getCurrentName().equals("inputs");
            json.writeRaw(lines ? "\n" + "  ".repeat(place.getNestingDepth() - outdent) : otherwise);
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) throws IOException {
            newLine(json, 0, "");
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            newLine(json, 0, " ");
        }

        @Override
        public void writeEndObject(JsonGenerator json, int count) throws IOException {
            newLine(json, 1, "");
            json.writeRaw('}');
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            newLine(json, 0, "");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            newLine(json, 0, " ");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int count) throws IOException {
            newLine(json, 1, "");
            json.writeRaw(']');
        }
    }
}
