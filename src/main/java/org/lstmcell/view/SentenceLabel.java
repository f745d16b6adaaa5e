package org.lstmcell.view;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.lstmcell.explain.Sentence;

/** As many whole sentences as there is room for, and … where there are more; all of them are seen when pointed at. */
public final class SentenceLabel extends Label {
    private static final double WIDEST_TIP = 520;

    private final Tooltip whole = new Tooltip();
    private List<String> texts = List.of("");
    private int lines = 1;

    public SentenceLabel() {
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE); // as wide as there is room
        setTooltip(whole);
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST_TIP);
        widthProperty().addListener((width, before, now) -> fill());
        fontProperty().addListener((font, before, now) -> fill());
    }

    /** Shows {@code sentences}, or {@code otherwise} where there are none. */
    public void show(List<Sentence> sentences, Sentence.Texts language, String otherwise) {
        texts = sentences.isEmpty() ? List.of(otherwise) : List.copyOf(beginnings(sentences, language));
        whole.setText(texts.get(texts.size() - 1));
        fill();
    }

    /** The first sentence, the first two, and so on. */
    private static List<String> beginnings(List<Sentence> sentences, Sentence.Texts language) {
        return IntStream.rangeClosed(1, sentences.size())
                .mapToObj(count -> Sentence.sequence(sentences.subList(0, count)).in(language)).toList();
    }

    /** All of the sentences. */
    public String whole() {
        return whole.getText();
    }

    /** How many lines there is room for. */
    public void setLines(int lines) {
        this.lines = lines;
        fill();
    }

    private void fill() {
        int count = texts.size();
        while (count > 0 && getWidth() > 0 && !fits(texts.get(count - 1))) {
            count--;
        }
        setText(count == texts.size() ? texts.get(count - 1) : count == 0 ? "…" : texts.get(count - 1) + " …");
    }

    private boolean fits(String text) {
        Text written = new Text(text);
        written.setFont(getFont());
        double line = written.getLayoutBounds().getHeight();
        written.setWrappingWidth(Math.max(1, getWidth()));
        return written.getLayoutBounds().getHeight() < (lines + 0.5) * line;
    }
}
