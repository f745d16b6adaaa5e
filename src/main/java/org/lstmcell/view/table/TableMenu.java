package org.lstmcell.view.table;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.lstmcell.explain.NumberText;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.ViewSettings;

/** What can be done to the table's sequence, as a menu. */
final class TableMenu {
    private final TableEditor editor;
    private final ViewSettings settings;
    private final Messages messages;
    private final Runnable importSequence;

    TableMenu(TableEditor editor, ViewSettings settings, Messages messages, Runnable importSequence) {
        this.editor = editor;
        this.settings = settings;
        this.messages = messages;
        this.importSequence = importSequence;
    }

    /** The items for what is chosen now. */
    List<MenuItem> items() {
        boolean chosen = editor.getSelection() != null;
        String steps = editor.firstStep() == editor.lastStep() ? "t = " + editor.firstStep()
                : "t = " + editor.firstStep() + "…" + editor.lastStep();
        CheckMenuItem printed = new CheckMenuItem(messages.get("table.show-printed"));
        printed.setId("show-printed");
        printed.setSelected(settings.isShowPrinted());
        printed.setOnAction(event -> settings.showPrintedProperty().set(printed.isSelected()));
        List<MenuItem> items = new ArrayList<>();
        items.add(item("insert-before", editor.mayAddSteps(), () -> editor.insertSteps(false), steps));
        items.add(item("insert-after", editor.mayAddSteps(), () -> editor.insertSteps(true), steps));
        items.add(item("duplicate", editor.mayAddSteps(), editor::duplicateSteps, steps));
        items.add(item("delete", editor.mayDeleteSteps(), editor::deleteSteps, steps));
        items.add(item("move-earlier", editor.firstStep() > 1, () -> editor.moveSteps(-1), steps));
        items.add(item("move-later", editor.lastStep() < editor.steps(), () -> editor.moveSteps(1), steps));
        items.add(new SeparatorMenuItem());
        String input = "x" + NumberText.subscript(editor.input() + 1);
        items.add(item("add-input", editor.mayAddInput(), editor::addInput));
        items.add(item("remove-input", editor.inputs() > 1, editor::removeInput, input));
        items.add(item("rename-input", true, () -> editor.rename(editor.input()), input));
        items.add(new SeparatorMenuItem());
        items.add(item("copy", chosen, editor::copy));
        items.add(item("paste", true, () -> editor.paste(false)));
        items.add(item("paste-turned", true, () -> editor.paste(true)));
        items.add(item("import", true, importSequence));
        items.add(new SeparatorMenuItem());
        items.add(printed);
        return items;
    }

    private MenuItem item(String key, boolean possible, Runnable action, Object... arguments) {
        MenuItem item = new MenuItem(messages.get("table." + key, arguments));
        item.setId("table-" + key);
        item.setDisable(!possible);
        item.setOnAction(event -> action.run());
        return item;
    }
}
