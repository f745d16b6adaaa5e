package org.lstmcell.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;

/**
 * Why a unit's sum is what it is: which of its terms decide. The terms of one sign outweigh those of the other if they are
 * larger in sum by more than a {@linkplain Opening#NEGLIGIBLE negligible} share; otherwise the two cancel. Of several terms of
 * one sign, the one that is {@linkplain #MOSTLY most} of them is named.
 *
 * @param key   the end of its texts' keys
 * @param sides the terms it is about
 */
record Cause(String key, List<Object> sides) {
    /** A sum comes mostly from one term whose share of it is larger. */
    static final double MOSTLY = 0.6;

    private static Cause of(String key, Object... sides) {
        return new Cause(key, List.of(sides));
    }

    /** Why {@code unit} adds up to its sum at {@code step}, which may not be NaN. */
    static Cause of(Unit unit, Step step, Notation notation) {
        double z = step.value(unit.sum());
        List<Term> terms = Term.of(unit, step).stream().filter(term -> term.product() != 0).toList();
        Side positive = new Side("positive", terms.stream().filter(term -> term.product() > 0).toList(), unit, step, notation);
        Side negative = new Side("negative", terms.stream().filter(term -> term.product() < 0).toList(), unit, step, notation);
        if (Double.isInfinite(z)) {
            return of("overflow", NumberText.fixed(z, 0));
        }
        if (terms.isEmpty()) {
            return of("none");
        }
        if (terms.size() == 1) {
            return of("alone", positive.size() > 0 ? positive.text() : negative.text());
        }
        Object sum = Shown.about(z, Exact.sum(unit, step));
        Side stronger = positive.size() > negative.size() ? positive : negative;
        Side weaker = stronger == positive ? negative : positive;
        if (Double.isInfinite(stronger.size())) {
            return of("total", sum);
        }
        double largest = Math.abs(stronger.strongest().product());
        if (stronger.size() - largest + weaker.size() <= Opening.NEGLIGIBLE * largest) {
            return of("alone-nearly", stronger.text(stronger.strongest()));
        }
        if (weaker.terms().isEmpty()) {
            return terms.size() == 2 ? of("two", stronger.text(terms.get(0)), stronger.text(terms.get(1)), sum)
                    : stronger.isMostly() ? of("same-mostly", stronger.text(stronger.strongest()), sum) : of("same", sum);
        }
        if (stronger.size() - weaker.size() <= Opening.NEGLIGIBLE * stronger.size()) {
            return z == 0 ? of("cancel", positive.text(), negative.text())
                    : of("nearly", positive.text(), negative.text(), Shown.trifle(Math.abs(z)));
        }
        return of(stronger.terms().size() == 1 ? "outweighs" : "outweigh", stronger.text(), weaker.text());
    }

    /** The terms of one sign. */
    private record Side(String sign, List<Term> terms, Unit unit, Step step, Notation notation) {

        double sum() {
            return terms.stream().mapToDouble(Term::product).sum();
        }

        double size() {
            return Math.abs(sum());
        }

        Term strongest() {
            return terms.stream().max(Comparator.comparingDouble(term -> Math.abs(term.product()))).orElseThrow();
        }

        boolean isMostly() {
            return Math.abs(strongest().product()) > MOSTLY * size();
        }

        Object text() {
            if (terms.size() == 1) {
                return text(terms.get(0));
            }
            Object together = Shown.about(sum(), Exact.sum(unit, step));
            return isMostly() ? Sentence.of("explain.terms." + sign + "-mostly", together, text(strongest()))
                    : Sentence.of("explain.terms." + sign, together);
        }

        /** w₂·x₂ = 100, or the bias −10. */
        Object text(Term term) {
            if (term.kind() == Term.Kind.BIAS) {
                return Sentence.of("explain.bias", Shown.aboutGiven(term.product()));
            }
            String weight = EquationLine.name(new Part.Weight(unit, term.kind(), term.index()), step, notation);
            return Shown.given(weight + "·" + EquationLine.name(Part.factor(unit, term), step, notation), term.product(),
                    term.kind() == Term.Kind.INPUT || Exact.sum(unit, step));
        }
    }

    /** A sentence of {@code family}: {@code beginning}, and then the sides. */
    Sentence sentence(String family, Object... beginning) {
        List<Object> arguments = new ArrayList<>(List.of(beginning));
        arguments.addAll(sides);
        return new Sentence(family + key, arguments);
    }
}
