package org.lstmcell.view.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Sequence;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Bilingual;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the diagram shows in each phase, read from its nodes. */
@ExtendWith(ApplicationExtension.class)
class DiagramViewTest {
    /** Run with -Dstructures.write=true to write the expected structures anew; then read the difference. */
    private static final boolean WRITE = Boolean.getBoolean("structures.write");
    private static final double PHASE_SECONDS = 0.6;

    private final Session session = new Session(BuiltInLessons.load("worked-example"));
    private final StepController controller = new StepController(session);
    private final Playback playback = new Playback(controller);
    private final ViewSettings settings = new ViewSettings();
    private final Messages messages = new Messages(Language.ENGLISH);
    private final Spotlight spotlight = new Spotlight();
    private DiagramView diagram;

    @Start
    void start(Stage stage) {
        Theme.install();
        diagram = new DiagramView(session, controller, playback, settings, messages, spotlight);
        diagram.node().setManaged(false);
        diagram.node().resize(900, 510);
        stage.setScene(new Scene(new Pane(diagram.node()), 900, 510));
        Theme.LIGHT.apply(stage.getScene());
        stage.show();
        stage.getScene().getRoot().requestFocus(); // or the first part would have it and be lit
    }

    /** Goes to the phase from the one before, as a class does, and stops after a share of it. */
    private void goTo(int t, Phase phase, double share) {
        Cursor cursor = new Cursor(t, phase);
        controller.jumpTo(cursor);
        controller.previousPhase();
        playback.advance(10);
        controller.nextPhase();
        playback.advance(share * PHASE_SECONDS);
        assertThat(controller.getCursor()).isEqualTo(cursor);
        draw();
    }

    private void draw() {
        diagram.node().getScene().getRoot().applyCss();
        diagram.node().getScene().getRoot().layout();
        diagram.refresh();
        diagram.advance(0);
        diagram.node().applyCss();
    }

    private static Lesson feedback() {
        AffineUnit block = new AffineUnit(List.of(1.0, 0.0), 0.1, 0.5, 0);
        return new Lesson(new Bilingual("Feedback", "\u56de\u6388"), null, new CellParameters(block,
                new AffineUnit(List.of(0.0, 2.0), -1, -0.5, 0.25), new AffineUnit(List.of(0.0, -2.0), 1, 0.75, -0.5),
                new AffineUnit(List.of(1.0, 1.0), 0.5, -1, 1), Activation.SIGMOID, Activation.TANH, Activation.TANH, -1, 0.5),
                Sequence.ofColumns(new double[] {1, -2, 3}, new double[] {0, 1, -1}), null, null);
    }

    private String text(String id) {
        return ((Text) diagram.node().lookup("#" + id)).getText();
    }

    /** All that is said, which plates stand where, how full the memory is, and what flows how densely. */
    private String structure() {
        StringBuilder structure = new StringBuilder();
        for (Unit gate : Unit.values()) {
            if (gate.isGate()) {
                structure.append(String.format(Locale.ROOT, "%s %.3f  ", gate, diagram.shownOpening(gate)));
            }
        }
        MemoryNode memory = (MemoryNode) diagram.node().lookup("#memory");
        structure.append(String.format(Locale.ROOT, "level %.3f", memory.shownLevel()));
        List<String> streams = new ArrayList<>();
        for (Node stream : diagram.node().lookupAll(".stream")) {
            if (stream.isVisible()) {
                List<Double> dashes = ((Polyline) stream).getStrokeDashArray();
                streams.add(String.format(Locale.ROOT, "%s %.1f/%.1f", stream.getStyleClass().get(1), dashes.get(0),
                        dashes.get(0) + dashes.get(1)));
            }
        }
        streams.sort(null);
        TreeMap<String, List<String>> texts = new TreeMap<>();
        for (Node node : diagram.node().lookupAll("Caption")) {
            if (!((Text) node).getText().isEmpty() && node.getOpacity() > 0) {
                texts.computeIfAbsent(node.getStyleClass().get(0), key -> new ArrayList<>()).add(((Text) node).getText());
            }
        }
        texts.remove("operator-text");
        texts.remove("hint");
        return structure.append("\n  ").append(streams).append("\n  ").append(texts).append('\n').toString();
    }

