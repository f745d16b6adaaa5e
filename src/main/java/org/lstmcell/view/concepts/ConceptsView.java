package org.lstmcell.view.concepts;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lstmcell.engine.Step;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.view.LiveScrollPane;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.View;

/** Cards that explain the ideas behind the cell, one open at a time, each with the cell itself as its example; and the glossary. */
public final class ConceptsView extends View {
    private final Session session;
    private final StepController controller;
    private final Messages messages;
    private final Spotlight spotlight;
    /** Made when they are first shown. */
    private List<ConceptCard> cards;
    private Glossary glossary;
    private final VBox column = new VBox();
    private final LiveScrollPane root = new LiveScrollPane(column);

    public ConceptsView(Session session, StepController controller, Messages messages, Spotlight spotlight) {
        this.session = session;
        this.controller = controller;
        this.messages = messages;
        this.spotlight = spotlight;
        column.getStyleClass().add("concept-column");
        root.setId("concepts");
        root.getStyleClass().add("concepts");
        root.setFocusTraversable(false);
        shows(session.traceProperty(), controller.cursorProperty(), messages.languageProperty());
    }

    private void makeCards() {
        cards = Stream.of(Concept.values())
                .map(concept -> new ConceptCard(concept, spotlight, () -> toggle(concept))).toList();
        glossary = new Glossary(messages);
        glossary.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                reveal(glossary);
            }
        });
        column.getChildren().setAll(cards);
        column.getChildren().add(glossary);
        cards.forEach(card -> card.addEventHandler(KeyEvent.KEY_PRESSED, event -> move(card, event)));
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    protected void update() {
        if (cards == null) {
            makeCards();
        }
        Cursor cursor = controller.getCursor();
        Step step = session.getTrace().step(cursor.timeStep());
        cards.forEach(card -> card.show(step, cursor.phase(), messages));
        glossary.show(messages);
        root.setAccessibleText(messages.get("concept.title"));
    }

    private void toggle(Concept concept) {
        for (ConceptCard card : cards) {
            card.setOpen(card.concept() == concept && !card.isOpen());
        }
        reveal(cards.get(concept.ordinal()));
    }

    /** ↑ and ↓ go from title to title; ← and → are left to the lesson. */
    private void move(ConceptCard from, KeyEvent event) {
        int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (by == 0) {
            return;
        }
        event.consume();
        int to = cards.indexOf(from) + by;
        if (to == cards.size()) {
            glossary.requestFocus();
        } else if (to >= 0) {
            cards.get(to).takeFocus();
            reveal(cards.get(to));
        }
    }

    /** Scrolls as little as brings {@code node} into sight; of one that is too high, its beginning. */
    private void reveal(Node node) {
        root.applyCss();
        root.layout();
        double seen = root.getViewportBounds().getHeight();
        double hidden = column.getHeight() - seen;
        if (hidden > 0) {
            double margin = column.getInsets().getTop();
            double top = node.getBoundsInParent().getMinY() - margin;
            double from = root.getVvalue() * hidden;
            double least = Math.min(top, node.getBoundsInParent().getMaxY() + margin - seen);
            root.setVvalue(Math.max(least, Math.min(from, top)) / hidden);
        }
    }
}
