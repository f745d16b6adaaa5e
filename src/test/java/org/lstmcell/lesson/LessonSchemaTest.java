package org.lstmcell.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.lesson.LessonException.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema that editors use says of a lesson file what its reader says, but for the rules that a schema cannot say. */
class LessonSchemaTest {
    private static final int FILES = 250;
    private static final int TREES = 400;
    private static final int LARGE = 20_000;
    /** Counts that depend on each other, half a surrogate pair, a number's characters, and a text's where one counts as two. */
    private static final Set<Problem> NOT_SAID_BY_A_SCHEMA = EnumSet.of(Problem.WRONG_COUNT, Problem.BAD_ENCODING, Problem.OVER_LIMIT);
    /** What both find wrong, beside what is too large. What is no JSON, or not UTF-8, or has a key twice, no schema ever sees. */
    private static final Set<Problem> SAID_BY_BOTH = EnumSet.of(Problem.MISSING, Problem.UNKNOWN, Problem.OBJECT_EXPECTED,
            Problem.LIST_EXPECTED, Problem.TEXT_EXPECTED, Problem.NUMBER_EXPECTED, Problem.ONE_OF, Problem.COUNT_RANGE);
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNode SOURCE = source();
    private static final Schema SCHEMA = REGISTRY.getSchema(SOURCE);

    /** A lesson with every key there is. */
    private static final String WHOLE = LessonFileTest.GOOD.replace("\"printed\"", """
            "view": {"panel": "concepts", "notation": "lecture", "decimals": 2, "ask": ["i", "y"],
                     "allSteps": true, "printed": false, "feedback": true},
            "printed\"""");
    /** Values that are right in some place and wrong in most; @ stands for what no tree can hold, or only a large one. */
    private static final List<String> VALUES = List.of("null", "true", "false", "0", "-1.5", "4.0", "1e1", "17", "18", "4.5", "\"\"",
            "\"text\"", "\"sigmoid\"", "\"step\"", "\"linear\"", "\"tanh\"", "\"letters\"", "\"weights\"", "\"y\"", "\"@\"", "[]",
            "{}", "[7]", "[[7]]", "[null]", "[\"c\"]", "[0, 0, 0]", "{\"en\": \"\"}", "{\"zh-TW\": null}", "{\"c\": [1]}", "{\"c\": {}}",
            "{\"weights\": [1], \"bias\": 0}", "1.7976931348623157e308", "\"lstm-cell-lesson/2\"");
    /** A fenced block, or lines that are indented. */
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^ *```.*\\R([\\s\\S]*?)^ *```|((?:^(?: {4}|\t).*\\R|^\\s*\\R)+)");
    private static final Pattern LESSON = Pattern.compile("\"format\"\\s*:\\s*\"" + LessonFile.FORMAT + '"');

