package org.lstmcell.app;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Application;

/**
 * Where real time comes in: gives the program its frames. What moves by itself gets {@value #FRAMES} frames a second; what a
 * person does is shown sooner, at the next of {@value #PULSES} pulses a second.
 */
final class FrameClock extends AnimationTimer {
    private static final Logger LOG = Logger.getLogger(FrameClock.class.getName());
    private static final String PULSE_SETTING = "javafx.animation.pulse";
    private static final int PULSES = 120;
    private static final int FRAMES = 60;
    /** In seconds: a pulse that comes this near to the time of a frame is taken for it. */
    private static final double FRAME = 1.0 / FRAMES - 0.5 / PULSES;
    /** In seconds. After a pause of the whole program (a laptop that slept), time goes on from where it was. */
    private static final double LONGEST_FRAME = 0.25;

    private final DoubleConsumer advance;
    private final BooleanSupplier stale;
    private boolean begun;
    private long last;

    /**
     * @param advance lets seconds go by
     * @param stale   whether something has changed since then that is not shown yet
     */
    FrameClock(DoubleConsumer advance, BooleanSupplier stale) {
        this.advance = advance;
        this.stale = stale;
    }

    /**
     * Sets JavaFX's pulse; to be called before JavaFX starts. The class that makes the pulse reads the setting when it is loaded;
     * afterwards it is taken back, since another one would print it.
     */
    static void setPulse() {
        System.setProperty(PULSE_SETTING, Integer.toString(PULSES));
        try {
            Class.forName("com.sun.javafx.tk.quantum.QuantumToolkit", true, Application.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            LOG.log(Level.FINE, "JavaFX keeps its own pulse", e);
        } finally {
            System.clearProperty(PULSE_SETTING);
        }
    }

    @Override
    public void handle(long now) {
        double seconds = begun ? (now - last) * 1e-9 : 0;
        if (!begun || seconds < 0 || seconds >= FRAME || stale.getAsBoolean()) {
            begun = true;
            last = now;
            advance.accept(Math.max(0, Math.min(LONGEST_FRAME, seconds))); // a clock that was put back takes no time away
        }
    }
}
