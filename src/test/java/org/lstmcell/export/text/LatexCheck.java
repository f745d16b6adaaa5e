package org.lstmcell.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is LaTeX that can be compiled, as far as a few rules tell. */
final class LatexCheck {
    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(begin|end)\\{(\\w+)}");

    private LatexCheck() {
    }

    /** Braces, formulas and environments are closed where they were opened, and what is special stands where it may. */
    static void isWellFormed(String latex) {
        String text = latex.replaceAll("(?m)^%.*\n", "").replaceAll("\\\\ensuremath\\{(?:[^{}]|\\{[^{}]*})*}", "");
        assertThat(text).doesNotContain("\\\\end{x}").doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F]");
        Deque<String> environments = new ArrayDeque<>();
        int braces = 0;
        boolean formula = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                Matcher environment = ENVIRONMENT.matcher(text).region(i, text.length());
                if (environment.lookingAt()) {
                    if (environment.group(1).equals("begin")) {
                        environments.push(environment.group(2));
                    } else {
                        assertThat(environments.pop()).isEqualTo(environment.group(2));
                    }
                }
                i++;
                continue;
            }
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertThat(braces).isNotNegative();
            formula ^= c == '$';
            String place = "at: " + text.substring(i, Math.min(text.length(), i + 40));
            assertThat("#%\"`|<>".indexOf(c) >= 0 && !isInColumns(text, i)).as(place).isFalse();
            assertThat((c == '_' || c == '^') && !formula).as(place).isFalse();
            assertThat(c == '&' && !"tabular".equals(environments.peek())).as(place).isFalse();
        }
        assertThat(braces).isZero();
        assertThat(formula).isFalse();
        assertThat(environments).isEmpty();
    }

    /** The columns of a table are described with | and >. */
    private static boolean isInColumns(String text, int place) {
        return text.lastIndexOf('\n', place) < text.lastIndexOf("\\begin{tabular}", place);
    }
}
