package org.lstmcell.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;

/**
 * How a number that a book prints for c or y compares with the computed one, and why it differs if a reason can be found.
 * The printed one stands for all numbers that round to it at the decimals it has.
 */
public record PrintedCheck(Verdict verdict, Sentence sentence) {

    public enum Verdict {
        EQUAL, ROUNDED,
        /** It is the memory before the step. */
        BEFORE,
        /** It is what the cell would give with the other h. */
        OTHER_OUTPUT,
        DIFFERENT;

        /** Whether the printed number is the computed one. */
        public boolean agrees() {
            return this == EQUAL || this == ROUNDED;
        }
    }

    /** A printed number with more is written with a power of ten, or it would have hundreds of zeros. */
    private static final int MOST_DECIMALS = 17;

    /**
     * Holds {@code printed} against {@code quantity} at {@code step}.
     *
     * @param step     any but t = 0
     * @param quantity c or y
     * @param printed  a finite number
     */
    public static PrintedCheck of(Step step, Quantity quantity, double printed, Notation notation) {
        double value = step.value(quantity);
        String symbol = EquationLine.name(new Part.Value(quantity), step, notation);
        boolean exact = quantity == Quantity.C ? Exact.state(step) : Exact.output(step);
        if (!Double.isFinite(value)) {
            return new PrintedCheck(Verdict.DIFFERENT, Narration.overflowed(symbol, value));
        }
        String text = NumberText.given(printed, Math.min(decimals(printed), MOST_DECIMALS));
        String computed = Shown.is(symbol, value, exact);
        if (value == printed) {
            return new PrintedCheck(Verdict.EQUAL, Sentence.of("explain.printed.equal", text, computed));
        }
        if (roundsTo(printed, value)) {
            return new PrintedCheck(Verdict.ROUNDED, Sentence.of("explain.printed.rounded", text, computed));
        }
        if (quantity == Quantity.C && roundsTo(printed, step.stateBefore())) {
            return new PrintedCheck(Verdict.BEFORE, Sentence.of("explain.printed.before", text, computed,
                    Shown.is(EquationLine.name(new Part.StateBefore(), step, notation), step.stateBefore(), Exact.stateBefore(step))));
        }
        Activation other = step.trace().cell().outputActivation() == Activation.TANH ? Activation.LINEAR : Activation.TANH;
        double otherwise = step.value(Quantity.O) * other.apply(step.value(Quantity.C));
        if (quantity == Quantity.Y && roundsTo(printed, otherwise)) {
            return new PrintedCheck(Verdict.OTHER_OUTPUT, Sentence.of("explain.printed." + other.id(), text, computed,
                    Shown.is(symbol, otherwise, false)));
        }
        return new PrintedCheck(Verdict.DIFFERENT, Sentence.of("explain.printed.different", text, computed,
                Shown.little(Math.abs(value - printed), exact)));
    }

    private static boolean roundsTo(double printed, double value) {
        if (!Double.isFinite(value)) {
            return false;
        }
        BigDecimal half = new BigDecimal(BigInteger.valueOf(5), decimals(printed) + 1);
        return new BigDecimal(value).subtract(new BigDecimal(NumberText.plain(printed))).abs().compareTo(half) <= 0;
    }

    private static int decimals(double printed) {
        return Math.max(0, new BigDecimal(NumberText.plain(printed)).scale());
    }
}
