package org.lstmcell.lesson;

import java.util.List;

/**
 * How a lesson is to be seen when it is opened, as its teacher has left it.
 *
 * @param panel    which panel stands beside the diagram, of {@link #PANELS}
 * @param notation of equations and sentences, of {@link #NOTATIONS}
 * @param decimals of the numbers in the table
 * @param ask      what a class that predicts is asked, of {@link #QUESTIONS}; at least one
 * @param allSteps whether the table shows what the class has not reached
 * @param printed  whether it shows the rows that a book prints
 * @param feedback whether the weights of y′ and c are shown although they are 0
 */
public record LessonView(String panel, String notation, int decimals, List<String> ask, boolean allSteps, boolean printed,
                         boolean feedback) {
    public static final List<String> PANELS = List.of("weights", "derivation", "concepts");
    public static final List<String> NOTATIONS = List.of("letters", "lecture", "textbook");
    public static final List<String> QUESTIONS = List.of("i", "f", "o", "c", "y");
    public static final int MAX_DECIMALS = 17;

    public LessonView {
        ask = List.copyOf(ask);
    }
}
