package org.lstmcell.engine;

/** The values a time step computes, in the order of {@link Cell}'s equations; each is a column of the {@link Trace}. */
public enum Quantity {
    Z("z"), Z_I("z_i"), Z_F("z_f"), Z_O("z_o"), G("g"), I("i"), F("f"), O("o"), C("c"), H("h"), Y("y");

    private final String symbol;

    Quantity(String symbol) {
        this.symbol = symbol;
    }

    /** The plain-text symbol, as in the header of a trace's CSV. */
    public String symbol() {
        return symbol;
    }
}
