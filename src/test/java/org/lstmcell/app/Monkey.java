package org.lstmcell.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Unit;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonWriter;
import org.lstmcell.session.Cursor;
import org.lstmcell.view.Theme;

/**
 * Uses the window as nobody would: presses, clicks, drags and types anything anywhere. What it does is decided by each
 * {@link Act}'s own seed and by what the window shows, so a list of acts can be done again, and without some of them.
 */
final class Monkey {
    /** Seconds until a file is written, however long it takes. */
    private static final int PATIENCE = 60;
    private static final KeyCode[] KEYS = {KeyCode.SPACE, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_DOWN,
        KeyCode.PAGE_UP, KeyCode.HOME, KeyCode.END, KeyCode.DIGIT0, KeyCode.DIGIT3, KeyCode.DIGIT9, KeyCode.P, KeyCode.R, KeyCode.T,
        KeyCode.L, KeyCode.D, KeyCode.W, KeyCode.F1, KeyCode.F5, KeyCode.F11, KeyCode.TAB, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.DELETE,
        KeyCode.BACK_SPACE, KeyCode.INSERT, KeyCode.PLUS, KeyCode.MINUS, KeyCode.F10, KeyCode.CONTEXT_MENU};
    private static final KeyCode[] SHORTCUTS = {KeyCode.Z, KeyCode.Z, KeyCode.Y, KeyCode.C, KeyCode.V, KeyCode.V, KeyCode.X, KeyCode.A,
        KeyCode.O, KeyCode.S, KeyCode.N, KeyCode.E, KeyCode.T};
    private static final String[] TYPED = {"0", "-1", "1e308", "-1e308", "1e-320", "100", "3,5", "\t", "\n", "abc", "σ", "記憶", "∞", "NaN",
        "1e999", "--", "=1+1", "1\t2\t3\n4\t5\t6", "0.1 0.2 0.3", "<b>&amp;", "\u0000", "\uD83D\uDE00", "9".repeat(300), "", " "};
    private static final String[] BROKEN = {"", "{", "[1, 2", "{\"format\": \"lstm-cell-lesson/1\"}", "x,y\n1,oops\n", "\u0000\u0001"};

    /** A kind of act, and how often it is done. */
    enum Kind {
        KEY(10), SHORTCUT(8), CLICK(14), POINT(5), RIGHT_CLICK(3), DRAG(6), SCROLL(3), TYPE(8), PASTE(3), WAIT(8), RESIZE(3), LANGUAGE(2), THEME(2),
        LESSON(2), FILE(2), EXPORT(1), NUMBER(3), UNDO_ALL(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        static Kind any(Random random) {
            int left = random.nextInt(Arrays.stream(values()).mapToInt(kind -> kind.weight).sum());
            int index = 0;
            while (left >= values()[index].weight) {
                left -= values()[index].weight;
                index++;
            }
            return values()[index];
        }
    }

    /** Something to do. */
    record Act(Kind kind, long seed) {
    }

    private final Path folder;
    private final Robot robot;
    private final Stage stage = new Stage();
    private final Explorer explorer;
    private final List<String> done = new ArrayList<>();
    private Random random;
    private boolean atRest;

    /**
     * Opens the window; on the FX thread.
     *
     * @param folder an empty folder, for all that the program writes
     */
    Monkey(Path folder) {
        this.folder = folder;
        robot = new Robot();
        FilePicker files = new FilePicker() {
            @Override
            public Optional<Path> toOpen(String kind, List<String> endings) {
                return anyFile();
            }

            @Override
            public Optional<Path> toWrite(String kind, String ending, String suggested) {
                return switch (random.nextInt(4)) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(folder); // which is none that can be written
                    default -> Optional.of(folder.resolve("file" + random.nextInt(3) + ending));
                };
            }
        };
        explorer = new Explorer(stage, BuiltInLessons.load("worked-example"), Language.ENGLISH, files, shown -> { }, folder.resolve("user"));
        explorer.show();
    }

    Explorer explorer() {
        return explorer;
    }

    Stage stage() {
        return stage;
    }

