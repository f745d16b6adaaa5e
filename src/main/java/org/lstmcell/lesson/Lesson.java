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
 * @param view       how it is to be seen when it is opened, or null for as the window is
 */
public record Lesson(Bilingual title, Bilingual notes, CellParameters cell, Sequence inputs, List<String> inputNames,
                     Printed printed, LessonView view) {

    /** @throws IllegalArgumentException if there is no time step or the parts differ in their number of inputs or steps */
    public Lesson {
        inputNames = inputNames == null ? null : List.copyOf(inputNames);
        int width = cell.width();
        if (inputs.length() == 0 || inputs.width() != width || inputNames != null && inputNames.size() != width
                || printed != null && !printed.fits(inputs.length())) {
            throw new IllegalArgumentException("the parts of the lesson do not fit together");
        }
    }

    /** A lesson that leaves it to the window how it is seen. */
    public Lesson(Bilingual title, Bilingual notes, CellParameters cell, Sequence inputs, List<String> inputNames, Printed printed) {
        this(title, notes, cell, inputs, inputNames, printed, null);
    }

    /** The name of input {@code k} (0…width − 1). */
    public String nameOf(int k) {
        return inputNames == null ? defaultName(k) : inputNames.get(k);
    }

    /** The name of input {@code k} where it has none of its own. */
    public static String defaultName(int k) {
        return "x" + (k + 1);
    }

    public Lesson withCell(CellParameters changed) {
        return new Lesson(title, notes, changed, inputs, inputNames, printed, view);
    }

    public Lesson withTexts(Bilingual changedTitle, Bilingual changedNotes) {
        return new Lesson(changedTitle, changedNotes, cell, inputs, inputNames, printed, view);
    }

    public Lesson withPrinted(Printed changed) {
        return new Lesson(title, notes, cell, inputs, inputNames, changed, view);
    }

    public Lesson withInputs(Sequence changed) {
        return new Lesson(title, notes, cell, changed, inputNames, printed, view);
    }

    public Lesson withView(LessonView changed) {
        return new Lesson(title, notes, cell, inputs, inputNames, printed, changed);
    }
}
