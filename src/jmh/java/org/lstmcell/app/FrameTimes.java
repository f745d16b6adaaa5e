package org.lstmcell.app;

import com.sun.javafx.perf.PerformanceTracker;
import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.TKScene;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.lstmcell.engine.Sequence;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.Bilingual;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonWriter;
import org.lstmcell.view.Theme;

/**
 * The real window at work, driven as a person drives it: how long from an event until the frame that shows it is rendered,
 * and how long the program works on a frame. Arguments: width, height and number of time steps, and how the names of the scenarios begin, if not all; prints lines of a Markdown table.
 */
public final class FrameTimes extends Application {
    private static final int MANY = 1_000_000;
    private static volatile Throwable failed;
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Events by when they were sent: those that have not arrived yet, … */
    private final List<Long> sent = new ArrayList<>();
    /** … those of which no frame has begun yet, and … */
    private final List<Long> arrived = new ArrayList<>();
    /** … those that the frame now made shows, and … */
    private final List<Long> inFrame = new ArrayList<>();
    /** … those that the frame now rendered shows. */
    private final List<Long> inRendering = new ArrayList<>();
    private final List<Double> latencies = new ArrayList<>();
    private final List<Double> work = new ArrayList<>();
    private long frameBegan;
    private double longestWait;
    private long renderedFrameBegan;
    private int width;
    private int height;
    private int steps;
    private Scene scene;
    private Explorer explorer;
    private Robot robot;

