package org.lstmcell.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Path FOLDER = Path.of("assets/i18n");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.?)\"");

    @Test
    void bothLanguagesHaveTheSameKeysInTheSameOrder() throws IOException {
        assertThat(keys(Language.CHINESE)).isEqualTo(keys(Language.ENGLISH)).doesNotHaveDuplicates();
    }

    @Test
    void bothLanguagesUseTheSameArguments() throws IOException {
        Properties english = properties(Language.ENGLISH);
        Properties chinese = properties(Language.CHINESE);
        for (String key : keys(Language.ENGLISH)) {
            assertThat(placeholders(chinese.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyExists() throws IOException {
        Set<String> literals = literalsInTheProgram();
        List<String> keys = keys(Language.ENGLISH);
        for (String key : keys) {
            boolean whole = literals.contains(key);
            boolean made = Stream.iterate(key.lastIndexOf('.'), dot -> dot > 0, dot -> key.lastIndexOf('.', dot - 1))
                    .anyMatch(dot -> literals.contains(key.substring(0, dot + 1)));
            assertThat(whole || made).as("the key " + key + " is used").isTrue();
        }
        Set<String> families = new TreeSet<>();
        keys.forEach(key -> families.add(key.substring(0, key.indexOf('.') + 1)));
        for (String literal : literals) {
            boolean looksLikeAKey = families.stream().anyMatch(literal::startsWith) && !literal.endsWith(".") && !literal.endsWith(".png");
            if (looksLikeAKey) {
                assertThat(keys).as("the text " + literal).contains(literal);
            }
        }
    }

    /** Chinese stands with full-width punctuation, and no simplified form has slipped in. */
    @Test
    void chineseIsWrittenAsInTaiwan() throws IOException {
        Properties chinese = properties(Language.CHINESE);
        for (String key : chinese.stringPropertyNames()) {
            String text = chinese.getProperty(key);
            assertThat(text).as(key).doesNotContainPattern("\\p{IsHan}[,;:!?()]").doesNotContainPattern("[,;:!?(]\\p{IsHan}")
                    .doesNotContainPattern("[门这为时过输记忆关开闭权层数对应实后里将与动图导选择还长]")
                    .doesNotContain("软件", "信息", "默认", "文件夾", "屏幕", "視頻");
        }
    }

    /** Every character of the interface is in the shipped fonts, so that none is drawn as a box. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theShippedFontsHaveEveryCharacter(Language language) throws Exception {
        StringBuilder all = new StringBuilder("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁻−×·≈→σΣ∞′…");
        properties(language).values().forEach(all::append);
        try (Stream<Path> lessons = Files.list(Path.of("assets/lessons"))) {
            for (Path lesson : lessons.toList()) {
                all.append(Files.readString(lesson));
            }
        }
        String text = all.toString().replaceAll("\\s", "");
        for (String font : List.of("CellExplorerSansTC-Regular.ttf", "CellExplorerSansTC-Bold.ttf")) {
            int missing = Font.createFont(Font.TRUETYPE_FONT, new File("assets/fonts/" + font)).canDisplayUpTo(text);
            assertThat(missing < 0 ? "" : text.substring(missing, missing + 1)).as("missing in " + font).isEmpty();
        }
    }

    @Test
    void textsFollowTheLanguage() {
        Messages messages = new Messages(Language.ENGLISH);
        var title = messages.text("diagram.title", "6", "9");
        assertThat(title.get()).isEqualTo("t = 6 of 9");
        messages.languageProperty().set(Language.CHINESE);
        assertThat(title.get()).isEqualTo("t = 6\uFF08共 9 步\uFF09");
        assertThatThrownBy(() -> messages.get("no.such.key")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> keys(Language language) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(file(language))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                keys.add(line.substring(0, line.indexOf('=')).strip());
            }
        }
        return keys;
    }

    private static Properties properties(Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path file(Language language) {
        return FOLDER.resolve(language.tag() + ".properties");
    }

    private static Set<String> placeholders(String pattern) {
        return new TreeSet<>(PLACEHOLDER.matcher(pattern).results().map(MatchResult::group).toList());
    }

    private static Set<String> literalsInTheProgram() throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(source)).results().forEach(found -> literals.add(found.group(1)));
            }
        }
        return literals;
    }
}
