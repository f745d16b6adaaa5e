package org.lstmcell.export;

/** A table of so many time steps that no picture can hold it. */
public final class PictureTooLargeException extends Exception {
    private static final long serialVersionUID = 1;

    private final int steps;
    private final long width;
    private final int fitting;

    PictureTooLargeException(int steps, long width, int fitting) {
        super(steps + " time steps are " + width + " pixels wide");
        this.steps = steps;
        this.width = width;
        this.fitting = fitting;
    }

    /** The number of time steps of the table. */
    public int steps() {
        return steps;
    }

    /** How wide the picture would be, in pixels. */
    public long width() {
        return width;
    }

    /** How many time steps a picture can hold. */
    public int fitting() {
        return fitting;
    }
}
