package org.lstmcell.view.main;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys that work everywhere in the window, in the order in which a lesson uses them, and the lines that tell of them. The
 * keys of menu items are only told of: the menus hear them.
 */
final class Keys {
    /** How Ctrl is written, and the shortcut key of other systems. */
    private static final String SHORTCUT = System.getProperty("os.name", "").startsWith("Mac") ? "⌘" : "Ctrl";

    /**
     * A line for the person.
     *
     * @param text  the key of what it says
     * @param shown the keys it tells of
     */
    record Line(String text, List<String> shown) {
    }

    private record Binding(Predicate<KeyEvent> pressed, Runnable action) {
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();

    /** Begins a line about {@code shown}; the bindings that follow are what it tells of. */
    Keys line(String text, String... shown) {
        lines.add(new Line(text, List.of(shown)));
        return this;
    }

    /** A line about keys with Ctrl or the system's own such key. */
    Keys shortcuts(String text, String... shown) {
        return line(text, List.of(shown).stream().map(key -> SHORTCUT + "+" + key).toArray(String[]::new));
    }

    Keys on(KeyCode code, Runnable action) {
        return on(event -> isPlain(event) && !event.isShiftDown() && event.getCode() == code, action);
    }

    /** As {@link #on(KeyCode, Runnable)}, only while {@code needed}; otherwise the key is anybody's. */
    Keys onWhile(BooleanSupplier needed, KeyCode code, Runnable action) {
        return on(event -> isPlain(event) && event.getCode() == code && needed.getAsBoolean(), action);
    }

    Keys onShift(KeyCode code, Runnable action) {
        return on(event -> isPlain(event) && event.isShiftDown() && event.getCode() == code, action);
    }

    /** Whatever the keyboard's layout, for the key that writes {@code character}, and {@code code} where it has one of its own. */
    Keys onCharacter(String character, KeyCode code, Runnable action) {
        return on(event -> isPlain(event) && (character.equals(event.getText()) || event.getCode() == code), action);
    }

    Keys onShortcut(KeyCode code, boolean shift, Runnable action) {
        return on(event -> event.isShortcutDown() && !event.isAltDown() && event.isShiftDown() == shift && event.getCode() == code,
                action);
    }

    private Keys on(Predicate<KeyEvent> pressed, Runnable action) {
        bindings.add(new Binding(pressed, action));
        return this;
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isAltDown() && !event.isShortcutDown() && !event.isControlDown() && !event.isMetaDown();
    }

    /** What {@code event} is to do, or null if nothing. */
    Runnable action(KeyEvent event) {
        return bindings.stream().filter(binding -> binding.pressed().test(event)).map(Binding::action).findFirst().orElse(null);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
