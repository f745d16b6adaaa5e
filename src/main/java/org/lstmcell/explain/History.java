package org.lstmcell.explain;

import java.util.List;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Trace;

/**
 * Where a cell state comes from: c_t is the sum of what each step k has written, i_k·g_k, times the forget gates since,
 * f_{k+1}·…·f_t, and of c_0 times all of them. The walk back ends where nothing that matters can be left of what is older.
 */
public final class History {
    /** Where less than this share is left, and less than this share of the whole comes from there, the walk back ends. */
    public static final double FORGOTTEN = 1e-12;
    /** One part that is more than this share of the whole is most of it. */
    public static final double MOST = 0.5;
    /** Of more parts than {@link #NAMED_OF_FEW} so many are named at most. */
    public static final int NAMED_OF_MANY = 3;
    /** So many parts are all named. */
    public static final int NAMED_OF_FEW = 4;

    /**
     * A part of c_t.
     *
     * @param step   the time step that wrote it; 0 for c_0
     * @param amount what was written then, or c_0
     * @param kept   the product of the forget gates since
     * @param left   what is left of it: the part itself
     */
    public record Contribution(int step, double amount, double kept, double left) {
    }

    private final Trace trace;
    private final int to;
    private final int since;
    private final HistoryParts parts = new HistoryParts();

    private History(Step step) {
        trace = step.trace();
        to = step.t();
        since = Double.isFinite(step.value(Quantity.C)) ? walk() : to;
    }

    /** The history of c_t after time step {@code t} (0…length). */
    public static History of(Trace trace, int t) {
        return new History(trace.step(t));
    }

    /**
     * Adds up the parts. A state that is finite was so in all steps before, and so were their gates: no forget gate makes
     * ∞ finite again.
     */
    private int walk() {
        double kept = 1;
        int k = to;
        for (; k > 0 && !isForgotten(kept, kept * state(k)); k--) {
            double written = trace.step(k).written();
            parts.add(new Contribution(k, written, kept, kept * written));
            kept *= forgetGate(k);
        }
        if (k == 0) {
            parts.add(new Contribution(0, state(0), kept, kept * state(0)));
        } else {
            parts.addTrifle(kept * state(k));
        }
        parts.close();
        return k;
    }

    private boolean isForgotten(double kept, double older) {
        return kept == 0 || kept <= FORGOTTEN && Math.abs(older) <= FORGOTTEN * parts.size();
    }

    /** The parts that are worth naming, the largest first, of equal ones the latest; empty if nothing is left of any. */
    public List<Contribution> contributions() {
        return parts.largest();
    }

    /** All other parts together. */
    public double rest() {
        return parts.rest();
    }

    HistoryParts parts() {
        return parts;
    }

    /** Where the walk back ended: all that is older is in {@link #rest()}, and next to nothing. */
    public int since() {
        return since;
    }

    /**
     * The step with which the history that matters begins: the one that has left the largest part. Of an empty memory it is the
     * step that cleared it, or else {@link #to()}; of one that has overflowed, the step in which it did.
     */
    public int from() {
        if (!Double.isFinite(state(to))) {
            int k = to;
            while (k > 0 && !Double.isFinite(state(k - 1))) {
                k--;
            }
            return k;
        }
        if (isEmpty()) {
            int cleared = clearedAt();
            return cleared > 0 ? cleared : to;
        }
        return parts.largest().get(0).step();
    }

    /** t. */
    public int to() {
        return to;
    }

    /** f at a step after {@link #from()}: the share of the memory that passed on there. */
    public double forgetGate(int step) {
        return trace.value(Quantity.F, step);
    }

    /** Whether as good as nothing is left of anything. */
    boolean isEmpty() {
        return parts.size() <= Opening.NEGLIGIBLE;
    }

    /** The step whose forget gate closed on the last memory that was not as good as empty; 0 if that went in another way. */
    int clearedAt() {
        int k = to - 1;
        while (k >= 0 && Math.abs(state(k)) <= Opening.NEGLIGIBLE) {
            k--;
        }
        return k >= 0 && Opening.of(forgetGate(k + 1)) == Opening.CLOSED ? k + 1 : 0;
    }

    /** All that was ever written until now, and c_0, without regard to signs; counts no further than to what is not negligible. */
    double everWritten() {
        double sum = Math.abs(state(0));
        for (int k = 1; k <= to && sum <= Opening.NEGLIGIBLE; k++) {
            sum += Math.abs(trace.step(k).written());
        }
        return sum;
    }

    /** The step after {@link #from()} in which more than half of what has been lost of the largest part was lost; 0 if none. */
    int mostLostAt() {
        Contribution part = parts.largest().get(0);
        double kept = 1;
        for (int k = part.step() + 1; k <= to; k++) {
            double before = kept;
            kept *= forgetGate(k);
            if (before - kept > MOST * (1 - part.kept())) {
                return k;
            }
        }
        return 0;
    }

    Step step() {
        return trace.step(to);
    }

    /** What is to be said about it: of {@code quantity} c, where it comes from; of y, how it was read, too. */
    public List<Sentence> sentences(Quantity quantity, Notation notation) {
        return new HistoryText(this, notation).of(quantity);
    }

    private double state(int t) {
        return trace.value(Quantity.C, t);
    }
}
