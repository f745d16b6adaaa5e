package org.lstmcell.docs;

import static org.lstmcell.docs.Recipe.Export.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.lstmcell.app.DrivenProgram;
import org.lstmcell.docs.Recipe.Export;
import org.lstmcell.docs.Recipe.Shot;
import org.lstmcell.engine.Phase;
import org.lstmcell.session.Granularity;
import org.lstmcell.view.Theme;

/** How each picture of the documents comes about. {@code mvn -Ppictures test} makes them all. */
final class Recipes {
    private static final Shot AT_6 = Shot.of("").after(at(KeyCode.DIGIT6));
    private static final Shot ASKED = Shot.of("predict-ask").after(at(KeyCode.DIGIT3)).sized(1280, 800).after(program -> {
        program.set(() -> program.controller().granularityProperty().set(Granularity.STEP));
        program.key(KeyCode.P);
    });

    private static final List<Shot> SHOTS = List.of(
            AT_6.as("main-window"),
            Shot.of("gate-open").after(at(KeyCode.DIGIT4)).cut(12, "#forget-gate-unit", "#forget-gate-opening").enlarged(2),
            Shot.of("gate-closed").after(at(KeyCode.DIGIT7)).cut(12, "#forget-gate-unit", "#forget-gate-opening").enlarged(2),
            AT_6.as("transport").cut(1, "#transport").enlarged(1.5),
            AT_6.as("toolbar").cut(0, "#toolbar"),
            AT_6.as("card").after(program -> program.pointAt("#forget-gate-activation")).cut(0, "#diagram"),
            AT_6.as("weights").cut(4, "#side-panel").enlarged(1.5),
            AT_6.as("slider-drag").after(program -> {
                program.dragAcross("#forget-gate-bias-slider");
                program.key(KeyCode.RIGHT); // by mouse it came to −11
            }),
            AT_6.as("cell-menu").after(program -> program.click("#cell-options")).cut(4, "#side-panel"),
            AT_6.as("table-edit").after(program -> {
                program.click("#column-6 .input");
                program.type("2.5");
            }).cut(4, "#sequence-table"),
            AT_6.as("table-all").after(program -> {
                program.click("#look-ahead");
                program.click("#edit-table");
                program.click("#show-printed");
            }).cut(4, "#sequence-table"),
            AT_6.as("chart").cut(4, "#chart").enlarged(1.5),
            AT_6.as("compare").after(program -> {
                program.click("#compare");
                program.click("#compare-opened");
                program.enter("#forget-gate-bias", "-10");
            }),
            ASKED,
            ASKED.as("predict-revealed").after(program -> {
                program.click("#guess-input-gate-open");
                program.click("#guess-forget-gate-closed");
                program.click("#guess-output-gate-closed");
                program.enter("#guess-state", "4");
                program.enter("#guess-output", "0");
                program.key(KeyCode.R);
            }),
            AT_6.as("derivation").after(program -> program.click("#side-derivation")).sized(1440, 1040).cut(4, "#side-panel").enlarged(1.5),
            AT_6.as("concepts").after(program -> program.click("#side-concepts")).cut(4, "#side-panel").enlarged(1.5),
            AT_6.as("trace-back").after(program -> program.key(KeyCode.T)),
            AT_6.as("export-dialog").after(program -> {
                program.key(KeyCode.CONTROL, KeyCode.E);
                program.waitFor("preview", () -> ((ImageView) program.shown("#export-picture")).getImage() != null);
            }).cut(0, ".dialog-pane"),
            AT_6.as("lessons").after(program -> program.click("#lessons")).cut(8, "#lessons", ".context-menu"),
            AT_6.as("questions").after(program -> {
                program.pointAt("#lessons");
                program.waitFor(".tooltip");
            }).cut(14, "#lessons", ".tooltip .text"),
            AT_6.as("keys").after(program -> program.key(KeyCode.F1)).cut(16, "#keys .overlay-card"),
            AT_6.as("tour").after(DrivenProgram::welcome).sized(1280, 800),
            AT_6.as("projector").after(program -> program.key(KeyCode.F5)).sized(1280, 720),
            AT_6.as("dark").after(program -> program.set(() -> program.appearance().themeProperty().set(Theme.DARK))).sized(1280, 800),
            AT_6.as("contrast").after(program -> program.set(() -> program.appearance().themeProperty().set(Theme.CONTRAST))).sized(1280, 800),
            AT_6.as("ideal").on("half-open").after(program -> program.click("#ideal")),
            AT_6.as("overflow").after(program -> {
                program.enter("#block-input-w1", "1e308");
                program.enter("#block-input-bias", "1e308");
            }).cut(0, "#diagram-panel"),
            AT_6.as("recovery").after(program -> {
                program.enter("#forget-gate-bias", "-10");
                program.crash();
                program.waitFor(".dialog-pane");
            }).cut(0, ".dialog-pane"));

    static final List<Recipe> ALL = Stream.<Recipe>concat(SHOTS.stream(), exports().stream()).toList();

    /** Where they are, in a folder for each language. */
    static final Path FOLDER = Path.of("docs", "images");

    private Recipes() {
    }

    private static List<Recipe> exports() {
        List<Recipe> exports = new ArrayList<>(List.of(
                Export.of("walk.gif", "--what", "walk", "--to", "6", "--width", "640"),
                Export.of("table.png", "--what", "table"),
                page("worksheet.png", "--what", "worksheet"),
                page("worksheet-key.png", "--what", "worksheet", "--key")));
        for (Phase phase : Phase.values()) {
            exports.add(Export.of("phase-" + phase.key() + ".png", "--what", "diagram", "--step", "4", "--phase", phase.key(), "--width", "900"));
        }
        return exports;
    }

    /** The time step of a digit, finished. */
    private static Consumer<DrivenProgram> at(KeyCode digit) {
        return program -> program.key(digit);
    }
}
