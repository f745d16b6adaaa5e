package org.lstmcell.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Trace;

/**
 * Where a cell state comes from: c_t is the sum of what each step k wrote, i_k·g_k, times all forget gates since, f_{k+1}·…·f_t,
 * and of c_0 times all of them. Looks back only as far as anything is left.
 *
 * @param step     of which c is traced back
 * @param writings what the two steps that left the most have left in it, the larger first
 * @param count    how many steps have left something
 * @param whole    all that is left, without regard to signs
 * @param initial  what is left of c_0
 */
public record History(Step step, List<Writing> writings, int count, double whole, double initial) {
    /** What the forget gates have reduced to less than this share counts as forgotten. */
    public static final double FORGOTTEN = 1e-12;
    /** From this share of all that is left, one step is said to have written it. */
    public static final double ALL = 0.9995;
    /** More than this share, and one step has written most of it. */
    public static final double MOST = 0.5;
    private static final int NAMED = 2;
    private static final int KEPT_DECIMALS = 5;

    /**
     * What a step wrote.
     *
     * @param t    the time step
     * @param kept the product of the forget gates since
     * @param left of what it wrote, in c_t
     */
    public record Writing(int t, double kept, double left) {
    }

    /** The history of c_t, {@code t} from 1. */
    public static History of(Trace trace, int t) {
        List<Writing> largest = new ArrayList<>();
        int count = 0;
        double whole = 0;
        double kept = 1;
        for (int k = t; k >= 1 && kept != 0; k--) {
            Step at = trace.step(k);
            double left = at.written() * kept;
            if (left != 0) {
                count++;
                whole += Math.abs(left);
                largest.add(new Writing(k, kept, left));
                largest.sort(Comparator.comparingDouble((Writing writing) -> Math.abs(writing.left())).reversed());
                largest.subList(Math.min(NAMED, largest.size()), largest.size()).clear();
            }
            kept *= at.value(Quantity.F);
            kept = Math.abs(kept) < FORGOTTEN ? 0 : kept;
        }
        double initial = kept * trace.value(Quantity.C, 0);
        return new History(trace.step(t), List.copyOf(largest), count, whole + Math.abs(initial), initial);
    }

    /** The step that has left the most, or the first one when that is c_0. */
    public int from() {
        return writings.isEmpty() ? step.t() : isInitial() ? 1 : writings.get(0).t();
    }

    private boolean isInitial() {
        return Math.abs(initial) > Math.abs(writings.isEmpty() ? 0 : writings.get(0).left());
    }

    /** In words; of y, how it reads c as well. */
    public List<Sentence> sentences(Quantity quantity) {
        List<Sentence> sentences = new ArrayList<>();
        double value = step.value(Quantity.C);
        String state = "c" + NumberText.subscript(step.t());
        if (!Double.isFinite(value) || !Double.isFinite(whole)) {
            sentences.add(Narration.overflowed(state, value));
        } else {
            sentences.add(origin(Shown.is(state, value, false)));
            if (Math.abs(value) >= MOST * whole && whole > 0 && from() < step.t() && !isInitial()) {
                Writing main = writings.get(0);
                sentences.add(Sentence.of("history.kept", Integer.toString(main.t()), (main.kept() == 1 ? "" : "≈ ") + NumberText.rounded(main.kept(), KEPT_DECIMALS)));
            }
        }
        if (quantity == Quantity.Y) {
            sentences.add(Sentence.of("history.read", Shown.is("y" + NumberText.subscript(step.t()), step.value(Quantity.Y), false),
                    Shown.about(step.value(Quantity.O), false), "h(" + state + ")", Shown.about(step.value(Quantity.H), false)));
        }
        return sentences;
    }

    private Sentence origin(String state) {
        if (whole == 0) {
            return Sentence.of("history.nothing", state);
        }
        if (Math.abs(step.value(Quantity.C)) < MOST * whole) {
            return Sentence.of("history.cancel", state, Shown.about(whole, false));
        }
        if (isInitial()) {
            return Sentence.of("history.initial", state, Shown.about(initial, false));
        }
        Writing main = writings.get(0);
        double share = Math.abs(main.left()) / whole;
        if (share >= ALL) {
            return Sentence.of("history.one", state, Integer.toString(main.t()));
        }
        Writing second = writings.size() > 1 ? writings.get(1) : new Writing(0, 1, initial);
        if (share > MOST && (writings.size() < 2 || second.t() == 0)) {
            return Sentence.of("history.and-initial", state, Integer.toString(main.t()), Shown.about(main.left(), false),
                    Shown.about(initial, false));
        }
        String left = Shown.about(main.left(), false);
        String next = Shown.about(second.left(), false);
        double two = (Math.abs(main.left()) + Math.abs(second.left())) / whole;
        if (two >= ALL) {
            return Sentence.of("history.two", state, Integer.toString(main.t()), left, Integer.toString(second.t()), next);
        }
        return Sentence.of(share > MOST ? "history.mostly" : "history.many", state, Integer.toString(main.t()), left,
                Integer.toString(second.t()), next, Integer.toString(count));
    }
}
