package org.lstmcell.view.diagram;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.view.View;

/** The panel of the diagram: a line that says which time step and phase it is, and the diagram below. */
public final class DiagramPanel extends View {
    private final StepController controller;
    private final Messages messages;
    private final DiagramView diagram;
    private final Label step = new Label();
    private final Label phase = new Label();
    private final HBox header = new HBox(16, step, phase);
    private final VBox root = new VBox();

    public DiagramPanel(DiagramView diagram, Session session, StepController controller, Messages messages) {
        this.diagram = diagram;
        this.controller = controller;
        this.messages = messages;
        step.setId("step-title");
        step.getStyleClass().add("panel-title");
        step.setMinWidth(Region.USE_PREF_SIZE);
        phase.setId("phase-title");
        phase.setWrapText(true);
        phase.setMinHeight(Region.USE_PREF_SIZE);
        phase.getStyleClass().add("muted");
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("diagram-header");
        root.setId("diagram-panel");
        root.getStyleClass().addAll("panel", "diagram-panel");
        root.getChildren().setAll(header, diagram.node());
        VBox.setVgrow(diagram.node(), Priority.ALWAYS);
        root.setMinSize(0, 0);
        shows(session.lessonProperty(), controller.cursorProperty(), messages.languageProperty());
    }

    @Override
    public Region node() {
        return root;
    }

    /** Puts {@code node} into what the title leaves of its line. */
    public void setTrailing(Region node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        header.getChildren().setAll(step, phase, node);
    }

    public DiagramView diagram() {
        return diagram;
    }

    /** Which time step and phase it is, in words. */
    public String title() {
        return step.getText() + " " + phase.getText();
    }

    @Override
    protected void update() {
        Cursor cursor = controller.getCursor();
        step.setText(messages.get("diagram.title", Integer.toString(cursor.timeStep()),
                Integer.toString(controller.length())));
        phase.setText(cursor.timeStep() == 0 ? messages.get("diagram.start")
                : messages.get("diagram.phase", Integer.toString(cursor.phase().ordinal() + 1),
                        messages.get("phase." + cursor.phase().key())));
    }
}