    /** What has been done, in words. */
    List<String> done() {
        return done;
    }

    /** Does {@code act} and waits until the program has done what it has to; not on the FX thread, which it may keep for a question. */
    void act(Act act) throws Exception {
        onFxThread(() -> {
            atRest = false;
            focus();
            random = new Random(act.seed());
            done.add(act.kind() + ": " + perform(act.kind()));
        });
        settle();
    }

    /** Puts away what is open above the window, and lets all that moves come to rest. */
    void putAway() throws Exception {
        for (int time = 0; time < 10 && isCovered(); time++) {
            onFxThread(() -> {
                focus();
                key(KeyCode.ESCAPE);
            });
            settle();
        }
        onFxThread(() -> {
            Cursor before = explorer.controller().getCursor();
            explorer.advance(10);
            atRest = explorer.controller().getCursor().equals(before); // else it plays
        });
    }

    /** A window that waits for an answer has the keys; where there are more than the one of a screen in memory, the system sees to that. */
    private void focus() {
        if (topmost() instanceof Stage open && !open.equals(stage)) {
            open.requestFocus();
        }
    }

    /** Whether nothing moves any more. */
    boolean isAtRest() {
        return atRest;
    }

    /** Whether a dialog or a menu is open. */
    boolean isCovered() throws Exception {
        return ask(() -> !topmost().equals(stage));
    }

    /** What {@code question} answers on the FX thread. */
    static <T> T ask(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        return task.get(PATIENCE, TimeUnit.SECONDS);
    }

    /** What is open above the window. */
    String covering() {
        return topmost().toString();
    }

