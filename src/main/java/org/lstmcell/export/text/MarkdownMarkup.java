package org.lstmcell.export.text;

/** Markdown as CommonMark and GitHub read it. */
final class MarkdownMarkup implements Markup {
    private static final String SPECIAL = "\\`*_{}[]<>&|~#$^!";

    @Override
    public String text(String plain) {
        StringBuilder text = new StringBuilder();
        OneLine.of(plain).replace('\u00a0', ' ').codePoints()
                .forEach(c -> text.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").appendCodePoint(c));
        return text.toString();
    }

    /** {@code plain} as a paragraph, which must not look like a list or a rule. */
    String paragraph(String plain) {
        String text = text(plain);
        return text.matches("[-+=].*") ? "\\" + text : text.replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    @Override
    public String letter(String letter) {
        return "*" + letter + "*";
    }

    @Override
    public String index(String index) {
        return "<sub>" + index + "</sub>";
    }
}
