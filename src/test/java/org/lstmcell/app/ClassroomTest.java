package org.lstmcell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.Quantity;
import org.lstmcell.explain.Notation;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.LessonFile;
import org.lstmcell.lesson.LessonView;
import org.lstmcell.lesson.LessonWriter;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.ViewSettings.Side;
import org.lstmcell.view.Theme;
import org.lstmcell.view.Vision;
import org.lstmcell.view.predict.Asked;
import org.testfx.api.FxRobot;

/** The program in front of a class: by keys alone, on a projector, in both languages, for every eye. */
class ClassroomTest extends WindowTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    @Test
    void aLessonByKeysAlone(FxRobot robot) throws Exception {
        toOpen = folder.resolve("mine.lesson.json");
        LessonWriter.save(LESSON, toOpen);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(() -> explorer.document().file() != null);
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        advance(robot, 1);
        assertThat(explorer.controller().getCursor()).isEqualTo(Cursor.finished(2));
        assertThat(stage.getScene().getRoot().getAccessibleText()).as("heard as well").contains("t = 2", "y₂");

        robot.push(KeyCode.P);
        advance(robot, 0);
        assertThat(stage.getScene().getRoot().getAccessibleText()).contains("t = 2 of 9").doesNotContain("c₃ ≈");
        robot.push(KeyCode.R);
        advance(robot, 0);
        assertThat(explorer.controller().getTimeStep()).isEqualTo(3);
        robot.push(KeyCode.P).push(KeyCode.DIGIT7);
        assertThat(explorer.controller().getTimeStep()).isEqualTo(7);

        focus(robot, stage, "forget-gate-bias-slider");
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        advance(robot, 0);
        assertThat(explorer.session().getCell().forgetGate().bias()).isEqualTo(8);
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(explorer.session().getLesson()).isEqualTo(LESSON);

        robot.push(KeyCode.L).push(KeyCode.F5).push(KeyCode.D);
        advance(robot, 0);
        assertThat(stage.getTitle()).contains("LSTM 記憶單元");
        assertThat(explorer.appearance().isProjector()).isTrue();
        assertThat(explorer.appearance().getTheme()).isEqualTo(Theme.DARK);
        assertThat(robot.lookup("#side-panel").query().getParent().isVisible()).as("folded away").isFalse();

        toWrite = folder.resolve("table.png");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        waitFor(() -> robot.lookup("#export-save").tryQuery().isPresent());
        Window dialog = robot.lookup("#export-save").query().getScene().getWindow();
        robot.interact(dialog::requestFocus); // which a window manager does
        focus(robot, dialog, "export-save");
        robot.push(KeyCode.SPACE);
        waitFor(() -> Files.exists(toWrite));
        waitFor(() -> !dialog.isShowing());
        assertThat(ImageIO.read(toWrite.toFile()).getWidth()).isGreaterThan(1000);

        robot.interact(stage::requestFocus);
        robot.push(KeyCode.PAGE_UP);
        advance(robot, 0);
        assertThat(explorer.controller().getTimeStep()).as("a clicker works while the notification is seen").isEqualTo(6);

        robot.push(KeyCode.CONTROL, KeyCode.Q);
        waitFor(() -> !stage.isShowing());
    }

    /** Goes with Tab from part to part until the focus is at {@code id}. */
    private static void focus(FxRobot robot, Window window, String id) {
        for (int press = 0; press < 120; press++) {
            Node focused = window.getScene().getFocusOwner();
            if (focused != null && id.equals(focused.getId())) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("the focus never came to " + id);
    }

    @Test
    void theKeysAreShownInAnOverlayAndNothingElseHearsThemMeanwhile(FxRobot robot) {
        robot.push(KeyCode.F1);
        advance(robot, 0);
        assertThat(robot.lookup("#keys").query().isVisible()).isTrue();
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(explorer.controller().getTimeStep()).isZero();
        robot.push(KeyCode.ESCAPE).push(KeyCode.PAGE_DOWN);
        assertThat(robot.lookup("#keys").query().isVisible()).isFalse();
        assertThat(explorer.controller().getTimeStep()).isEqualTo(1);
    }

    @Test
    void theTourStopsFiveTimesAndIsOfferedOnlyToWhoIsNew(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.welcome());
        int stops = 0;
        while (robot.lookup("#tour").query().isVisible()) {
            robot.push(KeyCode.ENTER);
            stops++;
        }
        assertThat(stops).isEqualTo(5);
        robot.push(KeyCode.D);
        robot.interact(stage::hide);
        waitFor(() -> Files.exists(folder.resolve("user").resolve("window.properties")));
        robot.interact(() -> {
            stage = new Stage();
            explorer = explorer(stage, folder.resolve("user"));
            explorer.show();
            explorer.welcome();
        });
        assertThat(robot.lookup("#tour").query().isVisible()).isFalse();
        assertThat(explorer.appearance().getTheme()).as("remembered").isEqualTo(Theme.DARK);
    }

    @Test
    void inFullScreenTheToolbarFadesAndComesBackWithTheMouse(FxRobot robot) {
        robot.push(KeyCode.F11);
        advance(robot, 0);
        assertThat(explorer.appearance().fullScreenProperty().get()).isTrue();
        robot.moveTo(stage).moveBy(0, 100);
        advance(robot, 1);
        assertThat(robot.lookup("#toolbar").query().getOpacity()).isEqualTo(1);
        advance(robot, 3);
        assertThat(robot.lookup("#toolbar").query().getOpacity()).isZero();
        robot.moveBy(5, 5);
        advance(robot, 0.1);
        assertThat(robot.lookup("#toolbar").query().getOpacity()).isEqualTo(1);
        robot.push(KeyCode.F11);
        advance(robot, 0);
        assertThat(robot.lookup("#toolbar").query().getParent()).as("in its place").isNotEqualTo(robot.lookup("#toolbar").query().getScene().getRoot());
    }

    @Test
    void aLessonKeepsHowItsTeacherLeftIt(FxRobot robot) throws Exception {
        LessonView view = new LessonView("derivation", "lecture", 2, List.of("f", "c"), false, true, true);
        toOpen = folder.resolve("kept.lesson.json");
        LessonWriter.save(LESSON.withView(view), toOpen);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(() -> explorer.document().file() != null);
        advance(robot, 0);
        assertThat(explorer.settings().getSide()).isEqualTo(Side.DERIVATION);
        assertThat(explorer.settings().getDecimals()).isEqualTo(2);
        assertThat(explorer.settings().showPrintedProperty().get()).isTrue();
        robot.clickOn("#by-step").push(KeyCode.PAGE_DOWN).push(KeyCode.P);
        advance(robot, 0);
        assertThat(List.of(Asked.values())).filteredOn(asked -> robot.lookup("#answer-" + asked.key()).query().getParent().isVisible())
                .extracting(Asked::quantity).containsExactly(Quantity.F, Quantity.C);
        robot.push(KeyCode.P);
        robot.interact(() -> explorer.settings().decimalsProperty().set(5));
        robot.clickOn("#lessons").clickOn("#keep-view");
        assertThat(explorer.session().getLesson().view()).isEqualTo(new LessonView("derivation", "lecture", 5, List.of("f", "c"), false, true, true));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> !explorer.session().isModified());
        assertThat(LessonFile.read(toOpen).view().decimals()).isEqualTo(5);
        assertThat(LessonView.NOTATIONS).containsExactlyElementsOf(List.of(Notation.values()).stream().map(Notation::id).toList());
        assertThat(LessonView.QUESTIONS).containsExactlyElementsOf(List.of(Asked.values()).stream().map(asked -> asked.quantity().symbol()).toList());
    }

    @Test
    void everyControlHasAName(FxRobot robot) {
        robot.push(KeyCode.PAGE_DOWN);
        advance(robot, 1);
        for (Side side : Side.values()) {
            robot.interact(() -> explorer.settings().sideProperty().set(side));
            advance(robot, 0);
            robot.interact(() -> named(stage.getScene().getRoot()));
        }
        List<String> heard = robot.lookup("#diagram .target").queryAll().stream().map(Node::getAccessibleText).toList();
        assertThat(heard).contains("Forget gate, open (keep), 0.99995", "Input gate, closed, 0.00005").allMatch(text -> !text.isBlank());
    }

    private static void named(Node node) {
        if (!node.isVisible()) {
            return;
        }
        boolean used = node instanceof ButtonBase || node instanceof TextInputControl || node instanceof Slider || node instanceof Spinner
                || node instanceof ComboBoxBase;
        if (used && !(node.getParent() instanceof Spinner) && node.isManaged()) {
            String text = node instanceof Labeled labeled ? labeled.getText() : null;
            boolean tip = node instanceof Control control && control.getTooltip() != null && !control.getTooltip().getText().isBlank();
            assertThat(node.getAccessibleText() != null && !node.getAccessibleText().isBlank() || text != null && !text.isBlank() || tip)
                    .as("%s has a name", node).isTrue();
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(ClassroomTest::named);
        }
    }

    @Test
    void picturesOfEveryThemeInBothLanguages(FxRobot robot) throws Exception {
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(720);
            explorer.controller().jumpTo(Cursor.finished(6));
        });
        Files.createDirectories(PICTURES);
        for (Theme theme : Theme.values()) {
            for (Language language : Language.values()) {
                for (boolean projector : new boolean[] {false, true}) {
                    robot.interact(() -> {
                        explorer.appearance().themeProperty().set(theme);
                        explorer.appearance().projectorProperty().set(projector);
                        explorer.messages().languageProperty().set(language);
                    });
                    advance(robot, 1);
                    advance(robot, 1);
                    Path file = PICTURES.resolve(theme.id() + "-" + language.tag() + (projector ? "-projector" : "") + ".png");
                    BufferedImage picture = picture(robot);
                    ImageIO.write(picture, "png", file.toFile());
                    assertThat(picture.getWidth()).isEqualTo(1280);
                    assertThat(picture.getRGB(2, 400)).as("the ground").isEqualTo(ground(theme));
                }
            }
        }
    }

    /** The window as others see it, for eyes to judge: a contact sheet. */
    @Test
    void asOthersSeeIt(FxRobot robot) throws Exception {
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(720);
            explorer.controller().jumpTo(Cursor.finished(6));
        });
        advance(robot, 1);
        BufferedImage window = picture(robot);
        int width = window.getWidth();
        int height = window.getHeight();
        BufferedImage sheet = new BufferedImage(2 * width, 2 * height, BufferedImage.TYPE_INT_RGB);
        Map<Integer, Integer> seen = new HashMap<>();
        for (Vision vision : Vision.values()) {
            seen.clear();
            int left = vision.ordinal() % 2 * width;
            int top = vision.ordinal() / 2 * height;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    sheet.setRGB(left + x, top + y, seen.computeIfAbsent(window.getRGB(x, y), vision::of));
                }
            }
        }
        Files.createDirectories(PICTURES);
        ImageIO.write(sheet, "png", PICTURES.resolve("colour-vision.png").toFile());
        int grey = sheet.getRGB(width + 200, height + 300);
        assertThat(grey >> 16 & 0xFF).isEqualTo(grey >> 8 & 0xFF).isEqualTo(grey & 0xFF);
    }

    private static int ground(Theme theme) {
        return switch (theme) {
            case LIGHT -> 0xFFF6F8FA;
            case DARK -> 0xFF0F141A;
            case CONTRAST -> 0xFFFFFFFF;
        };
    }

    private BufferedImage picture(FxRobot robot) {
        WritableImage[] seen = new WritableImage[1];
        robot.interact(() -> seen[0] = stage.getScene().snapshot(null));
        int width = (int) seen[0].getWidth();
        int height = (int) seen[0].getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, seen[0].getPixelReader().getArgb(x, y));
            }
        }
        return picture;
    }
}
