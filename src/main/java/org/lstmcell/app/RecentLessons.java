package org.lstmcell.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.lstmcell.lesson.AtomicFile;

/** The lesson files that were open before, the last one first; remembered between runs as well as the disk allows. */
final class RecentLessons {
    private static final int MOST = 8;

    private final Path list;
    private final Executor disk;
    private final List<Path> files = new ArrayList<>();

    /** @param disk where the list is written, one task after the other */
    RecentLessons(Path folder, Executor disk) {
        this.disk = disk;
        list = folder.resolve("recent.txt");
        try {
            Files.readAllLines(list).stream().filter(line -> !line.isBlank()).limit(MOST).forEach(this::recall);
        } catch (IOException e) {
            files.clear(); // there is none, or none that can be read
        }
    }

    private void recall(String line) {
        try {
            files.add(Path.of(line));
        } catch (InvalidPathException e) {
            // it was no file's name
        }
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    void add(Path file) {
        Path absolute = file.toAbsolutePath();
        files.remove(absolute);
        files.add(0, absolute);
        files.subList(Math.min(MOST, files.size()), files.size()).clear();
        write();
    }

    void remove(Path file) {
        if (files.remove(file.toAbsolutePath())) {
            write();
        }
    }

    private void write() {
        String lines = String.join("\n", files.stream().map(Path::toString).toList()) + "\n";
        disk.execute(() -> {
            try {
                Files.createDirectories(list.getParent());
                AtomicFile.write(list, out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                // then the next run does not know them
            }
        });
    }
}
