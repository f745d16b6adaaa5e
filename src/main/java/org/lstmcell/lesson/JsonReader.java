package org.lstmcell.lesson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.lstmcell.lesson.LessonException.Problem;

/** Reads JSON value by value, knowing at every moment the path to where it is, so that an error can name its place. */
final class JsonReader implements AutoCloseable {
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 1000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER).maxStringLength(LessonFile.MAX_TEXT).maxNameLength(LONGEST_NUMBER)
                    .maxDocumentLength(LessonFile.MAX_BYTES).build())
            .build();

    private final JsonParser parser;
    private String path = "";

    /** Reads the value of a key, or an element of a list. */
    interface ValueReader {
        void read(JsonReader json) throws LessonException;
    }

    /** Reads the value of {@code key}. */
    interface MemberReader {
        void read(String key, JsonReader json) throws LessonException;
    }

    JsonReader(Reader text) throws LessonException {
        try {
            parser = FACTORY.createParser(StrictReader.withoutByteOrderMark(text));
        } catch (IOException e) {
            throw broken(e, "1:1");
        }
        next();
    }

    /** Where it is now. */
    String path() {
        return path;
    }

    LessonException error(Problem problem, String... arguments) {
        boolean empty = parser.currentToken() == null;
        return new LessonException(!path.isEmpty() ? path
                : lineAndColumn(empty ? parser.currentLocation() : parser.currentTokenLocation()), problem, arguments);
    }

    /**
     * Reads an object that has all keys of {@code required} and beside them none but {@code optional}; {@code member} has
     * to read each value.
     */
    void object(List<String> required, List<String> optional, MemberReader member) throws LessonException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw error(Problem.OBJECT_EXPECTED);
        }
        String outer = path;
        Set<String> missing = new LinkedHashSet<>(required);
        while (next() != JsonToken.END_OBJECT) {
            String key = name();
            path = (outer.isEmpty() ? "" : outer + ".") + LessonException.quoted(key);
            if (!missing.remove(key) && !optional.contains(key)) {
                List<String> known = new ArrayList<>(required);
                known.addAll(optional);
                throw error(Problem.UNKNOWN, String.join(", ", known));
            }
            next();
            member.read(key, this);
        }
        path = outer;
        if (!missing.isEmpty()) {
            String first = missing.iterator().next();
            path = outer.isEmpty() ? first : outer + "." + first;
            throw error(Problem.MISSING);
        }
    }

    /** Reads a list of at most {@code most} elements, {@code element} reading each; returns how many there were. */
    int list(int most, ValueReader element) throws LessonException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw error(Problem.LIST_EXPECTED);
        }
        String outer = path;
        int count = 0;
        while (next() != JsonToken.END_ARRAY) {
            if (count == most) {
                path = outer;
                throw error(Problem.COUNT_RANGE, "1", Integer.toString(most), "> " + most);
            }
            path = outer + "[" + count + "]";
            element.read(this);
            count++;
        }
        path = outer;
        return count;
    }

    /** Reads a list of at most {@code most} finite numbers. */
    int numbers(int most, DoubleConsumer each) throws LessonException {
        return list(most, json -> each.accept(json.number()));
    }

    double number() throws LessonException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw error(Problem.NUMBER_EXPECTED);
        }
        try {
            double value = parser.getDoubleValue();
            if (!Double.isFinite(value)) {
                throw error(Problem.NOT_FINITE);
            }
            return value;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** A text that can be written again: half a surrogate pair is refused. */
    String text() throws LessonException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw error(Problem.TEXT_EXPECTED);
        }
        try {
            String text = parser.getText();
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw error(Problem.BAD_ENCODING);
            }
            return text;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Reads a text that is one of {@code allowed}; returns its index. */
    int oneOf(String... allowed) throws LessonException {
        String text = text();
        int index = Arrays.asList(allowed).indexOf(text);
        if (index < 0) {
            throw error(Problem.ONE_OF, String.join(", ", allowed));
        }
        return index;
    }

    /** Reads true or false. */
    boolean flag() throws LessonException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw error(Problem.ONE_OF, "true, false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** Nothing may come after the value that has been read. */
    void end() throws LessonException {
        if (next() != null) {
            throw new LessonException(lineAndColumn(parser.currentTokenLocation()), Problem.TRAILING);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            // everything has been read
        }
    }

    private String name() throws LessonException {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private JsonToken next() throws LessonException {
        try {
            return parser.nextToken();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private LessonException broken(IOException error) {
        if (error instanceof JsonProcessingException json) {
            String message = String.valueOf(json.getOriginalMessage());
            JsonLocation location = json.getLocation() == null ? parser.currentLocation() : json.getLocation();
            if (error instanceof StreamConstraintsException) {
                return new LessonException(lineAndColumn(location), Problem.OVER_LIMIT, Integer.toString(LessonFile.MAX_TEXT),
                        Integer.toString(LONGEST_NUMBER), Integer.toString(DEEPEST));
            }
            if (message.startsWith("Duplicate")) {
                return new LessonException(lineAndColumn(location), Problem.DUPLICATE);
            }
            return new LessonException(lineAndColumn(location), Problem.BAD_JSON);
        }
        return broken(error, lineAndColumn(parser.currentLocation()));
    }

    private static LessonException broken(IOException error, String reached) {
        return error instanceof StrictReader.NotText bytes ? new LessonException(bytes.place(), Problem.BAD_ENCODING)
                : new LessonException(reached, Problem.UNREADABLE);
    }

    private static String lineAndColumn(JsonLocation location) {
        return location.getLineNr() + ":" + location.getColumnNr();
    }
}
