package org.lstmcell.view.main;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import org.lstmcell.explain.Notation;
import org.lstmcell.lesson.LessonView;
import org.lstmcell.session.Session;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.session.ViewSettings.Side;
import org.lstmcell.view.predict.Asked;
import org.lstmcell.view.predict.Prediction;

/** How a lesson is seen: a teacher keeps that in the lesson, and who opens it sees it so. */
final class TeachersView {
    private final Session session;
    private final ViewSettings settings;
    private final ObjectProperty<Notation> notation;
    private final Prediction prediction;

    TeachersView(Session session, ViewSettings settings, ObjectProperty<Notation> notation, Prediction prediction) {
        this.session = session;
        this.settings = settings;
        this.notation = notation;
        this.prediction = prediction;
        session.openedProperty().addListener((opened, before, now) -> show(now.view()));
        show(session.getOpened().view());
    }

    /** Keeps in the lesson what is seen now; that is an edit of it. */
    void keep() {
        session.edit(session.getLesson().withView(now()));
    }

    /** Leaves it to the window again how the lesson is seen. */
    void forget() {
        session.edit(session.getLesson().withView(null));
    }

    private LessonView now() {
        return new LessonView(name(settings.getSide()), notation.get().id(), settings.getDecimals(),
                Stream.of(Asked.values()).filter(prediction.chosenProperty().get()::contains)
                        .map(asked -> asked.quantity().symbol()).toList(),
                settings.isLookAhead(), settings.showPrintedProperty().get(), settings.isShowFeedback());
    }

    private void show(LessonView view) {
        if (view == null) {
            return;
        }
        settings.sideProperty().set(Stream.of(Side.values()).filter(side -> name(side).equals(view.panel())).findFirst().orElseThrow());
        notation.set(Stream.of(Notation.values()).filter(each -> each.id().equals(view.notation())).findFirst().orElseThrow());
        settings.decimalsProperty().set(view.decimals());
        Set<Asked> asked = Stream.of(Asked.values()).filter(each -> view.ask().contains(each.quantity().symbol()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Asked.class)));
        prediction.chosenProperty().set(asked);
        settings.lookAheadProperty().set(view.allSteps());
        settings.showPrintedProperty().set(view.printed());
        settings.showFeedbackProperty().set(view.feedback());
    }

    private static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
