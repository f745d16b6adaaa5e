package org.lstmcell.app;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.lstmcell.export.dialog.ExportChoices;

/** What was chosen in the export dialog; remembered between runs as well as the disk allows. */
final class RememberedExport {
    private final KeptProperties file;
    private final ExportChoices choices = new ExportChoices();

    /** @param disk where the file is written, one task after the other */
    RememberedExport(Path folder, Executor disk) {
        file = new KeptProperties(folder.resolve("exports.properties"), disk);
        choices.recall(file.read());
    }

    ExportChoices choices() {
        return choices;
    }

    void keep() {
        file.keep(choices.remembered());
    }
}
