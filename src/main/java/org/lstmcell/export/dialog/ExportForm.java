package org.lstmcell.export.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.lstmcell.engine.Phase;
import org.lstmcell.explain.Notation;
import org.lstmcell.explain.NumberText;
import org.lstmcell.export.Format;
import org.lstmcell.export.What;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.TableField;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Theme;
import org.lstmcell.view.WholeNumberSpinner;

/** The choices of the export dialog; only those that matter to what is exported are seen. */
final class ExportForm extends VBox {
    private final ExportChoices choices;
    private final Messages messages;
    private final List<Row> rows = new ArrayList<>();
    private final HBox formats = new HBox();
    private What shown;

    /** A choice and when it matters. */
    private record Row(HBox row, BooleanSupplier matters) {
    }

    ExportForm(ExportChoices choices, Messages messages, String title, int steps) {
        this.choices = choices;
        this.messages = messages;
        getStyleClass().add("export-form");
        formats.setId("export-format");
        add("export.format", formats, () -> true);
        add("export.rows", fields(), () -> isOf(What.TABLE));
        Node decimals = spinner("export-decimals", choices.decimals, 0, ViewSettings.MAX_DECIMALS);
        CheckBox all = check("export.all-digits", choices.allDigits);
        decimals.disableProperty().bind(all.visibleProperty().and(all.selectedProperty()));
        add("export.decimals", line(10, decimals, all), () -> {
            boolean csv = isOf(What.TABLE) && choices.format.get() == Format.CSV;
            all.setVisible(csv);
            return isOf(What.TABLE, What.WORKSHEET);
        });
        HBox from = line(6, spinner("export-from", choices.from, 1, steps), new Label("–"));
        Label toAlone = new Label(messages.get("export.steps.to"));
        HBox to = line(6, spinner("export-to", choices.to, 1, steps));
        add("export.steps", line(6, from, toAlone, to), () -> {
            from.setVisible(choices.what.get().canBeginLater());
            from.setManaged(from.isVisible());
            toAlone.setVisible(!from.isVisible());
            toAlone.setManaged(!from.isVisible());
            return !isOf(What.DIAGRAM) && steps > 1;
        });
        add("export.step", spinner("export-step", choices.step, 0, steps), () -> isOf(What.DIAGRAM));
        ComboBox<Phase> phases = combo("export-phase", choices.phase, List.of(Phase.values()),
                phase -> messages.get("phase." + phase.key()));
        add("export.phase", phases, () -> {
            phases.setDisable(choices.step.get() == 0);
            return isOf(What.DIAGRAM);
        });
        TextField heading = new TextField();
        heading.setId("export-title");
        heading.setPromptText(title);
        heading.textProperty().bindBidirectional(choices.title);
        add("export.title", heading, () -> !isOf(What.DIAGRAM, What.WALK) && !(isOf(What.TRACE) && choices.format.get() == Format.CSV));
        List<Language> languages = new ArrayList<>(List.of(Language.values()));
        languages.add(0, null);
        add("export.language", combo("export-language", choices.language, languages, language -> language == null
                ? messages.get("export.language.window") : messages.get(language, "language.name")), () -> !isOf(What.TRACE));
        add("export.theme", combo("export-theme", choices.theme, List.of(Theme.values()),
                theme -> messages.get("theme." + theme.id())), () -> choices.format.get().isDrawn() && !isOf(What.WORKSHEET));
        add("export.scale", toggles("export-scale", choices.scale.asObject(), Stream.of(1, 2, 3, 4).toList(), scale -> scale + "×"),
                () -> choices.format.get() == Format.PNG);
        add("export.width", spinner("export-width", choices.width, ExportChoices.NARROWEST, ExportChoices.WIDEST), this::isGif);
        add("export.fps", toggles("export-fps", choices.framesPerSecond.asObject(), List.of(0.5, 1.0, 2.0, 5.0),
                speed -> NumberText.rounded(speed, 1)), this::isGif);
        add("notation.title", combo("export-notation", choices.notation, List.of(Notation.values()),
                notation -> messages.get("notation." + notation.id())), () -> isOf(What.DERIVATION));
        add("export.gates", check("export.ideal", choices.ideal), () -> true);
        add("export.ground", check("export.transparent", choices.transparent), () -> choices.format.get().isDrawn() && !isGif() && !isOf(What.WORKSHEET));
        add("export.answers", check("export.key", choices.key), () -> isOf(What.WORKSHEET));
        refresh();
    }

    private boolean isOf(What... kinds) {
        return List.of(kinds).contains(choices.what.get());
    }

    private boolean isGif() {
        return choices.format.get() == Format.GIF;
    }

    private void add(String key, Node control, BooleanSupplier matters) {
        Label label = new Label(messages.get(key));
        label.setLabelFor(control);
        label.getStyleClass().add("export-label");
        HBox row = new HBox(label, control);
        row.getStyleClass().add("export-row");
        HBox.setHgrow(control, Priority.ALWAYS);
        getChildren().add(row);
        rows.add(new Row(row, matters));
    }

    /** Shows what matters now. */
    void refresh() {
        if (choices.what.get() != shown) {
            shown = choices.what.get();
            formats.getChildren().setAll(toggles("export-as", choices.format, shown.formats(), Format::name).getChildren());
        }
        for (Row row : rows) {
            boolean matters = row.matters().getAsBoolean();
            row.row().setVisible(matters);
            row.row().setManaged(matters);
        }
    }

    private static HBox line(double gap, Node... nodes) {
        HBox line = new HBox(gap, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private FlowPane fields() {
        FlowPane pane = new FlowPane(10, 6);
        pane.setPrefWrapLength(290);
        for (TableField field : TableField.values()) {
            CheckBox box = new CheckBox(messages.get("export.row." + field.id()));
            box.setId("export-row-" + field.id());
            box.setSelected(choices.fields.get().contains(field));
            box.setOnAction(event -> {
                choices.choose(field, box.isSelected());
                box.setSelected(choices.fields.get().contains(field));
            });
            pane.getChildren().add(box);
        }
        return pane;
    }

    private CheckBox check(String key, BooleanProperty property) {
        CheckBox box = new CheckBox(messages.get(key));
        box.setId(key.replace('.', '-'));
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private static WholeNumberSpinner spinner(String id, IntegerProperty property, int least, int most) {
        WholeNumberSpinner spinner = new WholeNumberSpinner(property, least, most);
        spinner.setId(id);
        return spinner;
    }

    private <T> ComboBox<T> combo(String id, ObjectProperty<T> property, List<T> values, Function<T, String> name) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setId(id);
        combo.getItems().setAll(values);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return name.apply(value);
            }

            @Override
            public T fromString(String text) {
                return null;
            }
        });
        combo.valueProperty().bindBidirectional(property);
        return combo;
    }

    private static <T> HBox toggles(String id, ObjectProperty<T> property, List<T> values, Function<T, String> name) {
        HBox box = new HBox();
        box.setId(id);
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton(name.apply(value));
            button.setId(id + "-" + name.apply(value));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(value.equals(property.get()));
            button.setUserData(value);
            box.getChildren().add(button);
        }
        choose(group, property);
        return box;
    }

    /** Makes the toggle that is chosen, by mouse or by keys, the value of {@code property}; one of them always is. */
    @SuppressWarnings("unchecked") // the toggles have the property's values
    static <T> void choose(ToggleGroup group, ObjectProperty<T> property) {
        group.selectedToggleProperty().addListener((selected, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                property.set((T) now.getUserData());
            }
        });
    }
}