    private void settle() throws Exception {
        for (int time = 0; time < 3; time++) { // a key's event closes a question, whose answer has a file read, which is shown
            onFxThread(() -> { });
            explorer.disk().submit(() -> { }).get(PATIENCE, TimeUnit.SECONDS);
        }
        for (long start = System.nanoTime(); ask(this::isExporting); Thread.yield()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE)) {
                throw new IllegalStateException("still exporting after " + PATIENCE + " s");
            }
        }
        onFxThread(() -> {
            explorer.advance(0);
            List.copyOf(Window.getWindows()).forEach(window -> {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
            });
        });
    }

    /** Whether an export, or the preview of one, is being made. */
    private boolean isExporting() {
        Parent dialog = topmost().getScene().getRoot();
        return dialog.lookup("#export-progress") instanceof ProgressBar progress && progress.isVisible()
                || dialog.lookup("#export-about") instanceof Labeled about
                        && about.getText().equals(explorer.messages().get("export.about.working"));
    }

    /** A question may keep {@code task} from returning; it is enough that it was begun and the thread is free again. */
    private static void onFxThread(Runnable task) throws Exception {
        Platform.runLater(task);
        CompletableFuture<Void> free = new CompletableFuture<>();
        Platform.runLater(() -> Platform.runLater(() -> free.complete(null)));
        free.get(PATIENCE, TimeUnit.SECONDS);
    }

    /** In words: what is done. */
    private String perform(Kind kind) {
        if (!topmost().equals(stage) && (kind == Kind.LESSON || kind == Kind.FILE || kind == Kind.NUMBER || kind == Kind.UNDO_ALL)) {
            return "not while something else is asked";
        }
        switch (kind) {
            case KEY -> {
                KeyCode code = any(KEYS);
                boolean shifted = random.nextInt(5) == 0;
                int times = random.nextInt(6) == 0 ? 1 + random.nextInt(12) : 1;
                for (int time = 0; time < times; time++) {
                    key(shifted ? new KeyCode[] {KeyCode.SHIFT, code} : new KeyCode[] {code});
                }
                return (shifted ? "Shift+" : "") + code + " × " + times;
            }
            case SHORTCUT -> {
                KeyCode code = any(SHORTCUTS);
                key(KeyCode.CONTROL, code);
                return "Ctrl+" + code;
            }
            case CLICK -> {
                return onControl(MouseButton.PRIMARY);
            }
            case RIGHT_CLICK -> {
                return onControl(MouseButton.SECONDARY);
            }
            case POINT -> {
                Point2D place = anyPlace();
                robot.mouseMove(place);
                return place.toString();
            }
            case DRAG -> {
                return drag();
            }
            case SCROLL -> {
                robot.mouseMove(anyPlace());
                int amount = random.nextInt(11) - 5;
                robot.mouseWheel(amount);
                return Integer.toString(amount);
            }
            case TYPE -> {
                return type(any(TYPED));
            }
            case PASTE -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(any(TYPED));
                Clipboard.getSystemClipboard().setContent(content);
                key(KeyCode.CONTROL, KeyCode.V);
                return content.getString();
            }
            case WAIT -> {
                double seconds = random.nextInt(8) == 0 ? 60 * random.nextDouble() : random.nextDouble();
                explorer.advance(seconds);
                return seconds + " s";
            }
            case RESIZE -> {
                stage.setWidth(900 + random.nextInt(1000));
                stage.setHeight(600 + random.nextInt(500));
                return stage.getWidth() + " × " + stage.getHeight();
            }
            case LANGUAGE -> {
                explorer.messages().languageProperty().set(any(Language.values()));
                return explorer.messages().getLanguage().tag();
            }
            case THEME -> {
                explorer.appearance().themeProperty().set(any(Theme.values()));
                return explorer.appearance().getTheme().id();
            }
            case LESSON -> {
                String id = BuiltInLessons.ids().get(random.nextInt(BuiltInLessons.ids().size()));
                explorer.document().open(BuiltInLessons.load(id));
                return id;
            }
            case FILE -> {
                Optional<Path> file = anyFile();
                file.ifPresent(explorer.document()::open);
                return file.toString();
            }
            case EXPORT -> {
                key(KeyCode.CONTROL, KeyCode.E);
                Node save = topmost().getScene().lookup("#export-save");
                if (save != null && !save.isDisabled()) {
                    Event.fireEvent(save, new ActionEvent());
                }
                return save == null ? "no dialog" : "saved";
            }
            case NUMBER -> {
                return number();
            }
            default -> {
                return undoAll();
            }
        }
    }

    private void key(KeyCode... codes) {
        for (KeyCode code : codes) {
            robot.keyPress(code);
        }
        for (int index = codes.length - 1; index >= 0; index--) {
            robot.keyRelease(codes[index]);
        }
    }

    private String type(String text) {
        Node owner = topmost().getScene().getFocusOwner();
        if (owner == null) {
            return "nowhere";
        }
        for (String character : text.split("")) {
            KeyCode code = character.equals("\t") ? KeyCode.TAB : character.equals("\n") ? KeyCode.ENTER : KeyCode.UNDEFINED;
            if (code != KeyCode.UNDEFINED) {
                key(code);
            } else {
                Node now = topmost().getScene().getFocusOwner();
                Event.fireEvent(now == null ? owner : now,
                        new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
            }
        }
        return text + " into " + name(owner);
    }

    private String onControl(MouseButton button) {
        List<Node> controls = new ArrayList<>();
        collect(topmost().getScene().getRoot(), controls);
        if (controls.isEmpty()) {
            return "nothing there";
        }
        Node control = controls.get(random.nextInt(controls.size()));
        Bounds bounds = control.localToScreen(control.getLayoutBounds());
        robot.mouseMove(bounds.getMinX() + random.nextDouble() * bounds.getWidth(), bounds.getMinY() + random.nextDouble() * bounds.getHeight());
        int times = random.nextInt(6) == 0 ? 2 : 1;
        for (int time = 0; time < times; time++) {
            robot.mousePress(button);
            robot.mouseRelease(button);
        }
        return name(control) + " × " + times;
    }

    private String drag() {
        List<Node> thumbs = topmost().getScene().getRoot().lookupAll(".thumb").stream().filter(Monkey::isInSight).toList();
        Point2D from = anyPlace();
        if (!thumbs.isEmpty() && random.nextInt(4) > 0) {
            Bounds thumb = thumbs.get(random.nextInt(thumbs.size())).localToScreen(new BoundingBox(0, 0, 10, 10));
            from = new Point2D(thumb.getCenterX(), thumb.getCenterY());
        }
        robot.mouseMove(from);
        robot.mousePress(MouseButton.PRIMARY);
        int moves = 1 + random.nextInt(5);
        for (int move = 0; move < moves; move++) {
            robot.mouseMove(from.add((random.nextDouble() - 0.5) * 300, (random.nextDouble() - 0.5) * 60));
            explorer.advance(0.05);
        }
        robot.mouseRelease(MouseButton.PRIMARY);
        return "from " + from + " in " + moves;
    }

    /** Weights as no slider gives them. */
    private String number() {
        double value = new double[] {0, -0.0, 1, 1e308, -1e308, Double.MIN_VALUE, 100 * random.nextGaussian()}[random.nextInt(7)];
        Unit named = Unit.values()[random.nextInt(4)];
        AffineUnit unit = explorer.session().getCell().unit(named);
        explorer.session().setUnit(named, switch (random.nextInt(3)) {
            case 0 -> unit.withBias(value);
            case 1 -> unit.withRecurrentWeight(value);
            default -> unit.withWeight(random.nextInt(explorer.session().getCell().width()), value);
        });
        return Double.toString(value);
    }

    /** All the way back, to the lesson as it was opened, and forward again. */
    private String undoAll() {
        Lesson before = explorer.session().getLesson();
        int depth = 0;
        while (explorer.session().history().undoableProperty().get() != null) {
            explorer.session().history().undo();
            depth++;
        }
        for (int time = 0; time < depth; time++) {
            explorer.session().history().redo();
        }
        if (!explorer.session().getLesson().equals(before)) {
            throw new AssertionError(depth + " edits taken back and made again give another lesson");
        }
        return depth + " edits";
    }

    private Optional<Path> anyFile() {
        try {
            switch (random.nextInt(7)) {
                case 0:
                    return Optional.empty();
                case 1:
                    return Optional.of(folder);
                case 2:
                    return Optional.of(folder.resolve("not-there.lesson.json"));
                case 3:
                    return Optional.of(Files.writeString(folder.resolve("broken.lesson.json"), any(BROKEN)));
                case 4:
                    return Optional.of(Files.writeString(folder.resolve("numbers.csv"), random.nextBoolean() ? "1,2,3\n4,5,6\n" : any(BROKEN)));
                default:
                    Path file = folder.resolve("good" + random.nextInt(3) + ".lesson.json");
                    LessonWriter.save(BuiltInLessons.load(BuiltInLessons.ids().get(random.nextInt(BuiltInLessons.ids().size()))), file);
                    return Optional.of(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The window that takes what is done: the last that opened of those that wait for an answer. */
    private Window topmost() {
        List<Window> open = Window.getWindows().stream()
                .filter(window -> window instanceof Stage || window instanceof ContextMenu).toList();
        return open.isEmpty() ? stage : open.get(open.size() - 1);
    }

    private Point2D anyPlace() {
        Window window = topmost();
        return new Point2D(window.getX() + random.nextDouble() * window.getWidth(), window.getY() + random.nextDouble() * window.getHeight());
    }

    /** What a person would take for something to click. */
    private static void collect(Node node, List<Node> into) {
        if (!isInSight(node) || node.isDisabled()) {
            return;
        }
        if (node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase || node instanceof ChoiceBox
                || node instanceof Spinner || node instanceof Slider || node.isFocusTraversable() || node.getOnMouseClicked() != null
                || node.getStyleClass().contains("menu-item") || node instanceof Labeled && node.getOnMousePressed() != null) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static boolean isInSight(Node node) {
        return node.isVisible() && node.localToScreen(node.getLayoutBounds()) != null;
    }

    private static String name(Node node) {
        for (Node named = node; named != null; named = named.getParent()) {
            if (named.getId() != null) {
                return node == named ? "#" + named.getId() : node.getStyleClass() + " in #" + named.getId();
            }
        }
        return node.toString();
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
