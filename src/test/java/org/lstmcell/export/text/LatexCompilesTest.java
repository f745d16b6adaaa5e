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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Sequence;
import org.lstmcell.explain.Notation;
import org.lstmcell.lesson.Lesson;

/** Runs where XeLaTeX is installed. */
class LatexCompilesTest {
    @TempDir
    private Path folder;

    @Test
    void aTableAndADerivation() throws Exception {
        compiles("\\documentclass{article}\n\\usepackage{fontspec,booktabs}\n\\begin{document}\n"
                + text(table(awkward(), ALL, 3)::writeLatex)
                + text(new DerivationText(Samples.AWKWARD, trace(awkward()), awkward().printed(), 1, 3, Notation.LECTURE, ENGLISH)::writeLatex) + "\\end{document}\n");
    }

    @Test
    void aWorksheet() throws Exception {
        compiles(text(Worksheet.of(awkward(), trace(awkward()), 2, true, ENGLISH)::writeLatex));
    }

    @Test
    void aWorksheetIsNotTooWide() throws Exception {
        Lesson lesson = wide();
        for (int decimals : List.of(0, 4, 17)) {
            compiles(text(Worksheet.of(lesson, trace(lesson), decimals, true, ENGLISH)::writeLatex));
            assertThat(said()).doesNotContain("Overfull");
        }
    }

    /** Eight inputs, long weights, feedback and peepholes. */
    private static Lesson wide() {
        AffineUnit unit = new AffineUnit(Collections.nCopies(8, -1.234567), -2.345678, 0.123456, 0);
        AffineUnit gate = unit.withPeepholeWeight(-3.456789);
        double[][] columns = new double[8][12];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> i % 2 - 0.5);
        }
        return new Lesson(Samples.WORKED.title(), null, new CellParameters(unit, gate, gate, gate,
                Activation.SIGMOID, Activation.SIGMOID, Activation.TANH, 0.5, -0.25), Sequence.ofColumns(columns),
                List.of("WWWWWWWWWWWW", "abcdefghijklmnopq", "x3", "x4", "x5", "x6", "x7", "x8"), null);
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
