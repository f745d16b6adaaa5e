package org.lstmcell.view;

import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.LessonException;

/** Says in one line what is wrong with a lesson or with numbers that were to go into one. */
public final class LessonErrorText {
    private LessonErrorText() {
    }

    /** The place, if it has one, and what was expected there. */
    public static String of(LessonException error, Messages messages) {
        String text = messages.get("lesson.error." + error.problem().key(), error.arguments().toArray());
        return error.place().isEmpty() ? text
                : messages.get("lesson.error.at", error.place().replaceAll("\\p{Cntrl}", " "), text);
    }
}
