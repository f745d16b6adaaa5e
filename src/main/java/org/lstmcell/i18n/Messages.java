package org.lstmcell.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Every text on the screen, in the language that is chosen now. The texts stand in {@code assets/i18n}, one file a
 * language, as patterns of {@link MessageFormat}; arguments are texts, so that numbers keep the program's own format.
 */
public final class Messages {
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);
    private final ObjectProperty<Language> language;

    private final UnaryOperator<String> writing;

    public Messages(Language language) {
        this(language, UnaryOperator.identity());
    }

    /** @param writing makes of each pattern the one that is used; to see whether there is room for longer texts */
    public Messages(Language language, UnaryOperator<String> writing) {
        this.writing = writing;
        this.language = new SimpleObjectProperty<>(this, "language", language);
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language getLanguage() {
        return language.get();
    }

    /**
     * The text of {@code key} in the present language, {0}, {1}… replaced by {@code arguments}.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String get(String key, Object... arguments) {
        return get(getLanguage(), key, arguments);
    }

    /** As {@link #get(String, Object...)}, in {@code language}. */
    public String get(Language language, String key, Object... arguments) {
        String pattern = texts.computeIfAbsent(language, Messages::load).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.tag());
        }
        String text = writing.apply(pattern);
        boolean plain = text.indexOf('{') < 0 && text.indexOf('\'') < 0; // most are, and are asked for in every frame
        return plain ? text : new MessageFormat(text, language.locale()).format(arguments);
    }

    /** The text of {@code key}, following the language. */
    public StringBinding text(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> get(key, arguments), language);
    }

    private static Properties load(Language language) {
        Properties properties = new Properties();
        String file = "/i18n/" + language.tag() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return properties;
    }
}
