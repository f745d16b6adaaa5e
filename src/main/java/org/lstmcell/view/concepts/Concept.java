package org.lstmcell.view.concepts;

import java.util.List;
import java.util.Locale;
import org.lstmcell.engine.Quantity;
import org.lstmcell.explain.Part;

/** The cards, in the order in which they stand. Their texts are those of {@link #key}. */
enum Concept {
    GATE(value(Quantity.I), value(Quantity.I)),
    FORGET(new Part.Kept(), new Part.StateBefore(), value(Quantity.F)),
    EXACT(value(Quantity.F), value(Quantity.I), value(Quantity.F), value(Quantity.O)),
    RANGE(value(Quantity.Y), value(Quantity.C), value(Quantity.Y)),
    WEIGHTS(value(Quantity.Z_O), value(Quantity.O)),
    RNN(value(Quantity.C), value(Quantity.C));

    private final Part about;
    private final List<Part> told;

    Concept(Part about, Part... told) {
        this.about = about;
        this.told = List.of(told);
    }

    /** What is lit, with all that it is computed from, while a person looks at the card. */
    Part about() {
        return about;
    }

    /** The numbers that the live line cannot do without. */
    List<Part> told() {
        return told;
    }

    /** The key of its title and, with an ending, of its other texts. */
    String key() {
        return "concept." + name().toLowerCase(Locale.ROOT);
    }

    private static Part value(Quantity quantity) {
        return new Part.Value(quantity);
    }
}
