package org.lstmcell.explain;

import java.util.ArrayList;
import java.util.List;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;

/** A {@link History} in sentences. What is {@linkplain Opening#NEGLIGIBLE negligible} in the whole of it is not spoken of. */
final class HistoryText {
    /** One more than other numbers have, for shares of nearly 1. */
    private static final int SHARE_DECIMALS = 5;

    private final History history;
    private final HistoryParts parts;
    private final List<History.Contribution> named;
    private final Step step;
    private final CellParameters cell;
    private final boolean ideal;
    /** Whether what is written is not rounded to fit a double. */
    private final boolean exact;

    private final Notation notation;

    HistoryText(History history, Notation notation) {
        this.notation = notation;
        this.history = history;
        parts = history.parts();
        named = parts.largest();
        step = history.step();
        cell = step.trace().cell();
        ideal = cell.gateActivation() == Activation.STEP;
        exact = Exact.roundsNothing(step);
    }

    List<Sentence> of(Quantity quantity) {
        List<Sentence> sentences = new ArrayList<>();
        boolean shut = false;
        if (quantity == Quantity.Y) {
            double y = step.value(Quantity.Y);
            shut = step.t() == 0 || Double.isFinite(y) && Opening.of(step.value(Quantity.O)) == Opening.CLOSED;
            if (!Double.isFinite(y)) {
                sentences.add(Narration.overflowed(name(Quantity.Y), y));
            } else if (shut || Double.isFinite(step.value(Quantity.C))) {
                sentences.add(output(y));
            }
        }
        if (!shut && (sentences.isEmpty() || isMemoryToBlame())) {
            memory(sentences);
        }
        return sentences;
    }

    /** Whether the output is what it is because of the memory: unless only the output gate has overflowed. */
    private boolean isMemoryToBlame() {
        return Double.isFinite(step.value(Quantity.Y)) || !Double.isFinite(step.value(Quantity.C));
    }

    private Sentence output(double value) {
        boolean linear = cell.outputActivation() == Activation.LINEAR;
        if (step.t() == 0) {
            return Sentence.of("history.y.start", Shown.is(name(Quantity.Y), value, true));
        }
        double gate = step.value(Quantity.O);
        String y = Shown.is(name(Quantity.Y), value, Exact.output(step));
        String opening = Shown.is(name(Quantity.O), gate, Exact.activated(Unit.OUTPUT_GATE, step));
        String read = Shown.is(name(Quantity.H), step.value(Quantity.H), Exact.read(step));
        if (Opening.of(gate) == Opening.CLOSED) {
            return Sentence.of(ideal ? "history.y.shut" : "history.y.closed", y, opening, read);
        }
        Sentence word = Sentence.of("explain.opening." + Opening.of(gate).key());
        return linear ? Sentence.of("history.y.linear", y, state(), word, opening)
                : Sentence.of("history.y.tanh", y, state(), read, word, opening);
    }

    private void memory(List<Sentence> sentences) {
        double value = step.value(Quantity.C);
        String begun = Integer.toString(history.from());
        if (!Double.isFinite(value)) {
            String symbol = name(Quantity.C);
            sentences.add(Double.isNaN(value) ? Sentence.of("history.c.nan", symbol, begun)
                    : Sentence.of("history.c.overflow", symbol, begun, NumberText.fixed(value, 0)));
        } else if (step.t() == 0) {
            sentences.add(Sentence.of("history.c.start", state()));
        } else if (Double.isInfinite(parts.size())) {
            sentences.add(Sentence.of("history.c.too-large", state()));
        } else if (history.isEmpty()) {
            sentences.add(empty());
        } else {
            boolean oneSign = parts.isTrifle(parts.positive()) || parts.isTrifle(parts.negative());
            sentences.add(oneSign ? added() : opposed());
            passed(sentences);
        }
    }

    private Sentence empty() {
        double ever = history.everWritten();
        int cleared = history.clearedAt();
        if (ever <= Opening.NEGLIGIBLE) {
            return Sentence.of("history.c." + (ever == 0 ? "nothing" : "hardly"), state());
        }
        return cleared == 0 ? Sentence.of("history.c.faded", state())
                : Sentence.of("history.c.cleared", state(), Integer.toString(cleared), state(cleared - 1));
    }

