package org.lstmcell.bench;

import com.sun.javafx.perf.PerformanceTracker;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.lstmcell.app.Launcher;

/** Starts the program, or an empty window, and ends as soon as its first frame is rendered. */
public final class FirstFrame {
    static final String SEEN = "first frame";

    private FirstFrame() {
    }

    /** @param args "empty", or else what the program takes */
    public static void main(String[] args) {
        Thread watch = new Thread(FirstFrame::watch, "watch");
        watch.setDaemon(true);
        watch.start();
        if (args.length > 0 && args[0].equals("empty")) {
            Application.launch(EmptyWindow.class);
        } else {
            Launcher.main(args);
        }
    }

    private static void watch() {
        for (boolean started = false; !started;) {
            try {
                Platform.runLater(FirstFrame::waitForWindow);
                started = true;
            } catch (IllegalStateException noToolkitYet) {
                try {
                    TimeUnit.MILLISECONDS.sleep(1);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private static void waitForWindow() {
        Window.getWindows().forEach(FirstFrame::waitForFrame);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(FirstFrame::waitForFrame);
            }
        });
    }

    private static void waitForFrame(Window window) {
        PerformanceTracker.getSceneTracker(window.getScene()).setOnRenderedFrameTask(() -> {
            System.out.println(SEEN);
            Runtime.getRuntime().halt(0);
        });
    }

    /** What every JavaFX program pays. */
    public static final class EmptyWindow extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(), 1440, 900));
            stage.show();
        }
    }
}
