package org.lstmcell.export.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Span;

/** LaTeX for XeLaTeX and LuaLaTeX, which take every character of Unicode that their fonts have. */
final class LatexMarkup implements Markup {
    private static final Map<String, String> ESCAPES = Map.ofEntries(
            Map.entry("\\", "\\textbackslash{}"), Map.entry("{", "\\{"), Map.entry("}", "\\}"), Map.entry("$", "\\$"),
            Map.entry("&", "\\&"), Map.entry("#", "\\#"), Map.entry("_", "\\_"), Map.entry("%", "\\%"),
            Map.entry("^", "\\textasciicircum{}"), Map.entry("~", "\\textasciitilde{}"),
            Map.entry("\"", "\\textquotedbl{}"), Map.entry("'", "\\textquotesingle{}"),
            Map.entry("`", "\\textasciigrave{}"),
            Map.entry("\u00a0", "~"),
            Map.entry("<", "\\textless{}"), Map.entry(">", "\\textgreater{}"), Map.entry("|", "\\textbar{}"));
    /** What most fonts for texts lack. */
    private static final Map<String, String> MATH = Map.ofEntries(
            Map.entry("−", "-"), Map.entry("×", "\\times "), Map.entry("·", "\\cdot "), Map.entry("≈", "\\approx "),
            Map.entry("∞", "\\infty "), Map.entry("σ", "\\sigma "), Map.entry("Σ", "\\Sigma "), Map.entry("Δ", "\\Delta "),
            Map.entry("′", "^{\\prime}"), Map.entry("→", "\\rightarrow "), Map.entry("≤", "\\le "), Map.entry("≥", "\\ge "));
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final String SUPERSCRIPTS = "[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+";
    private static final Pattern PIECE = Pattern.compile("[A-Za-z]{2,}|" + SUPERSCRIPTS + "|.");
    private static final Pattern NUMBER = Pattern.compile("−?(\\d.*|∞)|NaN|·");
    private static final Pattern BEFORE_HYPHEN = Pattern.compile("-(?=-)");

    @Override
    public String text(String plain) {
        StringBuilder text = new StringBuilder();
        OneLine.of(plain).codePoints().mapToObj(Character::toString).forEach(character -> {
            String formula = special(character);
            text.append(formula.equals(character) ? ESCAPES.getOrDefault(character, character)
                    : "\\ensuremath{" + formula.strip() + "}");
        });
        return BEFORE_HYPHEN.matcher(text).replaceAll("-{}"); // two in a row would become a dash
    }

    @Override
    public String letter(String letter) {
        return formula(letter);
    }

    @Override
    public String index(String index) {
        return "_{" + formula(index) + "}";
    }

    @Override
    public String operators(String text) {
        return formula(text);
    }

    @Override
    public String math(List<Span> spans) {
        return "$" + Markup.super.math(spans) + "$";
    }

    @Override
    public String number(String shown) {
        return NUMBER.matcher(shown).matches() ? "$" + formula(shown).strip() + "$" : text(shown);
    }

    /** A piece of a formula, in which a word such as tanh stands upright. */
    private static String formula(String text) {
        return PIECE.matcher(text).replaceAll(found -> {
            String piece = found.group();
            boolean isWord = piece.length() > 1 && Character.isLetter(piece.charAt(0));
            return Matcher.quoteReplacement(isWord ? "\\mathrm{" + piece + "}" : piece.isBlank() ? "" : special(piece));
        });
    }

    /** How {@code piece} is written in a formula: as it is unless it is a sign or stands above or below the line. */
    private static String special(String piece) {
        int lowered = SUBSCRIPTS.indexOf(piece);
        return lowered >= 0 ? "_{" + lowered + "}"
                : piece.matches(SUPERSCRIPTS) ? "^{" + NumberText.ascii(piece) + "}" : MATH.getOrDefault(piece, piece);
    }
}
