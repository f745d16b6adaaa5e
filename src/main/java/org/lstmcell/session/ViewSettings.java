package org.lstmcell.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** How the lesson is shown, as opposed to what it is. */
public final class ViewSettings {
    public static final int MAX_DECIMALS = 17;

    private final IntegerProperty decimals = new SimpleIntegerProperty(this, "decimals", 4);
    private final BooleanProperty lookAhead = new SimpleBooleanProperty(this, "lookAhead", false);
    private final BooleanProperty showFeedback = new SimpleBooleanProperty(this, "showFeedback", false);
    private final BooleanProperty showPrinted = new SimpleBooleanProperty(this, "showPrinted", false);
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

    /** Whether every change is shown at once, with no motion. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    public boolean isReduceMotion() {
        return reduceMotion.get();
    }
}
