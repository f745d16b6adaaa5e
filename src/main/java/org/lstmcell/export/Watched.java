package org.lstmcell.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file of text on its way to the disk, which can be cancelled between its pieces. */
final class Watched extends FilterOutputStream {
    private final Progress progress;

    Watched(OutputStream out, Progress progress) {
        super(out);
        this.progress = progress;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        progress.done(0, 0);
        out.write(bytes, from, count);
    }
}
