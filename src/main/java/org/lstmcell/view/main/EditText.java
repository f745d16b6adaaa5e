package org.lstmcell.view.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.EditHistory.Edit;

/** Says what an edit has changed: forget gate w₂ 100 → 0. */
final class EditText {
    private EditText() {
    }

    static String of(Edit edit, Messages messages) {
        CellParameters before = edit.before().cell();
        CellParameters after = edit.after().cell();
        List<String> changes = new ArrayList<>();
        if (!edit.before().title().equals(edit.after().title()) || !Objects.equals(edit.before().notes(), edit.after().notes())) {
            changes.add(messages.get("edit.texts"));
        }
        if (!Objects.equals(edit.before().view(), edit.after().view())) {
            changes.add(messages.get("edit.view"));
        }
        addSequence(edit.before(), edit.after(), messages, changes);
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

    /** What has become of the inputs; the most telling of it, since other things follow from that. */
    private static void addSequence(Lesson before, Lesson after, Messages messages, List<String> changes) {
        int width = before.inputs().width();
        int steps = after.inputs().length() - before.inputs().length();
        if (width != after.inputs().width()) {
            changes.add(messages.get("edit.width", width, after.inputs().width()));
        } else if (steps != 0) {
            changes.add(messages.get(steps > 0 ? "edit.steps-added" : "edit.steps-removed", Math.abs(steps)));
        } else if (!before.inputs().equals(after.inputs())) {
            changes.add(inputText(before.inputs(), after.inputs(), messages));
        } else if (!IntStream.range(0, width).allMatch(k -> before.nameOf(k).equals(after.nameOf(k)))) {
            changes.add(messages.get("edit.names"));
        } else if (!Objects.equals(before.printed(), after.printed())) {
            changes.add(messages.get("edit.printed"));
        }
    }

    private static String inputText(Sequence before, Sequence after, Messages messages) {
        String only = null;
        for (int k = 0; k < before.width(); k++) {
            for (int t = 1; t <= before.length(); t++) {
                if (Double.compare(before.x(k, t), after.x(k, t)) != 0) {
                    if (only != null) {
                        return messages.get("edit.inputs");
                    }
                    only = messages.get("edit.input", "x" + NumberText.subscript(k + 1), Integer.toString(t),
                            NumberText.exact(before.x(k, t)), NumberText.exact(after.x(k, t)));
                }
            }
        }
        return only;
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
