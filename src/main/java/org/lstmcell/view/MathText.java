package org.lstmcell.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lstmcell.explain.Role;
import org.lstmcell.explain.Span;

/** An equation on the screen: each piece in the hue of what it belongs to, indices smaller and below the line. */
public final class MathText extends TextFlow {
    private List<Span> shown = List.of();

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
            if (span.role() != Role.PLAIN) {
                text.getStyleClass().add("strong");
            }
        }
        getChildren().remove(spans.size(), getChildren().size());
        setAccessibleText(text());
    }

    /** The equation as plain text. */
    public String text() {
        return shown.stream().map(Span::text).collect(Collectors.joining());
    }
}
