package org.lstmcell.view.main;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Bilingual;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.EditHistory;
import org.lstmcell.session.Granularity;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.View;

/** The bar at the top: the lesson, exact or ideal gates, step or phase, the language, and what can be exported. */
final class Toolbar extends View {
    private static final String SPACED = "spaced";
    private static final double NOTES_WIDTH = 460;
    /** Of the bar, in pixels. */
    private static final double ROOM_FOR_TITLE = 1200;
    /** The widest that a lesson's title is shown, in pixels. */
    private static final double WIDEST_TITLE = 340;
    /** By how much a focused button's border is wider, in pixels. */
    private static final double FOCUS_RING = 4;

    private final Session session;
    private final StepController controller;
    private final ViewSettings settings;
    private final Messages messages;
    /** What there is no room for goes into its menu at the right. */
    private final ToolBar root = new ToolBar();
    private final MenuButton lessons = new MenuButton();
    private final Menu recent = new Menu();
    private final Button undo = new Button(null, new FontIcon(Feather.CORNER_UP_LEFT));
    private final Button redo = new Button(null, new FontIcon(Feather.CORNER_UP_RIGHT));
    /** The lesson's questions for the class. */
    private final Tooltip notes = new Tooltip();
    private final Tooltip undoTip = new Tooltip();
    private final Tooltip redoTip = new Tooltip();
    private final Button reset = new Button(null, new FontIcon(Feather.ROTATE_CCW));
    private final CompareMenu compare;
    private final Map<Activation, ToggleButton> gates;
    private final Map<Granularity, ToggleButton> granularities;
    private final Map<Language, ToggleButton> languages;
    private String measured;

