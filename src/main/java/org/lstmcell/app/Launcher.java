package org.lstmcell.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import javafx.application.Application;
import org.lstmcell.i18n.Language;

/**
 * Where the program starts. Not an {@code Application}, so that it can choose, before JavaFX starts, between a window
 * and a run without a display.
 */
public final class Launcher {
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {
    }

    /** Ends the program with the exit status of {@link CommandLine}. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // AWT only encodes pictures; beside JavaFX it must not start
        UserFolder.ofLibraries(System.getProperty("user.home"))
                .ifPresent(folder -> System.setProperty("javafx.cachedir", folder.toString()));
        // With "java -jar" JavaFX lies on the class path, of which it warns although it works there.
        JAVAFX.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        Console terminal = terminal();
        Charset charset = terminal == null ? StandardCharsets.UTF_8 : terminal.charset();
        PrintStream out = new PrintStream(new ForAReader(), false, charset);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
        int status = CommandLine.run(arguments, Language.of(Locale.getDefault()), out, err, System.getenv(),
                Launcher::showWindow);
        out.flush();
        System.exit(status);
    }

    /** The terminal, or null where what is printed goes elsewhere. Java 22 to 24 say so only of the console of earlier ones. */
    @SuppressWarnings("SystemConsoleNull")
    static Console terminal() {
        System.setProperty("jdk.console", "java.base");
        return System.console();
    }

    private static void showWindow(List<String> lesson) {
        FrameClock.setPulse();
        Application.launch(ExplorerApp.class, lesson.toArray(String[]::new));
    }

    /** The standard output, which ends the program without a word once nobody reads it any more, as "| head" does. */
    private static final class ForAReader extends FileOutputStream {
        /** What a shell says of a program that a closed pipe has ended. */
        private static final int PIPE_CLOSED = 141;

        ForAReader() {
            super(FileDescriptor.out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                super.write(bytes, from, length);
            } catch (IOException e) {
                if ("Broken pipe".equals(e.getMessage())) {
                    Runtime.getRuntime().halt(PIPE_CLOSED);
                }
                throw e;
            }
        }
    }
}
