package org.lstmcell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.app.Monkey.Act;
import org.lstmcell.app.Monkey.Kind;
import org.lstmcell.i18n.Language;
import org.lstmcell.view.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Whatever is done with the window, no error comes on any thread, nothing is printed, nothing changes the window but its own thread,
 * and the window shows what is true. A failure names the shortest list of acts that still fails.
 */
@ExtendWith(ApplicationExtension.class)
class MonkeyTest {
    private static final int ACTIONS = Integer.getInteger("monkey.actions");
    private static final long SEED = Long.getLong("monkey.seed", 20_261_125);
    /** So many acts in one window, then in another, new one: a short list is shrunk sooner. */
    private static final int IN_ONE_WINDOW = 250;
    private static final int TRIED_ACTS = 1000;
    /** What JavaFX's screen in memory prints of a frame that was begun before the window was resized. */
    private static final Pattern SCREEN_RESIZED = Pattern.compile(
            "java\\.(nio\\.BufferOverflowException|lang\\.IllegalArgumentException: Too small int buffer size.*)\\n"
            + "(\\s+at (com\\.sun\\.|java\\.base).*\\n?)*");

    @TempDir
    private Path folder;
    private int windows;
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Thread.UncaughtExceptionHandler testing;
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                faults.add("logged: " + entry.getLoggerName() + " " + entry.getMessage());
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @Start
    void start(Stage stage) {
        Theme.install();
    }

    @BeforeEach
    void listen() {
        testing = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            if (!isOfTheScreen(error)) {
                faults.add(thread.getName() + ": " + told(error));
            }
        });
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(log);
        System.setErr(err);
        Thread.setDefaultUncaughtExceptionHandler(testing);
    }

    @Test
    void nothingThatIsDoneBreaksIt() {
        Random random = new Random(SEED);
        for (int done = 0; done < ACTIONS; done += IN_ONE_WINDOW) {
            List<Act> acts = Stream.generate(() -> new Act(Kind.any(random), random.nextLong())).limit(IN_ONE_WINDOW).toList();
            Result result = run(acts, monkey -> { });
            if (result.fault != null) {
                err.println("after " + String.join("; ", result.done) + ": " + result.fault + ". Shrinking …");
                List<Act> shortest = Shrink.shrink(acts.subList(0, result.done.size()),
                        fewer -> result.isLike(run(fewer, monkey -> { })), TRIED_ACTS);
                Result again = run(shortest, monkey -> { });
                assertThat(result.fault).as("seed %d, after %d acts. Shortest list that fails: %s; in words: %s; with: %s",
                        SEED, done + result.done.size(), shortest, String.join("; ", again.done), again.fault).isNull();
            }
        }
    }

    /** The test of this test: with a bug put into the program, it finds it, and which two acts it takes. */
    @Test
    void aBugIsFoundAndTheShortestWayToIt() {
        Consumer<Monkey> bug = monkey -> {
            Explorer explorer = monkey.explorer();
            explorer.session().lessonProperty().addListener((lesson, before, now) -> {
                if (explorer.messages().getLanguage() == Language.CHINESE) {
                    throw new IllegalStateException("an edit in Chinese");
                }
            });
        };
        long chinese = LongStream.iterate(0, seed -> seed + 1)
                .filter(seed -> Language.values()[new Random(seed).nextInt(2)] == Language.CHINESE).findFirst().orElseThrow();
        List<Act> acts = new ArrayList<>();
        for (int k = 0; k < 30; k++) {
            acts.add(k == 12 ? new Act(Kind.LANGUAGE, chinese) : new Act(k == 25 ? Kind.NUMBER : Kind.WAIT, k));
        }
        assertThat(run(acts, bug).fault).contains("an edit in Chinese");
        List<Act> shortest = Shrink.shrink(acts, fewer -> run(fewer, bug).fault != null, TRIED_ACTS);
        assertThat(shortest).containsExactly(acts.get(12), acts.get(25));
    }

    /** What was done, in words, until the fault, if there was one. */
    private record Result(List<String> done, String fault) {
        /** Whether the other fault is the same but for its numbers. */
        boolean isLike(Result other) {
            return other.fault != null && kind(other.fault).equals(kind(fault));
        }

        private static String kind(String fault) {
            String bare = fault.lines().findFirst().orElse("").replaceAll("[^a-zA-Z ]", "");
            return bare.substring(0, Math.min(40, bare.length()));
        }
    }

    private Result run(List<Act> acts, Consumer<Monkey> prepare) {
        faults.clear();
        printed.reset();
        ThreadWatch watch = new ThreadWatch(faults::add);
        List<String> done = List.of();
        String fault = null;
        try {
            Path empty = Files.createDirectories(folder.resolve("window" + windows++));
            Monkey monkey = Monkey.ask(() -> new Monkey(empty));
            done = monkey.done();
            Monkey.ask(() -> {
                prepare.accept(monkey);
                watch.begin();
                return null;
            });
            for (int k = 0; k < acts.size() && fault == null; k++) {
                monkey.act(acts.get(k));
                fault = fault(monkey);
                if (fault == null && k % 5 == 4) {
                    monkey.putAway();
                    fault = monkey.isCovered() ? "it does not go away: " + monkey.covering() : fault(monkey);
                }
            }
        } catch (TimeoutException e) {
            throw new AssertionError("the window hangs after " + String.join("; ", done) + ": " + whereItHangs(), e);
        } catch (Exception e) {
            fault = told(e);
        }
        closeAll(watch);
        return new Result(done, fault);
    }

    private static String whereItHangs() {
        return Thread.getAllStackTraces().entrySet().stream().filter(thread -> thread.getKey().getName().startsWith("JavaFX Application"))
                .map(thread -> Stream.of(thread.getValue()).map(Object::toString).collect(Collectors.joining("\n    "))).findFirst().orElse("");
    }

    private static void closeAll(ThreadWatch watch) {
        try {
            Monkey.ask(() -> {
                watch.end();
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                return null;
            });
        } catch (Exception e) {
            throw new IllegalStateException("the windows do not close", e);
        }
    }

    private String fault(Monkey monkey) throws Exception {
        faults.addAll(Monkey.ask(new Invariants(monkey)::broken));
        String said = SCREEN_RESIZED.matcher(printed.toString(StandardCharsets.UTF_8)).replaceAll("");
        if (!said.isBlank()) {
            faults.add("printed: " + said);
        }
        return faults.isEmpty() ? null : String.join("\n", faults);
    }

    /** JavaFX's screen in memory cannot draw a popup of which a part is below it. */
    private static boolean isOfTheScreen(Throwable error) {
        return Stream.of(error.getStackTrace()).anyMatch(call -> call.getClassName().equals("com.sun.glass.ui.monocle.Framebuffer"));
    }

    private static String told(Throwable error) {
        Throwable first = error.getCause() == null ? error : error.getCause();
        return Stream.of(first.getStackTrace()).limit(12).map(Object::toString).collect(Collectors.joining("\n    ", first + "\n    ", ""));
    }
}
