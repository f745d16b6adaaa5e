package org.lstmcell.view;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Role;
import org.lstmcell.explain.Span;

/** An equation on the screen: each piece in the hue of what it belongs to, indices smaller and below the line. */
public final class MathText extends TextFlow {
    private List<Span> shown = List.of();
    private Spotlight spotlight;

    public MathText() {
        getStyleClass().add("math");
    }

    public void show(List<Span> spans) {
        if (spans.equals(shown)) {
            return;
        }
        shown = spans;
        for (int index = 0; index < spans.size(); index++) {
            if (index == getChildren().size()) {
                getChildren().add(new Text());
            }
            Span span = spans.get(index);
            Text text = (Text) getChildren().get(index);
            text.setText(span.text());
            text.getStyleClass().setAll(span.subscript() ? "subscript" : "on-line",
                    span.role().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-math");
            text.setUserData(span.part());
            text.setOnMouseEntered(event -> point(span.part()));
            text.setOnMouseExited(event -> leave(span.part()));
            if (span.role() != Role.PLAIN) {
                text.getStyleClass().add("strong");
            }
        }
        getChildren().remove(spans.size(), getChildren().size());
        setAccessibleText(text());
    }

    /** Lets the person point at the equation's symbols. */
    public MathText pointingAt(Spotlight light) {
        spotlight = light;
        return this;
    }

    /** Lights the symbols of the parts that are {@code lit}. */
    public void light(Set<Part> lit) {
        getChildren().forEach(text ->
                text.pseudoClassStateChanged(Spotlight.LIT, text.getUserData() != null && lit.contains(text.getUserData())));
    }

    private void point(Part part) {
        if (spotlight != null && part != null) {
            spotlight.pointedProperty().set(part);
        }
    }

    private void leave(Part part) {
        if (spotlight != null && part != null) {
            spotlight.leave(part);
        }
    }

    /** The equation as plain text. */
    public String text() {
        return shown.stream().map(Span::text).collect(Collectors.joining());
    }
}
