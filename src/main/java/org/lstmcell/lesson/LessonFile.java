package org.lstmcell.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Unit;
import org.lstmcell.lesson.LessonException.Problem;

/** Lesson files: UTF-8 JSON of the format {@value #FORMAT}, described in docs/lesson-format.md. */
public final class LessonFile {
    public static final String FORMAT = "lstm-cell-lesson/1";
    public static final int MAX_INPUTS = 8;
    public static final int MAX_STEPS = 1_000_000;
    /** Characters of a title, a note or a name. */
    public static final int MAX_TEXT = 100_000;
    /** Room for the most steps and inputs with printed rows, all digits of each and the longest texts. */
    static final long MAX_BYTES = 300_000_000;

    private Bilingual title;
    private Bilingual notes;
    private CellParameters cell;
    private final Columns inputs = new Columns();
    private List<String> inputNames;
    private Printed printed;
    private LessonView view;

    private LessonFile() {
    }

    /** @throws LessonException if it cannot be read or breaks a rule of the format */
    public static Lesson read(Path file) throws LessonException {
        try (InputStream in = open(file)) {
            return read(in);
        } catch (IOException e) {
            throw new LessonException(file.toString(), Problem.UNREADABLE);
        }
    }

    /**
     * Opens {@code file} unless it is too large, or no file: a folder has nothing to read, a device may have no end and a pipe
     * no beginning.
     */
    static InputStream open(Path file) throws IOException, LessonException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        if (!found.isRegularFile()) {
            throw new LessonException(file.toString(), Problem.NOT_A_FILE);
        }
        if (found.size() > MAX_BYTES) {
            throw new LessonException(file.toString(), Problem.TOO_LARGE, Long.toString(MAX_BYTES / 1_000_000));
        }
        return Files.newInputStream(file);
    }

    /** @throws LessonException if it breaks a rule of the format */
    public static Lesson read(InputStream in) throws LessonException {
        try (JsonReader json = new JsonReader(new StrictReader(in, StandardCharsets.UTF_8))) {
            LessonFile file = new LessonFile();
            json.object(List.of("format", "title", "cell", "inputs"), List.of("notes", "inputNames", "printed", "view"),
                    file::member);
            json.end();
            return file.lesson();
        }
    }

    private void member(String key, JsonReader json) throws LessonException {
        switch (key) {
            case "format" -> {
                if (!json.text().equals(FORMAT)) {
                    throw json.error(Problem.WRONG_FORMAT, FORMAT);
                }
            }
            case "title" -> title = bilingual(json);
            case "notes" -> notes = bilingual(json);
            case "cell" -> cell = cell(json);
            case "inputs" -> inputs.read(json);
            case "inputNames" -> {
                inputNames = new ArrayList<>();
                json.list(MAX_INPUTS, element -> inputNames.add(element.text()));
            }
            case "printed" -> printed = printed(json);
            default -> view = view(json);
        }
    }

    /** The key of {@code unit} in the cell. */
    static String key(Unit unit) {
        return switch (unit) {
            case BLOCK_INPUT -> "blockInput";
            case INPUT_GATE -> "inputGate";
            case FORGET_GATE -> "forgetGate";
            case OUTPUT_GATE -> "outputGate";
        };
    }

    /** What belongs together only after all has been read. */
    private Lesson lesson() throws LessonException {
        int width = inputs.columns.length;
        checkCount("cell.blockInput.weights", cell.width(), width);
        if (inputNames != null) {
            checkCount("inputNames", inputNames.size(), width);
        }
        if (printed != null && printed.c() != null) {
            checkCount("printed.c", printed.c().size(), inputs.length);
        }
        if (printed != null && printed.y() != null) {
            checkCount("printed.y", printed.y().size(), inputs.length);
        }
        return new Lesson(title, notes, cell, inputs.sequence(), inputNames, printed, view);
    }

    private static void checkCount(String place, int count, int expected) throws LessonException {
        if (count != expected) {
            throw new LessonException(place, Problem.WRONG_COUNT, Integer.toString(expected), Integer.toString(count));
        }
    }

    private static Bilingual bilingual(JsonReader json) throws LessonException {
        String[] texts = new String[2];
        json.object(List.of(), List.of("en", "zh-TW"), (language, text) ->
                texts[language.equals("en") ? 0 : 1] = text.text());
        if (texts[0] == null && texts[1] == null) {
            throw new LessonException(json.path() + ".en", Problem.MISSING);
        }
        return new Bilingual(texts[0], texts[1]);
    }

    private static Printed printed(JsonReader json) throws LessonException {
        List<List<Double>> rows = new ArrayList<>(Arrays.asList(null, null));
        json.object(List.of(), List.of("c", "y"), (row, list) -> {
            List<Double> values = new ArrayList<>();
            list.list(MAX_STEPS, number -> values.add(number.isNull() ? Double.NaN : number.number()));
            rows.set(row.equals("c") ? 0 : 1, values);
        });
        return new Printed(rows.get(0), rows.get(1));
    }

    private static LessonView view(JsonReader json) throws LessonException {
        String[] names = {LessonView.PANELS.get(0), LessonView.NOTATIONS.get(0)};
        int[] decimals = {4};
        boolean[] flags = new boolean[3];
        List<String> ask = new ArrayList<>();
        json.object(List.of(), List.of("panel", "notation", "decimals", "ask", "allSteps", "printed", "feedback"), (key, value) -> {
            switch (key) {
                case "panel" -> names[0] = oneOf(value, LessonView.PANELS);
                case "notation" -> names[1] = oneOf(value, LessonView.NOTATIONS);
                case "decimals" -> decimals[0] = decimals(value);
                case "ask" -> {
                    int most = LessonView.QUESTIONS.size();
                    checkAny(value, value.list(most, question -> ask.add(oneOf(question, LessonView.QUESTIONS))), most);
                }
                case "allSteps" -> flags[0] = value.flag();
                case "printed" -> flags[1] = value.flag();
                default -> flags[2] = value.flag();
            }
        });
        return new LessonView(names[0], names[1], decimals[0], ask.isEmpty() ? LessonView.QUESTIONS : ask, flags[0], flags[1], flags[2]);
    }

    private static String oneOf(JsonReader json, List<String> allowed) throws LessonException {
        return allowed.get(json.oneOf(allowed.toArray(String[]::new)));
    }

    private static int decimals(JsonReader json) throws LessonException {
        double number = json.number();
        if (number != Math.rint(number) || number < 0 || number > LessonView.MAX_DECIMALS) {
            throw json.error(Problem.ONE_OF, "0 – " + LessonView.MAX_DECIMALS);
        }
        return (int) number;
    }

    private static CellParameters cell(JsonReader json) throws LessonException {
        Activation[] activations = new Activation[3];
        double[] initial = new double[2];
        AffineUnit[] units = new AffineUnit[4];
        json.object(List.of("gateActivation", "inputActivation", "outputActivation", "blockInput", "inputGate",
                "forgetGate", "outputGate"), List.of("initialState", "initialOutput"), (key, value) -> {
                    switch (key) {
                        case "gateActivation" -> activations[0] = activation(value, Activation.FOR_GATES);
                        case "inputActivation" -> activations[1] = activation(value, Activation.FOR_INPUT);
                        case "outputActivation" -> activations[2] = activation(value, Activation.FOR_OUTPUT);
                        case "initialState" -> initial[0] = value.number();
                        case "initialOutput" -> initial[1] = value.number();
                        case "blockInput" -> units[0] = unit(value, false);
                        case "inputGate" -> units[1] = unit(value, true);
                        case "forgetGate" -> units[2] = unit(value, true);
                        default -> units[3] = unit(value, true);
                    }
                });
        for (Unit unit : Unit.values()) {
            checkCount(json.path() + "." + key(unit) + ".weights", units[unit.ordinal()].weights().size(),
                    units[0].weights().size());
        }
        return new CellParameters(units[0], units[1], units[2], units[3],
                activations[0], activations[1], activations[2], initial[0], initial[1]);
    }

    private static Activation activation(JsonReader json, List<Activation> allowed) throws LessonException {
        return allowed.get(json.oneOf(allowed.stream().map(Activation::id).toArray(String[]::new)));
    }

    private static AffineUnit unit(JsonReader json, boolean peephole) throws LessonException {
        List<Double> weights = new ArrayList<>();
        double[] others = new double[3];
        json.object(List.of("weights", "bias"),
                peephole ? List.of("recurrentWeight", "peepholeWeight") : List.of("recurrentWeight"), (key, value) -> {
                    switch (key) {
                        case "weights" -> checkAny(value, value.numbers(MAX_INPUTS, weights::add), MAX_INPUTS);
                        case "bias" -> others[0] = value.number();
                        case "recurrentWeight" -> others[1] = value.number();
                        default -> others[2] = value.number();
                    }
                });
        return new AffineUnit(weights, others[0], others[1], others[2]);
    }

    private static void checkAny(JsonReader json, int count, int most) throws LessonException {
        if (count == 0) {
            throw json.error(Problem.COUNT_RANGE, "1", Integer.toString(most), "0");
        }
    }

    /** The rows of {@code inputs}, one a time step, collected as columns that grow. */
    private static final class Columns {
        private double[][] columns = new double[0][];
        private int length;

        void read(JsonReader json) throws LessonException {
            int[] k = new int[1];
            double[] row = new double[MAX_INPUTS];
            json.list(MAX_STEPS, element -> {
                k[0] = 0;
                add(row, element.numbers(MAX_INPUTS, value -> row[k[0]++] = value), element);
            });
            checkAny(json, length, MAX_STEPS);
        }

        private void add(double[] row, int width, JsonReader json) throws LessonException {
            checkAny(json, width, MAX_INPUTS);
            if (length == 0) {
                columns = new double[width][16];
            } else if (width != columns.length) {
                throw json.error(Problem.WRONG_COUNT, Integer.toString(columns.length), Integer.toString(width));
            }
            for (int k = 0; k < width; k++) {
                if (length == columns[k].length) {
                    columns[k] = Arrays.copyOf(columns[k], length * 2);
                }
                columns[k][length] = row[k];
            }
            length++;
        }

        Sequence sequence() {
            for (int k = 0; k < columns.length; k++) {
                columns[k] = Arrays.copyOf(columns[k], length); // one by one, to need less memory at once
            }
            return Sequence.ofColumns(columns);
        }
    }
}
