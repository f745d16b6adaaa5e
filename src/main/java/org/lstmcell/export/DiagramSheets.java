package org.lstmcell.export;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.diagram.DiagramPanel;
import org.lstmcell.view.diagram.DiagramView;

/** The diagram at one place of the sequence after the other, at rest. */
final class DiagramSheets implements Sheets {
    /** Of the drawing, in pixels of the screen. */
    static final double WIDTH = 960;
    static final double HEIGHT = 560;
    private static final double MARGIN = 16;

    private final List<Cursor> places;
    private final StepController controller;
    private final OffScreen screen;

    DiagramSheets(Lesson lesson, ExportOptions options, Messages messages, List<Cursor> places) {
        this.places = places;
        Session session = new Session(lesson);
        controller = new StepController(session);
        ViewSettings settings = new ViewSettings();
        settings.reduceMotionProperty().set(true);
        DiagramView diagram = new DiagramView(session, controller, new Playback(controller), settings, messages, new Spotlight());
        DiagramPanel panel = new DiagramPanel(diagram, session, controller, messages);
        panel.node().getStyleClass().remove("panel");
        VBox.setVgrow(panel.node(), Priority.ALWAYS);
        VBox root = new VBox(panel.node());
        root.setPadding(new Insets(MARGIN));
        screen = new OffScreen(root, WIDTH, HEIGHT, options, List.of(panel, diagram));
    }

    @Override
    public int count() {
        return places.size();
    }

    @Override
    public Region layOut(int index) {
        controller.jumpTo(places.get(index));
        return screen.layOut();
    }
}
