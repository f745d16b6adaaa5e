package org.lstmcell.export.text;

import org.lstmcell.explain.NumberText;

/** Plain text: x₁, z_i, c_(t−1). */
final class PlainMarkup implements Markup {

    @Override
    public String text(String plain) {
        return OneLine.of(plain).replace('\u00a0', ' ');
    }

    @Override
    public String letter(String letter) {
        return letter;
    }

    /** There are letters below the line for a few indices only, so letters stand behind a low line. */
    @Override
    public String index(String index) {
        return index.matches("\\d{1,9}") ? NumberText.subscript(Integer.parseInt(index))
                : index.length() == 1 ? "_" + index : "_(" + index + ")";
    }
}
