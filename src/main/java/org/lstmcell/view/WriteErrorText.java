package org.lstmcell.view;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lstmcell.i18n.Messages;

/** Says why a file could not be written, as far as that can be known, and what to look at. */
public final class WriteErrorText {
    private WriteErrorText() {
    }

    /** A sentence or two, to stand behind the one that {@code file} could not be written. */
    public static String reason(Path file, Messages messages) {
        return Files.isDirectory(file) ? messages.get("export.failed.folder")
                : messages.get("export.failed.reason", file.toAbsolutePath().getParent().toString());
    }

    /** All in one line. */
    public static String line(Path file, Messages messages) {
        return messages.get(Files.isDirectory(file) ? "export.failed.folder.line" : "export.failed.line", file.toString());
    }
}
