package org.lstmcell.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.lesson.LessonException.Problem;

class TableEditsTest {
    private static final double NONE = Double.NaN;
    private static final AffineUnit UNIT = new AffineUnit(List.of(5.0, 6.0), 7, 8, 0);
    private static final CellParameters CELL = new CellParameters(UNIT, UNIT.withPeepholeWeight(9), UNIT.withBias(10), UNIT,
            Activation.SIGMOID, Activation.LINEAR, Activation.TANH, 0.5, -0.5);
    /** Two inputs, three time steps, the cell states printed. */
    private static final Lesson LESSON = new Lesson(new Bilingual("A test", null), new Bilingual("Why?", null), CELL,
            Sequence.ofColumns(new double[] {1, 2, 3}, new double[] {10, 20, 30}), List.of("a", "x2"),
            new Printed(Arrays.asList(100.0, NONE, 300.0), null));

    /** A row of the table as a text; the last but one is the printed c, the last the printed y. */
    private static String row(Lesson lesson, int row) {
        return Arrays.toString(IntStream.rangeClosed(1, lesson.inputs().length())
                .mapToDouble(t -> TableEdits.value(lesson, row, t)).toArray());
    }

    private static void assertRows(Lesson lesson, String... rows) {
        assertThat(IntStream.range(0, lesson.inputs().width() + 2).mapToObj(row -> row(lesson, row))).containsExactly(rows);
    }

    private static List<String> names(Lesson lesson) {
        return IntStream.range(0, lesson.inputs().width()).mapToObj(lesson::nameOf).toList();
    }

    private static List<Double> weights(Lesson lesson, int k) {
        return Stream.of(Unit.values()).map(unit -> lesson.cell().unit(unit).weights().get(k)).toList();
    }

    private static Lesson unnamed() {
        return new Lesson(LESSON.title(), LESSON.notes(), CELL, LESSON.inputs(), null, LESSON.printed());
    }

    @Test
    void insertedStepsAreZeroAndNothingIsPrintedThere() {
        assertRows(TableEdits.insertSteps(LESSON, 2, 2), "[1.0, 0.0, 0.0, 2.0, 3.0]", "[10.0, 0.0, 0.0, 20.0, 30.0]",
                "[100.0, NaN, NaN, NaN, 300.0]", "[NaN, NaN, NaN, NaN, NaN]");
        assertThat(row(TableEdits.insertSteps(LESSON, 1, 1), 0)).isEqualTo("[0.0, 1.0, 2.0, 3.0]");
        assertThat(row(TableEdits.insertSteps(LESSON, 4, 1), 2)).isEqualTo("[100.0, NaN, 300.0, NaN]");
    }

    @Test
    void duplicatedStepsComeBehindTheirOriginals() {
        assertRows(TableEdits.duplicateSteps(LESSON, 1, 2), "[1.0, 2.0, 1.0, 2.0, 3.0]", "[10.0, 20.0, 10.0, 20.0, 30.0]",
                "[100.0, NaN, 100.0, NaN, 300.0]", "[NaN, NaN, NaN, NaN, NaN]");
        assertThat(row(TableEdits.duplicateSteps(LESSON, 3, 3), 0)).isEqualTo("[1.0, 2.0, 3.0, 3.0]");
    }

