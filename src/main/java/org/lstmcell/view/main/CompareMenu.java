package org.lstmcell.view.main;

import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Comparison;

/** What the lesson as it is now is compared with: nothing, the lesson as it was opened, or a pinned state. */
final class CompareMenu extends MenuButton {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Comparison comparison;
    private final RadioMenuItem off = new RadioMenuItem();
    private final RadioMenuItem opened = new RadioMenuItem();
    private final RadioMenuItem pinned = new RadioMenuItem();

    CompareMenu(Comparison comparison, Messages messages) {
        this.comparison = comparison;
        setId("compare");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(messages.text("toolbar.compare"));
        Tooltip help = new Tooltip();
        help.textProperty().bind(messages.text("toolbar.compare.help"));
        setTooltip(help);
        accessibleHelpProperty().bind(messages.text("toolbar.compare.help"));
        ToggleGroup group = new ToggleGroup();
        MenuItem pin = new MenuItem();
        add(off, "compare-off", messages, group, comparison::stop);
        add(opened, "compare-opened", messages, group, comparison::withOpened);
        add(pinned, "compare-pinned", messages, group, comparison::withPinned);
        pin.setId("compare-pin");
        pin.textProperty().bind(messages.text("toolbar.compare-pin"));
        pin.setOnAction(event -> comparison.pin());
        getItems().setAll(off, opened, pinned, new SeparatorMenuItem(), pin);
    }

    private static void add(RadioMenuItem item, String id, Messages messages, ToggleGroup group, Runnable action) {
        item.setId(id);
        item.setToggleGroup(group);
        item.textProperty().bind(messages.text("toolbar." + id));
        item.setOnAction(event -> action.run());
    }

    /** Brings all items up to date. */
    void refresh() {
        boolean comparing = comparison.getGhost() != null;
        (comparison.isWithPinned() ? pinned : comparing ? opened : off).setSelected(true);
        pinned.setDisable(comparison.pinnedProperty().get() == null);
        pseudoClassStateChanged(ACTIVE, comparing);
    }
}
