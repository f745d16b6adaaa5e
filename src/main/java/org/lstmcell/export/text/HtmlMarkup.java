package org.lstmcell.export.text;

import java.util.List;
import org.lstmcell.explain.Span;

/** HTML that is well-formed XML as well. */
final class HtmlMarkup implements Markup {

    @Override
    public String text(String plain) {
        return OneLine.of(plain).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String math(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            if (span.subscript()) {
                text.append("<sub>").append(span.text()).append("</sub>");
            } else {
                text.append(Markup.isLetter(span) ? "<i>" + span.text() + "</i>" : span.text());
            }
        }
        return text.toString();
    }

    @Override
    public String number(String shown) {
        return shown;
    }
}
