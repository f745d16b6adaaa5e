package org.lstmcell.export.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.Equation;
import org.lstmcell.explain.Equations;
import org.lstmcell.explain.Narration;
import org.lstmcell.explain.Notation;
import org.lstmcell.explain.PrintedCheck;
import org.lstmcell.explain.Sentence;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Printed;

/**
 * Every time step, phase by phase: what happens in words, and its equations in numbers; the initial state comes before the
 * first one.
 *
 * @param title   the lesson's title
 * @param printed rows that a book prints, or null; where they depart from the trace, the derivation says so
 * @param from    the first time step
 * @param to      the last time step
 */
public record DerivationText(String title, Trace trace, Printed printed, int from, int to, Notation notation, Messages messages) {

    /** What stands before and after each kind of line in one format. */
    private record Outline(Markup markup, Around step, Around phase, Around sentence, Around equation, String end) {
    }

    private record Around(String before, String after) {
    }

    public void writePlain(Appendable out) throws IOException {
        Markup markup = new PlainMarkup();
        out.append(markup.text(heading())).append("\n\n");
        steps(new Outline(markup, new Around("", "\n\n"), new Around("  ", "\n"),
                new Around("    ", "\n"), new Around("      ", "\n"), "\n"), out);
    }

    public void writeMarkdown(Appendable out) throws IOException {
        Markup markup = new MarkdownMarkup();
        out.append("# ").append(markup.text(heading())).append("\n\n");
        steps(new Outline(markup, new Around("## ", "\n\n"), new Around("### ", "\n\n"),
                new Around("", "\n\n"), new Around("- ", "\n"), "\n"), out);
    }

    /** A whole page; well-formed XML as well. */
    public void writeHtml(Appendable out) throws IOException {
        HtmlPage.begin(heading(), messages.getLanguage(), out);
        steps(new Outline(new HtmlMarkup(), new Around("<h2>", "</h2>\n"), new Around("<h3>", "</h3>\n"),
                new Around("<p class=\"sentence\">", "</p>\n"), new Around("<p class=\"equation\">", "</p>\n"), ""), out);
        HtmlPage.end(out);
    }

    /** A part of a document, for its \input. */
    public void writeLatex(Appendable out) throws IOException {
        Markup markup = new LatexMarkup();
        out.append(LatexTable.FONTS).append("\\begingroup\n\\setlength{\\parindent}{0pt}\\raggedright\n{\\large\\bfseries ")
                .append(markup.text(heading())).append("\\par}\n");
        steps(new Outline(markup, new Around("\\bigskip\n\\textbf{", "}\\par\\nopagebreak\n"),
                new Around("\\smallskip\n", "\\par\\nopagebreak\n"),
                new Around("{\\leftskip=1em ", "\\par}\\nopagebreak\n"),
                new Around("{\\leftskip=2em\\hangindent=2em ", "\\par}\n"), ""), out);
        out.append("\\endgroup\n");
    }

    private String heading() {
        return messages.get("derivation.title", title);
    }

    private void steps(Outline outline, Appendable out) throws IOException {
        if (from <= 1) {
            step(0, outline, out);
            phase("derivation.start", trace.step(0), Phase.LAST, outline, out);
        }
        for (int t = Math.max(1, from); t <= to; t++) {
            step(t, outline, out);
            for (Phase phase : Phase.values()) {
                phase("phase." + phase.key(), trace.step(t), phase, outline, out);
            }
        }
    }

    private static void step(int t, Outline outline, Appendable out) throws IOException {
        line(outline.step(), outline.markup().text("t = " + t), out);
    }

    private void phase(String name, Step step, Phase phase, Outline outline, Appendable out) throws IOException {
        line(outline.phase(), outline.markup().text(messages.get(name)), out);
        for (Sentence sentence : sentences(step, phase)) {
            line(outline.sentence(), outline.markup().text(sentence.in(messages::get)), out);
        }
        for (Equation equation : Equations.of(step, phase, notation)) {
            line(outline.equation(), outline.markup().math(equation.line()), out);
        }
        out.append(outline.end());
    }

    private List<Sentence> sentences(Step step, Phase phase) {
        List<Sentence> sentences = new ArrayList<>(Narration.of(step, phase, notation));
        if (printed != null && step.t() > 0 && phase == Phase.UPDATE) {
            departure(step, Quantity.C, printed.c()).ifPresent(sentences::add);
        } else if (printed != null && step.t() > 0 && phase == Phase.OUTPUT) {
            departure(step, Quantity.Y, printed.y()).ifPresent(sentences::add);
        }
        return sentences;
    }

    /** Why the number that {@code row} has for {@code step} is not the computed one. */
    private Optional<Sentence> departure(Step step, Quantity quantity, List<Double> row) {
        if (row == null || row.get(step.t() - 1).isNaN()) {
            return Optional.empty();
        }
        PrintedCheck check = PrintedCheck.of(step, quantity, row.get(step.t() - 1), notation);
        return check.verdict().agrees() ? Optional.empty() : Optional.of(check.sentence());
    }

    private static void line(Around around, String text, Appendable out) throws IOException {
        out.append(around.before()).append(text).append(around.after());
    }
}
