package org.lstmcell.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lstmcell.lesson.AtomicFile;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonException;
import org.lstmcell.lesson.LessonException.Problem;
import org.lstmcell.lesson.LessonFile;
import org.lstmcell.lesson.LessonWriter;

/**
 * Unsaved work, kept safely while the program runs: a folder of its own for each running program, with a lock that ends with the
 * program however it ends. What is found without a lock is from a program that did not come to its end.
 */
final class Recovery {
    private static final String LOCK = "lock";
    private static final String OPENED = "opened.lesson.json";
    private static final String EDITED = "edited.lesson.json";
    private static final String SOURCE = "source.txt";
    private static final String UNREADABLE = "unreadable.lesson.json";
    private static final Set<String> OURS = Set.of(LOCK, OPENED, EDITED, SOURCE);
    /** What is wrong with a file that is empty, broken off or garbage. */
    private static final Set<Problem> NOT_WHOLE = Set.of(Problem.BAD_JSON, Problem.BAD_ENCODING, Problem.OBJECT_EXPECTED);

    private final Path place;
    private FileChannel channel;
    private Lesson keptOpened;

    /** @param folder the folder for unsaved work of all running programs */
    Recovery(Path folder) {
        place = folder.resolve(UUID.randomUUID().toString());
    }

    /** Work that a program did not come to save. */
    record Found(Path place, Lesson opened, Lesson edited, Path source) {
        /** Throws it away. */
        void discard() {
            delete(place);
        }
    }

    /**
     * Keeps {@code edited}, which began as {@code opened}, in place of what was kept before.
     *
     * @param source the file it came from, or null
     */
    synchronized void keep(Lesson opened, Lesson edited, Path source) throws IOException {
        lock();
        if (keptOpened != opened) {
            Files.deleteIfExists(place.resolve(EDITED)); // never an edit of one lesson beside the beginning of another
            LessonWriter.save(opened, place.resolve(OPENED));
            String text = source == null ? "" : source.toAbsolutePath().toString();
            AtomicFile.write(place.resolve(SOURCE), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            keptOpened = opened;
        }
        LessonWriter.save(edited, place.resolve(EDITED));
    }

    /** Forgets what was kept: it is saved, or not wanted. */
    synchronized void forget() {
        if (channel != null) {
            try {
                channel.close(); // some systems do not delete an open file
            } catch (IOException e) {
                // it was only a lock
            }
            channel = null;
            keptOpened = null;
            delete(place);
        }
    }

    private void lock() throws IOException {
        if (channel != null && !Files.exists(place.resolve(LOCK))) {
            channel.close(); // somebody cleared the folder away
            channel = null;
            keptOpened = null;
        }
        if (channel == null) {
            Files.createDirectories(place);
            channel = FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
        }
    }

    /**
     * The work below {@code folder} that no running program keeps, the newest first.
     *
     * @param unreadable is told of each place where there was work of which nothing can be read; what is there stays
     */
    static List<Found> find(Path folder, Consumer<Path> unreadable) {
        List<Path> places = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Recovery::isAbandoned).forEach(places::add);
        } catch (IOException e) {
            return List.of(); // there is none
        }
        places.sort(Comparator.comparing(Recovery::lastKept).reversed());
        List<Found> found = new ArrayList<>();
        for (Path place : places) {
            Path file = place.resolve(EDITED);
            try {
                Lesson edited = LessonFile.read(file);
                found.add(new Found(place, opened(place), edited, source(place)));
            } catch (LessonException e) {
                if (Files.notExists(file)) {
                    delete(place); // the program stopped before there was anything whole
                } else if (NOT_WHOLE.contains(e.problem()) && setAside(place)) {
                    unreadable.accept(place);
                } // else another time, or another version of the program, may be able to read it
            }
        }
        return found;
    }

    /** Leaves what cannot be read for whoever can do something with it, but not for the next start. */
    private static boolean setAside(Path place) {
        try {
            Files.move(place.resolve(EDITED), place.resolve(UNREADABLE), StandardCopyOption.REPLACE_EXISTING);
            Files.delete(place.resolve(LOCK));
            return true;
        } catch (IOException e) {
            return false; // then the next run tries again
        }
    }

    /** What the work in {@code place} began as; nothing, where that cannot be read: the work matters more. */
    private static Lesson opened(Path place) {
        try {
            return LessonFile.read(place.resolve(OPENED));
        } catch (LessonException e) {
            return BuiltInLessons.blank();
        }
    }

    /** The file that the work in {@code place} came from, or null; without it the person is asked for one. */
    private static Path source(Path place) {
        try {
            String source = Files.readString(place.resolve(SOURCE));
            return source.isEmpty() ? null : Path.of(source);
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private static boolean isAbandoned(Path place) {
        Path lock = place.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock taken = channel.tryLock()) {
            return taken != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static FileTime lastKept(Path place) {
        try {
            return Files.getLastModifiedTime(place.resolve(EDITED));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void delete(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(each -> OURS.contains(each.getFileName().toString()) || AtomicFile.isUnfinished(each)).toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(place);
        } catch (IOException e) {
            // then the next run tries again
        }
    }
}
