package org.lstmcell.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the program keeps what it remembers of a person: unsaved work, recent files. */
final class UserFolder {
    private static final String NAME = "lstm-cell-explorer";

    private UserFolder() {
    }

    /**
     * The folder, which need not be there yet: LSTM_CELL_EXPLORER_HOME, or else where the system wants such things.
     *
     * @param environment the environment variables
     * @param system      the name of the operating system
     * @param home        the person's home folder
     */
    static Path of(Map<String, String> environment, String system, String home) {
        String chosen = environment.get("LSTM_CELL_EXPLORER_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", home), NAME);
        }
        if (lower.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", NAME);
        }
        String state = environment.get("XDG_STATE_HOME");
        return state == null || state.isBlank() ? Path.of(home, ".local", "state", NAME) : Path.of(state, NAME);
    }
}
