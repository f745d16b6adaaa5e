package org.lstmcell.explain;

import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;

/**
 * What becomes of the memory when what is kept and what is written add up. What is lost, left or written is negligible up to
 * the share {@link Opening#NEGLIGIBLE} of the memory before the step, or of 1 if that is more.
 */
final class MemoryChange {
    private MemoryChange() {
    }

    /** The sentence about {@code step}, whose memory is a finite number. */
    static Sentence of(Step step) {
        double before = step.stateBefore();
        double kept = step.kept();
        double written = step.written();
        double lost = heldBack(Unit.FORGET_GATE, step) * before;
        double trifle = Opening.NEGLIGIBLE * Math.max(1, Math.abs(before));
        boolean keepsAll = Math.abs(lost) <= trifle;
        boolean keepsNothing = Math.abs(kept) <= Math.min(trifle, Opening.NEGLIGIBLE * Math.max(1, Math.abs(written)));
        boolean writesNothing = Math.abs(written) <= trifle;
        String key = keepsAll && writesNothing ? lost == 0 && written == 0 ? "keeps" : "keeps-nearly"
                : before == 0 && Exact.stateBefore(step) ? "filled"
                : keepsAll && keepsNothing ? "filled-nearly"
                : keepsAll ? "added"
                : keepsNothing ? writesNothing ? "cleared" : "overwritten"
                : writesNothing ? written == 0 ? "fades" : "fades-nearly"
                : Math.abs(kept) > Math.abs(written) ? "mixed-kept"
                : Math.abs(kept) < Math.abs(written) ? "mixed-written" : "mixed";
        return Sentence.of("explain.update." + key,
                Shown.is("c" + NumberText.subscript(step.t()), step.value(Quantity.C), Exact.state(step)),
                Shown.is("c" + NumberText.subscript(step.t() - 1), before, Exact.stateBefore(step)),
                Shown.about(kept, Exact.kept(step)), Shown.about(written, Exact.written(step)),
                Shown.trifle(Math.abs(written - lost)));
    }

    /**
     * The share that {@code gate} does not let through: 1 − σ(z) = σ(−z), with all its digits even where σ(z) is so near to 1
     * that a double cannot tell them apart.
     */
    static double heldBack(Unit gate, Step step) {
        return step.trace().cell().gateActivation().apply(-step.value(gate.sum()));
    }
}
