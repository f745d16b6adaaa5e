package org.lstmcell.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the program keeps what it remembers of a person: unsaved work, recent files. */
final class UserFolder {
    private static final String NAME = "lstm-cell-explorer";

    private UserFolder() {
    }

    /**
     * The folder, which need not be there yet: LSTM_CELL_EXPLORER_HOME, or else where the system wants such things, or else, for who
     * has no home, among what is temporary.
     *
     * @param environment the environment variables
     * @param system      the name of the operating system
     * @param home        the person's home folder
     */
    static Path of(Map<String, String> environment, String system, String home) {
        try {
            Path wanted = wanted(environment, system, home);
            if (wanted != null) {
                return wanted;
            }
        } catch (InvalidPathException e) {
            // a name that the system's encoding has no characters for
        }
        return temporary();
    }

    /** Where JavaFX is to put its native libraries if {@code home} is none: else it would make a folder "?" where the program is called. */
    static Optional<Path> ofLibraries(String home) {
        return isThere(home) ? Optional.empty() : Optional.of(temporary().resolve("javafx"));
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"), NAME);
    }

    /** Java says "?" where there is no home, and the system may name one that was never made. */
    private static boolean isThere(String home) {
        try {
            return home != null && !home.isBlank() && Files.isDirectory(Path.of(home));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Path wanted(Map<String, String> environment, String system, String home) {
        String chosen = environment.get("LSTM_CELL_EXPLORER_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String lower = system.toLowerCase(Locale.ROOT);
        boolean windows = lower.startsWith("windows");
        String state = environment.get(windows ? "LOCALAPPDATA" : "XDG_STATE_HOME");
        if (!lower.startsWith("mac") && state != null && !state.isBlank()) {
            return Path.of(state, NAME);
        }
        if (!isThere(home)) {
            return null;
        }
        return windows ? Path.of(home, NAME) : lower.startsWith("mac") ? Path.of(home, "Library", "Application Support", NAME)
                : Path.of(home, ".local", "state", NAME);
    }
}