    /**
     * @param builtIn     the lessons to choose from
     * @param actions     does what is asked of lessons as a whole
     * @param export  asks what to export and writes it
     * @param view    how the lesson is seen, to be kept in it
     * @param display how the window looks
     * @param help    the keys and more
     */
    Toolbar(Session session, StepController controller, ViewSettings settings, Messages messages, List<Lesson> builtIn, LessonActions actions,
            Runnable export, TeachersView view, MenuButton display, MenuButton help) {
        this.session = session;
        this.controller = controller;
        this.settings = settings;
        this.messages = messages;

        Label title = new Label();
        title.textProperty().bind(messages.text("app.title"));
        title.getStyleClass().add("app-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.visibleProperty().bind(root.widthProperty().greaterThanOrEqualTo(ROOM_FOR_TITLE));
        title.managedProperty().bind(title.visibleProperty());

        lessons.setId("lessons");
        notes.setWrapText(true);
        notes.setMaxWidth(NOTES_WIDTH);
        notes.setShowDuration(Duration.INDEFINITE);
        for (Lesson lesson : builtIn) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(messages.languageProperty().map(l -> lesson.title().get(l.locale())));
            item.setOnAction(event -> actions.open(lesson));
            lessons.getItems().add(item);
        }
        recent.textProperty().bind(messages.text("toolbar.recent"));
        lessons.getItems().addAll(new SeparatorMenuItem(),
                item("new-lesson", "toolbar.new", "Shortcut+N", actions::begin),
                item("open-lesson", "toolbar.open", "Shortcut+O", actions::open),
                recent,
                item("save-lesson", "toolbar.save", "Shortcut+S", actions::save),
                item("save-lesson-as", "toolbar.save-as", "Shortcut+Shift+S", actions::saveAs),
                item("edit-texts", "toolbar.texts", "Shortcut+T", actions::editTexts));
        lessons.getItems().get(lessons.getItems().size() - 1).disableProperty().bind(settings.predictingProperty()); // so may these
        MenuItem forget = item("forget-view", "toolbar.forget-view", null, view::forget);
        forget.disableProperty().bind(session.lessonProperty().map(lesson -> lesson.view() == null));
        lessons.getItems().addAll(new SeparatorMenuItem(), item("keep-view", "toolbar.keep-view", null, view::keep), forget);
        lessons.setOnShowing(event -> offerRecent(actions));

        undo.setId("undo");
        undo.setOnAction(event -> session.history().undo());
        undo.setTooltip(undoTip);
        redo.setId("redo");
        redo.setOnAction(event -> session.history().redo());
        redo.setTooltip(redoTip);
        reset.setId("reset");
        reset.setOnAction(event -> session.reset());
        describe(reset, "toolbar.reset");

        gates = Map.of(Activation.SIGMOID, toggle("exact", "toolbar.exact", "toolbar.exact.help"),
                Activation.STEP, toggle("ideal", "toolbar.ideal", "toolbar.ideal.help"));
        granularities = Map.of(Granularity.STEP, toggle("by-step", "toolbar.step", "toolbar.step.help"),
                Granularity.PHASE, toggle("by-phase", "toolbar.phase", "toolbar.phase.help"));
        languages = Map.of(Language.ENGLISH, toggle("english", "toolbar.english", "toolbar.english.help"),
                Language.CHINESE, toggle("chinese", "toolbar.chinese", "toolbar.chinese.help"));

        Button exporting = new Button();
        exporting.setId("export");
        exporting.textProperty().bind(messages.text("toolbar.export"));
        exporting.setMinWidth(Region.USE_PREF_SIZE);
        exporting.setOnAction(event -> export.run());
        describe(exporting, "toolbar.export.help");

        exporting.disableProperty().bind(settings.predictingProperty()); // a preview would show what is to be guessed
        ToggleButton predict = toggle("predict", "toolbar.predict", "toolbar.predict.help");
        predict.selectedProperty().bindBidirectional(settings.predictingProperty());
        compare = new CompareMenu(session.comparison(), messages);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        root.setId("toolbar");
        root.getStyleClass().add("toolbar");
        root.getItems().setAll(title, lessons, undo, redo, reset, compare, predict, space,
                choice(gates, List.of(Activation.SIGMOID, Activation.STEP), this::chooseGates),
                choice(granularities, List.of(Granularity.STEP, Granularity.PHASE),
                        controller.granularityProperty()::set),
                choice(languages, List.of(Language.values()), messages.languageProperty()::set),
                exporting, display, help);
        shows(session.openedProperty(), session.lessonProperty(), session.savedProperty(),
                session.history().undoableProperty(), session.comparison().ghostProperty(),
                session.comparison().pinnedProperty(), session.history().redoableProperty(), controller.granularityProperty(),
                settings.predictingProperty(), messages.languageProperty(), root.widthProperty());
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    protected void update() {
        if (root.getSkin() != null && !root.getStyleClass().contains(SPACED)) {
            root.getStyleClass().add(SPACED); // the space between its items is its skin's, and passes by what had its style before
        }
        Bilingual questions = session.getLesson().notes();
        notes.setText(questions == null ? "" : questions.get(messages.getLanguage().locale()));
        lessons.setTooltip(questions == null || settings.isPredicting() ? null : notes); // they may tell what is to be guessed
        lessons.setText(session.getLesson().title().get(messages.getLanguage().locale()).replaceAll("\\p{Cntrl}+", " ")
                + (session.isModified() ? " •" : ""));
        compare.refresh();
        offer(undo, undoTip, "toolbar.undo", session.history().undoableProperty().get());
        offer(redo, redoTip, "toolbar.redo", session.history().redoableProperty().get());
        reset.setDisable(session.getLesson().equals(session.getOpened()));
        gates.get(session.getCell().gateActivation()).setSelected(true);
        granularities.get(controller.getGranularity()).setSelected(true);
        languages.get(messages.getLanguage()).setSelected(true);
        measure();
    }

    /** The bar asks itself only when its width changes whether there is room for all; its texts may change that as well. */
    private void measure() {
        String texts = root.getItems().stream().filter(Labeled.class::isInstance).map(item -> ((Labeled) item).getText())
                .collect(Collectors.joining("|", root.getStyleClass() + "|", messages.getLanguage() + "|" + root.getWidth()));
        if (!texts.equals(measured) && root.getParent() != null) {
            measured = texts;
            root.applyCss();
            lessons.setPrefWidth(Region.USE_COMPUTED_SIZE);
            lessons.setPrefWidth(Math.min(WIDEST_TITLE, lessons.prefWidth(-1) + FOCUS_RING)); // the bar does not ask how wide it may be
            root.resize(root.getWidth() - 1, root.getHeight());
            root.layout();
            root.getParent().requestLayout(); // which gives it its width again
        }
    }

    private void offerRecent(LessonActions actions) {
        recent.getItems().setAll(actions.recent().stream().map(file -> {
            MenuItem item = new MenuItem(file.getFileName().toString() + "  –  " + file.getParent());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> actions.open(file));
            return item;
        }).toList());
        recent.setDisable(recent.getItems().isEmpty());
    }

    private void offer(Button button, Tooltip tip, String key, EditHistory.Edit edit) {
        button.setDisable(edit == null);
        tip.setText(messages.get(key, edit == null ? "" : EditText.of(edit, messages)));
        button.setAccessibleText(tip.getText());
    }

    private void chooseGates(Activation gate) {
        CellParameters cell = session.getCell();
        session.setCell(cell.withActivations(gate, cell.inputActivation(), cell.outputActivation()));
    }

    /** A row of buttons of which one is always pressed; pressing one tells {@code chosen}. */
    private static <T> SegmentedButton choice(Map<T, ToggleButton> buttons, List<T> order, Consumer<T> chosen) {
        SegmentedButton row = new SegmentedButton();
        for (T value : order) {
            ToggleButton button = buttons.get(value);
            button.setOnAction(event -> {
                button.setSelected(true); // a second press does not release it
                chosen.accept(value);
            });
            row.getButtons().add(button);
        }
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private ToggleButton toggle(String id, String key, String help) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        describe(button, help);
        return button;
    }

    private MenuItem item(String id, String key, String keys, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(messages.text(key));
        item.setAccelerator(keys == null ? null : KeyCombination.keyCombination(keys));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void describe(ButtonBase button, String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.text(key));
        button.setTooltip(tooltip);
        button.accessibleHelpProperty().bind(messages.text(key));
    }
}
