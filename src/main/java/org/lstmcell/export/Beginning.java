package org.lstmcell.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Takes the first few thousand characters of a text, then refuses more, so that nobody goes on writing. */
final class Beginning extends Writer {
    private static final int MOST = 20_000;

    private final StringWriter taken = new StringWriter();

    @Override
    public void write(char[] characters, int from, int count) throws IOException {
        taken.write(characters, from, Math.min(count, MOST - taken.getBuffer().length()));
        if (taken.getBuffer().length() == MOST) {
            throw new IOException("enough");
        }
    }

    @Override
    public void flush() {
        // it is all there
    }

    @Override
    public void close() {
        // there is nothing to close
    }

    /** What has been written, up to the last whole line if there was more. */
    String text() {
        String text = taken.toString();
        return text.length() < MOST ? text : text.substring(0, text.lastIndexOf('\n') + 1);
    }
}
