package org.lstmcell.view.diagram;

import java.util.function.ToDoubleFunction;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;

/** The pipes that values run through, each with the phase in which it does and what it carries. */
enum Pipe {
    BLOCK_INPUT(Phase.WRITE, null, step -> step.value(Quantity.G)),
    WRITTEN(Phase.WRITE, Unit.INPUT_GATE, Step::written),
    LOOP(Phase.KEEP, null, Step::stateBefore),
    KEPT(Phase.KEEP, Unit.FORGET_GATE, Step::kept),
    STATE(Phase.UPDATE, null, step -> step.value(Quantity.C)),
    READ(Phase.OUTPUT, null, step -> step.value(Quantity.H)),
    OUTPUT(Phase.OUTPUT, Unit.OUTPUT_GATE, step -> step.value(Quantity.Y));

    private final Phase phase;
    private final Unit gate;
    private final ToDoubleFunction<Step> value;

    Pipe(Phase phase, Unit gate, ToDoubleFunction<Step> value) {
        this.phase = phase;
        this.gate = gate;
        this.value = value;
    }

    Phase phase() {
        return phase;
    }

    /** The gate that has let through what it carries, or null. */
    Unit gate() {
        return gate;
    }

    double value(Step step) {
        return value.applyAsDouble(step);
    }
}
