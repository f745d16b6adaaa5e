package org.lstmcell.export.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.Equations;
import org.lstmcell.explain.Span;
import org.lstmcell.i18n.Messages;

/**
 * Every time step with its equations, phase by phase, in numbers; the initial state comes before the first one.
 *
 * @param title the lesson's title
 * @param from  the first time step
 * @param to    the last time step
 */
public record DerivationText(String title, Trace trace, int from, int to, Messages messages) {

    /** What stands before and after each kind of line in one format. */
    private record Outline(Markup markup, Around step, Around phase, Around equation, String end) {
    }

    private record Around(String before, String after) {
    }

    public void writePlain(Appendable out) throws IOException {
        Markup markup = new PlainMarkup();
        out.append(markup.text(heading())).append("\n\n");
        steps(new Outline(markup, new Around("", "\n\n"), new Around("  ", "\n"), new Around("    ", "\n"), "\n"), out);
    }

    public void writeMarkdown(Appendable out) throws IOException {
        Markup markup = new MarkdownMarkup();
        out.append("# ").append(markup.text(heading())).append("\n\n");
        steps(new Outline(markup, new Around("## ", "\n\n"), new Around("### ", "\n\n"), new Around("- ", "\n"), "\n"), out);
    }

    /** A whole page; well-formed XML as well. */
    public void writeHtml(Appendable out) throws IOException {
        HtmlPage.begin(heading(), messages.getLanguage(), out);
        steps(new Outline(new HtmlMarkup(), new Around("<h2>", "</h2>\n"), new Around("<h3>", "</h3>\n"),
                new Around("<p class=\"equation\">", "</p>\n"), ""), out);
        HtmlPage.end(out);
    }

    /** A part of a document, for its \input. */
    public void writeLatex(Appendable out) throws IOException {
        Markup markup = new LatexMarkup();
        out.append(LatexTable.FONTS).append("\\begingroup\n\\setlength{\\parindent}{0pt}\\raggedright\n{\\large\\bfseries ")
                .append(markup.text(heading())).append("\\par}\n");
        steps(new Outline(markup, new Around("\\bigskip\n\\textbf{", "}\\par\\nopagebreak\n"),
                new Around("\\smallskip\n", "\\par\\nopagebreak\n"),
                new Around("{\\leftskip=2em\\hangindent=2em ", "\\par}\n"), ""), out);
        out.append("\\endgroup\n");
    }

    private String heading() {
        return messages.get("derivation.title", title);
    }

    private void steps(Outline outline, Appendable out) throws IOException {
        if (from <= 1) {
            step(0, outline, out);
            phase(messages.get("derivation.start"), Equations.of(trace.step(0), Phase.LAST), outline, out);
        }
        for (int t = Math.max(1, from); t <= to; t++) {
            step(t, outline, out);
            for (Phase phase : Phase.values()) {
                phase(messages.get("phase." + phase.name().toLowerCase(Locale.ROOT)),
                        Equations.of(trace.step(t), phase), outline, out);
            }
        }
    }

    private static void step(int t, Outline outline, Appendable out) throws IOException {
        line(outline.step(), outline.markup().text("t = " + t), out);
    }

    private static void phase(String name, List<List<Span>> equations, Outline outline, Appendable out) throws IOException {
        line(outline.phase(), outline.markup().text(name), out);
        for (List<Span> equation : equations) {
            line(outline.equation(), outline.markup().math(equation), out);
        }
        out.append(outline.end());
    }

    private static void line(Around around, String text, Appendable out) throws IOException {
        out.append(around.before()).append(text).append(around.after());
    }
}
