package org.lstmcell.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lstmcell.lesson.LessonException.Problem;

class NumberBlockTest {
    @TempDir
    private Path folder;

    private static String text(NumberBlock block) {
        return Arrays.deepToString(block.numbers());
    }

    private static LessonException error(String text) {
        return catchThrowableOfType(LessonException.class, () -> NumberBlock.parse(text));
    }

    private LessonException errorOf(Path file) {
        return catchThrowableOfType(LessonException.class, () -> NumberBlock.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1\t-2.5\t3\n4\t5\t6e-7",
        "1\t-2.5\t3\r\n4\t5\t6e-7\r\n",
        "1\t-2.5\t3\r4\t5\t6e-7\r",
        "1,-2.5,3\n4,5,6e-7\n",
        "1, -2.5 ,3\n 4,5 , 6e-7\n",
        "1;-2.5;3\n4;5;6e-7\n\n\n",
        "\n\r\n1;-2.5;3\n\n4;5;6e-7",
        "1 -2.5 3\n4 5 6e-7",
        "  1   -2.5 3  \n 4     5 6e-7 \n",
        "1  -2.5  3\n   \n4  5  6e-7\n",
        "1,-2.5,3\n   \n4,5,6e-7\n \t \n",
        "\"1\",\"-2.5\",\"3\"\n\"4\",\"5\",\"6e-7\"",
        "\uFEFF1,-2.5,3\n4,5,6e-7",
        "+1,\u22122.5,3.\n4.0,0005,.6E-6",
        "\uFF11,\uFF0D\uFF12\uFF0E\uFF15,\uFF0B\uFF13\n\uFF14,\u3000\uFF15,\uFF16\uFF45\u2212\uFF17"})
    void numbersComeHoweverTheyAreSeparatedAndWritten(String text) throws LessonException {
        NumberBlock block = NumberBlock.parse(text);
        assertThat(text(block)).isEqualTo("[[1.0, -2.5, 3.0], [4.0, 5.0, 6.0E-7]]");
        assertThat(block.names()).isEmpty();
        assertThat(block.height()).isEqualTo(2);
        assertThat(block.width()).isEqualTo(3);
    }

    @Test
    void aSingleColumnIsLinesOfOneNumber() throws LessonException {
        assertThat(text(NumberBlock.parse("1\n2\r\n3\n"))).isEqualTo("[[1.0], [2.0], [3.0]]");
        assertThat(text(NumberBlock.parse("7"))).isEqualTo("[[7.0]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b c\n1,2", "\uFEFFa;b c\r\n1;2\r\n", "\n a\tb c \n1\t2", "\"a\",\"b c\"\n1,2\n"})
    void aFirstLineOfWordsNamesTheColumns(String text) throws LessonException {
        NumberBlock block = NumberBlock.parse(text);
        assertThat(block.names()).containsExactly("a", "b c");
        assertThat(text(block)).isEqualTo("[[1.0, 2.0]]");
    }

    @Test
    void aNameInQuotesMayHoldWhatSeparates() throws LessonException {
        assertThat(NumberBlock.parse("\"a;b\",\"c\td\"\n1,2").names()).containsExactly("a;b", "c\td");
        assertThat(NumberBlock.parse("\"say \"\"a\"\"\",b\n1,2").names()).containsExactly("say \"a\"", "b");
    }

    @Test
    void aPlaceLeftEmptyIsNoNumber() throws LessonException {
        assertThat(text(NumberBlock.parse("1,,3\n,2, "))).isEqualTo("[[1.0, NaN, 3.0], [NaN, 2.0, NaN]]");
        assertThat(text(NumberBlock.parse("\t\t3\n1\t\t"))).isEqualTo("[[NaN, NaN, 3.0], [1.0, NaN, NaN]]");
        assertThat(text(NumberBlock.parse("\t\t"))).isEqualTo("[[NaN, NaN, NaN]]");
        assertThat(text(NumberBlock.parse("\t\n1\t2\n"))).isEqualTo("[[NaN, NaN], [1.0, 2.0]]");
    }

    @Test
    void zeroHasNoSign() throws LessonException {
        assertThat(text(NumberBlock.parse("-0,-0.0,0"))).isEqualTo("[[0.0, 0.0, 0.0]]");
    }

    private static Arguments broken(String text, Problem problem, String... arguments) {
        return Arguments.of(text, problem, List.of(arguments));
    }

