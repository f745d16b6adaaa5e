package org.lstmcell.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lstmcell.export.drawing.Drawing;
import org.lstmcell.export.drawing.Pictures;
import org.lstmcell.export.drawing.Raster;
import org.lstmcell.export.drawing.SceneDrawing;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every sheet is drawn as JavaFX itself would paint it. */
@ExtendWith(ApplicationExtension.class)
class FaithfulTest {
    private static final double SCALE = 2;
    /** Measured are 0.0004 and 0.019, for how the edges of letters are smoothed; a line of the table that is missing in the theme of high contrast is 0.11. */
    private static final double MEAN = 0.0006;
    private static final double WORST = 0.022;

    private final Exported.Choice choice = new Exported.Choice();
    private final Map<String, Pictures.Difference> differing = new LinkedHashMap<>();

    @Start
    void start(Stage stage) {
        Theme.install();
    }

    private void compare(FxRobot robot, Lesson lesson, What what, Format format, int... indices) throws ExportException {
        for (Theme theme : Theme.values()) {
            for (Language language : Language.values()) {
                compare(robot, lesson, what, format, theme, language, indices);
            }
        }
        assertThat(differing).isEmpty();
    }

    /** In the theme in which the least thing that is missing makes a difference. */
    private void compareInContrast(FxRobot robot, Lesson lesson, What what, Format format, int... indices) throws ExportException {
        compare(robot, lesson, what, format, Theme.CONTRAST, Language.CHINESE, indices);
        assertThat(differing).isEmpty();
    }

    private void compare(FxRobot robot, Lesson lesson, What what, Format format, Theme theme, Language language, int... indices)
            throws ExportException {
        choice.theme = theme;
        choice.language = language;
        Sheets sheets = new Export(lesson, what, format, choice.options()).sheets();
        robot.interact(() -> {
            for (int index : indices) {
                Region root = sheets.layOut(index);
                Drawing drawing = SceneDrawing.of(root);
                Pictures.Difference difference = Pictures.between(Raster.paint(drawing, SCALE), Pictures.snapshot(root, SCALE));
                if (!difference.within(MEAN, WORST)) {
                    differing.put(theme + " " + language + " " + index, difference);
                }
            }
        });
    }

    @Test
    void theTable(FxRobot robot) throws ExportException {
        choice.fields = Exported.ALL;
        compare(robot, Exported.WORKED, What.TABLE, Format.PNG, 0);
    }

    @Test
    void theTableInBlocksUnderALongTitle(FxRobot robot) throws ExportException {
        choice.title = "\u8A18\u61B6\u55AE\u5143 and a title that is far too long for one line ".repeat(4);
        compareInContrast(robot, Exported.steps(20), What.TABLE, Format.PNG, 0);
    }

    @Test
    void theTableOnPaper(FxRobot robot) throws ExportException {
        compareInContrast(robot, Exported.steps(50), What.TABLE, Format.PDF, 1);
    }

    /** A phase each of several time steps. */
    @Test
    void theDiagram(FxRobot robot) throws ExportException {
        compare(robot, Exported.WORKED, What.WALK, Format.GIF, 39, 62);
    }

    @Test
    void theDiagramWithFeedbackAndPeepholes(FxRobot robot) throws ExportException {
        compareInContrast(robot, Exported.everyWeight(), What.WALK, Format.GIF, 3, 11, 34);
        compareInContrast(robot, BuiltInLessons.load("oscillation"), What.WALK, Format.PDF, 0);
    }

    @Test
    void theChart(FxRobot robot) throws ExportException {
        compare(robot, Exported.WORKED, What.CHART, Format.PNG, 0);
        compareInContrast(robot, Exported.steps(300), What.CHART, Format.PNG, 0);
    }

    @Test
    void theWorksheet(FxRobot robot) throws ExportException {
        choice.key = true;
        compare(robot, Exported.WORKED, What.WORKSHEET, Format.PDF, 0);
        choice.key = false;
        compare(robot, Exported.everyWeight(), What.WORKSHEET, Format.PDF, 0);
    }
}
