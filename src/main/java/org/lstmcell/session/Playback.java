package org.lstmcell.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * Time. {@link #advance} is the only place where it enters: a timer calls it in the program, tests call it by hand.
 *
 * <p>{@link #progressProperty progress} says how much of the present phase (or of the step, when stepping by steps) has
 * been shown: it starts at 0 when the cursor moves one place on, is 1 at once after any other move, and stays at 1 until
 * the cursor moves again.
 */
public final class Playback {
    /** Seconds that a phase lasts at speed 1. */
    public static final double PHASE_SECONDS = 0.6;
    /** Seconds that a whole step lasts at speed 1, when stepping by steps. */
    public static final double STEP_SECONDS = 1.2;
    public static final double MIN_SPEED = 0.25;
    public static final double MAX_SPEED = 4;

    private final StepController controller;
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing") {
        @Override
        public void set(boolean play) {
            if (play && !get() && controller.atEnd()) {
                controller.first();
            }
            super.set(play);
        }
    };
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1) {
        @Override
        public void set(double value) {
            super.set(Math.max(MIN_SPEED, Math.min(MAX_SPEED, value)));
        }
    };
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 1);

    public Playback(StepController controller) {
        this.controller = controller;
        controller.cursorProperty().addListener((property, before, now) -> progress.set(follows(before, now) ? 0 : 1));
    }

    /** Whether the cursor moves on by itself; starting at the end of the sequence starts over. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    public boolean isPlaying() {
        return playing.get();
    }

    /** How many times faster than normal, {@value #MIN_SPEED} to {@value #MAX_SPEED}; others are clamped. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** The share of the present phase that has been shown, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public double getProgress() {
        return progress.get();
    }

    /** Seconds that the present phase or step lasts. */
    public double getDuration() {
        return (controller.getGranularity() == Granularity.STEP ? STEP_SECONDS : PHASE_SECONDS) / speed.get();
    }

    /** Lets {@code seconds} (≥ 0) go by. */
    public void advance(double seconds) {
        double left = seconds;
        while (isPlaying() && left >= (1 - getProgress()) * getDuration()) {
            left -= (1 - getProgress()) * getDuration();
            Cursor before = controller.getCursor();
            controller.next();
            if (controller.atEnd() || controller.getCursor().equals(before)) { // the class is being asked, say
                playing.set(false);
            }
        }
        progress.set(Math.min(1, getProgress() + left / getDuration()));
    }

    private static boolean follows(Cursor before, Cursor now) {
        return now.equals(before.nextPhase())
                || now.equals(Cursor.finished(before.timeStep() + 1))
                || now.equals(Cursor.finished(before.timeStep())) && now.phase().compareTo(before.phase()) > 0;
    }
}
