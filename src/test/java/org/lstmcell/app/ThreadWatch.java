package org.lstmcell.app;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** Watches every node of every window that opens: whoever changes one on another thread than JavaFX's is told of. */
final class ThreadWatch {
    private final Consumer<String> guilty;
    private final InvalidationListener changed = value -> check(value.toString());
    private final ListChangeListener<Node> children = change -> {
        check(change.getList().toString());
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
            change.getRemoved().forEach(this::unwatch);
        }
    };
    private final ListChangeListener<Window> windows = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
        }
    };

    /** @param guilty is told what has been changed and by whom */
    ThreadWatch(Consumer<String> guilty) {
        this.guilty = guilty;
    }

    /** On the FX thread, as all below. */
    void begin() {
        List.copyOf(Window.getWindows()).forEach(this::watch);
        Window.getWindows().addListener(windows);
    }

    void end() {
        Window.getWindows().removeListener(windows);
        List.copyOf(Window.getWindows()).forEach(window -> unwatch(window.getScene().getRoot()));
    }

    private void watch(Window window) {
        watch(window.getScene().getRoot());
        window.getScene().rootProperty().addListener((root, before, now) -> watch(now));
    }

    private void watch(Node node) {
        unwatch(node); // it may only have moved
        values(node).forEach(value -> value.addListener(changed));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().addListener(children);
            parent.getChildrenUnmodifiable().forEach(this::watch);
        }
    }

    private void unwatch(Node node) {
        values(node).forEach(value -> value.removeListener(changed));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().removeListener(children);
            parent.getChildrenUnmodifiable().forEach(this::unwatch);
        }
    }

    private static List<ObservableValue<?>> values(Node node) {
        ObservableValue<?> text = node instanceof Text shown ? shown.textProperty()
                : node instanceof Labeled labeled ? labeled.textProperty()
                : node instanceof TextInputControl field ? field.textProperty() : node.idProperty();
        return List.of(text, node.visibleProperty(), node.disabledProperty(), node.layoutXProperty(), node.opacityProperty());
    }

    private void check(String what) {
        if (!Platform.isFxApplicationThread()) {
            guilty.accept(what + " was changed by the thread " + Thread.currentThread().getName());
        }
    }
}
