package org.lstmcell.export.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lstmcell.export.text.Samples.AWKWARD;
import static org.lstmcell.export.text.Samples.CHINESE;
import static org.lstmcell.export.text.Samples.ENGLISH;
import static org.lstmcell.export.text.Samples.WORKED;
import static org.lstmcell.export.text.Samples.text;
import static org.lstmcell.export.text.Samples.trace;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lstmcell.explain.Notation;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.RandomLessons;

class DerivationTextTest {

    @Test
    void plainText() throws IOException {
        assertThat(text(worked(1, 2, ENGLISH)::writePlain)).startsWith("""
                Worked – step by step

                t = 0

                  Initial state: before any input
                      c₀ = 0
                      y₀ = 0

                t = 1

                  Input: x arrives
                    Inputs that are not 0: x₁ = 1.
                    The memory still holds c₀ = 0.
                      x₁ = 1
                      x₂ = 0
                      x₃ = 0

                  Sum: each unit adds up its weighted inputs
                    The block input adds up to 1: only w₁·x₁ = 1 is left, all other terms are 0.
                """).contains("\n      c₂ = f · c₁ + i · g ≈ ");
    }

    @Test
    void everyStepHasAHeadingAndEveryPhaseItsName() throws IOException {
        String markdown = text(worked(1, 9, CHINESE)::writeMarkdown);
        assertThat(markdown.lines().filter(line -> line.startsWith("## "))).hasSize(10).endsWith("## t = 9");
        assertThat(markdown.lines().filter(line -> line.startsWith("### "))).hasSize(1 + 9 * 7);
        assertThat(markdown).contains("- *y*<sub>6</sub> = *o* · *h*(*c*<sub>6</sub>)");
        assertThat(text(worked(5, 6, CHINESE)::writeMarkdown).lines().filter(line -> line.startsWith("## ")))
                .containsExactly("## t = 5", "## t = 6");
    }

    @Test
    void whereThePrintedNumberDepartsItSaysWhy() throws IOException {
        String printed = "Printed is 0, computed c₂ ≈ 3: the printed number is the memory before this step, c₁ ≈ 0.";
        String plain = text(worked(1, 9, ENGLISH)::writePlain);
        assertThat(plain).contains("\n    " + printed + "\n").contains("Printed is 3, computed c₄ ≈ 7");
        assertThat(plain.lines().filter(line -> line.contains("Printed"))).hasSize(2);
        assertThat(text(worked(2, 2, ENGLISH)::writeMarkdown)).contains("\n\n" + printed + "\n\n- *c*<sub>2</sub> = ");
        assertThat(text(worked(2, 2, ENGLISH)::writeHtml)).contains("<p class=\"sentence\">" + printed.replaceAll(" (?=[≈=])|(?<=[≈=]) ", "\u00a0") + "</p>");
        assertThat(text(worked(2, 2, ENGLISH)::writeLatex)).contains("Printed is 0, computed c\\ensuremath{_{2}}~");
        assertThat(text(new DerivationText("Worked", trace(WORKED), null, 1, 9, Notation.LETTERS, ENGLISH)::writePlain))
                .doesNotContain("Printed");
    }

    @Test
    void latexAndHtmlAreWellFormed() throws Exception {
        String latex = text(worked(1, 9, ENGLISH)::writeLatex);
        LatexCheck.isWellFormed(latex);
        assertThat(latex).contains("$z_{i}=w_{2}\\cdot x_{2}+b=100\\cdot 1-10=90$", "y_{6}=o\\cdot h(c_{6})\\approx ", "\\sigma (");
        RandomLessons random = new RandomLessons(new Random(4));
        for (int run = 0; run < 30; run++) {
            var lesson = random.lesson();
            var trace = trace(lesson);
            var derivation = new DerivationText(AWKWARD, trace, lesson.printed(), 1, trace.length(), Notation.TEXTBOOK, ENGLISH);
            LatexCheck.isWellFormed(text(derivation::writeLatex));
            assertThat(TableTextTest.parse(text(derivation::writeHtml)).getElementsByTagName("h2").getLength())
                    .isEqualTo(1 + trace.length());
        }
    }

    private static DerivationText worked(int from, int to, Messages messages) {
        return new DerivationText("Worked", trace(WORKED), WORKED.printed(), from, to, Notation.LETTERS, messages);
    }
}
