package org.lstmcell.export.text;

import java.util.List;
import org.lstmcell.explain.Span;

/** Markdown as CommonMark and GitHub read it. */
final class MarkdownMarkup implements Markup {
    private static final String SPECIAL = "\\`*_{}[]<>&|~#$^!";

    @Override
    public String text(String plain) {
        StringBuilder text = new StringBuilder();
        OneLine.of(plain).codePoints()
                .forEach(c -> text.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").appendCodePoint(c));
        return text.toString();
    }

    /** {@code plain} as a paragraph, which must not look like a list or a rule. */
    String paragraph(String plain) {
        String text = text(plain);
        return text.matches("[-+=].*") ? "\\" + text : text.replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    @Override
    public String math(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            if (span.subscript()) {
                text.append("<sub>").append(span.text()).append("</sub>");
            } else {
                text.append(Markup.isLetter(span) ? "*" + span.text() + "*" : span.text());
            }
        }
        return text.toString();
    }

    @Override
    public String number(String shown) {
        return shown;
    }
}
