package org.lstmcell.export.text;

import java.util.List;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Span;

/** Plain text: x₁, z_i, c_(t−1). */
final class PlainMarkup implements Markup {

    @Override
    public String text(String plain) {
        return OneLine.of(plain);
    }

    @Override
    public String math(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(span.subscript() ? index(span.text()) : span.text());
        }
        return text.toString();
    }

    /** There are letters below the line for a few indices only, so letters stand behind a low line. */
    private static String index(String index) {
        return index.matches("\\d{1,9}") ? NumberText.subscript(Integer.parseInt(index))
                : index.length() == 1 ? "_" + index : "_(" + index + ")";
    }

    @Override
    public String number(String shown) {
        return shown;
    }
}
