package org.lstmcell.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** A disk in memory that can be full: a ballast of one file takes what room there is. */
final class SmallDisk implements AutoCloseable {
    static final int BLOCK = 512;
    private static final int SIZE = 8 << 20;

    private final FileSystem system = Jimfs.newFileSystem(Configuration.unix().toBuilder()
            .setBlockSize(BLOCK).setMaxSize(SIZE).setMaxCacheSize(0).build());
    private final Path ballast = system.getPath("/ballast");
    /** Where there is nothing yet. */
    final Path folder = system.getPath("/lessons");

    SmallDisk() throws IOException {
        Files.createDirectory(folder);
    }

    /** Leaves room for just so many blocks. */
    void fill(int left) throws IOException {
        free();
        try (SeekableByteChannel channel = Files.newByteChannel(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (channel.write(ByteBuffer.allocate(BLOCK)) == BLOCK) {
                assertThat(channel.size()).isLessThan(SIZE + BLOCK);
            }
        } catch (IOException full) {
            assertThat(full).hasMessage("out of disk space");
        }
        try (SeekableByteChannel channel = Files.newByteChannel(ballast, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - (long) left * BLOCK);
        }
    }

    void fill() throws IOException {
        fill(0);
    }

    void free() throws IOException {
        Files.deleteIfExists(ballast);
    }

    /** All files and folders below {@code folder}. */
    static Stream<String> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).map(path -> folder.relativize(path).toString()).toList().stream();
        }
    }

    @Override
    public void close() throws IOException {
        system.close();
    }
}
