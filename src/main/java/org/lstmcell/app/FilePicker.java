package org.lstmcell.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for a file; behind an interface since the system's dialogs cannot be used without a display. */
interface FilePicker {
    /**
     * A file to open, or nothing when the person thinks better of it.
     *
     * @param kind    what such files are called
     * @param endings what their names may end in
     */
    Optional<Path> toOpen(String kind, List<String> endings);

    /**
     * Where to write a file. An existing file of that very name has been agreed to; the ending may be missing.
     *
     * @param kind      what such files are called
     * @param ending    what their names end in
     * @param suggested the name offered
     */
    Optional<Path> toWrite(String kind, String ending, String suggested);
}