    static Stream<Arguments> brokenTexts() {
        return Stream.of(
                broken("", Problem.NO_NUMBERS),
                broken(" \r\n \n", Problem.NO_NUMBERS),
                broken("\uFEFF", Problem.NO_NUMBERS),
                broken("a,b\n", Problem.NO_NUMBERS),
                broken("1,2\n\"3,4", Problem.BAD_QUOTES, "2"),
                broken("\"a\"b,c\n1,2", Problem.BAD_QUOTES, "1"),
                broken("a,b\n\n1,2\n3,\"4\" 5", Problem.BAD_QUOTES, "4"),
                broken("1," + "2".repeat(100_000) + "x", Problem.NOT_A_NUMBER, "1", "2", "2".repeat(60) + "…"),
                broken("1," + "2".repeat(100_000), Problem.NOT_A_NUMBER, "1", "2", "2".repeat(60) + "…"),
                broken("a," + "b".repeat(100_001) + "\n1,2", Problem.NAME_TOO_LONG, "1", "2", "100000"),
                broken("1\n".repeat(1_000_001), Problem.TOO_MANY_STEPS, "1000000"),
                broken("1,".repeat(1_000_000) + "1", Problem.TOO_MANY_STEPS, "1000000"),
                broken("1,1\n" + "1,".repeat(3_000_000), Problem.LINE_TOO_LONG, "2", "1000000"),
                broken(("1,".repeat(9_999) + "1\n").repeat(1_001), Problem.TOO_MANY_INPUTS, "8", "1001"),
                broken("1,2\n3,x\n", Problem.NOT_A_NUMBER, "2", "2", "x"),
                broken("1,2\r\n\r\n3,x", Problem.NOT_A_NUMBER, "3", "2", "x"),
                broken("a,b\n1,2\nc,d", Problem.NOT_A_NUMBER, "3", "1", "c"),
                broken("1,x", Problem.NOT_A_NUMBER, "1", "2", "x"),
                broken("1  2\n3   x", Problem.NOT_A_NUMBER, "2", "2", "x"),
                broken("1\t1e999", Problem.NOT_A_NUMBER, "1", "2", "1e999"),
                broken("1e999\n5", Problem.NOT_A_NUMBER, "1", "1", "1e999"),
                broken("-1e999,\uFF11e999\n5,6", Problem.NOT_A_NUMBER, "1", "1", "-1e999"),
                broken("1,NaN", Problem.NOT_A_NUMBER, "1", "2", "NaN"),
                broken("1,Infinity", Problem.NOT_A_NUMBER, "1", "2", "Infinity"),
                broken("1,0x10", Problem.NOT_A_NUMBER, "1", "2", "0x10"),
                broken("1,1f", Problem.NOT_A_NUMBER, "1", "2", "1f"),
                broken("1;2,5", Problem.NOT_A_NUMBER, "1", "2", "2,5"),
                broken("1,2\n3", Problem.RAGGED, "2", "2", "1"),
                broken("1,2\n3,4,5", Problem.RAGGED, "2", "2", "3"),
                broken("a,b\n1", Problem.RAGGED, "2", "2", "1"),
                broken("a\n1\n2 3\n", Problem.RAGGED, "3", "1", "2"));
    }

    @ParameterizedTest
    @MethodSource("brokenTexts")
    void whatIsNoBlockOfNumbersIsRefusedWithItsLineAndColumn(String text, Problem problem, List<String> arguments) {
        LessonException error = error(text);
        assertThat(error).as("an error").isNotNull();
        assertThat(error.problem()).isEqualTo(problem);
        assertThat(error.arguments()).isEqualTo(arguments);
    }

    @Test
    void turnedItHasColumnsForLines() throws LessonException {
        NumberBlock turned = NumberBlock.parse("a,b,c\n1,2,3\n4,,6").turned();
        assertThat(text(turned)).isEqualTo("[[1.0, 4.0], [2.0, NaN], [3.0, 6.0]]");
        assertThat(turned.names()).isEmpty();
    }

    @Test
    void aFileMayBeInUtf8OrBig5() throws IOException, LessonException {
        String text = "\u8F38\u5165,\u91CD\u7F6E\r\n1,2\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("Big5"))) {
            NumberBlock block = NumberBlock.read(Files.write(folder.resolve("numbers.csv"), text.getBytes(charset)));
            assertThat(block.names()).as(charset.name()).containsExactly("\u8F38\u5165", "\u91CD\u7F6E");
            assertThat(text(block)).as(charset.name()).isEqualTo("[[1.0, 2.0]]");
        }
    }

    @Test
    void filesThatCannotBeRead() throws IOException {
        assertThat(errorOf(folder).problem()).isEqualTo(Problem.NOT_A_FILE);
        Path missing = folder.resolve("missing.csv");
        assertThat(errorOf(missing).problem()).isEqualTo(Problem.UNREADABLE);
        assertThat(errorOf(missing).place()).isEqualTo(missing.toString());
        Path neither = Files.write(folder.resolve("neither.csv"), new byte[] {'1', ',', (byte) 0xFF, (byte) 0xFF});
        assertThat(errorOf(neither).problem()).isEqualTo(Problem.BAD_ENCODING);
        Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'1', ',', (byte) 0xE9});
        assertThat(errorOf(latin).problem()).isEqualTo(Problem.BAD_ENCODING);
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(LessonFile.MAX_BYTES + 1);
        }
        assertThat(errorOf(large).problem()).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void aMillionLinesAreRead() throws LessonException {
        NumberBlock block = NumberBlock.parse("0.5,1\n".repeat(999_999) + "7,8");
        assertThat(block.height()).isEqualTo(1_000_000);
        assertThat(block.numbers()[999_999]).containsExactly(7, 8);
    }

    @Test
    void aMillionColumnsAreRead() throws LessonException {
        NumberBlock block = NumberBlock.parse("0.5,".repeat(999_999) + "7\n" + "1,".repeat(999_999) + "8");
        assertThat(block.width()).isEqualTo(1_000_000);
        assertThat(block.turned().numbers()[999_999]).containsExactly(7, 8);
    }
}
