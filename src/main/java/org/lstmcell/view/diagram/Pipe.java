package org.lstmcell.view.diagram;

import java.util.function.ToDoubleFunction;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;

/** The pipes that values run through, each with the phase in which it does and what it carries. */
enum Pipe {
    BLOCK_INPUT(Phase.WRITE, false, step -> step.value(Quantity.G)),
    WRITTEN(Phase.WRITE, true, Step::written),
    LOOP(Phase.KEEP, false, Step::stateBefore),
    KEPT(Phase.KEEP, true, Step::kept),
    STATE(Phase.UPDATE, false, step -> step.value(Quantity.C)),
    READ(Phase.OUTPUT, false, step -> step.value(Quantity.H)),
    OUTPUT(Phase.OUTPUT, true, step -> step.value(Quantity.Y));

    private final Phase phase;
    private final boolean behindGate;
    private final ToDoubleFunction<Step> value;

    Pipe(Phase phase, boolean behindGate, ToDoubleFunction<Step> value) {
        this.phase = phase;
        this.behindGate = behindGate;
        this.value = value;
    }

    Phase phase() {
        return phase;
    }

    /** Whether it carries what a gate has let through. */
    boolean behindGate() {
        return behindGate;
    }

    double value(Step step) {
        return value.applyAsDouble(step);
    }
}
