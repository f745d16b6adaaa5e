package org.lstmcell.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Executor;
import org.lstmcell.export.dialog.ExportChoices;
import org.lstmcell.lesson.AtomicFile;

/** What was chosen when something was last exported, in a file of the user's folder. */
final class RememberedExport {
    private final Path file;
    private final Executor disk;
    private final ExportChoices choices = new ExportChoices();

    /** @param disk where it is written, one task after the other */
    RememberedExport(Path folder, Executor disk) {
        file = folder.resolve("exports.properties");
        this.disk = disk;
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException e) {
            kept.clear(); // there is none, or none that can be read
        }
        choices.recall(kept);
    }

    ExportChoices choices() {
        return choices;
    }

    void keep() {
        Properties kept = choices.remembered();
        disk.execute(() -> {
            try {
                Files.createDirectories(file.getParent());
                AtomicFile.write(file, out -> kept.store(out, null));
            } catch (IOException e) {
                // then the next run begins with what is usual
            }
        });
    }
}
