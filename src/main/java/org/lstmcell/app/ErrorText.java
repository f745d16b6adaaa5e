package org.lstmcell.app;

import org.lstmcell.export.PictureTooLargeException;
import org.lstmcell.export.Pictures;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.LessonException;

/** Says in one line what went wrong, and what would be right. */
final class ErrorText {
    private ErrorText() {
    }

    /** The place in the lesson, and what was expected there. */
    static String of(LessonException error, Messages messages) {
        String text = messages.get("lesson.error." + error.problem().key(), error.arguments().toArray());
        return error.place().isEmpty() ? text : messages.get("lesson.error.at", error.place().replaceAll("\\p{Cntrl}", " "), text);
    }

    /** How large the picture would be, and how many time steps have room. */
    static String of(PictureTooLargeException error, Messages messages) {
        return messages.get("export.too-large", error.steps(), error.width(), Pictures.LONGEST_SIDE, error.fitting());
    }
}
