package org.lstmcell.lesson;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Decodes a text and fails at bytes that are none, but only once all before them has been read, so that an error can name the
 * place; the readers of the JDK drop what comes before.
 */
final class StrictReader extends Reader {
    private static final int SIZE = 1 << 13;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
    private boolean ended;
    private int line = 1;
    private int column = 1;
    private char last;

    /** Bytes that are no text, and where they stand. */
    static final class NotText extends CharacterCodingException {
        private static final long serialVersionUID = 1L;
        private final String place;

        private NotText(String place) {
            this.place = place;
        }

        /** The line and the column. */
        String place() {
            return place;
        }
    }

    StrictReader(InputStream in, Charset charset) {
        this.in = in;
        decoder = charset.newDecoder();
    }

    /** What {@code text} has after a byte order mark, if it begins with one. */
    static BufferedReader withoutByteOrderMark(Reader text) throws IOException {
        BufferedReader buffered = new BufferedReader(text);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    @Override
    public int read(char[] buffer, int from, int count) throws IOException {
        if (!chars.hasRemaining() && !decodeMore()) {
            return -1;
        }
        int read = Math.min(count, chars.remaining());
        chars.get(buffer, from, read);
        return read;
    }

    /** @throws NotText if the next bytes are no text */
    private boolean decodeMore() throws IOException {
        while (true) {
            CoderResult result = decoder.decode(bytes, chars.clear(), ended);
            chars.flip();
            if (chars.hasRemaining() || ended && !result.isError()) {
                count();
                return chars.hasRemaining();
            }
            if (result.isError()) {
                throw new NotText(line + ":" + column);
            }
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
        }
    }

    private void count() {
        for (int i = 0; i < chars.limit(); i++) {
            char c = chars.get(i);
            boolean ends = c == '\r' || c == '\n' && last != '\r';
            line += ends ? 1 : 0;
            column = ends || c == '\n' ? 1 : column + 1;
            last = c;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
