package org.lstmcell.view.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * What is wrong with the layout of a scene or a part of it: texts that are cut or lie on each other, parts outside of it, controls too small to
 * be hit. What can be scrolled to is not wrong; it is judged within what scrolls.
 */
final class LayoutCheck {
    private static final double SMALLEST_CONTROL = 24;
    /** By how much, in pixels, edges may miss each other. */
    private static final double TOLERANCE = 1;

    /** @param core where the letters are */
    private record Writing(Text node, Bounds core) {
    }

    private final Bounds window;
    private final List<Writing> writings = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private LayoutCheck(Node part) {
        window = new BoundingBox(0, 0, part.getScene().getWidth(), part.getScene().getHeight());
        walk(part, window);
        overlaps();
    }

    /** Of {@code part} of a scene and all within it. */
    static List<String> faults(Node part) {
        return new LayoutCheck(part).faults;
    }

    /** @param seen the part of the scene in which {@code node} can be seen */
    private void walk(Node node, Bounds seen) {
        if (!node.isVisible() || node.getOpacity() == 0 || node instanceof ScrollBar) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (node instanceof Control control && isForHands(control) && isWithin(centre(bounds), seen)) {
            if (bounds.getWidth() < SMALLEST_CONTROL - 0.01 || bounds.getHeight() < SMALLEST_CONTROL - 0.01) {
                fault("too small to hit (%.1f × %.1f)".formatted(bounds.getWidth(), bounds.getHeight()), node);
            }
            if (!isWithin(bounds, window)) {
                fault("outside the window", node);
            }
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            shownWhole(labeled);
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            Bounds ink = text.localToScene(text.getLayoutBounds());
            if (isTouching(ink, seen)) {
                if (!isWithin(ink, window)) {
                    fault("outside the window", node);
                } else if (!isWithin(core(ink), seen) && seen.getWidth() < window.getWidth() && !isScrolled(text)) {
                    fault("cut by its parent", node);
                }
                writings.add(new Writing(text, core(common(ink, seen))));
            }
        }
        if (node instanceof Parent parent && isTouching(bounds, seen)) {
            Bounds within = node.getClip() != null || node.getStyleClass().contains("panel") ? common(seen, bounds) : seen;
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, within));
        }
    }

    private static boolean isForHands(Control control) {
        return control instanceof ButtonBase || control instanceof TextInputControl || control instanceof Slider
                || control instanceof ComboBoxBase || control instanceof CheckBox || control instanceof Spinner;
    }

    /** Whether a label shows all of its text, without an ellipsis. */
    private void shownWhole(Labeled labeled) {
        Node shown = labeled.lookup(".text");
        if (shown instanceof Text text && shown.getParent() == labeled && !text.getText().equals(labeled.getText())
                && !text.getText().replaceAll("\\s", "").equals(labeled.getText().replaceAll("\\s", ""))) {
            fault("cut to \"" + text.getText() + "\"", labeled);
        }
    }

    private static boolean isScrolled(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane || parent instanceof ListView) {
                return true;
            }
        }
        return false;
    }

    private void overlaps() {
        for (int i = 0; i < writings.size(); i++) {
            for (int k = i + 1; k < writings.size(); k++) {
                Writing one = writings.get(i);
                Writing other = writings.get(k);
                boolean sameLine = one.node().getParent() == other.node().getParent() && one.node().getParent() instanceof TextFlow;
                if (!sameLine && isTouching(one.core(), other.core())) {
                    fault("overlaps " + name(other.node()), one.node());
                }
            }
        }
    }

    /** Where the letters are: lines may come nearer to each other than what is kept free above and below them. */
    private static Bounds core(Bounds ink) {
        double spare = ink.getHeight() * 0.25;
        return new BoundingBox(ink.getMinX() + TOLERANCE, ink.getMinY() + spare, Math.max(0, ink.getWidth() - 2 * TOLERANCE),
                ink.getHeight() - 2 * spare);
    }

    private static Bounds centre(Bounds bounds) {
        return new BoundingBox(bounds.getCenterX(), bounds.getCenterY(), 0, 0);
    }

    private static boolean isWithin(Bounds inner, Bounds outer) {
        return inner.getMinX() >= outer.getMinX() - TOLERANCE && inner.getMinY() >= outer.getMinY() - TOLERANCE
                && inner.getMaxX() <= outer.getMaxX() + TOLERANCE && inner.getMaxY() <= outer.getMaxY() + TOLERANCE;
    }

    private static boolean isTouching(Bounds one, Bounds other) {
        return one.getMinX() < other.getMaxX() && other.getMinX() < one.getMaxX() && one.getMinY() < other.getMaxY()
                && other.getMinY() < one.getMaxY();
    }

    private static Bounds common(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(x, y, Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
    }

    private void fault(String what, Node node) {
        faults.add(name(node) + ": " + what);
    }

    /** The node's path from the nearest part with an id, and its text. */
    private static String name(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node part = node; part != null; part = part.getParent()) {
            String style = part.getStyleClass().isEmpty() ? part.getClass().getSimpleName() : String.join(".", part.getStyleClass());
            path.insert(0, (part.getId() == null ? style : "#" + part.getId()) + (path.length() == 0 ? "" : " > "));
            if (part.getId() != null) {
                break;
            }
        }
        String text = node instanceof Text written ? written.getText() : node instanceof Labeled labeled ? labeled.getText() : "";
        return path + (text == null || text.isEmpty() ? "" : String.format(Locale.ROOT, " \"%s\"", text));
    }
}
