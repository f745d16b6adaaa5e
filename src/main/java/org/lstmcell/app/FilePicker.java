package org.lstmcell.app;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file; behind an interface since the system's dialogs cannot be used without a display. */
interface FilePicker {
    /** A lesson file to open, or nothing when the person thinks better of it. */
    Optional<Path> lessonToOpen();

    /** Where to write a PNG picture, {@code suggested} being the name offered; an existing file has been agreed to. */
    Optional<Path> pictureToWrite(String suggested);
}
