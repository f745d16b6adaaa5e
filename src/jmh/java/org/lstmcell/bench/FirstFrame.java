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

/** Starts the program, or an empty window, tells of its first frame and of the first with all panels, and ends. */
public final class FirstFrame {
    static final String FIRST = "first frame";
    static final String WHOLE = "whole window";
    private static boolean seen;

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
        Scene scene = window.getScene();
        PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(() -> {
            if (!seen) {
                System.out.println(FIRST);
                seen = true;
            }
            if (scene.getRoot() instanceof Nothing || scene.lookup(".sequence-panel") != null) {
                System.out.println(WHOLE);
                Runtime.getRuntime().halt(0);
            }
        });
    }

    private static final class Nothing extends StackPane {
    }

    /** What every JavaFX program pays. */
    public static final class EmptyWindow extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Nothing(), 1440, 900));
            stage.show();
        }
    }
}
