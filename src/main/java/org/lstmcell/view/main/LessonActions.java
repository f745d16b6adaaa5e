package org.lstmcell.view.main;

import java.nio.file.Path;
import java.util.List;
import org.lstmcell.explain.Notation;
import org.lstmcell.lesson.Lesson;

/** What the window can be asked to do with lessons as a whole; it takes files and dialogs, and so the program does it. */
public interface LessonActions {
    /** Begins a lesson. */
    void begin();

    /** Opens a lesson that comes with the program. */
    void open(Lesson builtIn);

    /** Asks for a lesson file and opens it. */
    void open();

    /** Opens a lesson file, or takes a file of numbers for the sequence. */
    void open(Path file);

    /** The lesson files that were open before, the last one first. */
    List<Path> recent();

    /** Saves the lesson where it came from, or asks where. */
    void save();

    /** Asks where to save the lesson. */
    void saveAs();

    /** Asks for the lesson's title and questions. */
    void editTexts();

    /** Asks for a file of numbers and puts them in the place of the sequence. */
    void importSequence();

    /** Tells of the program: its version, what it is made of, and under which licences. */
    void tellAbout();

    /** Puts the derivation of the time steps up to {@code last} on the clipboard. */
    void copyDerivation(int last, Notation notation);
}
