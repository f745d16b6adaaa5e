package org.lstmcell.app;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.session.EditHistory;
import org.lstmcell.session.Session;

/** What is true of the window after everything that can be done with it. */
final class Invariants {
    private static final int DIAGRAM_DECIMALS = 4;
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Monkey monkey;
    private final Explorer explorer;
    private final Session session;
    private final Scene scene;
    private final List<String> broken = new ArrayList<>();

    Invariants(Monkey monkey) {
        this.monkey = monkey;
        explorer = monkey.explorer();
        session = explorer.session();
        scene = monkey.stage().getScene();
    }

    /** What is not true, in words; on the FX thread. */
    List<String> broken() {
        theTraceIsTheCells();
        theCursorIsInTheSequence();
        theTableShowsTheTrace();
        theFieldsShowTheWeights();
        theTitlesTellWhereItIs();
        theGatesAreOpenAsComputed();
        undoSaysWhatItDoes();
        somethingHasTheFocus();
        return broken;
    }

    private void theTraceIsTheCells() {
        Trace trace = session.getTrace();
        Trace fresh = Cell.run(session.getCell(), session.getLesson().inputs());
        for (Quantity quantity : Quantity.values()) {
            for (int t = quantity == Quantity.C || quantity == Quantity.Y ? 0 : 1; t <= fresh.length(); t++) {
                same(quantity + " at t = " + t, Double.toString(trace.value(quantity, t)), Double.toString(fresh.value(quantity, t)));
            }
        }
    }

    private void theCursorIsInTheSequence() {
        int t = explorer.controller().getTimeStep();
        if (t < 0 || t > session.getLesson().inputs().length()) {
            broken.add("t = " + t + " of " + session.getLesson().inputs().length());
        }
    }

    private void theTableShowsTheTrace() {
        int decimals = explorer.settings().decimalsProperty().get();
        for (Node column : scene.getRoot().lookupAll("#sequence-table .column")) {
            if (!column.isVisible() || !(column.lookup(".time") instanceof Labeled time)) {
                continue;
            }
            int t = Integer.parseInt(time.getText());
            for (Node cell : column.lookupAll(".label")) {
                Quantity quantity = cell.getStyleClass().contains("state") ? Quantity.C
                        : cell.getStyleClass().contains("output") ? Quantity.Y : null;
                String shown = quantity == null ? "?" : ((Labeled) cell).getText();
                if (!shown.equals("?")) {
                    same(quantity + " in the table at t = " + t, shown, NumberText.fixed(session.getTrace().value(quantity, t), decimals));
                }
            }
        }
    }

    private void theFieldsShowTheWeights() {
        for (Unit unit : Unit.values()) {
            if (scene.lookup("#" + unit.key() + "-bias") instanceof TextField field && !field.isFocused() && isShown(field)
                    && !field.getPseudoClassStates().contains(BAD)) {
                same("the bias of the " + unit, Double.toString(Double.parseDouble(field.getText().replace('−', '-'))),
                        Double.toString(session.getCell().unit(unit).bias()));
            }
        }
    }

    private void theTitlesTellWhereItIs() {
        String title = session.getLesson().title().get(explorer.messages().getLanguage().locale());
        same("the window's title", monkey.stage().getTitle(),
                title + (session.isModified() ? " •" : "") + " – " + explorer.messages().get("app.title"));
        if (scene.lookup("#lessons") instanceof Labeled lessons) {
            same("the lesson menu", lessons.getText(), title + (session.isModified() ? " •" : ""));
        }
        if (scene.lookup("#step-title") instanceof Labeled step && explorer.controller().getTimeStep() > 0
                && !step.getText().contains("t = " + explorer.controller().getTimeStep())) {
            broken.add("the step's title says " + step.getText());
        }
        int t = explorer.controller().getTimeStep();
        if (t > 0 && explorer.controller().getPhase() == Phase.LAST && scene.lookup("#memory-state") instanceof Text state) {
            String number = NumberText.fixed(session.getTrace().value(Quantity.C, t), DIAGRAM_DECIMALS);
            if (!explorer.settings().isPredicting() && !state.getText().endsWith(number)) {
                broken.add("the memory shows " + state.getText() + " for " + number);
            }
        }
    }

    private void theGatesAreOpenAsComputed() {
        int t = explorer.controller().getTimeStep();
        if (t == 0 || explorer.controller().getPhase() != Phase.LAST || explorer.settings().isPredicting()) {
            return;
        }
        for (Unit unit : Unit.values()) {
            double opening = session.getTrace().value(unit.activated(), t);
            double shown = unit.isGate() ? explorer.window().diagram().shownOpening(unit) : opening;
            if (Double.isFinite(opening) && monkey.isAtRest() && Math.abs(shown - opening) > 1e-9) {
                broken.add("the " + unit + " is drawn " + shown + " open for " + opening);
            }
        }
    }

    private void undoSaysWhatItDoes() {
        offers("undo", session.history().undoableProperty().get());
        offers("redo", session.history().redoableProperty().get());
    }

    private void offers(String id, EditHistory.Edit edit) {
        if (scene.lookup("#" + id) instanceof Button button) {
            same(id + " can be pressed", Boolean.toString(!button.isDisable()), Boolean.toString(edit != null));
            boolean bare = explorer.messages().get("toolbar." + id, "").equals(button.getAccessibleText());
            same(id + " says what", Boolean.toString(!bare), Boolean.toString(edit != null));
        }
    }

    private void somethingHasTheFocus() {
        Window focused = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
        if (focused == null || focused.getScene().getFocusOwner() == null) {
            broken.add("the focus is nowhere: " + focused);
        }
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private void same(String what, String shown, String expected) {
        if (!expected.equals(shown)) {
            broken.add(what + " is " + shown + ", not " + expected);
        }
    }
}
