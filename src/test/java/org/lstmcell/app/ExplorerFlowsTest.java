package org.lstmcell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Binding;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.Equations;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Span;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonWriter;
import org.lstmcell.lesson.TableEdits;
import org.lstmcell.session.Cursor;
import org.lstmcell.view.MathText;
import org.lstmcell.view.Spotlight;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a person uses it: a robot with mouse and keyboard, time passing only when the test says so. */
class ExplorerFlowsTest extends WindowTest {
    private String cell(FxRobot robot, int t, String row) {
        return robot.lookup("#column-" + t + " ." + row).queryAs(Label.class).getText();
    }

    private List<String> row(FxRobot robot, String row) {
        List<String> texts = new ArrayList<>();
        for (int t = 1; t <= 9; t++) {
            texts.add(cell(robot, t, row));
        }
        return texts;
    }

    @Test
    void steppingThroughAllNineStepsShowsEachOutputInTheTable(FxRobot robot) {
        robot.clickOn("#by-step");
        for (int t = 1; t <= 9; t++) {
            robot.clickOn("#next");
            advance(robot, 2);
            assertThat(text(robot, "#step-title")).isEqualTo("t = " + t + " of 9");
            assertThat(cell(robot, t, "output")).isEqualTo(t == 6 || t == 9 ? "1.0000" : "0.0000");
            assertThat(text(robot, "#output-value")).endsWith(t == 6 || t == 9 ? " = 1.0000" : " = 0.0000");
            if (t < 9) {
                assertThat(cell(robot, t + 1, "output")).isEqualTo("?");
            }
        }
        assertThat(robot.lookup("#next").query().isDisabled()).isTrue();
        assertThat(row(robot, "state")).containsExactly("0.0000", "3.0000", "3.0000", "7.0000", "6.9998", "6.9995",
                "0.0000", "6.0000", "5.9998");
        assertThat(row(robot, "before")).containsExactly("0.0000", "0.0000", "3.0000", "3.0000", "7.0000", "6.9998",
                "6.9995", "0.0000", "6.0000");
    }

    @Test
    void withNoDecimalsTheTableReadsAsInTheArticlesDerivation(FxRobot robot) {
        robot.clickOn("#look-ahead");
        robot.interact(() -> explorer.settings().decimalsProperty().set(0));
        advance(robot, 0);
        assertThat(String.join(" ", row(robot, "state"))).isEqualTo("0 3 3 7 7 7 0 6 6");
        assertThat(String.join(" ", row(robot, "output"))).isEqualTo("0 0 0 0 0 1 0 0 1");
        robot.interact(() -> explorer.session().open(BuiltInLessons.load("worked-example-linear")));
        advance(robot, 0);
        assertThat(String.join(" ", row(robot, "output"))).isEqualTo("0 0 0 0 0 7 0 0 6");
    }

    @Test
    void draggingTheForgetGatesBiasDownEmptiesTheMemory(FxRobot robot) {
        robot.push(KeyCode.END);
        advance(robot, 1);
        assertThat(cell(robot, 5, "state")).isEqualTo("6.9998");
        Node slider = robot.lookup("#forget-gate-bias-slider").query();
        Node thumb = robot.from(slider).lookup(".thumb").query();
        Bounds track = slider.localToScreen(slider.getBoundsInLocal());
        // The scale mirrors about its middle: −10 lies as far left of it as the thumb, at +10, lies right.
        Bounds at = thumb.localToScreen(thumb.getBoundsInLocal());
        robot.drag(thumb, MouseButton.PRIMARY).moveTo(2 * track.getCenterX() - at.getCenterX(), at.getCenterY());
        advance(robot, 0);
        // One frame after the movement, the button still pressed, everything follows.
        double dragged = explorer.session().getCell().forgetGate().bias();
        assertThat(dragged).isBetween(-12.0, -9.0);
        assertThat(cell(robot, 3, "state")).startsWith("0.000");
        assertThat(cell(robot, 5, "state")).startsWith("0.000");
        assertThat(explorer.window().diagram().shownOpening(Unit.FORGET_GATE))
                .isEqualTo(explorer.session().getTrace().value(Quantity.F, 9), within(1e-9));
        robot.drop();
        robot.push(KeyCode.RIGHT);
        assertThat(explorer.session().getCell().forgetGate().bias()).as("an arrow key steps by 1").isEqualTo(dragged + 1);
        enter(robot, "#forget-gate-bias", "-10");
        advance(robot, 0);
        assertThat(row(robot, "state")).containsExactly("0.0000", "3.0000", "0.0002", "4.0002", "0.0003", "0.0000",
                "0.0000", "6.0000", "0.0003");
        assertThat(text(robot, "#memory-state")).isEqualTo("c₉ = 0.0003");
        assertThat(text(robot, "#forget-gate-live")).isEqualTo("CLOSED 0.00005");
        assertThat(text(robot, "#step-title")).isEqualTo("t = 9 of 9");
        robot.clickOn("#reset");
        advance(robot, 0);
        assertThat(explorer.session().getLesson()).isEqualTo(LESSON);
        assertThat(cell(robot, 5, "state")).isEqualTo("6.9998");
    }

