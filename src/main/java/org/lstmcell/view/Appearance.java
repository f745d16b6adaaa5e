package org.lstmcell.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the window looks, for the room it stands in and the eyes in it; it belongs to the person, not to the lesson. */
public final class Appearance {
    public static final int SMALLEST_TYPE = -2;
    public static final int LARGEST_TYPE = 5;
    private static final double TYPE_STEP = 1.1;
    /** Makes of the diagram's smallest type, 12 px, the 18 px that the back row can read. */
    private static final double PROJECTOR_ZOOM = 1.5;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final BooleanProperty projector = new SimpleBooleanProperty(this, "projector");
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen");
    private final BooleanProperty sideUnfolded = new SimpleBooleanProperty(this, "sideUnfolded");
    private final IntegerProperty typeSize = new SimpleIntegerProperty(this, "typeSize") {
        @Override
        public void set(int size) {
            super.set(Math.max(SMALLEST_TYPE, Math.min(LARGEST_TYPE, size)));
        }
    };
    private final DoubleBinding zoom = Bindings.createDoubleBinding(
            () -> Math.pow(TYPE_STEP, typeSize.get()) * (projector.get() ? PROJECTOR_ZOOM : 1), typeSize, projector);

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme getTheme() {
        return theme.get();
    }

    /** Whether the window is read from the back row: everything larger and heavier, and the panels at the side folded away. */
    public BooleanProperty projectorProperty() {
        return projector;
    }

    public boolean isProjector() {
        return projector.get();
    }

    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    /** Whether the panels at the side are seen also where there is little room for them. */
    public BooleanProperty sideUnfoldedProperty() {
        return sideUnfolded;
    }

    /** Steps that the type is larger than usual: {@value #SMALLEST_TYPE}…{@value #LARGEST_TYPE}, a tenth each. */
    public IntegerProperty typeSizeProperty() {
        return typeSize;
    }

    /** By how much everything is larger than usual. */
    public DoubleBinding zoomProperty() {
        return zoom;
    }
}
