package org.lstmcell.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whenItCannotBeFinishedTheFileStaysAsItWas() throws IOException {
        Path file = folder.resolve("file");
        write(file, "old");
        for (Exception failure : new Exception[] {new IOException("full"), new IllegalStateException("wrong")}) {
            assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                out.write(new byte[1 << 20]);
                if (failure instanceof IOException full) {
                    throw full;
                }
                throw (RuntimeException) failure;
            })).isSameAs(failure);
            assertThat(file).hasContent("old");
            assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
        }
    }

    @Test
    void untilItIsFinishedTheFileIsTheOldOne() throws IOException {
        Path file = folder.resolve("file");
        write(file, "old");
        AtomicFile.write(file, out -> {
            out.write("new".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(file).hasContent("old");
        });
        assertThat(file).hasContent("new");
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Path file = there.resolve("file");
        write(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        write(link, "new");
        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(file).isRegularFile().hasContent("new");
        assertThat(there).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aNameMayBeAsLongAsTheDiskAllows() throws IOException {
        Path file = folder.resolve("n".repeat(255));
        write(file, "text");
        assertThat(file).hasContent("text");
    }
}
