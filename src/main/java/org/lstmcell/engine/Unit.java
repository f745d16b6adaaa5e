package org.lstmcell.engine;

import java.util.Locale;

/** The four weighted sums of the cell. */
public enum Unit {
    BLOCK_INPUT(Quantity.Z, Quantity.G),
    INPUT_GATE(Quantity.Z_I, Quantity.I),
    FORGET_GATE(Quantity.Z_F, Quantity.F),
    OUTPUT_GATE(Quantity.Z_O, Quantity.O);

    private final Quantity sum;
    private final Quantity activated;

    Unit(Quantity sum, Quantity activated) {
        this.sum = sum;
        this.activated = activated;
    }

    /** What the unit adds up: z, z_i, z_f or z_o. */
    public Quantity sum() {
        return sum;
    }

    /** What its activation makes of the sum: g, i, f or o. */
    public Quantity activated() {
        return activated;
    }

    /** Its name in ids, style classes and the keys of texts: forget-gate. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isGate() {
        return this != BLOCK_INPUT;
    }
}
