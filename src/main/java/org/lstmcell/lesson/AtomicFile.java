package org.lstmcell.lesson;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes files whole or not at all. */
public final class AtomicFile {
    private static final String UNFINISHED = ".part";
    private static final Pattern IS_UNFINISHED = Pattern.compile("\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\" + UNFINISHED);

    private AtomicFile() {
    }

    /** What a file is to hold. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code content} beside {@code file} and, once it is on the disk, puts it in the place of {@code file}: whenever
     * the program or the machine stops, the file is the old one or the new one. A link is followed.
     *
     * @throws IOException if it cannot be written, or is a folder or a device; an earlier file of that name is then as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(target.toString(), null, "not a file"); // some systems would put the file in its place
        }
        Path unfinished = target.resolveSibling("." + UUID.randomUUID() + UNFINISHED);
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Whether {@code file} has the name of one that is being written, or that a program left when it was killed. */
    public static boolean isUnfinished(Path file) {
        return IS_UNFINISHED.matcher(file.getFileName().toString()).matches();
    }

    /** Deletes from {@code folder}, which may not be there, what was left unfinished in it {@code before}. */
    public static void deleteUnfinished(Path folder, Instant before) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(AtomicFile::isUnfinished).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // then the next run tries again
        }
    }
}
