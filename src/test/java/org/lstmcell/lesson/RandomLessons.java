package org.lstmcell.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Sequence;

/** Lessons, numbers and texts at random, among them all that is awkward to write; the same for the same seed. */
public final class RandomLessons {
    private static final List<String> PIECES = List.of("abc", " ", "\u6E2C\u8A66", "\u8A18\u61B6\u55AE\u5143",
            "\uD83D\uDE00", "\uD83E\uDDE0", "\"", "'", "\\", "\\u0041", "/", "\n", "\r\n", "\t", "\b", "\0", "\u001F", "\u007F",
            "\u0085", "\u2028", "\u2029", "\u3000", "\uFEFF", "\uFFFF", "\u00E9", "e\u0301", "[", "}", ",", "null", "-0");
    private static final double[] AWKWARD = {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, 1.7e308, -1.7e308,
        Double.MAX_VALUE, 0.1, 1e-3, 2e23, 1e15, 1e15 - 1, -1e15, 0x1p53, 0x1p63, -0x1p63, 1e21, 1e22, 1.5, -100};

    private final Random random;

    public RandomLessons(Random random) {
        this.random = random;
    }

    public Lesson lesson() {
        int width = 1 + random.nextInt(LessonFile.MAX_INPUTS);
        int length = 1 + random.nextInt(50);
        return new Lesson(texts(), random.nextBoolean() ? texts() : null, cell(width), sequence(width, length),
                random.nextBoolean() ? Stream.generate(this::text).limit(width).toList() : null,
                random.nextBoolean() ? new Printed(printedRow(length), printedRow(length)) : null,
                random.nextBoolean() ? view() : null);
    }

    private LessonView view() {
        List<String> ask = LessonView.QUESTIONS.subList(random.nextInt(3), 3 + random.nextInt(3));
        return new LessonView(LessonView.PANELS.get(random.nextInt(3)), LessonView.NOTATIONS.get(random.nextInt(3)),
                random.nextInt(LessonView.MAX_DECIMALS + 1), ask, random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
    }

    public CellParameters cell(int width) {
        AffineUnit block = unit(width).withPeepholeWeight(0);
        return new CellParameters(block, unit(width), unit(width), unit(width), oneOf(Activation.FOR_GATES),
                oneOf(Activation.FOR_INPUT), oneOf(Activation.FOR_OUTPUT), number(), number());
    }

    public AffineUnit unit(int width) {
        return new AffineUnit(numbers(width).boxed().toList(), number(), number(), number());
    }

    public Sequence sequence(int width, int length) {
        return Sequence.ofColumns(IntStream.range(0, width).mapToObj(k -> numbers(length).toArray()).toArray(double[][]::new));
    }

    /** A finite number. */
    public double number() {
        return switch (random.nextInt(6)) {
            case 0 -> AWKWARD[random.nextInt(AWKWARD.length)];
            case 1 -> Double.longBitsToDouble(random.nextLong() & 0x800FFFFFFFFFFFFFL); // too small for all its digits
            case 2 -> random.nextInt(2001) - 1000;
            case 3 -> (random.nextInt(2001) - 1000) / 100.0;
            default -> anyBits();
        };
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(12); left > 0; left--) {
            text.append(random.nextInt(4) == 0 ? Character.toString(anyCodePoint()) : oneOf(PIECES));
        }
        return text.toString();
    }

    /** A text in one language or in both. */
    public Bilingual texts() {
        int languages = 1 + random.nextInt(3);
        return new Bilingual((languages & 1) == 0 ? null : text(), (languages & 2) == 0 ? null : text());
    }

    public <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private DoubleStream numbers(int count) {
        return DoubleStream.generate(this::number).limit(count);
    }

    /** A row with gaps, or none. */
    private List<Double> printedRow(int length) {
        return random.nextInt(3) == 0 ? null
                : Arrays.stream(numbers(length).toArray()).mapToObj(c -> random.nextInt(4) == 0 ? Double.NaN : c).toList();
    }

    private double anyBits() {
        double number;
        do {
            number = Double.longBitsToDouble(random.nextLong());
        } while (!Double.isFinite(number));
        return number;
    }

    private int anyCodePoint() {
        int codePoint;
        do {
            codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
        } while (Character.getType(codePoint) == Character.SURROGATE);
        return codePoint;
    }
}
