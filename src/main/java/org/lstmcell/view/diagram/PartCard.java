package org.lstmcell.view.diagram;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.Equations;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Opening;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Span;
import org.lstmcell.explain.Term;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.view.MathText;

/** All about one number: its name in both languages, its formula, the formula with numbers, and all its digits. */
final class PartCard extends VBox {
    /** Of a number that is heard; the card has all of its digits. */
    private static final int DECIMALS = 5;

    private final Label name = new Label();
    private final Label otherName = new Label();
    private final MathText formula = new MathText();
    private final MathText numbers = new MathText();
    private final Label value = new Label();

    PartCard() {
        getStyleClass().add("part-card");
        setId("part-card");
        name.getStyleClass().add("part-name");
        otherName.getStyleClass().add("muted");
        value.getStyleClass().add("part-value");
        getChildren().setAll(name, otherName, formula, numbers, value);
    }

    void show(Part part, Moment moment, Messages messages) {
        Language language = messages.getLanguage();
        name.setText(name(part, language, messages));
        otherName.setText(name(part, language == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH, messages));
        List<Span> symbols = Equations.formula(moment.step(), part);
        List<Span> filled = isKnown(part, moment) ? Equations.of(moment.step(), part).line() : List.of();
        boolean known = !filled.isEmpty();
        boolean repeated = known && filled.size() >= symbols.size() && filled.subList(0, symbols.size()).equals(symbols);
        formula.show(symbols);
        numbers.show(filled);
        setShown(formula, !repeated);
        setShown(numbers, known);
        boolean weight = part instanceof Part.Weight;
        value.setText(weight ? NumberText.exact(weight((Part.Weight) part, moment))
                : known ? NumberText.exact(Equations.value(moment.step(), part)) : messages.get("part.unknown"));
        setAccessibleText(name.getText() + ", " + value.getText());
    }

    /** {@code part} in one breath: "Forget gate, open (keep), 0.99995". */
    static String spoken(Part part, Moment moment, Messages messages) {
        if (!(part instanceof Part.Weight) && !isKnown(part, moment)) {
            return messages.get("part.spoken", name(part, messages.getLanguage(), messages), messages.get("part.unknown"));
        }
        double number = part instanceof Part.Weight weight ? weight(weight, moment) : Equations.value(moment.step(), part);
        Unit gate = part instanceof Part.Value value ? Stream.of(Unit.values())
                .filter(unit -> unit.isGate() && unit.activated() == value.quantity()).findFirst().orElse(null) : null;
        if (gate == null || Double.isNaN(number)) {
            return messages.get("part.spoken", name(part, messages.getLanguage(), messages), NumberText.rounded(number, DECIMALS));
        }
        String words = gate == Unit.FORGET_GATE ? "explain.forgetting." : "explain.opening.";
        return messages.get("part.spoken.gate", messages.get("unit." + gate.key()), messages.get(words + Opening.of(number).key()),
                NumberText.rounded(number, DECIMALS));
    }

    private static void setShown(MathText line, boolean shown) {
        line.setVisible(shown);
        line.setManaged(shown);
    }

    private static double weight(Part.Weight weight, Moment moment) {
        return Term.all(weight.unit(), moment.step()).stream()
                .filter(term -> term.kind() == weight.kind() && term.index() == weight.k())
                .findFirst().orElseThrow().weight();
    }

    private static boolean isKnown(Part part, Moment moment) {
        boolean initial = moment.t() == 0 && part instanceof Part.Value value
                && (value.quantity() == Quantity.C || value.quantity() == Quantity.Y);
        return initial || moment.reached(part.known(moment.cell()));
    }

    private static String name(Part part, Language language, Messages messages) {
        if (part instanceof Part.Weight weight) {
            String unit = "unit." + weight.unit().key();
            return messages.get(language, "part." + part.key(), NumberText.subscript(weight.k()),
                    language == Language.ENGLISH ? messages.get(language, unit) : messages.get(unit.replace("unit.", "gloss.")));
        }
        return part instanceof Part.Input input ? messages.get(language, "part.x", NumberText.subscript(input.k()))
                : messages.get(language, "part." + part.key());
    }
}
