package org.lstmcell.export;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Session;
import org.lstmcell.view.chart.ChartView;

/** The chart of c, y and the gates over the whole sequence, below the title. */
final class ChartSheets implements Sheets {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 420;
    private static final double MARGIN = 16;

    private final OffScreen screen;

    ChartSheets(Lesson lesson, ExportOptions options, Messages messages) {
        ChartView chart = ChartView.forExport(new Session(lesson), messages);
        chart.node().getStyleClass().remove("panel");
        VBox.setVgrow(chart.node(), Priority.ALWAYS);
        Label title = new Label(options.titleOf(lesson));
        title.getStyleClass().add("picture-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        VBox root = new VBox(8, title, chart.node());
        root.setPadding(new Insets(MARGIN));
        screen = new OffScreen(root, WIDTH, HEIGHT, options, List.of(chart));
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public Region layOut(int index) {
        return screen.layOut();
    }
}
