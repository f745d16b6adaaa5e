package org.lstmcell.i18n;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the interface. */
public enum Language {
    ENGLISH("en", Locale.ENGLISH), CHINESE("zh-TW", Locale.TRADITIONAL_CHINESE);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The BCP 47 tag, which also names the file of its texts: {@code assets/i18n/<tag>.properties}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The language with the BCP 47 {@code tag}, in any case. */
    public static Optional<Language> tagged(String tag) {
        return Stream.of(values()).filter(each -> each.tag.equalsIgnoreCase(tag)).findFirst();
    }

    /** The language for a system set to {@code locale}: Chinese for any Chinese, else English. */
    public static Language of(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? CHINESE : ENGLISH;
    }
}
