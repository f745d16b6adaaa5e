package org.lstmcell.app;

import org.lstmcell.export.PictureTooLargeException;
import org.lstmcell.export.Pictures;
import org.lstmcell.i18n.Messages;

/** Says in one line what went wrong, and what would be right. */
final class ErrorText {
    private ErrorText() {
    }

    /** How large the picture would be, and how many time steps have room. */
    static String of(PictureTooLargeException error, Messages messages) {
        return messages.get("export.too-large", error.steps(), error.width(), Pictures.LONGEST_SIDE, error.fitting());
    }
}
