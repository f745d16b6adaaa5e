package org.lstmcell.view.parameters;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lstmcell.engine.Trace;
import org.lstmcell.engine.Unit;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.LiveScrollPane;
import org.lstmcell.view.Spotlight;
import org.lstmcell.view.View;

/** The panel of weights and biases: a card for each of the four units. */
public final class ParametersView extends View {
    /** The room that the scroll bar takes, in pixels. */
    private static final double SCROLL_BAR = 14;

    private final Session session;
    private final StepController controller;
    private final ViewSettings settings;
    private final Messages messages;
    private final Spotlight spotlight;
    /** What was typed last that is no number; empty when that is settled. */
    private final StringProperty rejected = new SimpleStringProperty(this, "rejected", "");
    private final Label complaint = new Label();
    private final HBox controls = new HBox();
    private final List<UnitCard> cards = new ArrayList<>();
    private final VBox panel = new VBox();
    private final CellOptions options;
    private final LiveScrollPane scroll;
    private Lesson opened;

    public ParametersView(Session session, StepController controller, ViewSettings settings, Messages messages,
                          Spotlight spotlight) {
        this.settings = settings;
        this.spotlight = spotlight;
        this.session = session;
        this.controller = controller;
        this.messages = messages;
        complaint.setId("parameters-complaint");
        complaint.getStyleClass().add("complaint");
        options = new CellOptions(session, settings, messages, rejected);
        controls.getChildren().setAll(options);
        controls.setAlignment(Pos.CENTER_RIGHT);
        VBox stack = new VBox();
        stack.getStyleClass().add("cards");
        for (Unit unit : Unit.values()) {
            UnitCard card = new UnitCard(unit, session, messages, rejected, spotlight);
            VBox.setVgrow(card, Priority.ALWAYS);
            cards.add(card);
        }
        stack.getChildren().setAll(cards);
        scroll = new LiveScrollPane(stack);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        panel.getStyleClass().add("parameters");
        panel.setId("parameters");
        panel.getChildren().setAll(complaint, scroll);
        shows(session.traceProperty(), session.openedProperty(), controller.cursorProperty(),
                messages.languageProperty(), rejected, settings.showFeedbackProperty(), session.comparison().ghostProperty(),
                spotlight.pointedProperty(), spotlight.askedProperty());
    }

    @Override
    public Region node() {
        return panel;
    }

    /** The cell's options. */
    public Region controls() {
        return controls;
    }

    /** Brings {@code card} in sight and takes the focus there. */
    private void reveal(UnitCard card) {
        double above = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        if (above > 0) {
            scroll.setVvalue(Math.min(1, card.getBoundsInParent().getMinY() / above));
        }
        card.takeFocus();
    }

    @Override
    protected void update() {
        options.refresh();
        Trace trace = session.getTrace();
        boolean anew = opened != session.getOpened();
        opened = session.getOpened();
        cards.forEach(card -> card.show(trace, controller.getCursor(), anew, settings.isShowFeedback()));
        scroll.setMinWidth(scroll.getContent().minWidth(-1) + SCROLL_BAR);
        if (spotlight.askedProperty().get() != null) {
            settings.sideProperty().set(ViewSettings.Side.WEIGHTS);
            cards.stream().filter(card -> card.unit() == spotlight.askedProperty().get()).forEach(this::reveal);
            spotlight.askedProperty().set(null);
        }
        boolean bad = !rejected.get().isEmpty();
        complaint.setText(bad ? messages.get("parameters.rejected", rejected.get()) : "");
        complaint.setVisible(bad);
        complaint.setManaged(bad);
    }
}
