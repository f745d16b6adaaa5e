package org.lstmcell.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lstmcell.lesson.LessonView;

/** How the lesson is shown, as opposed to what it is. */
public final class ViewSettings {
    public static final int MAX_DECIMALS = LessonView.MAX_DECIMALS;

    private final IntegerProperty decimals = new SimpleIntegerProperty(this, "decimals", 4);
    private final BooleanProperty lookAhead = new SimpleBooleanProperty(this, "lookAhead", false);
    private final BooleanProperty showFeedback = new SimpleBooleanProperty(this, "showFeedback", false);
    private final BooleanProperty showPrinted = new SimpleBooleanProperty(this, "showPrinted", false);
    private final BooleanProperty predicting = new SimpleBooleanProperty(this, "predicting", false) {
        @Override
        protected void invalidated() {
            if (get()) {
                lookAhead.set(false);
            }
        }
    };
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side", Side.WEIGHTS);
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty(this, "reduceMotion", false);

    /** Whether the weights of y′ (feedback) and of c (peepholes) are shown although they are 0. */
    public BooleanProperty showFeedbackProperty() {
        return showFeedback;
    }

    public boolean isShowFeedback() {
        return showFeedback.get();
    }

    /** Decimals of the numbers in the table, 0…{@value #MAX_DECIMALS}. */
    public IntegerProperty decimalsProperty() {
        return decimals;
    }

    public int getDecimals() {
        return decimals.get();
    }

    /** Whether the table also shows what lies after the cursor, which the class has not reached yet. */
    public BooleanProperty lookAheadProperty() {
        return lookAhead;
    }

    public boolean isLookAhead() {
        return lookAhead.get();
    }

    /** Whether the table also shows, and lets one edit, the rows that a book prints. */
    public BooleanProperty showPrintedProperty() {
        return showPrinted;
    }

    public boolean isShowPrinted() {
        return showPrinted.get();
    }

    /** Whether the class guesses what comes next before it is shown; nothing then shows what has not been reached. */
    public BooleanProperty predictingProperty() {
        return predicting;
    }

    public boolean isPredicting() {
        return predicting.get();
    }

    /** What can stand beside the diagram. */
    public enum Side {
        WEIGHTS, DERIVATION, CONCEPTS
    }

    /** What stands beside the diagram. */
    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    public Side getSide() {
        return side.get();
    }

    /** Whether every change is shown at once, with no motion. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    public boolean isReduceMotion() {
        return reduceMotion.get();
    }
}
