package org.lstmcell.export.dialog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lstmcell.engine.Phase;
import org.lstmcell.explain.Notation;
import org.lstmcell.export.ExportOptions;
import org.lstmcell.export.Format;
import org.lstmcell.export.What;
import org.lstmcell.i18n.Language;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.TableField;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.Theme;

/** What is chosen in the export dialog. All but the title and the time steps is remembered from one time to the next. */
public final class ExportChoices {
    static final int MAX_SCALE = 4;
    static final int NARROWEST = 200;
    static final int WIDEST = 2400;
    static final double SLOWEST = 0.5;
    static final double FASTEST = 10;

    private final Map<What, Format> formats = new EnumMap<>(What.class);
    final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.PNG) {
        @Override
        protected void invalidated() {
            formats.put(what.get(), get());
        }
    };
    final ObjectProperty<What> what = new SimpleObjectProperty<>(What.TABLE) {
        @Override
        protected void invalidated() {
            format.set(formats.getOrDefault(get(), get().formats().get(0))); // before anybody hears of it
        }
    };
    final ObjectProperty<Set<TableField>> fields = new SimpleObjectProperty<>(TableField.USUAL);
    final IntegerProperty decimals = new SimpleIntegerProperty(ExportOptions.USUAL_DECIMALS);
    final BooleanProperty allDigits = new SimpleBooleanProperty(true);
    final BooleanProperty ideal = new SimpleBooleanProperty();
    final StringProperty title = new SimpleStringProperty("");
    /** Null for the language of the window. */
    final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    final IntegerProperty from = new SimpleIntegerProperty(1);
    final IntegerProperty to = new SimpleIntegerProperty(1);
    final IntegerProperty step = new SimpleIntegerProperty(1);
    final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.LAST);
    final IntegerProperty scale = new SimpleIntegerProperty((int) ExportOptions.USUAL_SCALE);
    final IntegerProperty width = new SimpleIntegerProperty(960);
    final DoubleProperty framesPerSecond = new SimpleDoubleProperty(1);
    final BooleanProperty transparent = new SimpleBooleanProperty();
    final ObjectProperty<Notation> notation = new SimpleObjectProperty<>(Notation.LETTERS);
    final BooleanProperty key = new SimpleBooleanProperty();

    private int steps = 1;

    /** Begins anew with a lesson of {@code steps} time steps that is at {@code place}. */
    void begin(int steps, Cursor place) {
        this.steps = steps;
        title.set("");
        from.set(1);
        to.set(steps);
        step.set(place.timeStep());
        phase.set(place.phase());
    }

    /** All that a file depends on. */
    Observable[] all() {
        return new Observable[] {what, format, fields, decimals, allDigits, ideal, title, language, theme, from, to, step, phase, scale,
            width, framesPerSecond, transparent, notation, key};
    }

    /** The options in force; a listener hears of every change since. They are in the language {@code window} unless another is chosen. */
    ExportOptions options(Language window) {
        boolean exact = allDigits.get() && what.get() == What.TABLE && format.get() == Format.CSV;
        int digits = decimals.get();
        int first = from.get();
        int last = to.get();
        int pixels = width.get();
        Phase at = phase.get();
        return new ExportOptions(fields.get(), exact ? ExportOptions.ALL_DIGITS : digits, ideal.get(), title.get(),
                language.get() == null ? window : language.get(), theme.get(), what.get().canBeginLater() ? Math.min(first, last) : 1,
                last >= steps ? ExportOptions.END : last, step.get(), step.get() == 0 ? Phase.LAST : at, scale.get(),
                format.get() == Format.GIF ? pixels : 0, transparent.get(), framesPerSecond.get(), notation.get(), key.get());
    }

    /** Adds or removes a row of the table; the last one stays. */
    void choose(TableField field, boolean chosen) {
        EnumSet<TableField> changed = EnumSet.copyOf(fields.get());
        if (chosen) {
            changed.add(field);
        } else {
            changed.remove(field);
        }
        if (!changed.isEmpty()) {
            fields.set(Collections.unmodifiableSet(changed));
        }
    }

    /** What is to be remembered. */
    public Properties remembered() {
        Properties kept = new Properties();
        kept.setProperty("what", what.get().id());
        formats.forEach((of, chosen) -> kept.setProperty("format." + of.id(), chosen.id()));
        kept.setProperty("rows", fields.get().stream().map(TableField::id).collect(Collectors.joining(",")));
        kept.setProperty("decimals", Integer.toString(decimals.get()));
        kept.setProperty("all-digits", Boolean.toString(allDigits.get()));
        kept.setProperty("ideal", Boolean.toString(ideal.get()));
        kept.setProperty("language", language.get() == null ? "" : language.get().tag());
        kept.setProperty("theme", theme.get().id());
        kept.setProperty("scale", Integer.toString(scale.get()));
        kept.setProperty("width", Integer.toString(width.get()));
        kept.setProperty("frames-per-second", Double.toString(framesPerSecond.get()));
        kept.setProperty("transparent", Boolean.toString(transparent.get()));
        kept.setProperty("notation", notation.get().id());
        kept.setProperty("key", Boolean.toString(key.get()));
        return kept;
    }

    /** Takes up what was remembered; what cannot be understood stays as it is. */
    public void recall(Properties kept) {
        for (What each : What.values()) {
            named(each.formats().stream(), Format::id, kept.getProperty("format." + each.id())).ifPresent(found -> formats.put(each, found));
        }
        named(Stream.of(What.values()), What::id, kept.getProperty("what")).ifPresent(what::set);
        format.set(formats.getOrDefault(what.get(), what.get().formats().get(0)));
        EnumSet<TableField> rows = EnumSet.noneOf(TableField.class);
        Stream.of(kept.getProperty("rows", "").split(",")).map(TableField::of).flatMap(Optional::stream).forEach(rows::add);
        if (!rows.isEmpty()) {
            fields.set(Collections.unmodifiableSet(rows));
        }
        number(kept, "decimals", 0, ViewSettings.MAX_DECIMALS).ifPresent(value -> decimals.set(value.intValue()));
        number(kept, "scale", 1, MAX_SCALE).ifPresent(value -> scale.set(value.intValue()));
        number(kept, "width", NARROWEST, WIDEST).ifPresent(value -> width.set(value.intValue()));
        number(kept, "frames-per-second", SLOWEST, FASTEST).ifPresent(framesPerSecond::set);
        allDigits.set(!"false".equals(kept.getProperty("all-digits")));
        ideal.set("true".equals(kept.getProperty("ideal")));
        language.set(named(Stream.of(Language.values()), Language::tag, kept.getProperty("language")).orElse(null));
        named(Stream.of(Theme.values()), Theme::id, kept.getProperty("theme")).ifPresent(theme::set);
        named(Stream.of(Notation.values()), Notation::id, kept.getProperty("notation")).ifPresent(notation::set);
        transparent.set("true".equals(kept.getProperty("transparent")));
        key.set("true".equals(kept.getProperty("key")));
    }

    private static <T> Optional<T> named(Stream<T> values, Function<T, String> name, String wanted) {
        return values.filter(value -> name.apply(value).equals(wanted)).findFirst();
    }

    private static Optional<Double> number(Properties kept, String key, double least, double most) {
        try {
            double value = Double.parseDouble(kept.getProperty(key, ""));
            return value >= least && value <= most ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
