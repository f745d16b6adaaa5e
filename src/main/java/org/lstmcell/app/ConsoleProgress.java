package org.lstmcell.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lstmcell.export.Progress;

/** Says on standard error how far an export is, once it has taken a second, and only to a person at a terminal. */
final class ConsoleProgress implements Progress {
    private static final long SOON = 1_000_000_000L;

    private final PrintStream err = System.err;
    private final Path file;
    private final boolean terminal = isTerminal();
    private final long begun = System.nanoTime();
    private boolean said;

    ConsoleProgress(Path file) {
        this.file = file;
    }

    @Override
    public void done(int done, int all) {
        if (terminal && System.nanoTime() - begun > SOON) {
            err.print("\r" + file + (all == 0 ? " … " : ": " + done + " / " + all + " "));
            err.flush();
            said = true;
        }
    }

    void end() {
        if (said) {
            err.print("\r" + " ".repeat(file.toString().length() + 24) + "\r");
            err.flush();
        }
    }

    /** Java cannot tell for standard error alone: Linux is asked, elsewhere all streams must be the terminal's. */
    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (java.io.IOException | UnsupportedOperationException e) {
            return Launcher.terminal() != null;
        }
    }
}
