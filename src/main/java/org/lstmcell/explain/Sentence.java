package org.lstmcell.explain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence that has not been put into words yet: the key of a whole sentence in each language, and what stands in its gaps.
 *
 * @param arguments numbers and symbols as text, or names and phrases, which are sentences of their own
 */
public record Sentence(String key, List<Object> arguments) {

    private static final Pattern BESIDE_SIGN = Pattern.compile(" (?=[=≈<] )|(?<=[=≈<]) ");

    /** The texts of a language. */
    public interface Texts {
        String get(String key, Object... arguments);
    }

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** Several sentences one after the other as one. */
    public static Sentence sequence(List<Sentence> sentences) {
        return sentences.stream().reduce((first, next) -> of("explain.sequence", first, next)).orElseThrow();
    }

    /** In words; no line breaks beside a sign, within c₃ ≈ 3; no space between Chinese words, only beside numbers. */
    public String in(Texts texts) {
        return BESIDE_SIGN.matcher(texts.get(key, arguments.stream()
                .map(argument -> argument instanceof Sentence phrase ? phrase.in(texts) : argument).toArray())).replaceAll("\u00a0").replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
    }
}
