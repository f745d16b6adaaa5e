package org.lstmcell.lesson;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lesson files and tables with something wrong in them, each the same for the same index. While it is changed a file is text
 * in which each character is a byte, so that no bytes are lost that are no text.
 */
final class MutatedFiles {
    private static final long SEED = 20_261_125;
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.eE+-]*");
    private static final Pattern TEXT = Pattern.compile("(?<=[\\[,:{]\\s{0,9})\"[^\"]+\"(?!\\s*:)");
    private static final Pattern KEY = Pattern.compile("\"[\\w-]+\"(?=\\s*:)");
    private static final Pattern LIST = Pattern.compile("\\[[^\\[\\]{}]*]");
    private static final Pattern PART = Pattern.compile("[\\[{][^\\[\\]{}]*[]}]");
    private static final Pattern MEMBER = Pattern.compile("\"[\\w-]+\"\\s*:\\s*"
            + "(?:\"[^\"]*\"|\\[[^\\[\\]]*]|\\{[^{}]*}|[^\"\\[\\]{},]+)");
    private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n?|\n)");
    private static final Pattern PLACE = Pattern.compile("[^,;\t\r\n\"]+");
    private static final List<String> ODD_NUMBERS = List.of("1e999", "-1e999", "-0", "-0.0", "1e-400", "4.9e-324", "1e", "1e+",
            "NaN", "Infinity", "-Infinity", "0x10", "01", "+1", ".5", "5.", "--1", "1,5", "1_000", "1f", "\uFF11", "\u0663",
            "\u22121", "1.7976931348623159e308", "9007199254740993", "1e99999999999", "1 000");
    private static final List<String> VALUES = List.of("null", "true", "false", "[]", "{}", "\"\"", "\"text\"", "7", "-1.5", "[[]]",
            "[7]", "{\"en\": 1}", "{\"a\": {}}", "[null]", "tru", "'x'", "// x", "");
    private static final List<String> AWKWARD = List.of("\\ud83d", "\\ude00\\ud83d", "\\u0000", "\\u2028", "\\u202e", "\\n", "\\",
            "\\x", "\u2028", "\u202E", "\uFEFF", "\0", "\t", "\n", "\r", "\"", "\"\"", "\uD83D\uDE00");
    private static final int[][] NO_TEXT = {{0xFF}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF5, 0x80, 0x80, 0x80}, {0xE6, 0xB8},
        {0x80}, {0xFE, 0xFF}, {0xEF, 0xBB, 0xBF}, {0x00}};

    /** What has gone wrong in a file. */
    enum Mutation { BITS, BYTES_OUT, BYTES_IN, CUT, SPLICE, NUMBER, MANY_DIGITS, DEPTH, VALUE, KEY, MEMBER, REPEAT, HUGE,
        NO_TEXT, AWKWARD, COUNT }

    /** What mostly leaves a file of the same kind, so that more than its syntax is read. */
    private static final List<Mutation> SUBTLE = List.of(Mutation.NUMBER, Mutation.MANY_DIGITS, Mutation.VALUE, Mutation.VALUE,
            Mutation.MEMBER, Mutation.COUNT, Mutation.AWKWARD);

    /** @param lesson whether it is one, or a table */
    record Mutant(boolean lesson, List<Mutation> mutations, byte[] bytes) {
    }

    private final Random random;
    private final RandomLessons lessons;
    private final boolean lesson;

    private MutatedFiles(long index) {
        random = new Random(SEED + index * 0x9E3779B97F4A7C15L);
        lessons = new RandomLessons(random);
        lesson = random.nextInt(5) < 3;
    }

    static Mutant at(long index) {
        return new MutatedFiles(index).mutant();
    }

    private Mutant mutant() {
        String file = lesson ? lesson() : table();
        int count = random.nextInt(20) == 0 ? 0 : random.nextInt(4) > 0 ? 1 : 2 + random.nextInt(3);
        List<Mutation> mutations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Mutation mutation = random.nextBoolean() ? lessons.oneOf(List.of(Mutation.values())) : lessons.oneOf(SUBTLE);
            mutation = mutation == Mutation.HUGE && random.nextInt(10) > 0 ? Mutation.REPEAT : mutation;
            mutations.add(mutation);
            file = changed(file, mutation);
        }
        return new Mutant(lesson, mutations, file.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String lesson() {
        try {
            if (random.nextBoolean()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                LessonWriter.write(lessons.lesson(), out);
                return out.toString(StandardCharsets.ISO_8859_1);
            }
            String id = lessons.oneOf(BuiltInLessons.ids());
            try (InputStream in = MutatedFiles.class.getResourceAsStream("/lessons/" + id + ".lesson.json")) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String table() {
        int width = 1 + random.nextInt(random.nextInt(5) == 0 ? 14 : LessonFile.MAX_INPUTS);
        String delimiter = lessons.oneOf(List.of(",", ";", "\t", " ", ", ", "   "));
        String end = lessons.oneOf(List.of("\n", "\r\n", "\r"));
        StringBuilder table = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        boolean names = random.nextInt(3) == 0;
        for (int line = names ? -1 : 0; line < 1 + random.nextInt(40); line++) {
            boolean ofNames = line < 0;
            int time = line;
            table.append(IntStream.range(0, width).mapToObj(k -> ofNames && k == 0 ? lessons.oneOf(List.of("t", "time", "a"))
                    : ofNames ? quoted(name()) : k == 0 && names ? Integer.toString(time + 1) : number())
                    .collect(Collectors.joining(delimiter))).append(end);
        }
        Charset charset = random.nextInt(6) == 0 ? Charset.forName("Big5") : StandardCharsets.UTF_8;
        return new String(table.toString().getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private String name() {
        return random.nextInt(60) == 0 ? "n".repeat(count(300_000)) : lessons.text();
    }

    private String number() {
        String number = random.nextBoolean() ? Integer.toString(random.nextInt(10)) : Double.toString(lessons.number());
        return random.nextInt(10) == 0 ? quoted(number) : number;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private String changed(String file, Mutation mutation) {
        return switch (mutation) {
            case BITS -> bitsFlipped(file);
            case BYTES_OUT -> {
                int from = place(file);
                yield file.substring(0, from) + file.substring(Math.min(file.length(), from + 1 + random.nextInt(8)));
            }
            case BYTES_IN -> inserted(file, random.ints(1 + random.nextInt(8), 0, 256).toArray());
            case CUT -> file.substring(0, place(file));
            case SPLICE -> {
                String other = random.nextInt(8) > 0 == lesson ? lesson() : table();
                yield random.nextInt(3) == 0 ? file + other : file.substring(0, place(file)) + other.substring(place(other));
            }
            case NUMBER -> replaced(file, NUMBER, utf8(lessons.oneOf(ODD_NUMBERS)));
            case MANY_DIGITS -> replaced(file, NUMBER, lessons.oneOf(List.of("", "", "-", "0.", "1e", "x"))
                    + "7".repeat(count(100_000)) + lessons.oneOf(List.of("", "x", "x", ".", "e5", "e-99999")));
            case DEPTH -> replaced(file, lesson && random.nextBoolean() ? PART : NUMBER,
                    lessons.oneOf(List.of("[", "{\"en\":", "[{\"a\":", "(", "\"")).repeat(count(20_000)));
            case VALUE -> replaced(file, lesson ? lessons.oneOf(List.of(NUMBER, TEXT, TEXT, LIST, PART)) : PLACE,
                    lessons.oneOf(VALUES));
            case KEY -> replaced(file, lesson ? KEY : PLACE, '"' + key() + '"');
            case MEMBER -> memberMovedOrGone(file);
            case REPEAT -> repeated(file, lessons.oneOf(lesson ? List.of(PART, TEXT, NUMBER, MEMBER) : List.of(LINE, PLACE)),
                    lesson ? ", " : lessons.oneOf(List.of("", ",", "\n")), 200_000);
            case HUGE -> lesson ? repeated(file, PART, ",", 2_000_000)
                    : replaced(file, PLACE, lessons.oneOf(List.of(",", ";", "\t"))
                            .repeat(LessonFile.MAX_STEPS + 10_000 + random.nextInt(1_000_000)));
            case NO_TEXT -> inserted(file, NO_TEXT[random.nextInt(NO_TEXT.length)]);
            case AWKWARD -> {
                int at = lesson ? insideOf(file, TEXT) : place(file);
                yield file.substring(0, at) + utf8(lessons.oneOf(AWKWARD)) + file.substring(at);
            }
            case COUNT -> lesson ? replaced(file, LIST, list(random.nextInt(12))) : linesChanged(file);
        };
    }

    private String bitsFlipped(String file) {
        char[] bytes = file.toCharArray();
        for (int left = 1 + random.nextInt(4); left > 0 && bytes.length > 0; left--) {
            bytes[random.nextInt(bytes.length)] ^= (char) (1 << random.nextInt(8));
        }
        return new String(bytes);
    }

    private String key() {
        return switch (random.nextInt(4)) {
            case 0 -> lessons.oneOf(List.of("en", "c", "weights", "bias", "peepholeWeight", "cell", "notes", "Title"));
            case 1 -> "k".repeat(count(2_000));
            case 2 -> utf8(lessons.oneOf(AWKWARD));
            default -> utf8(lessons.text());
        };
    }

    private String memberMovedOrGone(String file) {
        MatchResult member = found(file, lesson ? MEMBER : LINE);
        if (member == null) {
            return file;
        }
        String without = file.substring(0, member.start()) + file.substring(member.end()).replaceFirst("^\\s*,", "");
        int elsewhere = lesson ? without.indexOf('{', place(without)) + 1 : place(without);
        return switch (random.nextInt(3)) {
            case 0 -> without;
            case 1 -> without.substring(0, elsewhere) + member.group() + (lesson ? "," : "") + without.substring(elsewhere);
            default -> file.substring(0, member.end()) + (lesson ? "," : "") + file.substring(member.start());
        };
    }

    /** As often as fits into {@code bytes}, or less often. */
    private String repeated(String file, Pattern what, String between, int bytes) {
        MatchResult part = found(file, what);
        if (part == null) {
            return file;
        }
        String one = part.group() + between;
        return file.substring(0, part.start()) + one.repeat(count(1 + bytes / one.length())) + file.substring(part.start());
    }

    private String linesChanged(String file) {
        String place = found(file, PLACE) == null ? "" : lessons.oneOf(List.of("", "1,", "1;1", "1\n", "\n\n", "1\t", " "));
        return replaced(file, PLACE, place);
    }

    private String list(int length) {
        return IntStream.range(0, length).mapToObj(k -> Integer.toString(k)).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Mostly a few, at times as many as {@code most}. */
    private int count(int most) {
        return 1 + random.nextInt(1 + random.nextInt(most));
    }

    private String replaced(String file, Pattern what, String with) {
        MatchResult part = found(file, what);
        return part == null ? file + with : file.substring(0, part.start()) + with + file.substring(part.end());
    }

    private String inserted(String file, int[] bytes) {
        int at = place(file);
        return file.substring(0, at) + new String(bytes, 0, bytes.length) + file.substring(at);
    }

    private int insideOf(String file, Pattern what) {
        MatchResult part = found(file, what);
        return part == null ? place(file) : part.start() + 1 + random.nextInt(part.end() - part.start() - 1);
    }

    /** One of the first hundreds of places where {@code what} stands; null if it stands nowhere. */
    private MatchResult found(String file, Pattern what) {
        List<MatchResult> all = what.matcher(file).results().limit(300).toList();
        return all.isEmpty() ? null : lessons.oneOf(all);
    }

    private int place(String file) {
        return random.nextInt(file.length() + 1);
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
