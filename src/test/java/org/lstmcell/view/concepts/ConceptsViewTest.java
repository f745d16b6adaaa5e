package org.lstmcell.view.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConceptsViewTest {
    private final Session session = new Session(BuiltInLessons.load("worked-example"));
    private final StepController controller = new StepController(session);
    private final Messages messages = new Messages(Language.ENGLISH);
    private final Spotlight spotlight = new Spotlight();
    private ConceptsView view;

    @Start
    void start(Stage stage) {
        Theme.install();
        view = new ConceptsView(session, controller, messages, spotlight);
        view.node().setManaged(false);
        stage.setScene(new Scene(new Pane(view.node()), 340, 450));
        Theme.LIGHT.apply(stage.getScene());
        stage.show();
        view.refresh();
        view.node().resize(340, 450);
        view.node().applyCss();
        view.node().layout();
    }

    @ParameterizedTest
    @EnumSource(Concept.class)
    void eachCardOpensAndTheOthersClose(Concept concept, FxRobot robot) {
        robot.interact(() -> {
            header(concept == Concept.GATE ? Concept.RNN : Concept.GATE).fire();
            header(concept).fire();
            assertThat(open()).containsExactly(concept);
            assertThat(header(concept).queryAccessibleAttribute(AccessibleAttribute.EXPANDED)).isEqualTo(true);
            assertThat(label(concept, "text").getText()).isNotBlank();
            assertThat(label(concept, "text").getHeight()).isGreaterThan(5 * label(concept, "text").getFont().getSize());
            Bounds card = view.node().sceneToLocal(card(concept).localToScene(card(concept).getLayoutBounds()));
            assertThat(card.getMinY()).isGreaterThanOrEqualTo(0);
            assertThat(card.getMaxY()).isLessThanOrEqualTo(view.node().getHeight());
            header(concept).executeAccessibleAction(AccessibleAction.COLLAPSE);
            assertThat(open()).isEmpty();
        });
    }

    @Test
    void theKeysGoFromTitleToTitleAndOpen(FxRobot robot) {
        robot.interact(() -> header(Concept.GATE).requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(open()).containsExactly(Concept.GATE);
        robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
        assertThat(open()).containsExactly(Concept.FORGET);
        robot.type(KeyCode.SPACE);
        assertThat(open()).isEmpty();
        robot.type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.ENTER);
        assertThat(open()).containsExactly(Concept.GATE);
        for (int i = 0; i < Concept.values().length; i++) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(view.node().lookup("#glossary").isFocused()).isTrue();
        assertThat(controller.getCursor()).isEqualTo(Cursor.START);
    }

    @ParameterizedTest
    @EnumSource(Concept.class)
    void whatACardIsAboutIsLitWhileItIsLookedAt(Concept concept, FxRobot robot) {
        robot.interact(() -> {
            controller.jumpToStep(6);
            header(concept).requestFocus();
        });
        assertThat(spotlight.getPointed()).isEqualTo(concept.about());
        assertThat(spotlight.lit(session.getTrace().step(6))).hasSizeGreaterThan(1);
        Concept other = concept == Concept.GATE ? Concept.FORGET : Concept.GATE;
        robot.moveTo(header(other));
        assertThat(spotlight.getPointed()).isEqualTo(other.about());
        robot.interact(() -> view.node().lookup("#glossary").requestFocus());
        robot.moveTo(view.node().lookup("#glossary .panel-title"));
        assertThat(spotlight.getPointed()).isNull();
    }

    @Test
    void theLiveLinesHaveTheNumbersOfEveryStep(FxRobot robot) {
        robot.interact(() -> {
            for (int t = 1; t <= 9; t++) {
                controller.jumpToStep(t);
                view.refresh();
                String f = NumberText.fixed(value(Quantity.F, t), 5);
                String c = "c" + NumberText.subscript(t) + " ≈ " + NumberText.fixed(value(Quantity.C, t), 4);
                assertThat(live(Concept.GATE)).startsWith("Now, at t = " + t + ":").contains(" i ≈ " + NumberText.fixed(value(Quantity.I, t), 5),
                        NumberText.rounded(value(Quantity.Z_I, t), 4));
                assertThat(live(Concept.FORGET)).contains("f ≈ " + f, "c" + NumberText.subscript(t - 1),
                        NumberText.fixed(100 * value(Quantity.F, t), 3) + " %");
                assertThat(live(Concept.EXACT)).contains("f ≈ " + f, "o ≈ " + NumberText.fixed(value(Quantity.O, t), 5));
                assertThat(live(Concept.RANGE)).contains(c, "y" + NumberText.subscript(t) + " ≈ " + NumberText.fixed(value(Quantity.Y, t), 4));
                assertThat(live(Concept.WEIGHTS)).contains("is " + NumberText.rounded(value(Quantity.Z_O, t), 4) + ",",
                        "o ≈ " + NumberText.fixed(value(Quantity.O, t), 5));
                assertThat(live(Concept.RNN)).contains(c, "f ≈ " + f, NumberText.fixed(session.getTrace().step(t).kept(), 4) + " is kept",
                        NumberText.fixed(session.getTrace().step(t).written(), 4) + " is added");
            }
        });
    }

    @Test
    void theLiveLinesOfTheWorkedExample(FxRobot robot) {
        robot.interact(() -> {
            controller.jumpToStep(6);
            view.refresh();
        });
        assertThat(live(Concept.GATE)).isEqualTo(
                "Now, at t = 6: the weighted sum of the input gate is −10, so i ≈ 0.00005: the gate is closed.");
        assertThat(live(Concept.FORGET)).isEqualTo("Now, at t = 6: f ≈ 0.99995, so ≈ 99.995 % of c₅ is kept.");
        assertThat(live(Concept.EXACT)).endsWith("For the same sums, ideal gates would be 0, 1 and 1.");
        robot.interact(() -> {
            session.setCell(session.getCell().withIdealGates());
            view.refresh();
        });
        assertThat(live(Concept.FORGET)).isEqualTo("Now, at t = 6: f = 1.00000, so 100 % of c₅ is kept.");
        assertThat(live(Concept.EXACT)).startsWith("Now, at t = 6, with ideal gates: i = 0.00000, f = 1.00000, o = 1.00000.")
                .endsWith("exact gates would be about 0.00005, 0.99995 and 1.00000.");
    }

    @ParameterizedTest
    @EnumSource(Concept.class)
    void aNumberIsNotToldBeforeItsPhase(Concept concept, FxRobot robot) {
        robot.interact(() -> {
            for (Phase phase : Phase.values()) {
                controller.jumpTo(new Cursor(6, phase));
                view.refresh();
                boolean known = concept.told().stream().allMatch(part -> phase.compareTo(part.known(session.getCell())) >= 0);
                assertThat(live(concept).contains("not computed yet")).as(phase + ": " + live(concept)).isEqualTo(!known);
            }
            controller.jumpTo(new Cursor(6, Phase.INPUT));
            view.refresh();
            assertThat(live(concept)).contains("not computed yet");
            controller.first();
            view.refresh();
            assertThat(live(concept)).isEqualTo("Now, at t = 0, nothing has come in yet: c₀ = 0 and y₀ = 0.");
        });
    }

    @Test
    void aPeepholeMakesTheOutputGateWait(FxRobot robot) {
        robot.interact(() -> {
            session.setUnit(Unit.OUTPUT_GATE, session.getCell().outputGate().withPeepholeWeight(1));
            controller.jumpTo(new Cursor(6, Phase.UPDATE));
            view.refresh();
            assertThat(live(Concept.WEIGHTS)).isEqualTo("Now, at t = 6: o is not computed yet.");
            assertThat(live(Concept.GATE)).contains("i ≈ ");
        });
    }

    @Test
    void anOverflowIsTold(FxRobot robot) {
        robot.interact(() -> {
            session.setCell(session.getCell().with(Unit.BLOCK_INPUT, session.getCell().blockInput().withWeight(0, 1.7e308))
                    .withIdealGates());
            controller.jumpToStep(2);
            view.refresh();
            assertThat(live(Concept.RNN)).contains("c₂ = ∞", "overflow");
            assertThat(live(Concept.RANGE)).contains("c₂ = ∞", "overflow");
            assertThat(live(Concept.GATE)).contains("i = 1.00000");
            controller.jumpToStep(3);
            view.refresh();
            assertThat(live(Concept.FORGET)).contains("c₂ = ∞", "overflow");
            assertThat(live(Concept.RNN)).contains("c₃ = NaN (not a number)", "overflow");
        });
    }

    @Test
    void theLanguageSwitches(FxRobot robot) {
        robot.interact(() -> {
            controller.jumpToStep(6);
            messages.languageProperty().set(Language.CHINESE);
            view.refresh();
            for (Concept concept : Concept.values()) {
                assertThat(header(concept).getText()).isEqualTo(messages.get(Language.CHINESE, concept.key()));
                assertThat(label(concept, "text").getText()).containsPattern("\\p{IsHan}").contains("\u3002");
                assertThat(live(concept)).containsPattern("\\p{IsHan}").startsWith("現在 t = 6\uFF1A");
            }
            assertThat(live(Concept.FORGET)).contains("f ≈ 0.99995", "c₅", "≈ 99.995 %");
        });
    }

    @ParameterizedTest
    @EnumSource(GlossaryTerm.class)
    void everyTermHasItsWordInBothLanguages(GlossaryTerm term) {
        String english = messages.get(Language.ENGLISH, term.key());
        String chinese = messages.get(Language.CHINESE, term.key());
        assertThat(english).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese).containsPattern("\\p{IsHan}");
        List<String> shown = view.node().lookupAll("#glossary .term").stream().map(node -> ((Label) node).getText()).toList();
        assertThat(shown).containsSubsequence(english, chinese, term.symbol());
    }

    @Test
    void thePartsThatTheCardsAreAboutDiffer() {
        assertThat(Arrays.stream(Concept.values()).map(Concept::about)).doesNotHaveDuplicates()
                .allMatch(part -> part instanceof Part.Value || part instanceof Part.Kept);
    }

    private double value(Quantity quantity, int t) {
        return session.getTrace().value(quantity, t);
    }

    private List<Concept> open() {
        return Arrays.stream(Concept.values()).filter(concept -> card(concept).isOpen()).toList();
    }

    private ConceptCard card(Concept concept) {
        return (ConceptCard) view.node().lookup(id(concept));
    }

    private Button header(Concept concept) {
        return (Button) view.node().lookup(id(concept) + "-header");
    }

    private Label label(Concept concept, String what) {
        return (Label) view.node().lookup(id(concept) + "-" + what);
    }

    /** The live line, its unbreakable spaces as plain ones. */
    private String live(Concept concept) {
        return label(concept, "live").getText().replace('\u00a0', ' ');
    }

    private static String id(Concept concept) {
        return "#concept-" + concept.name().toLowerCase(Locale.ROOT);
    }
}