    @Test
    void aDragIsFollowedByEverythingInTheSameFrameAtEveryPhase(FxRobot robot) {
        robot.clickOn("#look-ahead");
        Node slider = robot.lookup("#input-gate-bias-slider").query();
        Bounds track = slider.localToScreen(slider.getBoundsInLocal());
        for (Phase phase : Phase.values()) {
            Cursor cursor = new Cursor(3, phase);
            robot.interact(() -> explorer.controller().jumpTo(cursor));
            advance(robot, 2);
            List<String> chart = chart(robot);
            Node thumb = robot.from(slider).lookup(".thumb").query();
            double target = track.getMinX() + track.getWidth() * (0.55 + 0.03 * phase.ordinal());
            robot.drag(thumb, MouseButton.PRIMARY).moveTo(target, track.getCenterY());
            advance(robot, 0);
            Trace trace = explorer.session().getTrace();
            double bias = explorer.session().getCell().inputGate().bias();
            assertThat(trace.value(Quantity.Z_I, 3)).as("%s: all inputs of the gate are 0 at t = 3", phase).isEqualTo(bias);
            assertThat(cell(robot, 3, "state")).as("%s", phase).isEqualTo(NumberText.fixed(trace.value(Quantity.C, 3), 4));
            assertThat(cell(robot, 9, "output")).as("%s", phase).isEqualTo(NumberText.fixed(trace.value(Quantity.Y, 9), 4));
            assertThat(explorer.window().diagram().shownOpening(Unit.INPUT_GATE)).as("%s: the plates", phase).isCloseTo(
                    trace.value(Quantity.I, phase.compareTo(Phase.GATES) < 0 ? 2 : 3), within(1e-9));
            assertThat(equation(robot)).as("%s: the equations", phase).isEqualTo(
                    Equations.of(trace.step(3), phase).stream()
                            .flatMap(each -> Stream.of(each.left(), each.right(), each.numbers())).flatMap(List::stream).map(Span::text)
                            .collect(Collectors.joining()));
            assertThat(chart(robot)).as("%s: the chart", phase).isNotEqualTo(chart);
            assertThat(explorer.controller().getCursor()).isEqualTo(cursor);
            robot.drop();
        }
    }

    private static String equation(FxRobot robot) {
        return robot.lookup("#equation .math").queryAll().stream().map(MathText.class::cast).map(MathText::text)
                .collect(Collectors.joining());
    }

    /** The bars of the input gate in the chart. */
    private static List<String> chart(FxRobot robot) {
        return robot.lookup("#chart .series-i").queryAllAs(javafx.scene.shape.Path.class).stream().map(path -> path.getElements().toString())
                .toList();
    }

    @Test
    void aDragIsOneEditThatIsTakenBackAndMadeAgain(FxRobot robot) {
        assertThat(robot.lookup("#undo").query().isDisabled()).isTrue();
        Node thumb = robot.from(robot.lookup("#forget-gate-w2-slider").<Node>query()).lookup(".thumb").query();
        robot.drag(thumb, MouseButton.PRIMARY).moveBy(-20, 0).moveBy(-30, 0).moveBy(-300, 0).drop();
        advance(robot, 0);
        Lesson dragged = explorer.session().getLesson();
        assertThat(dragged.cell().forgetGate().weights().get(1)).isEqualTo(-100);
        assertThat(robot.lookup("#undo").<Button>query().getTooltip().getText())
                .isEqualTo("Undo: Forget gate w₂  100 → −100");
        enter(robot, "#input-gate-bias", "3");
        advance(robot, 0);
        assertThat(robot.lookup("#undo").<Button>query().getTooltip().getText())
                .isEqualTo("Undo: Input gate bias  −10 → 3");
        robot.clickOn("#undo");
        assertThat(explorer.session().getLesson()).isEqualTo(dragged);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        advance(robot, 0);
        assertThat(explorer.session().getLesson()).isSameAs(LESSON);
        assertThat(robot.lookup("#undo").query().isDisabled()).isTrue();
        robot.clickOn("#chinese");
        advance(robot, 0);
        assertThat(robot.lookup("#redo").<Button>query().getTooltip().getText())
                .isEqualTo("重做\uFF1A遺忘閘 w₂  100 → −100");
        robot.push(KeyCode.CONTROL, KeyCode.Y).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        advance(robot, 0);
        assertThat(explorer.session().getCell().inputGate().bias()).isEqualTo(3);
        assertThat(robot.lookup("#redo").query().isDisabled()).isTrue();
    }

    @Test
    void theCellsFunctionsAndItsInitialStateAreChosen(FxRobot robot) {
        robot.push(KeyCode.END);
        robot.clickOn("#cell-options").clickOn("h(c) = linear");
        advance(robot, 0);
        assertThat(cell(robot, 6, "output")).isEqualTo("6.9995");
        assertThat(robot.lookup("#undo").<Button>query().getTooltip().getText()).isEqualTo("Undo: h tanh → linear");
        robot.clickOn("#cell-options");
        enter(robot, "#initial-state", "5");
        robot.push(KeyCode.ESCAPE);
        advance(robot, 0);
        assertThat(explorer.session().getCell().initialState()).isEqualTo(5);
        assertThat(cell(robot, 1, "before")).isEqualTo("5.0000");
        assertThat(robot.lookup("#undo").<Button>query().getTooltip().getText()).isEqualTo("Undo: c₀  0 → 5");
        robot.clickOn("#reset");
        robot.clickOn("#cell-options").clickOn("Show feedback (y′) and peepholes (c)");
        advance(robot, 0);
        assertThat(robot.lookup("#forget-gate-peephole").tryQuery()).isPresent();
        assertThat(explorer.session().getLesson()).isEqualTo(LESSON);
    }

