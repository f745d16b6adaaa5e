package org.lstmcell.export.text;

/** HTML that is well-formed XML as well. */
final class HtmlMarkup implements Markup {

    @Override
    public String text(String plain) {
        return OneLine.of(plain).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String letter(String letter) {
        return "<i>" + letter + "</i>";
    }

    @Override
    public String index(String index) {
        return "<sub>" + index + "</sub>";
    }
}