    private static JsonNode source() {
        try (InputStream in = LessonSchemaTest.class.getResourceAsStream("/schema/lesson.schema.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("the schema", e);
        }
    }

    private static List<Error> errors(String lesson) {
        return SCHEMA.validate(JSON.readTree(lesson));
    }

    private static LessonException readingFails(String lesson) {
        return readingFails(lesson.getBytes(StandardCharsets.UTF_8));
    }

    private static LessonException readingFails(byte[] lesson) {
        return catchThrowableOfType(LessonException.class, () -> LessonFile.read(new ByteArrayInputStream(lesson)));
    }

    private static String written(Lesson lesson) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LessonWriter.write(lesson, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static List<Path> lessonsOfTheProgram() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/lessons"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lessonsOfTheProgram")
    void everyLessonOfTheProgramFits(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @Test
    void whateverTheProgramSavesFits() throws IOException {
        RandomLessons lessons = new RandomLessons(new Random(5));
        for (int n = 0; n < 200; n++) {
            assertThat(errors(written(lessons.lesson()))).as("lesson %d", n).isEmpty();
        }
    }

    /** The lessons among the fenced and indented blocks of {@code document}. */
    private static List<String> examples(Path document) throws IOException {
        return EXAMPLE.matcher(Files.readString(document)).results()
                .map(block -> block.group(1) == null ? block.group(2) : block.group(1))
                .filter(block -> LESSON.matcher(block).find()).toList();
    }

    @Test
    void everyLessonInTheDocumentsIsOne() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(Path.of("")); Stream<Path> docs = Files.walk(Path.of("docs"))) {
            Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        int count = 0;
        for (Path document : documents) {
            for (String example : examples(document)) {
                count++;
                assertThat(readingFails(example)).as("%s: %s", document, example).isNull();
                assertThat(errors(example)).as("%s: %s", document, example).isEmpty();
            }
        }
        assertThat(count).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theSchemaIsOne() {
        Schema ofSchemas = REGISTRY.getSchema(SchemaLocation.of(SOURCE.get("$schema").stringValue()));
        assertThat(ofSchemas.validate(SOURCE)).isEmpty();
    }

    @Test
    void itsLimitsAndNamesAreTheReaders() {
        assertThat(SOURCE.at("/properties/format/const").stringValue()).isEqualTo(LessonFile.FORMAT);
        for (String list : List.of("/properties/inputs", "/$defs/printedRow")) {
            assertThat(SOURCE.at(list + "/maxItems").intValue()).as(list).isEqualTo(LessonFile.MAX_STEPS);
        }
        for (String list : List.of("/properties/inputs/items", "/properties/inputNames", "/$defs/weights")) {
            assertThat(SOURCE.at(list + "/maxItems").intValue()).as(list).isEqualTo(LessonFile.MAX_INPUTS);
        }
        for (String number : List.of("/$defs/number", "/$defs/printedRow/items")) {
            assertThat(SOURCE.at(number + "/maximum").doubleValue()).as(number).isEqualTo(Double.MAX_VALUE);
            assertThat(SOURCE.at(number + "/minimum").doubleValue()).as(number).isEqualTo(-Double.MAX_VALUE);
        }
        assertThat(SOURCE.at("/$defs/text/maxLength").intValue()).isEqualTo(LessonFile.MAX_TEXT);
        assertThat(SOURCE.at("/properties/view/properties/decimals/maximum").intValue()).isEqualTo(LessonView.MAX_DECIMALS);
        assertThat(choices("/properties/cell/properties/gateActivation")).isEqualTo(ids(Activation.FOR_GATES));
        assertThat(choices("/properties/cell/properties/inputActivation")).isEqualTo(ids(Activation.FOR_INPUT));
        assertThat(choices("/properties/cell/properties/outputActivation")).isEqualTo(ids(Activation.FOR_OUTPUT));
        assertThat(choices("/properties/view/properties/panel")).isEqualTo(LessonView.PANELS);
        assertThat(choices("/properties/view/properties/notation")).isEqualTo(LessonView.NOTATIONS);
        assertThat(choices("/properties/view/properties/ask/items")).isEqualTo(LessonView.QUESTIONS);
    }

    private static List<String> ids(List<Activation> activations) {
        return activations.stream().map(Activation::id).toList();
    }

    private static List<String> choices(String place) {
        return SOURCE.at(place + "/enum").valueStream().map(JsonNode::stringValue).toList();
    }

    /** Editors show those of a definition rather than those beside the reference to it, so that only one of the two may have them. */
    @Test
    void everyKeyHasATitleAndADescriptionForEditorsToShow() {
        int keys = 0;
        for (ObjectNode object : objects(SOURCE)) {
            for (Map.Entry<String, JsonNode> key : object.path("properties").properties()) {
                JsonNode reference = key.getValue().get("$ref");
                JsonNode definition = reference == null ? key.getValue() : SOURCE.at(reference.stringValue().substring(1));
                for (String text : List.of("title", "description")) {
                    boolean both = reference != null && key.getValue().has(text) == definition.has(text);
                    JsonNode shown = key.getValue().has(text) ? key.getValue() : definition;
                    assertThat(both || !shown.has(text)).as("%s of %s", text, key.getKey()).isFalse();
                }
                keys++;
            }
        }
        assertThat(keys).isGreaterThan(30);
    }

    /** The smallest lesson of docs/lesson-format.md does what is said there, and without any of its keys it is none. */
    @Test
    void theSmallestLessonHasNoKeyTooMany() throws IOException, LessonException {
        String smallest = examples(Path.of("docs/lesson-format.md")).get(1);
        assertThat(smallest.lines().filter(line -> !line.isBlank()).count()).isEqualTo(5);
        assertThat(statesAndOutputs(smallest, 1)).containsExactly(1, 3, 6, 1, 3, 6);
        assertThat(statesAndOutputs(smallest, -1)).startsWith(1, 2, 3);
        assertThat(statesAndOutputs(smallest, 0)).startsWith(1, 2.5, 4.25);
        int keys = 0;
        for (int n = 0; n < objects(JSON.readTree(smallest)).size(); n++) {
            for (String key : objects(JSON.readTree(smallest)).get(n).propertyNames()) {
                JsonNode without = JSON.readTree(smallest);
                objects(without).get(n).remove(key);
                assertThat(readingFails(without.toString())).as("without %s", key).isNotNull();
                assertThat(SCHEMA.validate(without)).as("without %s", key).isNotEmpty();
                keys++;
            }
        }
        assertThat(keys).isEqualTo(20);
    }

    private static double[] statesAndOutputs(String text, double biasOfForgetGate) throws LessonException {
        Lesson lesson = LessonFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Trace trace = Cell.run(lesson.cell().with(Unit.FORGET_GATE, lesson.cell().forgetGate().withBias(biasOfForgetGate)),
                lesson.inputs());
        return Stream.of(Quantity.C, Quantity.Y).flatMapToDouble(q -> IntStream.of(1, 2, 3).mapToDouble(t -> trace.value(q, t)))
                .toArray();
    }

    private static List<ObjectNode> objects(JsonNode tree) {
        List<ObjectNode> objects = new ArrayList<>();
        nodes(tree).stream().filter(JsonNode::isObject).forEach(node -> objects.add((ObjectNode) node));
        return objects;
    }

    private static List<JsonNode> nodes(JsonNode tree) {
        List<JsonNode> nodes = new ArrayList<>(List.of(tree));
        tree.forEach(child -> nodes.addAll(nodes(child)));
        return nodes;
    }

    /** The files that {@link LessonFileTest} breaks by hand, each in one way. */
    @ParameterizedTest
    @MethodSource("org.lstmcell.lesson.LessonFileTest#brokenFiles")
    void whatIsBrokenByHandIsRefusedByBothUnlessASchemaCannotSayIt(String what, String with) {
        String broken = LessonFileTest.GOOD.replace(what, with);
        assertThat(agree(broken.getBytes(StandardCharsets.UTF_8), with, new HashMap<>())).as("read").isFalse();
    }

    private static void same(String what, String with, boolean accepted) {
        String changed = WHOLE.replace(what, with);
        assertThat(changed).isNotEqualTo(WHOLE);
        assertThat(readingFails(changed) == null).as("the reader: %.60s", with).isEqualTo(accepted);
        assertThat(isRefusedBySchema(changed)).as("the schema: %.60s", with).isEqualTo(!accepted);
    }

    @Test
    void bothDrawTheLineAtTheSamePlace() {
        same("A test", "x".repeat(LessonFile.MAX_TEXT), true);
        same("A test", "x".repeat(LessonFile.MAX_TEXT + 1), false);
        same("\"bias\": 3", "\"bias\": 1.7976931348623157e308", true);
        same("\"bias\": 3", "\"bias\": -1.7976931348623157e308", true);
        same("\"bias\": 3", "\"bias\": 1.798e308", false);
        same("\"bias\": 3", "\"bias\": -1e999", false);
        same("\"bias\": 3", "\"bias\": 1e-999", true);
        same("\"c\": [1,", "\"c\": [1e999,", false);
        same("\"c\": [1,", "\"c\": [null,", true);
        same("\"decimals\": 2", "\"decimals\": 17", true);
        same("\"decimals\": 2", "\"decimals\": 18", false);
        same("\"decimals\": 2", "\"decimals\": -0", true);
        same("\"decimals\": 2", "\"decimals\": -1", false);
        same("\"decimals\": 2", "\"decimals\": 2.0", true);
        same("\"decimals\": 2", "\"decimals\": 2.5", false);
        same("[\"i\", \"y\"]", "[\"i\", \"i\", \"i\", \"i\", \"i\"]", true);
        same("[\"i\", \"y\"]", "[\"i\", \"i\", \"i\", \"i\", \"i\", \"i\"]", false);
        same("[\"i\", \"y\"]", "[]", false);
        same("{\"c\": [1, 2, 3], \"y\": [4, 5, 6]}", "{}", true);
        same("{\"en\": \"Why?\"}", "{}", false);
        same("\"format\"", "\"$schema\": \"lesson.schema.json\", \"format\"", false);
    }

    /** Whether {@code text} is no JSON, or the schema finds something wrong with it. */
    private static boolean isRefusedBySchema(String text) {
        try {
            return !SCHEMA.validate(JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text), OutputFormat.BOOLEAN);
        } catch (JacksonException e) {
            return true;
        }
    }

    private static boolean isRefusedBySchema(byte[] bytes) {
        try {
            return isRefusedBySchema(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return true;
        }
    }

    @Test
    void schemaAndReaderAgreeOnFilesWithSomethingWrongInThem() {
        Map<Problem, Integer> both = new EnumMap<>(Problem.class);
        int lessons = 0;
        for (int index = 0; index < FILES; index++) {
            MutatedFiles.Mutant mutant = MutatedFiles.at(index);
            boolean tried = mutant.lesson() && mutant.bytes().length < LARGE;
            lessons += tried && agree(mutant.bytes(), "mutant " + index, both) ? 1 : 0;
        }
        assertThat(lessons).as("lessons").isBetween(FILES / 20, FILES / 2);
        assertThat(both).containsKeys(Problem.BAD_JSON, Problem.BAD_ENCODING, Problem.DUPLICATE);
    }

    @Test
    void schemaAndReaderAgreeOnTreesWithSomethingWrongInThem() throws IOException {
        Map<Problem, Integer> both = new EnumMap<>(Problem.class);
        int lessons = 0;
        for (int seed = 0; seed < TREES; seed++) {
            lessons += agree(changed(seed), "seed " + seed, both) ? 1 : 0;
        }
        assertThat(lessons).as("lessons").isBetween(TREES / 20, TREES / 2);
        assertThat(both.keySet()).as("why").containsAll(SAID_BY_BOTH);
    }

    @Test
    void schemaAndReaderAgreeOnEveryValueInEveryPlace() {
        JsonNode whole = JSON.readTree(WHOLE);
        Map<Problem, Integer> both = new EnumMap<>(Problem.class);
        for (JsonNode node : nodes(whole)) {
            for (String value : VALUES) {
                if (node instanceof ObjectNode object) {
                    for (String key : List.copyOf(object.propertyNames())) {
                        JsonNode before = object.replace(key, JSON.readTree(value));
                        agree(text(whole, "1e999"), key + ": " + value, both);
                        object.set(key, before);
                    }
                } else if (node instanceof ArrayNode list) {
                    for (int index = 0; index < list.size(); index++) {
                        JsonNode before = list.get(index);
                        list.set(index, JSON.readTree(value));
                        agree(text(whole, "1e999"), list + ": " + value, both);
                        list.set(index, before);
                    }
                }
            }
        }
        assertThat(whole).isEqualTo(JSON.readTree(WHOLE));
        assertThat(both).containsKeys(Problem.NOT_FINITE, Problem.WRONG_FORMAT);
    }

    /** What is to be read: {@code tree}, with {@code large} where @ stands in it. */
    private static byte[] text(JsonNode tree, String large) {
        return tree.toString().replace("\"@\"", large).getBytes(StandardCharsets.UTF_8);
    }

    /** Holds what the schema says of a file against what the reader says; counts what both refuse. Returns whether it is a lesson. */
    private static boolean agree(byte[] file, String where, Map<Problem, Integer> both) {
        LessonException error = readingFails(file);
        boolean refused = isRefusedBySchema(file);
        if (error == null) {
            assertThat(refused).as("%s: the schema refuses what is read", where).isFalse();
        } else if (refused) {
            both.merge(error.problem(), 1, Integer::sum);
        } else {
            assertThat(error.problem()).as("%s: the schema accepts what is not read, %s", where, error.getMessage())
                    .isIn(NOT_SAID_BY_A_SCHEMA);
        }
        return error == null;
    }

    /** A lesson as JSON with one thing changed, or a few. */
    private static byte[] changed(int seed) throws IOException {
        Random random = new Random(seed);
        RandomLessons lessons = new RandomLessons(random);
        JsonNode tree = JSON.readTree(random.nextBoolean() ? WHOLE : written(random.nextBoolean() ? lessons.lesson()
                : BuiltInLessons.load(lessons.oneOf(BuiltInLessons.ids()))));
        for (int left = 1 + random.nextInt(8) / 7; left > 0; left--) {
            List<JsonNode> parents = nodes(tree).stream().filter(node -> node.isContainer() && !node.isEmpty()).toList();
            List<JsonNode> objects = parents.stream().filter(JsonNode::isObject).toList();
            JsonNode parent = lessons.oneOf(random.nextBoolean() ? parents : objects);
            if (parent instanceof ObjectNode object) {
                change(object, random, lessons);
            } else {
                change((ArrayNode) parent, random, lessons);
            }
        }
        return text(tree, random.nextBoolean() ? "1e999" : "\"" + "x".repeat(LessonFile.MAX_TEXT + 1) + '"');
    }

    private static void change(ObjectNode object, Random random, RandomLessons lessons) {
        String key = lessons.oneOf(List.copyOf(object.propertyNames()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(key);
            case 1 -> object.set(lessons.oneOf(List.of("en", "c", "peepholeWeight", "notes", "view", "ask", "allSteps", "decimals", "$schema",
                    "initialState", "Title", "inputNames", "printed")), JSON.readTree(lessons.oneOf(VALUES)));
            default -> object.set(key, JSON.readTree(lessons.oneOf(VALUES)));
        }
    }

    private static void change(ArrayNode list, Random random, RandomLessons lessons) {
        int index = random.nextInt(list.size());
        switch (random.nextInt(4)) {
            case 0 -> list.remove(index);
            case 1 -> {
                JsonNode element = list.get(index).deepCopy();
                for (int left = 1 + random.nextInt(LessonFile.MAX_INPUTS); left > 0; left--) {
                    list.add(element);
                }
            }
            default -> list.set(index, JSON.readTree(lessons.oneOf(VALUES)));
        }
    }
}
