package org.lstmcell.view.main;

import java.util.ArrayList;
import java.util.List;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.EditHistory.Edit;

/** Says what an edit has changed: forget gate w₂ 100 → 0. */
final class EditText {
    private EditText() {
    }

    static String of(Edit edit, Messages messages) {
        CellParameters before = edit.before().cell();
        CellParameters after = edit.after().cell();
        List<String> changes = new ArrayList<>();
        if (!edit.before().inputs().equals(edit.after().inputs())) {
            changes.add(messages.get("edit.inputs"));
        }
        addChange(messages.get("edit.gates"), before.gateActivation(), after.gateActivation(), messages, changes);
        addChange("g", before.inputActivation(), after.inputActivation(), messages, changes);
        addChange("h", before.outputActivation(), after.outputActivation(), messages, changes);
        addChange("c₀", before.initialState(), after.initialState(), messages, changes);
        addChange("y₀", before.initialOutput(), after.initialOutput(), messages, changes);
        if (before.width() == after.width()) {
            for (Unit unit : Unit.values()) {
                addChanges(unit, before.unit(unit), after.unit(unit), messages, changes);
            }
        }
        return changes.size() == 1 ? changes.get(0) : messages.get("edit.several");
    }

    private static void addChange(String name, Activation before, Activation after, Messages messages,
                                  List<String> changes) {
        if (before != after) {
            changes.add(messages.get("edit.activation", name, messages.get("activation." + before.id()),
                    messages.get("activation." + after.id())));
        }
    }

    private static void addChange(String name, double before, double after, Messages messages, List<String> changes) {
        if (before != after) {
            changes.add(messages.get("edit.initial", name, NumberText.exact(before), NumberText.exact(after)));
        }
    }

    private static void addChanges(Unit unit, AffineUnit before, AffineUnit after, Messages messages, List<String> changes) {
        for (int k = 0; k < before.weights().size(); k++) {
            add(unit, messages.get("parameters.name.input", NumberText.subscript(k + 1)), before.weights().get(k),
                    after.weights().get(k), messages, changes);
        }
        add(unit, messages.get("parameters.name.recurrent"), before.recurrentWeight(), after.recurrentWeight(), messages,
                changes);
        add(unit, messages.get("parameters.name.peephole"), before.peepholeWeight(), after.peepholeWeight(), messages,
                changes);
        add(unit, messages.get("parameters.name.bias"), before.bias(), after.bias(), messages, changes);
    }

    private static void add(Unit unit, String weight, double before, double after, Messages messages, List<String> changes) {
        if (before != after) {
            String names = messages.getLanguage() == Language.ENGLISH ? "unit." : "gloss.";
            String name = messages.get(names + unit.key());
            changes.add(messages.get("edit.weight", name, weight, NumberText.exact(before), NumberText.exact(after)));
        }
    }
}
