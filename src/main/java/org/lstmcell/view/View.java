package org.lstmcell.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/**
 * A part of the window. It notes when a value that it shows changes, and brings its nodes up to date once a frame, when
 * {@link #refresh} is called: however many changes a frame brings, they cost one {@link #update}.
 */
public abstract class View {
    private final List<ObservableValue<?>> shown = new ArrayList<>();
    private final InvalidationListener changed = value -> stale = true;
    private boolean stale = true;

    /** The node that shows the view. */
    public abstract Region node();

    /** Sets every part of the nodes from the values that are shown. */
    protected abstract void update();

    /** States what the view shows; a change of any of {@code values} makes the next {@link #refresh} update. */
    protected final void shows(ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            shown.add(value);
            value.addListener(changed);
        }
    }

    /** Whether a shown value has changed since the last {@link #refresh}. */
    public final boolean isStale() {
        return stale;
    }

    /** Brings the nodes up to date if a shown value has changed. */
    public final void refresh() {
        if (stale) {
            stale = false;
            shown.forEach(ObservableValue::getValue); // a lazy value reports its next change only once it has been read
            update();
        }
    }

    /** Ends the view: the values that it showed, which may live longer, forget it. */
    public void dispose() {
        shown.forEach(value -> value.removeListener(changed));
        shown.clear();
    }
}