    @Test
    void anExactNumberIsTypedAndABadOneIsRefused(FxRobot robot) {
        robot.push(KeyCode.END);
        enter(robot, "#output-gate-w3", "0.125");
        advance(robot, 0);
        assertThat(explorer.session().getCell().outputGate().weights().get(2)).isEqualTo(0.125);
        assertThat(cell(robot, 6, "output")).isEqualTo("0.0001");
        enter(robot, "#output-gate-w3", "1e999");
        advance(robot, 0);
        assertThat(explorer.session().getCell().outputGate().weights().get(2)).isEqualTo(0.125);
        assertThat(text(robot, "#parameters-complaint")).contains("1e999");
    }

    @Test
    void theKeysWorkAgainOnceANumberIsEntered(FxRobot robot) {
        enter(robot, "#forget-gate-bias", "5");
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.RIGHT);
        advance(robot, 2);
        assertThat(explorer.session().getCell().forgetGate().bias()).isEqualTo(5);
        assertThat(text(robot, "#phase-title")).startsWith("phase 1/7");
        assertThat(text(robot, "#step-title")).isEqualTo("t = 2 of 9");
        robot.clickOn("#forget-gate-bias").clickOn("#column-4 .time").push(KeyCode.RIGHT);
        advance(robot, 2);
        assertThat(text(robot, "#step-title")).isEqualTo("t = 5 of 9");
        robot.clickOn("#speed").push(KeyCode.SPACE);
        advance(robot, 6);
        assertThat(text(robot, "#step-title")).as("Space plays, whatever slider was touched").isNotEqualTo("t = 5 of 9");
    }

    @Test
    void theNumberOfDecimalsIsTyped(FxRobot robot) {
        robot.push(KeyCode.PAGE_DOWN);
        for (String typed : new String[] {"2", "x"}) {
            enter(robot, "#decimals .text-field", typed);
            advance(robot, 2);
            assertThat(cell(robot, 1, "state")).isEqualTo("0.00");
            assertThat(robot.lookup("#decimals .text-field").<TextField>query().getText()).isEqualTo("2");
        }
        enter(robot, "#decimals .text-field", "99");
        advance(robot, 2);
        assertThat(cell(robot, 1, "state")).isEqualTo("0.00004539786870243");
    }

    @Test
    void theLanguageSwitchesWhileRunning(FxRobot robot) {
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        advance(robot, 2);
        robot.clickOn("#chinese");
        advance(robot, 0);
        assertThat(text(robot, "#step-title")).isEqualTo("t = 2\uFF08共 9 步\uFF09");
        assertThat(text(robot, "#lessons")).isEqualTo(LESSON.title().zhTW());
        assertThat(text(robot, "#export")).isEqualTo("匯出…");
        assertThat(text(robot, "#input-gate-live")).isEqualTo("OPEN 開 1.00000");
        assertThat(stage.getTitle()).isEqualTo(LESSON.title().zhTW() + " – LSTM 記憶單元探索器");
        assertThat(cell(robot, 2, "state")).isEqualTo("3.0000");
        robot.clickOn("#english");
        advance(robot, 0);
        assertThat(text(robot, "#step-title")).isEqualTo("t = 2 of 9");
    }

    @Test
    void playingRunsThroughThePhasesAndStopsAtTheEnd(FxRobot robot) {
        robot.push(KeyCode.SPACE);
        advance(robot, 0);
        advance(robot, 0.7);
        assertThat(text(robot, "#phase-title")).startsWith("phase 2/7");
        assertThat(text(robot, "#memory-state")).isEqualTo("c₀ = 0.0000");
        assertThat(text(robot, "#output-value")).isEqualTo("y₁");
        advance(robot, 36.6);
        assertThat(text(robot, "#step-title")).isEqualTo("t = 9 of 9");
        assertThat(text(robot, "#output-value")).isEqualTo("y₉");
        advance(robot, 1);
        assertThat(text(robot, "#output-value")).isEqualTo("y₉ = 1.0000");
    }

    @Test
    void aColumnIsClickedToJumpThere(FxRobot robot) {
        robot.clickOn("#column-7 .time");
        advance(robot, 0);
        assertThat(text(robot, "#step-title")).isEqualTo("t = 7 of 9");
        assertThat(text(robot, "#forget-gate-state")).isEqualTo("CLOSED 關  0.00000");
        assertThat(text(robot, "#memory-state")).isEqualTo("c₇ = 0.0000");
    }

    @Test
    void pointingAtANumberShowsItsCardAndAClickItsWeights(FxRobot robot) {
        robot.clickOn("#column-6 .state");
        advance(robot, 1);
        robot.moveTo("#memory-cell");
        advance(robot, 0);
        assertThat(robot.lookup("#part-card").tryQuery()).as("not at once").isEmpty();
        advance(robot, 0.5);
        assertThat(robot.from(robot.lookup("#part-card").<Node>query()).lookup(".part-value").<Label>query().getText())
                .isEqualTo(NumberText.exact(explorer.session().getTrace().value(Quantity.C, 6)));
        assertThat(robot.lookup("#column-6 .before").query().getPseudoClassStates()).contains(Spotlight.LIT);
        robot.moveTo("#chart");
        advance(robot, 0.5);
        advance(robot, 0.5);
        assertThat(robot.lookup("#part-card").tryQuery()).isEmpty();
        assertThat(robot.lookup("#column-6 .before").query().getPseudoClassStates()).doesNotContain(Spotlight.LIT);
        robot.clickOn("#output-gate-sum");
        advance(robot, 0);
        assertThat(robot.lookup("#output-gate-w1-slider").query().isFocused()).isTrue();
    }

    @Test
    void aDialogPutsTheCardAway(FxRobot robot) {
        robot.push(KeyCode.END);
        robot.moveTo("#memory-cell");
        advance(robot, 0.5);
        advance(robot, 0.5);
        assertThat(robot.lookup("#part-card").tryQuery()).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        advance(robot, 0.1);
        assertThat(robot.lookup("#part-card").tryQuery()).isEmpty();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void whatIsPointedAtMayVanish(FxRobot robot) {
        robot.interact(() -> explorer.session().setUnit(Unit.FORGET_GATE,
                explorer.session().getCell().forgetGate().withRecurrentWeight(1)));
        robot.push(KeyCode.PAGE_DOWN);
        advance(robot, 1);
        robot.moveTo("#forget-gate-term-4 .term-symbol");
        advance(robot, 0.5);
        assertThat(robot.lookup("#part-card").tryQuery()).isPresent();
        robot.interact(() -> explorer.session().reset());
        advance(robot, 0.5);
        advance(robot, 0.5);
        assertThat(robot.lookup("#forget-gate-term-5").tryQuery()).isEmpty();
        robot.moveTo("#chart");
        advance(robot, 0.5);
        advance(robot, 0.5);
        assertThat(robot.lookup("#part-card").tryQuery()).isEmpty();
    }

    @Test
    void aPictureWithoutItsEndingIsAskedAboutWhenItWouldReplaceAFile(FxRobot robot) throws Exception {
        Path named = Files.writeString(folder.resolve("table.png"), "precious");
        toWrite = folder.resolve("table");
        robot.push(KeyCode.CONTROL, KeyCode.E).clickOn("#export-save");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(named).hasContent("precious");
        robot.clickOn("#export-save").clickOn("Replace");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("Show the folder").tryQuery().isPresent());
        assertThat(ImageIO.read(named.toFile()).getWidth()).isGreaterThan(1000);
        assertThat(toWrite).doesNotExist();
    }

    @Test
    void idealGatesAreOnlyOpenOrClosed(FxRobot robot) {
        robot.clickOn("#ideal").push(KeyCode.END);
        advance(robot, 0);
        assertThat(explorer.session().getTrace().value(Quantity.C, 5)).isEqualTo(7);
        assertThat(text(robot, "#input-gate-live")).isEqualTo("CLOSED 0.00000");
        robot.clickOn("#ideal");
        advance(robot, 0);
        assertThat(explorer.session().getTrace().value(Quantity.C, 5)).isEqualTo(7);
        robot.clickOn("#exact");
        advance(robot, 0);
        assertThat(explorer.session().getLesson()).isEqualTo(LESSON);
    }

    @Test
    void theTableIsExportedAsAPicture(FxRobot robot) throws Exception {
        toWrite = folder.resolve("table.png");
        robot.clickOn("#export").clickOn("#export-save");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("Show the folder").tryQuery().isPresent());
        BufferedImage picture = ImageIO.read(toWrite.toFile());
        assertThat(picture.getWidth()).isBetween(1200, 2400);
        assertThat(picture.getHeight()).isBetween(300, 700);
        assertThat(darkPixels(picture)).isGreaterThan(3000);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("user")).toList())
                    .as("nothing else is left behind").containsExactly("table.png");
        }
        robot.clickOn("Show the folder");
        assertThat(foldersShown).containsExactly(folder.toAbsolutePath());
    }

    @Test
    void anExportThatCannotBeWrittenLeavesNothingBehindAndSaysSo(FxRobot robot) throws Exception {
        toWrite = folder.resolve("missing").resolve("table.png");
        robot.push(KeyCode.CONTROL, KeyCode.E).clickOn("#export-save");
        waitFor(() -> text(robot, "#export-said").contains(folder.resolve("missing").toString()));
        assertThat(text(robot, "#export-said")).contains("table.png");
        assertThat(toWrite).doesNotExist();
        assertThat(robot.lookup("#export-save").query().isDisabled()).as("another place can be tried").isFalse();
    }

    @Test
    void whatIsChosenInTheDialogIsWhatTheCommandLineWrites(FxRobot robot) throws Exception {
        toWrite = folder.resolve("window.svg");
        enter(robot, "#input-gate-bias", "-20");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#export-as-SVG").clickOn("#export-row-before").clickOn("#export-row-gates").clickOn("#export-ideal");
        enter(robot, "#export-decimals", "2");
        enter(robot, "#export-to", "7");
        robot.clickOn("#export-save");
        waitFor(() -> Files.exists(toWrite));
        Path lesson = folder.resolve("edited.lesson.json");
        LessonWriter.save(explorer.session().getLesson(), lesson);
        Path other = folder.resolve("command-line.svg");
        assertThat(CommandLine.run(new String[] {"export", lesson.toString(), "--what", "table", "--rows", "x,gates,c,y", "--decimals", "2",
            "--to", "7", "--ideal", "--out", other.toString()}, Language.ENGLISH, System.out, System.err, Map.of(), arguments -> { }))
                .isZero();
        assertThat(toWrite).hasSameBinaryContentAs(other);
        waitFor(() -> robot.lookup("#export-save").tryQuery().isEmpty());
        robot.clickOn("#export");
        assertThat(robot.lookup("#export-row-before").queryAs(CheckBox.class).isSelected()).as("remembered").isFalse();
        assertThat(robot.lookup("#export-to").queryAs(Spinner.class).getValue()).as("belongs to the lesson").isEqualTo(9);
        waitFor(() -> Files.exists(folder.resolve("user").resolve("exports.properties")));
    }

    @Test
    void theTableIsCopiedForASpreadsheet(FxRobot robot) throws Exception {
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        robot.push(KeyCode.CONTROL, KeyCode.E).clickOn("#export-copy").clickOn("#export-copy-text");
        waitFor(() -> text(robot, "#export-said").equals("Copied"));
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString().lines().toList()).hasSize(7)
                .contains("x₂\t0\t1\t0\t1\t0\t0\t-1\t1\t0"));
        robot.clickOn("#export-copy").clickOn("#export-copy-picture");
        waitFor(() -> {
            CompletableFuture<Boolean> isThere = new CompletableFuture<>();
            Platform.runLater(() -> isThere.complete(Clipboard.getSystemClipboard().hasImage()));
            return isThere.get();
        });
    }

    @Test
    void theClassGuessesFirstAndFindsNoAnswerAnywhere(FxRobot robot) {
        Random random = new Random(7); // no two numbers of its trace are alike
        Sequence inputs = Sequence.ofColumns(Stream.generate(() -> random.doubles(9, -2, 2).toArray()).limit(3).toArray(double[][]::new));
        CellParameters cell = LESSON.cell().withUnits(unit -> unit.withBias(random.nextDouble())
                .withWeight(0, random.nextDouble()).withWeight(1, random.nextDouble()).withWeight(2, random.nextDouble()));
        robot.interact(() -> explorer.session().open(new Lesson(LESSON.title(), null, cell, inputs, null, null)));
        robot.clickOn("#look-ahead").clickOn("#by-step").clickOn("#compare").push(KeyCode.ESCAPE);
        robot.clickOn("#side-derivation").push(KeyCode.P);
        Trace trace = explorer.session().getTrace();
        for (int t = 1; t <= 9; t++) {
            advance(robot, 2);
            assertThat(text(robot, "#predict-title")).isEqualTo("What will happen at t = " + t + "?");
            String seen = everythingThatCanBeRead(robot);
            for (int later = t; later <= 9; later++) {
                for (Quantity quantity : List.of(Quantity.I, Quantity.F, Quantity.O, Quantity.C, Quantity.Y, Quantity.Z_I)) {
                    double value = trace.value(quantity, later);
                    assertThat(seen).as("%s at t = %d, asked at t = %d", quantity, later, t)
                            .doesNotContain(NumberText.fixed(value, 4)).doesNotContain(NumberText.exact(value));
                }
            }
            robot.push(KeyCode.R);
            advance(robot, 2);
            assertThat(everythingThatCanBeRead(robot)).contains(NumberText.fixed(trace.value(Quantity.C, t), 4));
            robot.push(KeyCode.R);
        }
        assertThat(robot.lookup("#export").query().isDisabled()).as("a preview would tell").isTrue();
        robot.push(KeyCode.P);
        advance(robot, 0);
        assertThat(robot.lookup("#predict-panel").query().isVisible()).isFalse();
    }

    /** All texts of the window, what screen readers are told, tooltips and the clipboard. */
    private String everythingThatCanBeRead(FxRobot robot) {
        StringBuilder all = new StringBuilder();
        robot.interact(() -> {
            List.copyOf(Window.getWindows()).forEach(window -> read(window.getScene().getRoot(), all));
            all.append(Clipboard.getSystemClipboard().getString());
        });
        return all.toString();
    }

    private static void read(Node node, StringBuilder all) {
        if (!node.isVisible()) {
            return;
        }
        all.append(node.getAccessibleText()).append('\n').append(node.getAccessibleHelp()).append('\n');
        if (node instanceof Text text) {
            all.append(text.getText()).append('\n');
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            all.append(control.getTooltip().getText()).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, all));
        }
    }

    @Test
    void aPrintedNumberThatDepartsIsMarkedAndExplained(FxRobot robot) {
        robot.clickOn("#look-ahead");
        robot.interact(() -> explorer.settings().showPrintedProperty().set(true));
        advance(robot, 0);
        List<Label> printed = robot.lookup("#column-2 .printed").queryAllAs(Label.class).stream().toList();
        assertThat(printed.get(0).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("changed"));
        assertThat(printed.get(0).getTooltip().getText()).contains("the memory before this step");
        assertThat(printed.get(1).getPseudoClassStates()).as("y is the same").doesNotContain(PseudoClass.getPseudoClass("changed"));
        robot.clickOn("#side-derivation").push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        advance(robot, 0);
        assertThat(everythingThatCanBeRead(robot)).contains("the printed number is the memory before this step");
    }

    @Test
    void aNumberIsTracedBackToWhereItWasWritten(FxRobot robot) {
        robot.clickOn("#look-ahead");
        robot.doubleClickOn("#column-6 .state");
        advance(robot, 1);
        assertThat(text(robot, "#sentence")).startsWith("c₆ ≈ 6.9995 comes");
        PseudoClass path = PseudoClass.getPseudoClass("path");
        for (int t = 1; t <= 9; t++) {
            assertThat(robot.lookup("#column-" + t + " .state").query().getPseudoClassStates().contains(path)).as("t = " + t)
                    .isEqualTo(t >= 4 && t <= 6);
        }
        robot.push(KeyCode.ESCAPE);
        advance(robot, 0);
        assertThat(text(robot, "#sentence")).doesNotContain("comes mostly");
        robot.push(KeyCode.T).push(KeyCode.T);
        advance(robot, 0);
        assertThat(text(robot, "#sentence")).as("by key, the output as well").contains("y₆ ≈ 1 is the memory as it is read out");
    }

    @Test
    void equationsAreWrittenInTheChosenNotation(FxRobot robot) {
        robot.clickOn("#by-step").push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN).clickOn("#side-derivation");
        advance(robot, 2);
        assertThat(equation(robot)).startsWith("y2 = o · h(c2)");
        robot.clickOn("#notation").clickOn("#notation-lecture");
        advance(robot, 0);
        assertThat(equation(robot)).startsWith("y2 = f(zo) · h(c2)");
        robot.clickOn("#notation").clickOn("#notation-textbook");
        advance(robot, 0);
        assertThat(equation(robot)).startsWith("h2 = o2 · tanh(c2)");
    }

    @Test
    void aLongExportCanBeCancelledAndLeavesNothing(FxRobot robot) throws Exception {
        Sequence steps = LESSON.inputs().rearranged(IntStream.range(0, 400).map(k -> k % 9 + 1).toArray());
        robot.interact(() -> explorer.session().open(new Lesson(LESSON.title(), null, LESSON.cell(), steps, null, null)));
        toWrite = Files.writeString(folder.resolve("walk.gif"), "earlier");
        robot.push(KeyCode.CONTROL, KeyCode.E).clickOn("#export-what-walk").clickOn("#export-save");
        waitFor(() -> robot.lookup("#export-progress").queryAs(ProgressBar.class).getProgress() > 0);
        robot.clickOn("Cancel");
        waitFor(() -> {
            try (var files = Files.list(folder)) {
                return files.noneMatch(file -> file.toString().endsWith(".part"));
            }
        });
        assertThat(toWrite).hasContent("earlier");
    }

    @Test
    void aBrokenLessonIsRefusedAndTheOpenOneStaysUntouched(FxRobot robot) throws IOException {
        toOpen = Files.writeString(folder.resolve("broken.lesson.json"),
                "{\"format\": \"lstm-cell-lesson/1\", \"title\": {\"en\": 5}}");
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        advance(robot, 2);
        DialogPane dialog = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
        assertThat(dialog.getContentText()).isEqualTo("title.en: expected a text in quotation marks");
        robot.clickOn("OK");
        advance(robot, 0);
        assertThat(robot.lookup(".dialog-pane").tryQuery()).isEmpty();
        assertThat(explorer.session().getLesson()).isSameAs(LESSON);
        assertThat(text(robot, "#step-title")).isEqualTo("t = 1 of 9");
    }

    @Test
    void aLessonFileIsOpened(FxRobot robot) throws IOException {
        toOpen = Files.writeString(folder.resolve("good.lesson.json"),
                Files.readString(Path.of("assets/lessons/worked-example.lesson.json"))
                        .replace("Memory cell: the worked example", "Mine"));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        advance(robot, 0);
        assertThat(text(robot, "#lessons")).isEqualTo("Mine");
    }

    @Test
    void aReadingThatTakesLongIsToldOfAndCanBeCancelled(FxRobot robot) throws Exception {
        toOpen = Files.copy(Path.of("assets/lessons/latch.lesson.json"), folder.resolve("slow.lesson.json"));
        CompletableFuture<Void> spinsUp = new CompletableFuture<>();
        explorer.disk().execute(spinsUp::join);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(() -> robot.lookup(".dialog-pane .progress-bar").tryQuery().isPresent());
        assertThat(robot.lookup(".dialog-pane .header-panel .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("Reading \u201cslow.lesson.json\u201d \u2026");
        robot.clickOn("Cancel");
        assertThat(robot.lookup(".dialog-pane").tryQuery()).isEmpty();
        spinsUp.complete(null);
        toOpen = Files.copy(Path.of("assets/lessons/counter.lesson.json"), folder.resolve("counter.lesson.json"));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(() -> !explorer.session().getLesson().equals(LESSON));
        assertThat(explorer.session().getLesson()).as("not the one that was given up").isEqualTo(BuiltInLessons.load("counter"));
    }

    @Test
    void editsMadeWhileAFileIsReadAreNotDroppedUnasked(FxRobot robot) throws Exception {
        toOpen = Files.copy(Path.of("assets/lessons/latch.lesson.json"), folder.resolve("slow.lesson.json"));
        CompletableFuture<Void> spinsUp = new CompletableFuture<>();
        explorer.disk().execute(spinsUp::join);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        robot.interact(() -> explorer.session().setUnit(Unit.INPUT_GATE, explorer.session().getCell().inputGate().withBias(3)));
        Lesson edited = explorer.session().getLesson();
        spinsUp.complete(null);
        waitFor(() -> robot.lookup("Don't save").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        assertThat(explorer.session().getLesson()).isSameAs(edited);

        toOpen = Files.writeString(folder.resolve("slow.csv"), "1,2,3\n4,5,6\n");
        CompletableFuture<Void> spinsUpAgain = new CompletableFuture<>();
        explorer.disk().execute(spinsUpAgain::join);
        robot.interact(() -> explorer.document().open(toOpen));
        robot.interact(() -> explorer.session().setUnit(Unit.INPUT_GATE, explorer.session().getCell().inputGate().withBias(5)));
        spinsUpAgain.complete(null);
        waitFor(() -> explorer.session().getLesson().inputs().length() == 2);
        assertThat(explorer.session().getCell().inputGate().bias()).as("the edit stays").isEqualTo(5);
    }

    @Test
    void noPanelMovesWhileTheValuesMoveIn(FxRobot robot) {
        advance(robot, 1);
        Region diagram = robot.lookup("#diagram").queryAs(Region.class);
        double height = diagram.getHeight();
        robot.push(KeyCode.RIGHT);
        for (int frame = 0; frame < 20; frame++) {
            advance(robot, 0.03);
            assertThat(diagram.getHeight()).as("frame %d", frame).isEqualTo(height);
        }
    }

    @Test
    void anEditComputesNothingUntilAFrameShowsIt(FxRobot robot) {
        advance(robot, 0);
        robot.interact(() -> {
            Trace shown = explorer.session().getTrace();
            explorer.session().setUnit(Unit.INPUT_GATE, explorer.session().getCell().inputGate().withBias(3));
            explorer.session().setUnit(Unit.INPUT_GATE, explorer.session().getCell().inputGate().withBias(4));
            Binding<?> trace = (Binding<?>) explorer.session().traceProperty();
            assertThat(trace.isValid()).as("nobody has asked for it").isFalse();
            explorer.advance(0);
            assertThat(trace.isValid()).isTrue();
            assertThat(explorer.session().getTrace()).isNotEqualTo(shown);
        });
    }

    private static long darkPixels(BufferedImage picture) {
        long dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    private double input(int row, int t) {
        return TableEdits.value(explorer.session().getLesson(), row, t);
    }

    @Test
    void numbersAreTypedIntoTheTable(FxRobot robot) {
        robot.clickOn("#column-2 .input").write("7.5").push(KeyCode.TAB).write("-3").push(KeyCode.ENTER).write("4");
        robot.push(KeyCode.ENTER);
        advance(robot, 0);
        assertThat(input(0, 2)).isEqualTo(7.5);
        assertThat(input(0, 3)).isEqualTo(-3);
        assertThat(input(1, 3)).isEqualTo(4);
        assertThat(cell(robot, 2, "input")).isEqualTo("7.5");
        robot.write("x").push(KeyCode.DELETE);
        assertThat(input(2, 3)).as("the row below, cleared").isZero();
        robot.push(KeyCode.UP).write("1e999").push(KeyCode.PAGE_DOWN).push(KeyCode.ENTER);
        assertThat(explorer.controller().getTimeStep()).as("a clicker works while somebody types").isEqualTo(1);
        assertThat(robot.lookup("#table-field").tryQuery()).as("what is no number stays open").isPresent();
        assertThat(input(1, 3)).isEqualTo(4);
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#table-field").tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(explorer.session().getLesson()).isEqualTo(LESSON);
        robot.push(KeyCode.ESCAPE).push(KeyCode.PAGE_DOWN).push(KeyCode.RIGHT);
        advance(robot, 1);
        assertThat(explorer.controller().getCursor()).as("the keys belong to the window again").isEqualTo(new Cursor(3, Phase.INPUT));
    }

    @Test
    void aBlockIsPastedCopiedAndUndone(FxRobot robot) {
        robot.interact(() -> clipboard("1\t2\t3\n4\t5\t6"));
        robot.clickOn("#column-8 .input").push(KeyCode.CONTROL, KeyCode.V);
        advance(robot, 0);
        assertThat(explorer.session().getLesson().inputs().length()).as("a step is added").isEqualTo(10);
        assertThat(input(0, 10)).isEqualTo(3);
        assertThat(input(1, 8)).isEqualTo(4);
        assertThat(input(2, 9)).isEqualTo(1);
        assertThat(LESSON.printed().c()).hasSize(9);
        assertThat(explorer.session().getLesson().printed().c()).hasSize(10);
        robot.interact(() -> clipboard(""));
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("1\t2\t3\n4\t5\t6"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(explorer.session().getLesson()).isEqualTo(LESSON);
        robot.interact(() -> clipboard("1,2\n3,x"));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(explorer.session().getLesson()).as("what holds no numbers changes nothing").isEqualTo(LESSON);
        robot.push(KeyCode.ESCAPE);
    }

    private static void clipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Test
    void stepsComeGoAndMove(FxRobot robot) {
        robot.clickOn("#column-4 .input").push(KeyCode.CONTROL, KeyCode.D);
        assertThat(input(0, 5)).isEqualTo(4);
        robot.push(KeyCode.ALT, KeyCode.LEFT).push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(List.of(input(0, 3), input(0, 4), input(0, 5))).containsExactly(4.0, 2.0, 4.0);
        robot.push(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(explorer.session().getLesson()).isEqualTo(LESSON);
        robot.push(KeyCode.INSERT);
        advance(robot, 0);
        assertThat(explorer.session().getLesson().inputs().length()).isEqualTo(10);
        assertThat(text(robot, "#step-title")).endsWith("of 10");
        assertThat(input(0, 3)).isZero();
    }

    @Test
    void whatIfIsComparedWithTheLesson(FxRobot robot) {
        robot.push(KeyCode.END);
        robot.interact(() -> explorer.session().comparison().withOpened());
        enter(robot, "#forget-gate-bias", "-10");
        advance(robot, 1);
        assertThat(cell(robot, 5, "ghost")).isEqualTo("6.9998");
        assertThat(cell(robot, 5, "state")).isEqualTo("0.0003");
        assertThat(cell(robot, 5, "difference")).isEqualTo("−6.9995");
        assertThat(robot.lookup("#column-5 .state").query().getPseudoClassStates()).contains(PseudoClass.getPseudoClass("changed"));
        assertThat(cell(robot, 1, "difference")).as("no difference, none shown").isEmpty();
        robot.clickOn("#reset");
        advance(robot, 0);
        assertThat(cell(robot, 5, "difference")).isEmpty();
        robot.interact(() -> explorer.session().comparison().stop());
        advance(robot, 0);
        assertThat(robot.lookup("#column-5 .ghost").tryQuery()).isEmpty();
    }

    @Test
    void aLessonIsSavedAndOpenedAgain(FxRobot robot) throws Exception {
        enter(robot, "#forget-gate-bias", "4.25");
        Lesson edited = explorer.session().getLesson();
        assertThat(stage.getTitle()).contains("•");
        toWrite = folder.resolve("mine");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> !explorer.session().isModified());
        assertThat(folder.resolve("mine.lesson.json")).exists();
        assertThat(stage.getTitle()).doesNotContain("•");
        robot.interact(() -> explorer.session().open(LESSON));
        toOpen = folder.resolve("mine.lesson.json");
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(() -> explorer.session().getLesson().equals(edited));
    }

    @Test
    void editsAreNotDroppedWithoutAQuestion(FxRobot robot) throws Exception {
        enter(robot, "#forget-gate-bias", "4.25");
        Lesson edited = explorer.session().getLesson();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.clickOn("Cancel");
        assertThat(explorer.session().getLesson()).isSameAs(edited);
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Cancel");
        assertThat(stage.isShowing()).as("the window stays as well").isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.clickOn("Don't save");
        waitFor(() -> explorer.session().getLesson().equals(BuiltInLessons.blank()));
    }

    @Test
    void workOfAProgramThatWasKilledIsOfferedAndCanBeUndone(FxRobot robot) throws Exception {
        enter(robot, "#forget-gate-bias", "4.25");
        Lesson edited = explorer.session().getLesson();
        advance(robot, Autosave.DELAY);
        Path kept = folder.resolve("user").resolve("unsaved");
        Path left = folder.resolve("later");
        waitFor(() -> !files(kept, "edited.lesson.json").isEmpty());
        Path place = Files.createDirectories(left.resolve("unsaved").resolve("killed"));
        for (String name : List.of("lock", "opened.lesson.json", "edited.lesson.json", "source.txt")) {
            Files.copy(files(kept, name).get(0), place.resolve(name));
        }
        Explorer[] next = new Explorer[1];
        robot.interact(() -> {
            next[0] = new Explorer(new Stage(), LESSON, Language.ENGLISH, null, foldersShown::add, left);
            next[0].show();
        });
        waitFor(() -> robot.lookup("Restore").tryQuery().isPresent());
        robot.clickOn("Restore");
        waitFor(() -> next[0].session().getLesson().equals(edited));
        assertThat(next[0].session().isModified()).isTrue();
        waitFor(() -> !Files.exists(place) && files(left, "edited.lesson.json").size() == 1);
        robot.interact(() -> next[0].session().history().undo());
        assertThat(next[0].session().getLesson()).isEqualTo(LESSON);
    }

    private static List<Path> files(Path below, String name) throws IOException {
        if (!Files.exists(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.endsWith(name)).toList();
        }
    }

    @Test
    void aFileOfNumbersTakesThePlaceOfTheSequence(FxRobot robot) throws Exception {
        Path numbers = Files.writeString(folder.resolve("numbers.csv"), "t,price\n1,2.5\n2,-4\n");
        robot.interact(() -> explorer.document().open(numbers));
        waitFor(() -> explorer.session().getLesson().inputs().length() == 2);
        advance(robot, 0);
        assertThat(cell(robot, 2, "input")).isEqualTo("−4");
        assertThat(explorer.session().getLesson().nameOf(0)).isEqualTo("price");
        assertThat(explorer.session().getCell()).isEqualTo(LESSON.cell());
        Path broken = Files.writeString(folder.resolve("broken.csv"), "1,2\n3,four\n");
        Lesson before = explorer.session().getLesson();
        robot.interact(() -> explorer.document().open(broken));
        waitFor(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        assertThat(robot.lookup(".dialog-pane").queryAs(DialogPane.class).getContentText()).contains("line 2, column 2");
        assertThat(explorer.session().getLesson()).isSameAs(before);
    }
}
