package org.lstmcell.view;

import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.LessonException;

/** Says in one line what is wrong with a lesson or with numbers that were to go into one. */
public final class LessonErrorText {
    /** What a file may hold and no line can show: its ends of lines, and what turns the writing around or is half a character. */
    private static final String NOT_IN_A_LINE = "[\\p{Cc}\\p{Cf}\\p{Cs}\\x{2028}\\x{2029}]";

    private LessonErrorText() {
    }

    /** The place, if it has one, and what was expected there. */
    public static String of(LessonException error, Messages messages) {
        String text = messages.get("lesson.error." + error.problem().key(), error.arguments().toArray());
        String line = error.place().isEmpty() ? text : messages.get("lesson.error.at", error.place(), text);
        return line.replaceAll(NOT_IN_A_LINE, " ");
    }
}
