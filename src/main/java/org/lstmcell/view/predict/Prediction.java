package org.lstmcell.view.predict;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Granularity;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;

/**
 * The class says what will happen before it is shown. While a question is open the cursor rests where everything is known;
 * what comes next has not been reached, and nothing shows what has not been reached. To reveal is to go on.
 */
public final class Prediction {
    private final Session session;
    private final StepController controller;
    private final ViewSettings settings;
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(this, "question");
    private final ObjectProperty<Set<Asked>> chosen = new SimpleObjectProperty<>(this, "chosen", EnumSet.allOf(Asked.class));
    private final ReadOnlyIntegerWrapper right = new ReadOnlyIntegerWrapper(this, "right");
    private final ReadOnlyIntegerWrapper guessed = new ReadOnlyIntegerWrapper(this, "guessed");
    /** What has been counted already; who has seen the answer guesses no more. */
    private final Set<Counted> counted = new HashSet<>();
    private boolean revealing;
    private boolean goingOn;

    public Prediction(Session session, StepController controller, ViewSettings settings) {
        this.session = session;
        this.controller = controller;
        this.settings = settings;
        controller.limit(this::notAhead);
        settings.predictingProperty().addListener((property, before, now) -> start());
        controller.cursorProperty().addListener((property, before, now) -> moved());
        controller.granularityProperty().addListener((property, before, now) -> moved());
        chosen.addListener((property, before, now) -> moved());
        session.openedProperty().addListener((property, before, now) -> start());
        session.lessonProperty().addListener((property, before, now) -> dropWhatIsGone());
    }

    private record Counted(Asked asked, int timeStep) {
    }

    /**
     * What is asked, or was.
     *
     * @param place    where the answers can be seen
     * @param asked    what becomes known there
     * @param guesses  what the class says, as far as it has
     * @param revealed whether the cursor has gone there
     */
    public record Question(Cursor place, List<Asked> asked, Map<Asked, Asked.Guess> guesses, boolean revealed) {
        public Question {
            guesses = Map.copyOf(guesses);
        }

        Question with(Asked about, Asked.Guess guess) {
            Map<Asked, Asked.Guess> changed = new EnumMap<>(Asked.class);
            changed.putAll(guesses);
            if (guess == null) {
                changed.remove(about);
            } else {
                changed.put(about, guess);
            }
            return new Question(place, asked, changed, revealed);
        }
    }

    /** What is asked now, or has just been answered; null when nothing is, such as at the end of the sequence. */
    public ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    public Question getQuestion() {
        return question.get();
    }

    /** What the teacher wants to be guessed. */
    public ObjectProperty<Set<Asked>> chosenProperty() {
        return chosen;
    }

    /** Asks for {@code asked} as well, or no more; the last one stays. */
    public void choose(Asked asked, boolean wanted) {
        Set<Asked> changed = EnumSet.noneOf(Asked.class);
        changed.addAll(chosen.get());
        if (wanted) {
            changed.add(asked);
        } else {
            changed.remove(asked);
        }
        if (!changed.isEmpty()) {
            chosen.set(changed);
        }
    }

    /** How many guesses were right. */
    public ReadOnlyIntegerProperty rightProperty() {
        return right.getReadOnlyProperty();
    }

    /** How many guesses have been revealed, each asked the first time; what was only spoken does not count. */
    public ReadOnlyIntegerProperty guessedProperty() {
        return guessed.getReadOnlyProperty();
    }

    /** Takes down {@code guess}, or with null takes it back; nothing changes once it is revealed. */
    public void guess(Asked about, Asked.Guess guess) {
        if (getQuestion() != null && !getQuestion().revealed() && getQuestion().asked().contains(about)) {
            question.set(getQuestion().with(about, guess));
        }
    }

    /** Whether the guess about {@code asked} was right. */
    public boolean isRight(Asked asked) {
        Question shown = getQuestion();
        return asked.isRight(shown.guesses().get(asked), session.getTrace().value(asked.quantity(), shown.place().timeStep()));
    }

    /** Goes on: reveals what is asked; after that asks the next; where nothing is to be asked, and when the class does not guess, just goes on. */
    public void next() {
        if (getQuestion() != null && getQuestion().revealed()) {
            ask();
            if (getQuestion() != null) {
                return;
            }
        }
        if (getQuestion() != null) {
            reveal();
            return;
        }
        goingOn = true;
        controller.next();
        goingOn = false;
    }

    /** While the class guesses, the only way ahead is to be asked. */
    private Cursor notAhead(Cursor place) {
        Cursor here = controller.getCursor();
        return settings.isPredicting() && !revealing && !goingOn && place.isAfter(here) ? here : place;
    }

    private void reveal() {
        Question open = getQuestion();
        revealing = true;
        controller.jumpTo(open.place());
        revealing = false;
        question.set(new Question(open.place(), open.asked(), open.guesses(), true));
        List<Asked> first = open.guesses().keySet().stream().filter(asked -> counted.add(new Counted(asked, open.place().timeStep())))
                .toList();
        guessed.set(guessed.get() + first.size());
        right.set(right.get() + (int) first.stream().filter(this::isRight).count());
    }

    private void start() {
        right.set(0);
        guessed.set(0);
        counted.clear();
        moved();
    }

    private void moved() {
        if (!revealing) {
            ask();
        }
    }

    /** Time steps that have been taken out are asked about no more. */
    private void dropWhatIsGone() {
        if (getQuestion() != null && getQuestion().place().timeStep() > controller.length()) {
            ask();
        }
    }

    /** Asks about what the next step or phase brings, if there is anything to guess. */
    private void ask() {
        Cursor here = controller.getCursor();
        if (!settings.isPredicting() || controller.atEnd()) {
            question.set(null);
            return;
        }
        int t = here.phase() == Phase.LAST ? here.timeStep() + 1 : here.timeStep();
        Phase phase = controller.getGranularity() == Granularity.STEP ? Phase.LAST
                : here.phase() == Phase.LAST ? Phase.FIRST : Phase.values()[here.phase().ordinal() + 1];
        Cursor there = new Cursor(t, phase);
        CellParameters cell = session.getCell();
        List<Asked> asked = Arrays.stream(Asked.values()).filter(chosen.get()::contains).filter(each -> phase.knows(each.quantity(), cell)
                && (here.timeStep() < t || !here.phase().knows(each.quantity(), cell))).toList();
        question.set(asked.isEmpty() ? null : new Question(there, asked, Map.of(), false));
    }
}
