package org.lstmcell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The themes' colours as their style sheets name them; contrasts are those of WCAG 2. */
class ThemeTest {
    private static final Path STYLES = Path.of("assets/styles");
    /** A name given a value: no property of JavaFX's own, and no looking up of a name. */
    private static final Pattern NAMED = Pattern.compile("(?<![\\w-])(-(?!fx-)[\\w-]+):\\s*([^;]+);");
    private static final Pattern COLOUR = Pattern.compile("#\\p{XDigit}{3,8}\\b|\\b(rgb|hsb|hsl)a?\\(|: *(white|black|gr[ae]y)\\b");
    private static final Pattern TEXT = Pattern.compile("-.*-text|-weight-.*|-cell-muted|-cell-accent");
    private static final List<String> HUES = List.of("-block-input", "-input-gate", "-forget-gate", "-output-gate",
            "-memory-cell", "-cell-changed", "-cell-accent");
    /** What is written on what, beyond the two grounds on which there may be every text. */
    private static final Map<String, List<String>> FILLS = Map.of(
            "-cell-highlight", List.of("-cell-text", "-cell-muted", "-cell-changed-text", "-block-input-text",
                    "-input-gate-text", "-forget-gate-text", "-output-gate-text", "-memory-cell-text"),
            "-cell-faint", List.of("-cell-text", "-cell-muted"),
            "-cell-groove", List.of("-cell-text"),
            "-cell-accent", List.of("-cell-surface"),
            "-cell-changed-fill", List.of("-cell-text", "-cell-muted", "-cell-changed-text"),
            "-memory-fill", List.of("-cell-text", "-cell-muted", "-memory-cell-text"),
            "-memory-empty", List.of("-cell-text", "-cell-muted", "-memory-cell-text"),
            "-output-fill", List.of("-cell-text"));

    @ParameterizedTest
    @EnumSource(Theme.class)
    void allThemesDefineTheSameNames(Theme theme) {
        assertThat(colours(theme).keySet()).isNotEmpty().isEqualTo(colours(Theme.LIGHT).keySet());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textsCanBeReadOnWhatTheyAreWrittenOn(Theme theme) {
        Map<String, String> colours = colours(theme);
        double least = theme == Theme.CONTRAST ? 7 : 4.5;
        List<String> texts = colours.keySet().stream().filter(TEXT.asMatchPredicate()).toList();
        SoftAssertions softly = new SoftAssertions();
        for (String ground : List.of("-cell-background", "-cell-surface")) {
            texts.forEach(text -> check(softly, colours, text, ground, least));
        }
        FILLS.forEach((fill, on) -> on.forEach(text -> check(softly, colours, text, fill, least)));
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void shapesStandOutFromTheSurface(Theme theme) {
        SoftAssertions softly = new SoftAssertions();
        HUES.forEach(hue -> check(softly, colours(theme), hue, "-cell-surface", 3));
        softly.assertAll();
    }

    @Test
    void onlyThemesHoldColours() throws IOException {
        List<String> themes = Stream.of(Theme.values()).map(theme -> theme.id() + ".css").toList();
        try (Stream<Path> styles = Files.list(STYLES)) {
            for (Path style : styles.filter(each -> !themes.contains(each.getFileName().toString())).toList()) {
                assertThat(Files.readString(style)).as(style.toString()).doesNotContainPattern(COLOUR);
            }
        }
    }

    private static void check(SoftAssertions softly, Map<String, String> colours, String front, String ground, double least) {
        softly.assertThat(contrast(colours.get(front), colours.get(ground))).as("%s on %s", front, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, String> colours(Theme theme) {
        Map<String, String> colours = new LinkedHashMap<>();
        try (InputStream in = Theme.class.getResourceAsStream("/styles/" + theme.id() + ".css")) {
            Matcher named = NAMED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (named.find()) {
                assertThat(colours.put(named.group(1), named.group(2))).as(named.group(1)).isNull();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
