package org.lstmcell.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files, each named as its files end. */
public enum Format {
    PNG, SVG, PDF, GIF, CSV, JSON, MD, TEX, HTML, TXT;

    /** What names of its files end in: .png. */
    public String ending() {
        return "." + id();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it consists of drawings; the others are text. */
    public boolean isDrawn() {
        return ordinal() <= GIF.ordinal();
    }

    /** Whether it consists of pixels. */
    public boolean isPixels() {
        return this == PNG || this == GIF;
    }

    /** The format that the ending of {@code file} names. */
    public static Optional<Format> of(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
    }
}
