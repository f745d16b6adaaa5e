package org.lstmcell.export.text;

import java.io.IOException;
import org.lstmcell.i18n.Language;

/** What stands around the contents of a page that needs no other file. */
final class HtmlPage {
    private static final String STYLE = """
            body { font-family: "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; margin: 2em;
              line-height: 1.5; }
            h1 { font-size: 1.4em; }
            h2 { font-size: 1.15em; margin: 1.5em 0 0; break-after: avoid; }
            h3 { font-size: 1em; font-weight: normal; color: #555; margin: 0.6em 0 0; break-after: avoid; }
            p { margin: 0.2em 0; }
            p.sentence { padding-left: 2em; }
            p.equation { padding-left: 4em; text-indent: -2em; }
            table { border-collapse: collapse; margin: 1em 0; border-top: 1.5px solid;
              border-bottom: 1.5px solid; break-inside: avoid; }
            caption { text-align: left; color: #555; padding-bottom: 0.3em; break-after: avoid; }
            th, td { padding: 0.2em 0.6em; text-align: right; font-weight: normal;
              font-variant-numeric: tabular-nums; white-space: nowrap; }
            th[scope="row"] { text-align: left; padding-left: 0; }
            thead th { border-bottom: 0.75px solid; }
            sub { line-height: 0; }
            @page { margin: 15mm; }
            @media print { body { margin: 0; font-size: 10pt; } }
            """;

    private HtmlPage() {
    }

    static void begin(String title, Language language, Appendable out) throws IOException {
        String tag = language == Language.CHINESE ? "zh-Hant" : "en";
        String text = new HtmlMarkup().text(title);
        out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"").append(tag).append("\">\n")
                .append("<head>\n<meta charset=\"utf-8\"/>\n<title>").append(text).append("</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1 dir=\"auto\">").append(text).append("</h1>\n");
    }

    static void end(Appendable out) throws IOException {
        out.append("</body>\n</html>\n");
    }
}
