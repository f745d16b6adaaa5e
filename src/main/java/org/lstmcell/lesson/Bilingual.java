package org.lstmcell.lesson;

import java.util.Locale;

/**
 * A text in both languages.
 *
 * @param en   English, or null
 * @param zhTW Traditional Chinese, or null; not both are null
 */
public record Bilingual(String en, String zhTW) {

    public Bilingual {
        if (en == null && zhTW == null) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
    }

    /** The text in the language of {@code locale}, or in the other one where that is missing. */
    public String get(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return en == null || chinese && zhTW != null ? zhTW : en;
    }
}
