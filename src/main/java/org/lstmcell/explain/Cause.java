package org.lstmcell.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;

/**
 * Why a unit's sum is what it is: which of its terms decide. The terms of one sign outweigh those of the other if they are
 * larger in sum by more than a {@linkplain Opening#NEGLIGIBLE negligible} share; otherwise the two cancel. A single term is
 * said to outweigh the others only if it would do so alone.
 *
 * @param key   the end of its texts' keys
 * @param sides the terms it is about
 */
record Cause(String key, List<Object> sides) {

    private static Cause of(String key, Object... sides) {
        return new Cause(key, List.of(sides));
    }

    /** Why {@code unit} adds up to its sum at {@code step}, which may not be NaN. */
    static Cause of(Unit unit, Step step) {
        double z = step.value(unit.sum());
        List<Term> terms = Term.of(unit, step).stream().filter(term -> term.product() != 0).toList();
        Side positive = new Side(terms.stream().filter(term -> term.product() > 0).toList(), "positive");
        Side negative = new Side(terms.stream().filter(term -> term.product() < 0).toList(), "negative");
        if (Double.isInfinite(z)) {
            return of("overflow", NumberText.fixed(z, 0));
        }
        if (terms.isEmpty()) {
            return of("none");
        }
        if (terms.size() == 1) {
            return of("alone", text(terms.get(0), unit, step));
        }
        if (positive.terms.isEmpty() || negative.terms.isEmpty()) {
            return terms.size() > 2 ? of("total", Shown.about(z, true))
                    : of("two", text(terms.get(0), unit, step), text(terms.get(1), unit, step), Shown.about(z, true));
        }
        if (Double.isInfinite(positive.size()) || Double.isInfinite(negative.size())) {
            return of("total", Shown.about(z, true));
        }
        Side stronger = positive.size() > negative.size() ? positive : negative;
        Side weaker = stronger == positive ? negative : positive;
        if (stronger.size() - weaker.size() <= Opening.NEGLIGIBLE * stronger.size()) {
            return z == 0 ? of("cancel", positive.text(unit, step), negative.text(unit, step))
                    : of("nearly", positive.text(unit, step), negative.text(unit, step), Shown.trifle(z));
        }
        return Math.abs(stronger.strongest().product()) > weaker.size()
                ? of("outweighs", text(stronger.strongest(), unit, step), weaker.text(unit, step))
                : of("outweigh", stronger.text(unit, step), weaker.text(unit, step));
    }

    /** The terms of one sign. */
    private record Side(List<Term> terms, String sign) {

        double sum() {
            return terms.stream().mapToDouble(Term::product).sum();
        }

        double size() {
            return Math.abs(sum());
        }

        Term strongest() {
            return terms.stream().max(Comparator.comparingDouble(term -> Math.abs(term.product()))).orElseThrow();
        }

        Object text(Unit unit, Step step) {
            return terms.size() == 1 ? Cause.text(terms.get(0), unit, step)
                    : Sentence.of("explain.terms." + sign, Shown.about(sum(), true));
        }
    }

    /** w₂·x₂ = 100, or the bias −10. */
    private static Object text(Term term, Unit unit, Step step) {
        String before = NumberText.subscript(step.t() - 1);
        String symbol = switch (term.kind()) {
            case INPUT -> "w" + NumberText.subscript(term.index()) + "·x" + NumberText.subscript(term.index());
            case RECURRENT -> "r·y" + before;
            case PEEPHOLE -> "p·c" + (unit == Unit.OUTPUT_GATE ? NumberText.subscript(step.t()) : before);
            case BIAS -> "";
        };
        return term.kind() == Term.Kind.BIAS ? Sentence.of("explain.bias", Shown.about(term.product(), true))
                : Shown.is(symbol, term.product(), true);
    }

    /** A sentence of {@code family}: {@code beginning}, and then the sides. */
    Sentence sentence(String family, Object... beginning) {
        List<Object> arguments = new ArrayList<>(List.of(beginning));
        arguments.addAll(sides);
        return new Sentence(family + key, arguments);
    }
}