    /** Parts of one sign. */
    private Sentence added() {
        boolean most = Math.abs(named.get(0).left()) > History.MOST * parts.size();
        String count = Integer.toString(parts.restCount());
        Object rest = Shown.about(parts.rest(), exact);
        if (!parts.isTrifle(parts.restSize())) {
            return !most ? Sentence.of("history.c.several-more", state(), list(0), count, rest)
                    : named.size() == 1 ? Sentence.of("history.c.mostly-more", state(), part(0), count, rest)
                    : Sentence.of("history.c.mostly-then-more", state(), part(0), count, rest, list(1));
        }
        return named.size() == 1 ? Sentence.of("history.c." + (parts.restSize() == 0 ? "all" : "one"), state(), part(0))
                : most ? Sentence.of("history.c.mostly", state(), part(0), list(1))
                : Sentence.of("history.c.several", state(), list(0));
    }

    /** Parts of both signs. */
    private Sentence opposed() {
        boolean two = named.size() == 2 && parts.isTrifle(parts.restSize());
        double value = step.value(Quantity.C);
        String kind = "history.c." + (value == 0 ? "cancel" : parts.isTrifle(value) ? "nearly" : "opposed");
        Sentence positive = Sentence.of("history.positive", Shown.about(parts.positive(), exact));
        Sentence negative = Sentence.of("history.negative", Shown.about(parts.negative(), exact));
        return two ? Sentence.of(kind + "-two", state(), part(0), part(1))
                : Sentence.of(kind + "-many", state(), value < 0 ? negative : positive, value < 0 ? positive : negative, part(0));
    }

    /** What became of the largest part on its way here. */
    private void passed(List<Sentence> sentences) {
        History.Contribution part = named.get(0);
        if (part.step() == step.t()) {
            return;
        }
        Opening kept = Opening.of(part.kept());
        sentences.add(Sentence.of("history.kept." + (ideal && part.kept() == 1 ? "all" : kept.key()),
                Integer.toString(part.step()), share(part.kept())));
        int lost = kept == Opening.OPEN || step.t() - part.step() < 2 ? 0 : history.mostLostAt();
        if (lost > 0) {
            Step at = step.trace().step(lost);
            sentences.add(Sentence.of("history.lost", Integer.toString(lost),
                    Shown.is(EquationLine.name(new Part.Value(Quantity.F), at, notation), at.value(Quantity.F),
                            Exact.activated(Unit.FORGET_GATE, at))));
        }
    }

    private Object share(double kept) {
        if (Opening.of(kept) == Opening.CLOSED) {
            return Shown.trifle(kept);
        }
        String text = NumberText.rounded(kept, SHARE_DECIMALS);
        return ideal && NumberText.isWhole(text, kept) ? text : Sentence.of("explain.about", text);
    }

    /** The named parts from {@code first} on. */
    private Object list(int first) {
        Object list = part(first);
        for (int k = first + 1; k < named.size(); k++) {
            list = Sentence.of(k == named.size() - 1 ? "history.and" : "explain.list", list, part(k));
        }
        return list;
    }

    private Sentence part(int index) {
        History.Contribution part = named.get(index);
        boolean whole = Opening.of(part.kept()) == Opening.OPEN;
        Object left = Shown.about(part.left(), ideal && (exact || part.step() == 0));
        if (part.step() == 0) {
            String initial = state(0);
            return whole ? Sentence.of("history.part.start", initial) : Sentence.of("history.part.start-faded", initial, left);
        }
        String t = Integer.toString(part.step());
        Object amount = Shown.about(part.amount(), exact);
        return whole ? Sentence.of("history.part.step", t, amount) : Sentence.of("history.part.step-faded", t, amount, left);
    }

    private String state() {
        return state(step.t());
    }

    private String state(int t) {
        Step at = step.trace().step(t);
        return Shown.is("c" + NumberText.subscript(t), at.value(Quantity.C), Exact.state(at));
    }

    private String name(Quantity quantity) {
        return EquationLine.name(new Part.Value(quantity), step, notation);
    }
}
