package org.lstmcell.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Executor;
import org.lstmcell.lesson.AtomicFile;

/** A file of properties that is remembered from one run to the next as well as the disk allows. */
final class KeptProperties {
    private final Path file;
    private final Executor disk;

    /** @param disk where the file is written, one task after the other */
    KeptProperties(Path file, Executor disk) {
        this.file = file;
        this.disk = disk;
    }

    /** What an earlier run kept; nothing if there is none, or none that can be read. */
    Properties read() {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException e) {
            kept.clear();
        }
        return kept;
    }

    /** Keeps {@code properties} as they are now. */
    void keep(Properties properties) {
        Properties copy = new Properties();
        copy.putAll(properties);
        disk.execute(() -> {
            try {
                Files.createDirectories(file.getParent());
                AtomicFile.write(file, out -> copy.store(out, null));
            } catch (IOException e) {
                // then the next run begins with what is usual
            }
        });
    }
}
