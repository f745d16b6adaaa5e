package org.lstmcell.export;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import org.lstmcell.explain.NumberText;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.TableField;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.Theme;
import org.lstmcell.view.View;
import org.lstmcell.view.chart.ChartView;
import org.lstmcell.view.diagram.DiagramPanel;
import org.lstmcell.view.diagram.DiagramView;
import org.lstmcell.view.table.TableRow;
import org.lstmcell.view.table.TableRows;
import org.lstmcell.view.table.TableSheet;

/**
 * Pictures of what the program shows, drawn by the views' own nodes off the screen, in the present language and theme.
 * To be used on the FX thread.
 */
public final class Pictures {
    /** Pixels of a picture for one of the screen. */
    public static final double SCALE = 2;
    /** The most pixels of a side: beyond it neither JavaFX nor most programs that show pictures can follow. */
    public static final int LONGEST_SIDE = 16_384;
    private static final double MARGIN = 16;
    /** How wide a diagram is unless something else is wanted, in pixels. */
    public static final int USUAL_WIDTH = 1920;
    private static final double DIAGRAM_WIDTH = 960;
    private static final double DIAGRAM_HEIGHT = 560;
    private static final double CHART_WIDTH = 900;
    private static final double CHART_HEIGHT = 420;

    private final Session session;
    private final ViewSettings settings;
    private final Messages messages;

    public Pictures(Session session, ViewSettings settings, Messages messages) {
        this.session = session;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * The c/y table with the lesson's title above it and units and rounding below.
     *
     * @throws PictureTooLargeException if it would be wider than {@link #LONGEST_SIDE}
     */
    public WritableImage table() throws PictureTooLargeException {
        int steps = session.getTrace().length();
        List<TableRow> rows = TableRows.of(session.getLesson(), session.getTrace(), TableField.USUAL, settings.getDecimals(),
                messages);
        double columnWidth = TableSheet.columnWidth(rows, 1, steps);
        int fitting = TableSheet.stepsWithin(LONGEST_SIDE / SCALE - 2 * MARGIN, columnWidth);
        if (steps > fitting) {
            long width = (long) Math.ceil(SCALE * (TableSheet.width(columnWidth, steps) + 2 * MARGIN));
            throw new PictureTooLargeException(steps, width, fitting);
        }
        TableSheet table = new TableSheet(rows, columnWidth);
        table.show(1, steps);
        Label title = new Label(title());
        title.getStyleClass().add("picture-title");
        Label caption = new Label(messages.get("export.table.caption",
                messages.get("activation." + session.getCell().outputActivation().id()),
                messages.get("activation." + session.getCell().gateActivation().id()),
                Integer.toString(settings.getDecimals())));
        caption.getStyleClass().add("picture-caption");
        return draw(null, new VBox(8, title, table.node(), caption), Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE,
                SCALE);
    }

    /** The diagram at {@code place}'s cursor, at rest, {@code pixels} wide. */
    public WritableImage diagram(StepController place, int pixels) {
        DiagramView diagram = new DiagramView(session, place, new Playback(place), settings, messages, new Spotlight());
        DiagramPanel panel = new DiagramPanel(diagram, session, place, messages);
        VBox.setVgrow(panel.node(), javafx.scene.layout.Priority.ALWAYS);
        panel.node().getStyleClass().remove("panel");
        WritableImage picture = draw(panel, new VBox(panel.node()), DIAGRAM_WIDTH, DIAGRAM_HEIGHT,
                pixels / DIAGRAM_WIDTH, diagram);
        diagram.dispose();
        return picture;
    }

    /** The chart of c, y and the gates over the whole sequence. */
    public WritableImage chart() {
        ChartView chart = ChartView.forExport(session, messages);
        VBox.setVgrow(chart.node(), javafx.scene.layout.Priority.ALWAYS);
        chart.node().getStyleClass().remove("panel");
        Label title = new Label(title());
        title.getStyleClass().add("picture-title");
        return draw(chart, new VBox(8, title, chart.node()), CHART_WIDTH, CHART_HEIGHT, SCALE);
    }

    private String title() {
        return session.getLesson().title().get(messages.getLanguage().locale());
    }

    private WritableImage draw(View view, VBox picture, double width, double height, double scale,
                               View... inner) {
        picture.setPadding(new Insets(MARGIN));
        picture.getStyleClass().add("picture");
        Scene scene = width > 0 ? new Scene(picture, width, height) : new Scene(picture);
        Theme.LIGHT.apply(scene);
        Parent root = scene.getRoot();
        // The first layout gives the views their size, the second lays out what they have drawn into it.
        for (int pass = 0; pass < 3; pass++) {
            if (view != null) {
                view.refresh();
            }
            for (View each : inner) {
                each.refresh();
            }
            root.applyCss();
            if (width <= 0) {
                picture.resize(picture.prefWidth(-1), picture.prefHeight(-1));
            }
            root.layout();
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage image = picture.snapshot(parameters, null);
        if (view != null) {
            view.dispose();
        }
        return image;
    }
}
