package org.lstmcell.app;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.transform.Transform;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.lstmcell.export.drawing.Pictures;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Appearance;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program as the documents show it: its command line, and its window with somebody at mouse and keyboard and a camera
 * before the screen. Time passes only by {@link #pass}.
 */
public final class DrivenProgram implements AutoCloseable {
    private static final Rectangle2D SCREEN = Screen.getPrimary().getBounds();
    /** The line around a dialog, which on a real screen has its frame from the system. */
    private static final java.awt.Color FRAME = new java.awt.Color(0xB4BCC6);

    private final FxRobot eyes = new FxRobot();
    private final Path folder;
    private final Language language;
    private Robot hands;
    private Explorer explorer;
    private Stage stage;

    private DrivenProgram(Path folder, Language language) {
        this.folder = folder;
        this.language = language;
    }

    /**
     * What the program does with {@code arguments}, on a machine with a display.
     *
     * @param windows told with which arguments a window would be opened
     * @return the exit status
     */
    public static int run(PrintStream out, PrintStream err, Consumer<List<String>> windows, String... arguments) {
        return CommandLine.run(arguments, Language.ENGLISH, out, err, Map.of("DISPLAY", ":0"), windows);
    }

    /** The program in a window with {@code lesson}; what it remembers it keeps in {@code folder}, which is empty. */
    public static DrivenProgram open(Path folder, Lesson lesson, Language language, int width, int height) {
        DrivenProgram program = new DrivenProgram(folder, language);
        program.begin(lesson, folder.resolve("user"), width, height);
        return program;
    }

    private void begin(Lesson lesson, Path user, double width, double height) {
        onFxThread(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide); // those of another test, or of what has just crashed
            Theme.install();
            hands = new Robot();
            stage = new Stage();
            explorer = new Explorer(stage, lesson, language, new NoFiles(), shown -> { }, user);
            stage.setX(SCREEN.getMaxX() - width); // popups keep within the screen, and so within the window
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            explorer.show();
            stage.requestFocus();
        });
        pointAway();
        pass(1);
    }

    /** Nothing is opened or written. */
    private static final class NoFiles implements FilePicker {
        @Override
        public Optional<Path> toOpen(String kind, List<String> endings) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toWrite(String kind, String ending, String suggested) {
            return Optional.empty();
        }
    }

    /** Ends as the plug is pulled, and starts again: what was not saved is offered. */
    public void crash() {
        pass(Autosave.DELAY);
        Path kept = folder.resolve("user").resolve("unsaved");
        waitFor("unsaved work", () -> !files(kept, "edited.lesson.json").isEmpty());
        Path next = folder.resolve("next");
        try {
            Path left = Files.createDirectories(next.resolve("unsaved").resolve("left"));
            for (Path file : files(kept, "")) {
                Files.copy(file, left.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double width = stage.getWidth();
        double height = stage.getHeight();
        begin(BuiltInLessons.load(ExplorerApp.FIRST_LESSON), next, width, height);
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        if (!Files.exists(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).toList();
        }
    }

    public Session session() {
        return explorer.session();
    }

    public StepController controller() {
        return explorer.controller();
    }

    public ViewSettings settings() {
        return explorer.settings();
    }

    public Appearance appearance() {
        return explorer.appearance();
    }

    /** Shows the tour, as at the first start. */
    public void welcome() {
        set(explorer::welcome);
    }

    /** Changes something where a person would need a menu. */
    public void set(Runnable change) {
        onFxThread(change);
        pass(0);
    }

    /** Presses keys together. */
    public void key(KeyCode... keys) {
        onFxThread(() -> {
            for (KeyCode key : keys) {
                hands.keyPress(key);
            }
            for (int index = keys.length - 1; index >= 0; index--) {
                hands.keyRelease(keys[index]);
            }
        });
        pass(1);
    }

    /** Clicks and takes the mouse away, so that no tooltip comes. */
    public void click(String query) {
        moveTo(centre(shown(query)));
        onFxThread(() -> hands.mousePress(MouseButton.PRIMARY));
        onFxThread(() -> hands.mouseRelease(MouseButton.PRIMARY));
        pointAway();
        pass(1);
    }

    /** Types {@code text} wherever the focus is. */
    public void type(String text) {
        for (String character : text.split("")) {
            onFxThread(() -> Event.fireEvent(stage.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
            pass(0); // the first may open a field for the next
        }
        pass(1);
    }

    /** Types {@code text} into a field in place of what is there. */
    public void enter(String field, String text) {
        click(field);
        key(KeyCode.CONTROL, KeyCode.A);
        type(text);
        key(KeyCode.ENTER);
    }

    /** Points at something until all that it has to say is there. */
    public void pointAt(String query) {
        moveTo(centre(shown(query)));
        pass(0.5);
        pass(0.5);
    }

    /** Takes the mouse from the window. */
    private void pointAway() {
        moveTo(new Point2D(SCREEN.getMinX(), SCREEN.getMaxY() - 1));
    }

    /** Drags a slider's thumb to the other side of its scale, as far from the middle as it stands now, and lets go of it. */
    public void dragAcross(String slider) {
        Point2D at = centre(eyes.from(shown(slider)).lookup(".thumb").query());
        moveTo(at);
        onFxThread(() -> hands.mousePress(MouseButton.PRIMARY));
        moveTo(new Point2D(2 * centre(shown(slider)).getX() - at.getX(), at.getY()));
        onFxThread(() -> hands.mouseRelease(MouseButton.PRIMARY));
        pointAway();
        pass(1);
    }

    private void moveTo(Point2D place) {
        onFxThread(() -> hands.mouseMove(place));
        pass(0);
    }

    /** Does {@code task} when what was to be done before is done; a test's robot would let frames be drawn meanwhile, which takes long. */
    private static void onFxThread(Runnable task) {
        CompletableFuture.runAsync(task, Platform::runLater).join();
    }

    /** Lets time go by. */
    public void pass(double seconds) {
        onFxThread(() -> {
            explorer.advance(seconds);
            for (Window window : List.copyOf(Window.getWindows())) {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
            }
            explorer.advance(0); // with all in its place
        });
    }

    /** Waits until what other threads do is there. */
    public void waitFor(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("no " + what + " within 20 s", e);
        }
        pass(0);
    }

    /** Waits until something is shown. */
    public void waitFor(String query) {
        waitFor(query, () -> eyes.lookup(query).tryQuery().isPresent());
    }

    /** The part of the window, or of what lies over it, that {@code query} names. */
    public Node shown(String query) {
        return eyes.lookup(query).match(node -> node.isVisible() && node.getScene() != null).tryQuery()
                .orElseThrow(() -> new AssertionError(query + " is not to be seen"));
    }

    private static Point2D centre(Node node) {
        Bounds bounds = onScreen(node);
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    /**
     * What stands on the screen: the window, and all that lies over it.
     *
     * @param scale   pixels for one of the screen
     * @param margin  around what is cut out, in pixels of the screen
     * @param queries what is cut out, or nothing for the whole window
     */
    public BufferedImage picture(double scale, double margin, String... queries) {
        WaitForAsyncUtils.waitForFxEvents(); // a popup that opens finds its size and place a little later
        pass(0);
        BufferedImage[] picture = new BufferedImage[1];
        onFxThread(() -> {
            hideCarets();
            Bounds whole = new BoundingBox(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            Bounds part = queries.length == 0 ? whole
                    : within(whole, Arrays.stream(queries).map(this::shown).map(DrivenProgram::onScreen).toList(), margin);
            picture[0] = new BufferedImage((int) Math.round(part.getWidth() * scale), (int) Math.round(part.getHeight() * scale),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D paper = picture[0].createGraphics();
            for (Window window : Window.getWindows()) {
                BufferedImage seen = snapshot(window.getScene(), scale);
                int x = (int) Math.round((window.getX() + window.getScene().getX() - part.getMinX()) * scale);
                int y = (int) Math.round((window.getY() + window.getScene().getY() - part.getMinY()) * scale);
                paper.drawImage(seen, x, y, null);
                if (window instanceof Stage && window != stage) {
                    paper.setColor(FRAME);
                    paper.drawRect(x, y, seen.getWidth() - 1, seen.getHeight() - 1);
                }
            }
            paper.dispose();
        });
        return picture[0];
    }

    /** A caret blinks, and would be in one picture and not in the next. */
    private static void hideCarets() {
        for (Window window : Window.getWindows()) {
            if (window.getScene().getFocusOwner() instanceof TextInputControl field) {
                field.setStyle("-fx-display-caret: false");
                field.applyCss();
            }
        }
    }

    /** All of {@code parts} with a margin, as far as it lies within {@code whole}; on whole pixels. */
    private static Bounds within(Bounds whole, List<Bounds> parts, double margin) {
        double left = parts.stream().mapToDouble(Bounds::getMinX).min().orElseThrow() - margin;
        double top = parts.stream().mapToDouble(Bounds::getMinY).min().orElseThrow() - margin;
        double right = parts.stream().mapToDouble(Bounds::getMaxX).max().orElseThrow() + margin;
        double bottom = parts.stream().mapToDouble(Bounds::getMaxY).max().orElseThrow() + margin;
        double x = Math.floor(Math.max(left, whole.getMinX()));
        double y = Math.floor(Math.max(top, whole.getMinY()));
        return new BoundingBox(x, y, Math.ceil(Math.min(right, whole.getMaxX())) - x, Math.ceil(Math.min(bottom, whole.getMaxY())) - y);
    }

    private static BufferedImage snapshot(Scene scene, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(scene.getWindow() instanceof Stage ? scene.getFill() : Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale)); // shadows may reach beyond
        return Pictures.pixels(scene.getRoot().snapshot(parameters, null));
    }

    /** Puts the window away, and all that lies over it. */
    @Override
    public void close() {
        onFxThread(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }
}
