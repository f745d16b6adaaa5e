package org.lstmcell.export.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.NumberText;

/** Writes every intermediate value of every time step, with all digits: what is read back is the same to the last bit. */
public final class TraceText {
    private static final Quantity[] COLUMNS = {Quantity.Z, Quantity.Z_I, Quantity.Z_F, Quantity.Z_O, Quantity.G,
        Quantity.I, Quantity.F, Quantity.O, Quantity.C, Quantity.Y};

    private TraceText() {
    }

    /** A line for each time step {@code from}…{@code to} below a header of the symbols; what has overflowed is Infinity, -Infinity or NaN. */
    public static void writeCsv(Trace trace, int from, int to, Appendable out) throws IOException {
        StringBuilder line = new StringBuilder("t");
        for (Quantity quantity : COLUMNS) {
            line.append(',').append(quantity.symbol());
        }
        out.append(line).append('\n');
        for (int t = from; t <= to; t++) {
            line.setLength(0);
            line.append(t);
            for (Quantity quantity : COLUMNS) {
                line.append(',').append(NumberText.plain(trace.value(quantity, t)));
            }
            out.append(line).append('\n');
        }
    }

    /** The same as an object with the list {@code steps}; JSON has no infinity, so those stand as texts. */
    public static void writeJson(Trace trace, int from, int to, String lesson, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("lesson", lesson);
            json.writeArrayFieldStart("steps");
            for (int t = from; t <= to; t++) {
                json.writeStartObject();
                json.writeNumberField("t", t);
                for (Quantity quantity : COLUMNS) {
                    json.writeFieldName(quantity.symbol());
                    double value = trace.value(quantity, t);
                    if (Double.isFinite(value)) {
                        json.writeNumber(NumberText.plain(value));
                    } else {
                        json.writeString(NumberText.plain(value));
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
