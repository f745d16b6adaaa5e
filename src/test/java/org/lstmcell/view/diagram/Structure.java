package org.lstmcell.view.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** What a drawing consists of, as text: each node with its place, what it says and how it is marked. */
final class Structure {
    private final List<String> lines = new ArrayList<>();

    private Structure() {
    }

    static String of(Node drawing) {
        Structure structure = new Structure();
        structure.add(drawing, "");
        return String.join("\n", structure.lines);
    }

    private void add(Node node, String indent) {
        if (!node.isVisible() || node.getOpacity() == 0 || node instanceof Text text && text.getText().isEmpty()) {
            return;
        }
        TreeSet<String> marks = new TreeSet<>();
        node.getPseudoClassStates().forEach(state -> marks.add(state.getPseudoClassName()));
        lines.add(indent + String.join(".", node.getStyleClass()) + (node.getId() == null ? "" : "#" + node.getId()) + marks
                + place(node) + moved(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, indent + " "));
        }
    }

    private static String moved(Node node) {
        return node.getTranslateX() == 0 && node.getTranslateY() == 0 && node.getOpacity() == 1 ? ""
                : at(node.getTranslateX(), node.getTranslateY(), node.getOpacity());
    }

    private static String place(Node node) {
        if (node instanceof Text text) {
            return " \"" + text.getText() + "\"" + at(text.getX(), text.getY(), text.getScaleX(), text.getFont().getSize());
        }
        if (node instanceof Line line) {
            return at(line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY(), line.getStrokeWidth());
        }
        if (node instanceof Circle circle) {
            return at(circle.getCenterX(), circle.getCenterY(), circle.getRadius());
        }
        if (node instanceof Rectangle box) {
            return at(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        }
        if (node instanceof Polyline line) {
            return line.getPoints() + " " + line.getStrokeDashArray();
        }
        return node instanceof Path path ? " " + path.getElements() : "";
    }

    private static String at(double... numbers) {
        StringBuilder text = new StringBuilder();
        for (double number : numbers) {
            text.append(String.format(Locale.ROOT, " %.2f", number));
        }
        return text.toString();
    }
}
