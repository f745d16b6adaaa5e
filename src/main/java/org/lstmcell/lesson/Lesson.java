package org.lstmcell.lesson;

import java.util.List;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Sequence;

/**
 * What a class works with: a cell, the sequence that is put into it, and what is said about them.
 *
 * @param notes      questions for the class, or null
 * @param inputNames a name for each input, or null for x1, x2…
 * @param printed    rows to hold the computed ones against, or null
 */
public record Lesson(Bilingual title, Bilingual notes, CellParameters cell, Sequence inputs, List<String> inputNames,
                     Printed printed) {

    public Lesson {
        inputNames = inputNames == null ? null : List.copyOf(inputNames);
    }

    /** The name of input {@code k} (0…width − 1). */
    public String nameOf(int k) {
        return inputNames == null ? "x" + (k + 1) : inputNames.get(k);
    }

    public Lesson withCell(CellParameters changed) {
        return new Lesson(title, notes, changed, inputs, inputNames, printed);
    }

    public Lesson withInputs(Sequence changed) {
        return new Lesson(title, notes, cell, changed, inputNames, printed);
    }
}
