package org.lstmcell.export.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lstmcell.explain.Span;
import org.lstmcell.view.table.TableRow;

/** A worksheet as a document on A4, with lines to write into. */
final class WorksheetLatex {
    /** What is left beside the labels, in cm. */
    private static final double ROOM = 13.2;
    private static final double GAP = 0.23;
    private static final double WIDEST = 1.8;
    private static final double DIGIT = 0.195;
    private static final String HEAD = """
            \\documentclass[11pt,a4paper]{article}
            \\usepackage[margin=2cm]{geometry}
            \\usepackage{fontspec}
            \\usepackage{array,booktabs,graphicx}
            """;
    /** Chinese is set by other packages in each program; the fonts are those that systems come with. */
    private static final String CHINESE = """
            \\usepackage{iftex}
            \\ifXeTeX\\usepackage{xeCJK}\\else\\usepackage{luatexja-fontspec}\\fi
            \\newcommand{\\chinese}[1]{\\ifXeTeX\\setCJKmainfont{#1}\\else\\setmainjfont{#1}\\fi}
            \\IfFontExistsTF{Noto Serif CJK TC}{\\chinese{Noto Serif CJK TC}}{%
            \\IfFontExistsTF{Songti TC}{\\chinese{Songti TC}}{%
            \\IfFontExistsTF{PMingLiU}{\\chinese{PMingLiU}}{%
            \\IfFontExistsTF{AR PL UMing TW}{\\chinese{AR PL UMing TW}}{\\chinese{FandolSong-Regular.otf}}}}}
            """;
    private static final String BODY = """
            \\pagestyle{empty}
            \\setlength{\\parindent}{0pt}
            \\setlength{\\tabcolsep}{3pt}
            \\renewcommand{\\arraystretch}{1.3}
            \\newcommand{\\blank}{\\rule[-0.4cm]{0pt}{1cm}}
            \\newsavebox{\\wide}
            \\newenvironment{fitted}{\\begin{lrbox}{\\wide}}{\\end{lrbox}%
            \\ifdim\\wd\\wide>\\linewidth\\resizebox{\\linewidth}{!}{\\usebox{\\wide}}\\else\\usebox{\\wide}\\fi\\par}
            \\begin{document}
            """;

    private final Worksheet sheet;
    private final Markup markup = new LatexMarkup();
    private final Appendable out;

    private WorksheetLatex(Worksheet sheet, Appendable out) {
        this.sheet = sheet;
        this.out = out;
    }

    static void write(Worksheet sheet, Appendable out) throws IOException {
        new WorksheetLatex(sheet, out).write();
    }

    private void write() throws IOException {
        out.append(LatexTable.FONTS).append(HEAD).append(hasChinese() ? CHINESE : "").append(BODY);
        out.append("{\\Large\\bfseries ").append(markup.text(sheet.title())).append("\\par}\n\\bigskip\n");
        if (!sheet.lines().isEmpty()) {
            out.append(sheet.lines().stream().map(line -> markup.text(line) + "~\\hrulefill").collect(Collectors.joining("\\quad ")))
                    .append("\\par\n\\bigskip\n");
        }
        out.append(markup.text(sheet.task())).append("\\par\n\\medskip\n");
        formulas();
        weights();
        for (Block block : sheet.blocks()) {
            steps(block);
        }
        out.append("\\end{document}\n");
    }

    private void formulas() throws IOException {
        out.append("\\begin{tabular}{@{}p{2.6cm}@{\\quad}>{\\raggedright\\arraybackslash}p{14cm}@{}}\n");
        for (Worksheet.Formula formula : sheet.formulas()) {
            out.append(markup.text(formula.word())).append(" & ").append(formula.equations().stream().map(this::equation)
                    .collect(Collectors.joining("\\qquad "))).append(" \\\\\n");
            for (String note : formula.notes()) {
                out.append(" & ").append(markup.text(note)).append(" \\\\\n");
            }
        }
        out.append("\\end{tabular}\\par\n\\bigskip\n");
    }

    /** Markup lowers the power of e as it does an index. */
    private String equation(List<Span> spans) {
        return spans.stream().anyMatch(Worksheet::isPower) ? markup.math(spans).replace("_{-z}", "^{-z}") : markup.math(spans);
    }

    private void weights() throws IOException {
        out.append("\\begin{fitted}\n\\begin{tabular}{@{}l@{\\quad}l").append("@{\\quad}r".repeat(sheet.header().size()))
                .append("@{}}\n\\toprule\n &");
        for (var symbol : sheet.header()) {
            out.append(" & ").append(markup.math(symbol));
        }
        out.append(" \\\\\n\\midrule\n");
        for (Worksheet.UnitRow unit : sheet.units()) {
            out.append(markup.text(unit.name())).append(" & ").append(markup.math(unit.sum()));
            for (String weight : unit.weights()) {
                out.append(" & ").append(markup.number(weight));
            }
            out.append(" \\\\\n");
        }
        out.append("\\bottomrule\n\\end{tabular}\n\\end{fitted}\n");
    }

    /** The last column is as wide as the others even when all of them are empty. */
    private void steps(Block block) throws IOException {
        double width = Math.min(Math.max(WIDEST, DIGIT * sheet.digits()), ROOM / sheet.columns() - GAP);
        int steps = block.to() - block.from() + 1;
        out.append("\\bigskip\n\\begin{tabular}{|>{\\raggedright\\arraybackslash}p{3.2cm}|*{").append(Integer.toString(steps))
                .append("}{>{\\centering\\arraybackslash}p{").append(String.format(Locale.ROOT, "%.2f", width))
                .append("cm}|}}\n\\hline\n");
        for (TableRow row : sheet.given()) {
            LatexTable.row(row, block, markup, out);
            out.append("\\hline\n");
        }
        for (TableRow row : sheet.asked()) {
            out.append("\\blank ");
            LatexTable.row(row, block, markup, out);
            out.append("\\hline\n");
        }
        out.append("\\end{tabular}\\par\n");
    }

    private boolean hasChinese() {
        Stream<String> words = Stream.concat(sheet.given().stream(), sheet.asked().stream()).map(TableRow::word);
        return Stream.concat(Stream.of(sheet.title(), sheet.task()), words).anyMatch(WorksheetLatex::isChinese);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x2E80 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFF00 && c <= 0xFFEF || c >= 0x20000);
    }
}
