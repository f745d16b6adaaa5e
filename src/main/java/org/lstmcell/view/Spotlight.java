package org.lstmcell.view;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.Equations;
import org.lstmcell.explain.Part;

/** What a person points at, in whichever panel: all panels light it, and what it is computed from. */
public final class Spotlight {
    /** On a node that shows a part that is lit. */
    public static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final ObjectProperty<Part> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ObjectProperty<Traced> traced = new SimpleObjectProperty<>(this, "traced");
    private final ObjectProperty<Unit> asked = new SimpleObjectProperty<>(this, "asked");

    /** The part that is pointed at, or null. */
    public ObjectProperty<Part> pointedProperty() {
        return pointed;
    }

    public Part getPointed() {
        return pointed.get();
    }

    /** Points at {@code part} no more; what has been pointed at since stays. */
    public void leave(Part part) {
        if (part.equals(pointed.get())) {
            pointed.set(null);
        }
    }

    /** A number of the table whose history is asked for: c or y at a time step. */
    public record Traced(Quantity quantity, int t) {
    }

    /** What is traced back, or null. */
    public ObjectProperty<Traced> tracedProperty() {
        return traced;
    }

    public Traced getTraced() {
        return traced.get();
    }

    /** The unit whose weights are asked for, or null once they are shown. */
    public ObjectProperty<Unit> askedProperty() {
        return asked;
    }

    /** The part that is pointed at and all that it is computed from at {@code step}. */
    public Set<Part> lit(Step step) {
        Set<Part> lit = new HashSet<>();
        if (pointed.get() != null) {
            lit.addAll(Equations.origins(step, pointed.get()));
            lit.add(pointed.get());
        }
        return lit;
    }
}