    @Override
    public void start(Stage stage) throws Exception {
        width = Integer.parseInt(getParameters().getUnnamed().get(0));
        height = Integer.parseInt(getParameters().getUnnamed().get(1));
        steps = Integer.parseInt(getParameters().getUnnamed().get(2));
        new AnimationTimer() { // before the program's own: a frame begins here
            @Override
            public void handle(long now) {
                begin();
            }
        }.start();
        Theme.install();
        Path folder = Files.createTempDirectory("frames");
        Files.writeString(folder.resolve("window.properties"), "toured=1\n");
        explorer = new Explorer(stage, lesson(), Language.ENGLISH, null, shown -> { }, folder);
        explorer.show();
        new FrameClock(explorer::advance, explorer::isStale).start();
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        scene = stage.getScene();
        robot = new Robot();
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> arrive());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> arrive());
        scene.addPostLayoutPulseListener(this::made);
        PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(this::rendered);
        Thread person = new Thread(this::drive, "person");
        person.setDaemon(true);
        person.start();
    }

    /** The worked example, or for more steps its rows of inputs in random order. */
    private Lesson lesson() {
        Lesson lesson = BuiltInLessons.load("worked-example");
        if (steps == lesson.inputs().length()) {
            return lesson;
        }
        SplittableRandom random = new SplittableRandom(8);
        int[] origins = random.ints(steps, 1, lesson.inputs().length() + 1).toArray();
        Sequence inputs = lesson.inputs().rearranged(origins);
        return lesson.withPrinted(null).withInputs(inputs);
    }

    private synchronized void begin() {
        long now = System.nanoTime();
        longestWait = Math.max(longestWait, frameBegan == 0 ? 0 : (now - frameBegan) * 1e-6);
        frameBegan = now;
        inFrame.addAll(arrived);
        arrived.clear();
    }

    private synchronized void arrive() {
        arrived.addAll(sent);
        sent.clear();
    }

    /** The frame is made, and waits until the one before is rendered. */
    private void made() {
        TKScene peer = SceneHelper.getPeer(scene);
        peer.waitForSynchronization();
        synchronized (this) {
            inRendering.addAll(inFrame);
            inFrame.clear();
            renderedFrameBegan = frameBegan;
        }
        peer.releaseSynchronization(false);
    }

    private synchronized void rendered() {
        long now = System.nanoTime();
        work.add((now - renderedFrameBegan) * 1e-6);
        inRendering.forEach(event -> latencies.add((now - event) * 1e-6));
        inRendering.clear();
    }

    private void drive() {
        try {
            pause(3000);
            drag();
            report("drag a slider, 300 events in 3 s", this::drag);
            call(() -> {
                scene.getRoot().requestFocus();
                explorer.controller().first();
                return null;
            });
            report("step, 30 keys a second", () -> repeat(KeyCode.PAGE_DOWN, 120, 33));
            report("language", () -> repeat(KeyCode.L, 12, 700));
            report("theme", () -> repeat(KeyCode.D, 12, 700));
            play(1);
            play(4);
            if (steps >= MANY) {
                report("open from a file", this::open);
                report("jump, 4 a second", this::jump);
            }
            if (getParameters().getUnnamed().contains("memory")) {
                rememberMemory();
            }
        } catch (Exception e) {
            e.printStackTrace();
            failed = e;
        }
        Platform.exit();
    }

    /** The input gate's second weight back and forth. */
    private void drag() throws Exception {
        Bounds slider = call(() -> {
            Node node = scene.lookup("#input-gate-w2-slider");
            return node.localToScreen(node.getLayoutBounds());
        });
        Platform.runLater(() -> robot.mouseMove(slider.getCenterX(), slider.getCenterY()));
        Platform.runLater(() -> robot.mousePress(MouseButton.PRIMARY));
        long start = System.nanoTime();
        for (int n = 0; n < 300; n++) {
            waitUntil(start + n * 10_000_000L);
            double share = 0.2 + 0.6 * Math.abs(n % 100 / 50.0 - 1); // back and forth, so that every event changes the weight
            sendTimed(() -> robot.mouseMove(slider.getMinX() + share * slider.getWidth(), slider.getCenterY()));
        }
        Platform.runLater(() -> robot.mouseRelease(MouseButton.PRIMARY));
        pause(500);
        call(() -> {
            explorer.session().reset();
            return null;
        });
        pause(500);
    }

    private void repeat(KeyCode key, int times, int milliseconds) throws Exception {
        long start = System.nanoTime();
        for (int n = 0; n < times; n++) {
            waitUntil(start + n * milliseconds * 1_000_000L);
            sendTimed(() -> robot.keyType(key));
        }
        pause(700);
    }

    /** Reads the lesson from a file while time goes on. */
    private void open() throws Exception {
        Path file = Files.createTempFile("long", ".lesson.json");
        LessonWriter.save(explorer.session().getLesson().withTexts(new Bilingual("long", "長"), null), file);
        call(() -> {
            explorer.document().open(file);
            return null;
        });
        while (!call(() -> "long".equals(explorer.session().getLesson().title().en()))) {
            pause(50);
        }
        pause(1000);
        Files.delete(file);
    }

    private void jump() throws Exception {
        for (int n = 1; n <= 12; n++) {
            int t = (int) ((long) steps * n / 12);
            synchronized (this) {
                arrived.add(System.nanoTime());
            }
            Platform.runLater(() -> explorer.controller().jumpToStep(t));
            pause(250);
        }
    }

    /** What the program holds, once everything that it has let go is gone, while it plays for ten minutes. */
    private void rememberMemory() throws Exception {
        call(() -> {
            ((Slider) scene.lookup("#speed")).setValue(2);
            explorer.controller().first();
            return null;
        });
        Platform.runLater(() -> robot.keyType(KeyCode.SPACE));
        for (int minute = 0; minute <= 10; minute++) {
            pause(minute == 0 ? 5000 : 60_000);
            System.gc();
            System.gc();
            OUT.printf(Locale.ROOT, "after %d minutes at t = %d: %.2f MB%n", minute, call(() -> explorer.controller().getTimeStep()),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
        }
    }

    private void play(int speed) throws Exception {
        call(() -> {
            ((Slider) scene.lookup("#speed")).setValue(Math.log(speed) / Math.log(2));
            explorer.controller().first();
            return null;
        });
        pause(500);
        Platform.runLater(() -> robot.keyType(KeyCode.SPACE));
        pause(200);
        report("play at " + speed + "×", () -> pause(5000));
        Platform.runLater(() -> robot.keyType(KeyCode.SPACE));
        pause(300);
    }

    private interface Scenario {
        void run() throws Exception;
    }

    private void report(String name, Scenario scenario) throws Exception {
        if (getParameters().getUnnamed().size() > 3 && !name.startsWith(getParameters().getUnnamed().get(3))) {
            return;
        }
        synchronized (this) {
            sent.clear();
            longestWait = 0;
            latencies.clear();
            work.clear();
        }
        scenario.run();
        synchronized (this) {
            OUT.printf(Locale.ROOT, "| %s | %d | %d×%d | %d | %s | %s | %.0f |%n", name, steps, width, height, work.size(), percentiles(work),
                    latencies.isEmpty() ? "– | – | – | –" : percentiles(latencies), longestWait);
        }
    }

    private static String percentiles(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? "" : Arrays.stream(new double[] {0.5, 0.95, 0.99, 1})
                .mapToObj(share -> String.format(Locale.ROOT, "%.1f", sorted[(int) Math.min(sorted.length - 1, share * sorted.length)]))
                .reduce((a, b) -> a + " | " + b).get();
    }

    private void sendTimed(Runnable event) {
        synchronized (this) {
            sent.add(System.nanoTime());
        }
        Platform.runLater(event);
    }

    private static <T> T call(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        return future.get();
    }

    private static void pause(long milliseconds) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(milliseconds);
    }

    /** JavaFX on the class path starts only from a class that is no Application. */
    public static final class Main {
        private Main() {
        }

        public static void main(String[] args) {
            Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
                error.printStackTrace();
                failed = error;
            });
            FrameClock.setPulse();
            launch(FrameTimes.class, args);
            System.exit(failed == null ? 0 : 1);
        }
    }

    private static void waitUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
