package org.lstmcell.export.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lstmcell.export.text.Samples.ALL;
import static org.lstmcell.export.text.Samples.ENGLISH;
import static org.lstmcell.export.text.Samples.awkward;
import static org.lstmcell.export.text.Samples.table;
import static org.lstmcell.export.text.Samples.text;
import static org.lstmcell.export.text.Samples.trace;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs where XeLaTeX is installed. */
class LatexCompilesTest {
    @TempDir
    private Path folder;

    @Test
    void aTableAndADerivation() throws Exception {
        compiles("\\documentclass{article}\n\\usepackage{fontspec,booktabs}\n\\begin{document}\n"
                + text(table(awkward(), ALL, 3)::writeLatex)
                + text(new DerivationText(Samples.AWKWARD, trace(awkward()), 1, 3, ENGLISH)::writeLatex) + "\\end{document}\n");
    }

    @Test
    void aWorksheet() throws Exception {
        compiles(text(Worksheet.of(awkward(), trace(awkward()), 2, true, ENGLISH)::writeLatex));
    }

    private void compiles(String document) throws IOException, InterruptedException {
        assumeTrue(isOnThePath("xelatex"));
        Files.writeString(folder.resolve("sheet.tex"), document);
        Process process = new ProcessBuilder("xelatex", "-interaction=nonstopmode", "-halt-on-error", "sheet.tex")
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(this::said).isZero();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("out"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean isOnThePath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
