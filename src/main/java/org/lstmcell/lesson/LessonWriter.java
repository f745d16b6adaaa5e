package org.lstmcell.lesson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
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
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;

    private LessonWriter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Saves {@code lesson} as {@code file}, whole or not at all.
     *
     * @throws IOException if it cannot be written; an earlier file of that name is then as it was
     */
    public static void save(Lesson lesson, Path file) throws IOException {
        AtomicFile.write(file, out -> write(lesson, out));
    }

    public static void write(Lesson lesson, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withArrayIndenter(new LineForEachStep()));
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

    /** A line for each time step of the inputs; every other list stays on one line. */
    private static final class LineForEachStep implements DefaultPrettyPrinter.Indenter {
        private static final int OUTER_LIST = 2;

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            json.writeRaw(level == OUTER_LIST ? "\n    " : "");
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
