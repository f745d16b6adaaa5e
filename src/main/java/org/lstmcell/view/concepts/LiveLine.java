package org.lstmcell.view.concepts;

import java.util.List;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.explain.Equations;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Opening;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Span;
import org.lstmcell.i18n.Messages;

/** What a card says of the cell as it stands now: one sentence with the numbers of the present step and phase. */
final class LiveLine {
    private static final int GATE_DECIMALS = 5;
    /** As many as the gate's own have in percent. */
    private static final int PERCENT_DECIMALS = GATE_DECIMALS - 2;

    private final Step step;
    private final CellParameters cell;
    private final Messages messages;

    private LiveLine(Step step, Messages messages) {
        this.step = step;
        this.messages = messages;
        cell = step.trace().cell();
    }

    static String of(Concept concept, Step step, Phase phase, Messages messages) {
        return new LiveLine(step, messages).sentence(concept, phase);
    }

    private String sentence(Concept concept, Phase phase) {
        if (step.t() == 0) {
            return messages.get("concept.start", is(Quantity.C), is(Quantity.Y));
        }
        String now = Integer.toString(step.t());
        for (Part part : concept.told()) {
            if (phase.compareTo(part.known(cell)) < 0) {
                return messages.get("concept.waiting", now, symbol(part));
            }
            double value = Equations.value(step, part);
            if (!Double.isFinite(value)) {
                return Double.isNaN(value) ? messages.get("concept.not-a-number", now, symbol(part))
                        : messages.get("concept.infinite", now, symbol(part), NumberText.rounded(value, 0));
            }
        }
        return messages.get(concept.key() + ending(concept), arguments(concept, now));
    }

    /** Some cards have another sentence for another kind of cell. */
    private String ending(Concept concept) {
        boolean ideal = concept == Concept.EXACT && cell.gateActivation() == Activation.STEP;
        boolean linear = concept == Concept.RANGE && cell.outputActivation() == Activation.LINEAR;
        return ".live" + (ideal ? "-ideal" : linear ? "-linear" : "");
    }

    private Object[] arguments(Concept concept, String now) {
        String state = symbol(new Part.Value(Quantity.C));
        return switch (concept) {
            case GATE -> new Object[] {now, about(new Part.Value(Quantity.Z_I)), is(Quantity.I),
                    messages.get("explain.opening." + Opening.of(step.value(Quantity.I)).key())};
            case FORGET -> new Object[] {now, is(Quantity.F), percentKept(), symbol(new Part.StateBefore())};
            case EXACT -> new Object[] {now, is(Quantity.I), is(Quantity.F), is(Quantity.O),
                    otherwise(Quantity.Z_I), otherwise(Quantity.Z_F), otherwise(Quantity.Z_O)};
            case RANGE -> new Object[] {now, state, is(Quantity.C), symbol(new Part.Value(Quantity.Y)), is(Quantity.Y)};
            case WEIGHTS -> new Object[] {now, about(new Part.Value(Quantity.Z_O)), is(Quantity.O)};
            case RNN -> new Object[] {now, about(new Part.Kept()), about(new Part.Written()), state, is(Quantity.C),
                    is(Quantity.F)};
        };
    }

    private String percentKept() {
        boolean exact = is(Quantity.F).startsWith("=");
        double percent = 100 * step.value(Quantity.F);
        return (exact ? NumberText.rounded(percent, PERCENT_DECIMALS) : "≈ " + NumberText.fixed(percent, PERCENT_DECIMALS)) + " %";
    }

    /** What a gate of the other kind, ideal or exact, would make of {@code sum}. */
    private String otherwise(Quantity sum) {
        return cell.gateActivation() == Activation.STEP
                ? NumberText.fixed(Activation.SIGMOID.apply(step.value(sum)), GATE_DECIMALS)
                : NumberText.rounded(Activation.STEP.apply(step.value(sum)), 1);
    }

    /** "= 3" or, where what is shown has been rounded, "≈ 2.9999": the end of the equation that the class sees. */
    private String is(Part part) {
        List<Span> equation = Equations.of(step, part).line();
        return equation.get(equation.size() - 2).text().strip() + " " + equation.get(equation.size() - 1).text();
    }

    private String is(Quantity quantity) {
        return is(new Part.Value(quantity));
    }

    /** As {@link #is(Part)}, without the =. */
    private String about(Part part) {
        return is(part).replace("= ", "");
    }

    private String symbol(Part part) {
        if (part instanceof Part.StateBefore) {
            return "c" + NumberText.subscript(step.t() - 1);
        }
        Quantity quantity = ((Part.Value) part).quantity();
        boolean indexed = quantity == Quantity.C || quantity == Quantity.Y;
        return quantity.symbol() + (indexed ? NumberText.subscript(step.t()) : "");
    }
}