    @Test
    void deletedStepsAreGoneButNotAllOfThem() {
        assertRows(TableEdits.deleteSteps(LESSON, 1, 2), "[3.0]", "[30.0]", "[300.0]", "[NaN]");
        assertThat(row(TableEdits.deleteSteps(LESSON, 2, 2), 1)).isEqualTo("[10.0, 30.0]");
        assertThatThrownBy(() -> TableEdits.deleteSteps(LESSON, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movedStepsStayInsideTheSequence() {
        assertRows(TableEdits.moveSteps(LESSON, 1, 1, 1), "[2.0, 1.0, 3.0]", "[20.0, 10.0, 30.0]", "[NaN, 100.0, 300.0]",
                "[NaN, NaN, NaN]");
        assertThat(row(TableEdits.moveSteps(LESSON, 2, 3, -1), 0)).isEqualTo("[2.0, 3.0, 1.0]");
        assertThat(row(TableEdits.moveSteps(LESSON, 1, 2, 99), 0)).isEqualTo("[3.0, 1.0, 2.0]");
        assertThat(row(TableEdits.moveSteps(LESSON, 3, 3, -99), 0)).isEqualTo("[3.0, 1.0, 2.0]");
        assertThat(TableEdits.moveSteps(LESSON, 1, 3, 1)).isEqualTo(LESSON);
        assertThat(TableEdits.moveSteps(LESSON, 2, 2, 0)).isEqualTo(LESSON);
    }

    @Test
    void anAddedInputIsZeroAndWeighsNothing() {
        Lesson added = TableEdits.addInput(LESSON);
        assertThat(names(added)).containsExactly("a", "x2", "x3");
        assertRows(added, row(LESSON, 0), row(LESSON, 1), "[0.0, 0.0, 0.0]", row(LESSON, 2), row(LESSON, 3));
        assertThat(weights(added, 0)).containsOnly(5.0);
        assertThat(weights(added, 1)).containsOnly(6.0);
        assertThat(weights(added, 2)).containsOnly(0.0);
        assertThat(TableEdits.addInput(unnamed()).inputNames()).isNull();
    }

    @Test
    void aRemovedInputTakesItsNameAndItsWeightsAlong() {
        Lesson removed = TableEdits.removeInput(LESSON, 0);
        assertThat(names(removed)).as("a name that only counts counts anew").containsExactly("x1");
        assertRows(removed, row(LESSON, 1), row(LESSON, 2), row(LESSON, 3));
        assertThat(weights(removed, 0)).containsOnly(6.0);
        assertThat(removed.cell().inputGate()).isEqualTo(new AffineUnit(List.of(6.0), 7, 8, 9));
        assertThat(names(TableEdits.removeInput(LESSON, 1))).containsExactly("a");
        assertThat(TableEdits.removeInput(unnamed(), 0).inputNames()).isNull();
        assertThatThrownBy(() -> TableEdits.removeInput(removed, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddedInputRemovedAgainLeavesTheLesson() {
        assertThat(TableEdits.removeInput(TableEdits.addInput(LESSON), 2)).isEqualTo(LESSON);
        assertThat(TableEdits.removeInput(TableEdits.addInput(unnamed()), 2)).isEqualTo(unnamed());
    }

    @Test
    void aBlankNameGivesTheInputItsOwn() {
        assertThat(names(TableEdits.renameInput(LESSON, 1, " reset "))).containsExactly("a", "reset");
        assertThat(names(TableEdits.renameInput(LESSON, 0, " \u3000"))).containsExactly("x1", "x2");
        assertThat(names(TableEdits.renameInput(unnamed(), 0, "b"))).containsExactly("b", "x2");
    }

    @Test
    void theNameThatItHasIsNoOther() {
        assertThat(TableEdits.renameInput(LESSON, 0, "a ")).isSameAs(LESSON);
        Lesson unnamed = unnamed();
        assertThat(TableEdits.renameInput(unnamed, 1, "")).isSameAs(unnamed);
        assertThat(TableEdits.renameInput(unnamed, 1, "x2")).isSameAs(unnamed);
    }

    @Test
    void aBlockThatReachesPastTheEndAddsSteps() throws LessonException {
        assertRows(TableEdits.with(LESSON, 1, 3, new double[][] {{-1, -2}}), "[1.0, 2.0, 3.0, 0.0]", "[10.0, 20.0, -1.0, -2.0]",
                "[100.0, NaN, 300.0, NaN]", "[NaN, NaN, NaN, NaN]");
        assertRows(TableEdits.with(LESSON, 3, 5, 7), "[1.0, 2.0, 3.0, 0.0, 0.0]", "[10.0, 20.0, 30.0, 0.0, 0.0]",
                "[100.0, NaN, 300.0, NaN, NaN]", "[NaN, NaN, NaN, NaN, 7.0]");
    }

    @Test
    void whatIsNoNumberLeavesAnInputAndTakesAPrintedNumberAway() throws LessonException {
        assertRows(TableEdits.with(LESSON, 0, 2, new double[][] {{NONE, -3, NONE}, {-20, NONE, NONE}}), "[1.0, 2.0, -3.0, 0.0]",
                "[10.0, -20.0, 30.0, 0.0]", "[100.0, NaN, 300.0, NaN]", "[NaN, NaN, NaN, NaN]");
        assertRows(TableEdits.with(LESSON, 2, 1, new double[][] {{NONE, 200}, {1, 2}}), row(LESSON, 0), row(LESSON, 1),
                "[NaN, 200.0, 300.0]", "[1.0, 2.0, NaN]");
    }

    @Test
    void aPrintedRowIsThereWhileANumberIsInIt() {
        Lesson both = TableEdits.with(LESSON, 3, 2, 2);
        assertThat(both.printed()).isEqualTo(new Printed(LESSON.printed().c(), List.of(NONE, 2.0, NONE)));
        assertThat(TableEdits.with(both, 3, 2, NONE)).isEqualTo(LESSON);
        Lesson onlyOutput = TableEdits.with(TableEdits.with(both, 2, 1, NONE), 2, 3, NONE);
        assertThat(onlyOutput.printed()).isEqualTo(new Printed(null, List.of(NONE, 2.0, NONE)));
        Lesson nothing = TableEdits.with(onlyOutput, 3, 2, NONE);
        assertThat(nothing.printed()).isNull();
        assertThat(TableEdits.with(nothing, 2, 1, NONE)).isEqualTo(nothing);
        assertThat(TableEdits.with(nothing, 2, 3, 4).printed()).isEqualTo(new Printed(List.of(NONE, NONE, 4.0), null));
    }

    @Test
    void aBlockHasToFitUnderTheRow() {
        double[][] three = {{1}, {2}, {3}};
        LessonException error = catchThrowableOfType(LessonException.class, () -> TableEdits.with(LESSON, 0, 1, three));
        assertThat(error.problem()).as("an input is no printed row").isEqualTo(Problem.BLOCK_TOO_HIGH);
        assertThat(error.arguments()).containsExactly("2", "3");
        error = catchThrowableOfType(LessonException.class, () -> TableEdits.with(LESSON, 3, 1, three));
        assertThat(error.problem()).isEqualTo(Problem.BLOCK_TOO_HIGH);
        assertThat(error.arguments()).containsExactly("1", "3");
    }

    @Test
    void aBlockMayNotMakeTooManySteps() throws LessonException {
        double[][] block = new double[1][LessonFile.MAX_STEPS];
        assertThat(TableEdits.with(LESSON, 0, 1, block).inputs().length()).isEqualTo(LessonFile.MAX_STEPS);
        LessonException error = catchThrowableOfType(LessonException.class, () -> TableEdits.with(LESSON, 0, 2, block));
        assertThat(error.problem()).isEqualTo(Problem.TOO_MANY_STEPS);
        assertThatThrownBy(() -> TableEdits.with(LESSON, 0, LessonFile.MAX_STEPS + 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Lesson imported(String csv) throws LessonException {
        return TableEdits.withSequence(LESSON, NumberBlock.parse(csv));
    }

    private static LessonException importError(String csv) {
        return catchThrowableOfType(LessonException.class, () -> imported(csv));
    }

    @Test
    void anotherSequenceTakesThePlaceOfTheLessons() throws LessonException {
        Lesson imported = imported("1,2\n3,4\n");
        assertRows(imported, "[1.0, 3.0]", "[2.0, 4.0]", "[NaN, NaN]", "[NaN, NaN]");
        assertThat(imported.printed()).isNull();
        assertThat(imported.cell()).isEqualTo(CELL);
        assertThat(imported.title()).isEqualTo(LESSON.title());
        assertThat(imported.notes()).isEqualTo(LESSON.notes());
        assertThat(imported.inputNames()).isEqualTo(LESSON.inputNames());
    }

    @Test
    void moreColumnsAddInputsAndFewerLeaveTheOthersZero() throws LessonException {
        Lesson wider = imported("p,q,,s\n1,2,3,4");
        assertThat(names(wider)).containsExactly("p", "q", "x3", "s");
        assertRows(wider, "[1.0]", "[2.0]", "[3.0]", "[4.0]", "[NaN]", "[NaN]");
        assertThat(weights(wider, 1)).containsOnly(6.0);
        assertThat(weights(wider, 3)).containsOnly(0.0);
        Lesson narrower = imported("p\n1\n2\n");
        assertThat(names(narrower)).containsExactly("p", "x2");
        assertRows(narrower, "[1.0, 2.0]", "[0.0, 0.0]", "[NaN, NaN]", "[NaN, NaN]");
    }

    @Test
    void aFirstColumnThatOnlyCountsTheTimeIsNoInput() throws LessonException {
        for (String time : List.of("t", "T", "Time", "step", "\u6642\u9593")) {
            Lesson imported = imported(time + ",p\n1,7\n2,8\n");
            assertThat(names(imported)).as(time).containsExactly("p", "x2");
            assertThat(row(imported, 0)).as(time).isEqualTo("[7.0, 8.0]");
        }
        assertThat(names(imported("p,t\n1,2"))).containsExactly("p", "t");
        assertThat(names(imported("t\n1"))).containsExactly("t", "x2");
    }

    @Test
    void linesThatAreTooLongForInputsAreTimeSteps() throws LessonException {
        assertRows(imported("1,2,3,4,5,6,7,8,9\n0,0,1,1,1,0,0,0,-0"), "[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]",
                "[0.0, 0.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0]", row(TableEdits.insertSteps(unprinted(), 1, 6), 2),
                row(TableEdits.insertSteps(unprinted(), 1, 6), 2));
        assertThat(imported("1,2,3,4,5,6,7,8").inputs().width()).isEqualTo(8);
    }

    private static Lesson unprinted() {
        return LESSON.withPrinted(null);
    }

    @Test
    void aSequenceThatIsNoLessonsIsRefused() {
        LessonException error = importError("1,2,3,4,5,6,7,8,9\n".repeat(9));
        assertThat(error.problem()).isEqualTo(Problem.TOO_MANY_INPUTS);
        assertThat(error.arguments()).containsExactly("8", "9");
        error = catchThrowableOfType(LessonException.class, () -> TableEdits.withSequence(LESSON,
                new NumberBlock(List.of(), new double[LessonFile.MAX_STEPS + 1][1])));
        assertThat(error.problem()).isEqualTo(Problem.TOO_MANY_STEPS);
    }

    @Test
    void aNumberThatIsMissingIsNamedByItsLineAndColumnInTheFile() {
        for (String csv : List.of("1,2\n,4\n", "a,b\n,4\n", "t,a,b\n1,,4\n", "1,2,3,4,5,6,7,8,9\n1,2,3,,5,6,7,8,9\n")) {
            LessonException error = importError(csv);
            assertThat(error.problem()).as(csv).isEqualTo(Problem.LEFT_EMPTY);
            String column = csv.startsWith("t") ? "2" : csv.length() > 20 ? "4" : "1";
            assertThat(error.arguments()).as(csv).containsExactly("2", column);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static Trace run(Lesson lesson) {
        return Cell.run(lesson.cell(), lesson.inputs());
    }

    /** With numbers of an ordinary size. */
    private static Lesson ordinary(Random random, int width, int length) {
        List<AffineUnit> units = Stream.generate(() -> new AffineUnit(random.doubles(width, -5, 5).boxed().toList(),
                random.nextDouble(), random.nextDouble(), 0)).limit(4).toList();
        CellParameters cell = new CellParameters(units.get(0), units.get(1), units.get(2), units.get(3), Activation.SIGMOID,
                Activation.LINEAR, Activation.TANH, random.nextDouble(), 0);
        double[][] columns = IntStream.range(0, width).mapToObj(k -> random.doubles(length, -5, 5).toArray())
                .toArray(double[][]::new);
        return new Lesson(LESSON.title(), null, cell, Sequence.ofColumns(columns), null, null);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutAnInputThatWasZeroTheCellComputesTheSame(long seed) throws LessonException {
        Random random = new Random(seed);
        int width = 2 + random.nextInt(6);
        int k = random.nextInt(width);
        Lesson lesson = TableEdits.with(ordinary(random, width, 20), k, 1, new double[1][20]);
        Trace before = run(lesson);
        for (Lesson changed : List.of(TableEdits.removeInput(lesson, k), TableEdits.addInput(lesson))) {
            Trace after = run(changed);
            for (Quantity quantity : Quantity.values()) {
                for (int t = 1; t <= 20; t++) {
                    assertThat(after.value(quantity, t)).as("seed %d, %s(%d)", seed, quantity, t)
                            .isEqualTo(before.value(quantity, t));
                }
            }
        }
    }

    /** The table as lists of numbers, and what belongs to each input; edits are made the plain way. */
    private static final class Model {
        private final List<List<Double>> inputs = new ArrayList<>();
        private final List<List<Double>> weights = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<List<Double>> printed = new ArrayList<>();

        Model(Lesson lesson) {
            int length = lesson.inputs().length();
            for (int row = 0; row < lesson.inputs().width() + 2; row++) {
                List<Double> values = new ArrayList<>();
                for (int t = 1; t <= length; t++) {
                    values.add(TableEdits.value(lesson, row, t));
                }
                (row < lesson.inputs().width() ? inputs : printed).add(values);
            }
            for (int k = 0; k < inputs.size(); k++) {
                weights.add(TableEditsTest.weights(lesson, k));
                names.add(lesson.inputNames() == null ? null : lesson.inputNames().get(k));
            }
        }

        List<List<Double>> rows() {
            return Stream.of(inputs, printed).flatMap(List::stream).toList();
        }

        int length() {
            return printed.get(0).size();
        }

        void put(int row, int t, double value) {
            while (length() < t) {
                insert(length() + 1);
            }
            if (row >= inputs.size() || !Double.isNaN(value)) {
                rows().get(row).set(t - 1, value);
            }
        }

        void insert(int t) {
            inputs.forEach(row -> row.add(t - 1, 0.0));
            printed.forEach(row -> row.add(t - 1, NONE));
        }

        void duplicate(int from, int to) {
            rows().forEach(row -> row.addAll(to, List.copyOf(row.subList(from - 1, to))));
        }

        void delete(int from, int to) {
            rows().forEach(row -> row.subList(from - 1, to).clear());
        }

        void move(int from, int to, int by) {
            for (int k = 0; k < Math.abs(by); k++) {
                if (by < 0 ? from - k > 1 : to + k < length()) {
                    int first = by < 0 ? from - k - 2 : from + k - 1;
                    rows().forEach(row -> Collections.rotate(row.subList(first, first + to - from + 2), by < 0 ? -1 : 1));
                }
            }
        }

        void add() {
            inputs.add(new ArrayList<>(Collections.nCopies(length(), 0.0)));
            weights.add(List.of(0.0, 0.0, 0.0, 0.0));
            names.add(null);
        }

        void remove(int k) {
            inputs.remove(k);
            weights.remove(k);
            names.remove(k);
        }

        void check(Lesson lesson, String what) {
            assertThat(lesson.inputs().width()).as(what).isEqualTo(inputs.size());
            assertThat(lesson.inputs().length()).as(what).isEqualTo(length());
            for (int row = 0; row < rows().size(); row++) {
                assertThat(row(lesson, row)).as("%s, row %d", what, row).isEqualTo(rows().get(row).toString());
            }
            for (int k = 0; k < inputs.size(); k++) {
                assertThat(TableEditsTest.weights(lesson, k)).as("%s, input %d", what, k).isEqualTo(weights.get(k));
                assertThat(lesson.nameOf(k)).as("%s, input %d", what, k)
                        .isEqualTo(names.get(k) == null ? "x" + (k + 1) : names.get(k));
            }
        }
    }

    private static Lesson editBoth(Lesson lesson, Model model, Random random) throws LessonException {
        RandomLessons some = new RandomLessons(random);
        int length = lesson.inputs().length();
        int width = lesson.inputs().width();
        int from = 1 + random.nextInt(length);
        int to = from + random.nextInt(Math.min(4, length - from + 1));
        int k = random.nextInt(width);
        switch (random.nextInt(10)) {
            case 0 -> {
                int t = 1 + random.nextInt(length + 1);
                int count = 1 + random.nextInt(3);
                IntStream.range(0, count).forEach(i -> model.insert(t));
                return TableEdits.insertSteps(lesson, t, count);
            }
            case 1 -> {
                model.duplicate(from, to);
                return TableEdits.duplicateSteps(lesson, from, to);
            }
            case 2, 3 -> {
                if (to - from + 1 < length) {
                    model.delete(from, to);
                    return TableEdits.deleteSteps(lesson, from, to);
                }
            }
            case 4 -> {
                int by = random.nextInt(2 * length + 1) - length;
                model.move(from, to, by);
                return TableEdits.moveSteps(lesson, from, to, by);
            }
            case 5 -> {
                if (width < LessonFile.MAX_INPUTS) {
                    model.add();
                    return TableEdits.addInput(lesson);
                }
            }
            case 6 -> {
                if (width > 1) {
                    model.remove(k);
                    return TableEdits.removeInput(lesson, k);
                }
            }
            case 7 -> {
                String name = random.nextInt(3) == 0 ? " " : "name " + random.nextInt(5);
                model.names.set(k, name.isBlank() ? null : name);
                return TableEdits.renameInput(lesson, k, name);
            }
            case 8 -> {
                int row = random.nextInt(width + 2);
                double value = random.nextInt(3) == 0 ? NONE : some.number();
                model.put(row, from, value);
                return TableEdits.with(lesson, row, from, value);
            }
            default -> {
                int row = random.nextInt(width + 2);
                double[][] block = new double[1 + random.nextInt((row < width ? width : width + 2) - row)]
                        [1 + random.nextInt(4)];
                for (int i = 0; i < block.length; i++) {
                    for (int j = 0; j < block[i].length; j++) {
                        block[i][j] = random.nextInt(3) == 0 ? NONE : some.number();
                        model.put(row + i, from + j, block[i][j]);
                    }
                }
                return TableEdits.with(lesson, row, from, block);
            }
        }
        return lesson;
    }

    private static byte[] written(Lesson lesson) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LessonWriter.write(lesson, out);
        return out.toByteArray();
    }

    /** Against a plain model, over edits at random; the lesson before each edit stays as it was. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anyEditsDoWhatTheyDoToAPlainTable(long seed) throws IOException, LessonException {
        Random random = new Random(seed);
        Lesson opened = new RandomLessons(random).lesson();
        Lesson lesson = opened;
        Model model = new Model(lesson);
        for (int k = 0; k < 60; k++) {
            byte[] before = written(lesson);
            Lesson edited = editBoth(lesson, model, random);
            model.check(edited, "seed " + seed + ", edit " + k);
            assertThat(written(lesson)).as("seed %d, edit %d", seed, k).isEqualTo(before);
            lesson = edited;
        }
        assertThat(lesson.title()).isEqualTo(opened.title());
        assertThat(lesson.notes()).isEqualTo(opened.notes());
        for (Unit unit : Unit.values()) {
            AffineUnit now = lesson.cell().unit(unit);
            assertThat(now).isEqualTo(new AffineUnit(now.weights(), opened.cell().unit(unit).bias(),
                    opened.cell().unit(unit).recurrentWeight(), opened.cell().unit(unit).peepholeWeight()));
        }
        assertThat(LessonFile.read(new ByteArrayInputStream(written(lesson)))).as("seed %d", seed).isEqualTo(lesson);
    }
}
