package org.lstmcell.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.LessonException.Problem;
import org.lstmcell.view.LessonErrorText;

/** Whatever a file holds, it is a lesson or one error that names the place, soon and without much memory. */
class MutatedFilesTest {
    private static final int MUTANTS = Integer.getInteger("mutants");
    private static final int WARM_UP = 300;
    private static final long MOST_BYTES = 256L << 20;
    private static final long MOST_NANOSECONDS = 1_000_000_000;
    private static final Lesson LESSON = BuiltInLessons.load("worked-example");
    private static final List<Messages> LANGUAGES = Stream.of(Language.values()).map(Messages::new).toList();
    /** What is wrong with no place in a file, but with all of it. */
    private static final Set<Problem> OF_ALL = EnumSet.of(Problem.NO_NUMBERS, Problem.TOO_MANY_INPUTS);
    /** That it is no file or too large, or that a table has no room for it, or, in the end, more than a million lines. */
    private static final Set<Problem> NOT_HERE = EnumSet.of(Problem.UNREADABLE, Problem.NOT_A_FILE, Problem.TOO_LARGE,
            Problem.BLOCK_TOO_HIGH, Problem.TOO_MANY_STEPS);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;
    private final Map<Problem, Integer> errors = new EnumMap<>(Problem.class);
    private int lessons;
    private int tables;
    private long mostBytes;
    private long mostNanoseconds;

    @Test
    void everyFileIsALessonOrOneErrorThatNamesThePlace() throws IOException {
        for (int index = 0; index < WARM_UP; index++) {
            check(index);
        }
        errors.clear();
        lessons = 0;
        tables = 0;
        mostNanoseconds = 0;
        for (int index = 0; index < MUTANTS; index++) {
            check(index);
        }
        Files.writeString(Path.of("target", "mutated-files.txt"),
                "%d files: %d lessons, %d sequences, %s; at most %d ms of the processor and %d MB allocated%n".formatted(
                        MUTANTS, lessons, tables, errors, mostNanoseconds / 1_000_000, mostBytes >> 20));
        assertThat(lessons).as("lessons").isGreaterThan(MUTANTS / 20);
        assertThat(tables).as("sequences").isGreaterThan(MUTANTS / 20);
        assertThat(errors.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(NOT_HERE)));
    }

    private void check(int index) throws IOException {
        MutatedFiles.Mutant mutant = MutatedFiles.at(index);
        Path file = folder.resolve("mutant");
        Files.write(file, mutant.bytes());
        try {
            check(mutant, file);
        } catch (LessonException | RuntimeException | Error e) {
            Path kept = Files.createDirectories(Path.of("target", "mutants")).resolve(index + (mutant.lesson() ? ".json" : ".csv"));
            Files.write(kept, mutant.bytes());
            throw new AssertionError("mutant " + index + " " + mutant.mutations() + ", kept as " + kept, e);
        }
    }

    private void check(MutatedFiles.Mutant mutant, Path file) throws LessonException, IOException {
        Lesson lesson = null;
        LessonException error = null;
        long nanoseconds = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        try {
            lesson = mutant.lesson() ? LessonFile.read(file) : TableEdits.withSequence(LESSON, NumberBlock.read(file));
        } catch (LessonException e) {
            error = e;
        }
        bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes; // never less than are in use at once
        nanoseconds = THREADS.getCurrentThreadCpuTime() - nanoseconds; // the work, however busy the machine is
        assertThat(bytes).as("bytes allocated").isLessThan(MOST_BYTES);
        assertThat(nanoseconds).as("nanoseconds of the processor").isLessThan(MOST_NANOSECONDS);
        mostBytes = Math.max(mostBytes, bytes);
        mostNanoseconds = Math.max(mostNanoseconds, nanoseconds);
        if (error == null) {
            checkLesson(lesson);
            lessons += mutant.lesson() ? 1 : 0;
            tables += mutant.lesson() ? 0 : 1;
        } else {
            checkError(error, mutant, file);
            errors.merge(error.problem(), 1, Integer::sum);
        }
    }

    /** It can be run, as it is when it is opened, and is equal after it was saved. */
    private static void checkLesson(Lesson lesson) throws LessonException, IOException {
        Trace trace = Cell.run(lesson.cell(), lesson.inputs());
        Stream.of(Quantity.values()).forEach(trace::range);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LessonWriter.write(lesson, out);
        assertThat(LessonFile.read(new ByteArrayInputStream(out.toByteArray())).equals(lesson))
                .as("equal after it was saved").isTrue();
    }

    private static void checkError(LessonException error, MutatedFiles.Mutant mutant, Path file) {
        for (Messages messages : LANGUAGES) {
            String text = LessonErrorText.of(error, messages);
            assertThat(text).isNotBlank().hasSizeLessThan(500).doesNotContainPattern("[\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}]");
            if (error.problem() != Problem.NOT_A_NUMBER && error.problem() != Problem.UNKNOWN) { // which quote what may be anything
                assertThat(text).as("all arguments are in it").doesNotContainPattern("\\{\\d}");
            }
        }
        assertThat(error.problem()).isNotIn(NOT_HERE);
        String place = error.place();
        if (error.problem() == Problem.BAD_ENCODING && !mutant.lesson()) {
            assertThat(place).isEqualTo(file.toString());
        } else if (!mutant.lesson()) {
            assertThat(place).isEmpty();
            if (!OF_ALL.contains(error.problem())) {
                checkLine(error.arguments().get(0), mutant);
                assertThat(LessonErrorText.of(error, LANGUAGES.get(0))).contains("line " + error.arguments().get(0));
            }
        } else if (place.matches("\\d+:\\d+")) {
            checkLine(place.substring(0, place.indexOf(':')), mutant);
        } else if (error.problem() != Problem.UNKNOWN) {
            assertThat(place).matches("(format|title|notes|cell|inputs|inputNames|printed|view)\\b[\\w.\\[\\]-]*");
        } else {
            assertThat(error.arguments()).as("what is known there").singleElement().asString().isNotBlank();
        }
    }

    private static void checkLine(String line, MutatedFiles.Mutant mutant) {
        long lines = 2;
        for (byte b : mutant.bytes()) {
            lines += b == '\n' || b == '\r' ? 1 : 0;
        }
        assertThat(Long.parseLong(line)).as("a line of the file").isBetween(1L, lines);
    }
}