    @ParameterizedTest
    @CsvSource({"worked-example, 1 2 6 7", "feedback, 1 2 3"})
    void eachPhaseShowsWhatItShould(String name, String steps, FxRobot robot) throws IOException {
        StringBuilder all = new StringBuilder();
        robot.interact(() -> {
            if (name.equals("feedback")) {
                session.open(feedback());
            }
            for (String t : steps.split(" ")) {
                for (Phase phase : Phase.values()) {
                    for (double share : new double[] {0, 0.3, 1}) {
                        goTo(Integer.parseInt(t), phase, share);
                        all.append("t = ").append(t).append(' ').append(phase).append(" at ").append(share).append('\n')
                                .append(structure());
                    }
                }
            }
        });
        Path expected = Path.of("src/test/resources/diagram", name + ".txt");
        if (WRITE) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, all);
        }
        assertThat(all.toString()).isEqualTo(Files.readString(expected));
    }

    @Test
    void noNumberIsShownBeforeItIsComputedAndEveryOneAfter(FxRobot robot) {
        robot.interact(() -> {
            for (Lesson lesson : List.of(session.getLesson(), feedback())) {
                session.open(lesson);
                for (int t = 1; t <= 3; t++) {
                    for (Phase phase : Phase.values()) {
                        for (double share : new double[] {0, 0.3, 1}) {
                            goTo(t, phase, share);
                            checkNumbers(t, phase, share == 1);
                        }
                    }
                }
            }
        });
    }

    private void checkNumbers(int t, Phase phase, boolean done) {
        Trace trace = session.getTrace();
        for (Unit unit : Unit.values()) {
            String id = unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
            String sum = unit.sum().symbol() + (isKnown(unit.sum(), phase, done)
                    ? " = " + NumberText.rounded(trace.value(unit.sum(), t), 4) : "");
            assertThat(text(id + "-sum")).isEqualTo(sum);
            if (unit.isGate()) {
                assertThat(text(id + "-state")).endsWith(isKnown(unit.activated(), phase, done)
                        ? NumberText.fixed(trace.value(unit.activated(), t), 5) : "");
                assertThat(text(id + "-state").isEmpty()).isEqualTo(!isKnown(unit.activated(), phase, done));
            }
        }
        assertThat(text("g-value")).isEqualTo(isKnown(Quantity.G, phase, done) ? fixed(Quantity.G, t) : "");
        assertThat(text("h-value")).isEqualTo(isKnown(Quantity.H, phase, done) ? fixed(Quantity.H, t) : "");
        int state = isKnown(Quantity.C, phase, done) ? t : t - 1;
        assertThat(text("memory-state")).isEqualTo("c" + NumberText.subscript(state) + " = " + fixed(Quantity.C, state));
        assertThat(text("output-value")).isEqualTo("y" + NumberText.subscript(t)
                + (isKnown(Quantity.Y, phase, done) ? " = " + fixed(Quantity.Y, t) : ""));
        boolean written = phase.compareTo(Phase.WRITE) > 0 || phase == Phase.WRITE && done;
        assertThat(text("written-value")).isEqualTo(written ? "i·g = " + NumberText.fixed(trace.step(t).written(), 4) : "");
    }

    private boolean isKnown(Quantity quantity, Phase phase, boolean done) {
        int later = phase.compareTo(Phase.computing(quantity, session.getCell()));
        return later > 0 || later == 0 && done;
    }

    private String fixed(Quantity quantity, int t) {
        return NumberText.fixed(session.getTrace().value(quantity, t), 4);
    }

    @Test
    void platesStandAsFarApartAsTheGatesValue(FxRobot robot) {
        robot.interact(() -> {
            for (double bias : new double[] {-100, -3, -0.5, 0, 0.5, 3, 100}) {
                session.setUnit(Unit.FORGET_GATE, session.getCell().forgetGate().withWeight(1, 0).withBias(bias));
                goTo(5, Phase.GATES, 1);
                assertThat(diagram.shownOpening(Unit.FORGET_GATE))
                        .isEqualTo(session.getTrace().value(Quantity.F, 5), within(1e-9));
            }
        });
    }

    @Test
    void feedbackAndPeepholesAreDrawnExactlyWhereTheyHaveAWeightOrAreAskedFor(FxRobot robot) {
        robot.interact(() -> {
            draw();
            assertThat(sources("recurrent")).isZero();
            assertThat(sources("peephole")).isZero();
            session.setUnit(Unit.FORGET_GATE, session.getCell().forgetGate().withRecurrentWeight(-1));
            session.setUnit(Unit.OUTPUT_GATE, session.getCell().outputGate().withPeepholeWeight(0.5));
            draw();
            assertThat(sources("recurrent")).isEqualTo(1);
            assertThat(sources("peephole")).isEqualTo(1);
            settings.showFeedbackProperty().set(true);
            draw();
            assertThat(sources("recurrent")).isEqualTo(4);
            assertThat(sources("peephole")).as("the block input has none").isEqualTo(3);
            settings.showFeedbackProperty().set(false);
            session.reset();
            draw();
            assertThat(sources("recurrent") + sources("peephole")).isZero();
        });
    }

    private long sources(String kind) {
        return diagram.node().lookupAll(".source." + kind).stream().filter(Node::isVisible).count();
    }

    @Test
    void pointingAtANumberLightsWhatItIsComputedFrom(FxRobot robot) {
        robot.interact(() -> {
            goTo(6, Phase.OUTPUT, 1);
            spotlight.pointedProperty().set(new Part.Value(Quantity.Y));
            draw();
        });
        assertThat(lit()).containsExactlyInAnyOrder("output-gate-activation", "output-gate-opening", "h-box", "memory-cell", "output",
                "pipe-read", "pipe-output", "pipe-state", "plus");
        robot.interact(() -> {
            spotlight.pointedProperty().set(null);
            draw();
        });
        assertThat(lit()).isEmpty();
    }

    private List<String> lit() {
        return diagram.node().lookupAll(".target").stream()
                .filter(node -> node.getPseudoClassStates().contains(Spotlight.LIT)).map(Node::getId).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"400x300", "900x510", "1280x375", "3840x2160"})
    void everyTextIsInsideAndNoneIsTooSmall(String size, FxRobot robot) {
        double width = Double.parseDouble(size.split("x")[0]);
        double height = Double.parseDouble(size.split("x")[1]);
        robot.interact(() -> {
            diagram.node().resize(width, height);
            goTo(2, Phase.OUTPUT, 1);
            for (Node node : diagram.node().lookupAll("Caption")) {
                if (!node.isVisible() || ((Text) node).getText().isEmpty()) {
                    continue;
                }
                var bounds = diagram.node().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                assertThat(bounds.getMinX()).as(((Text) node).getText()).isGreaterThanOrEqualTo(0);
                assertThat(bounds.getMaxX()).as(((Text) node).getText()).isLessThanOrEqualTo(diagram.node().getWidth());
                assertThat(bounds.getMinY()).as(((Text) node).getText()).isGreaterThanOrEqualTo(-1);
                assertThat(bounds.getMaxY()).as(((Text) node).getText()).isLessThanOrEqualTo(diagram.node().getHeight() + 1);
                boolean roomy = width >= DiagramLayout.MIN_WIDTH && height >= DiagramLayout.MIN_HEIGHT;
                assertThat(((Text) node).getFont().getSize() * node.getLocalToSceneTransform().getMxx())
                        .as("pixels of %s", ((Text) node).getText())
                        .isGreaterThanOrEqualTo(roomy ? DiagramLayout.SMALLEST_TEXT : 10);
            }
        });
    }

    @Test
    void aFrameThatOnlyMovesThingsMakesHardlyAnyObjects(FxRobot robot) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        robot.interact(() -> {
            long bytes = Long.MAX_VALUE;
            for (int round = 0; round < 3; round++) { // the first one also loads classes
                goTo(2, Phase.GATES, 0.01);
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int frame = 0; frame < 20; frame++) {
                    playback.advance(0.01);
                    diagram.refresh();
                    diagram.advance(0.01);
                }
                bytes = Math.min(bytes, (threads.getCurrentThreadAllocatedBytes() - before) / 20);
            }
            assertThat(playback.getProgress()).isBetween(0.3, 0.45);
            assertThat(bytes).as("bytes a frame, what JavaFX needs for its events among them").isLessThan(1000);
        });
    }

    /** For eyes: all phases of three steps on one sheet under target/. */
    @Test
    void writesAContactSheet(FxRobot robot) throws IOException {
        BufferedImage sheet = new BufferedImage(7 * 900, 3 * 510, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = sheet.createGraphics();
        int[] steps = {2, 6, 7};
        SnapshotParameters whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, 900, 510));
        robot.interact(() -> {
            for (int row = 0; row < steps.length; row++) {
                for (Phase phase : Phase.values()) {
                    goTo(steps[row], phase, 1);
                    WritableImage picture = diagram.node().snapshot(whole, null);
                    int w = (int) picture.getWidth();
                    int h = (int) picture.getHeight();
                    int[] pixels = new int[w * h];
                    picture.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
                    BufferedImage copy = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
                    copy.setRGB(0, 0, w, h, pixels, 0, w);
                    drawing.drawImage(copy, phase.ordinal() * 900, row * 510, null);
                }
            }
        });
        drawing.dispose();
        Path file = Path.of("target", "contact-sheet.png");
        ImageIO.write(sheet, "png", file.toFile());
        assertThat(Files.size(file)).isGreaterThan(100_000);
    }
}
