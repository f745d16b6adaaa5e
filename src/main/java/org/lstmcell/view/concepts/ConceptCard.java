package org.lstmcell.view.concepts;

import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Step;
import org.lstmcell.i18n.Messages;
import org.lstmcell.view.Spotlight;

/** One card: its title, and once it is opened what it says, in general and of the cell as it stands now. */
final class ConceptCard extends VBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Concept concept;
    private final Runnable toggle;
    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Header header = new Header();
    private final Label text = new Label();
    private final Label live = new Label();
    private final VBox body = new VBox(text, live);

    /** @param toggle what opens the card, or closes it when it is open */
    ConceptCard(Concept concept, Spotlight spotlight, Runnable toggle) {
        this.concept = concept;
        this.toggle = toggle;
        String name = concept.name().toLowerCase(Locale.ROOT);
        setId("concept-" + name);
        getStyleClass().addAll("concept-card", name);
        header.setId("concept-" + name + "-header");
        text.setId("concept-" + name + "-text");
        live.setId("concept-" + name + "-live");
        text.getStyleClass().add("concept-text");
        live.getStyleClass().add("concept-live");
        body.getStyleClass().add("concept-body");
        for (Label label : new Label[] {text, live}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().setAll(header, body);
        ChangeListener<Boolean> attention = (property, before, now) -> {
            if (isHover() || header.isFocused()) {
                spotlight.pointedProperty().set(concept.about());
            } else {
                spotlight.leave(concept.about());
            }
        };
        hoverProperty().addListener(attention);
        header.focusedProperty().addListener(attention);
        setOpen(false);
    }

    Concept concept() {
        return concept;
    }

    void takeFocus() {
        header.requestFocus();
    }

    boolean isOpen() {
        return body.isVisible();
    }

    void setOpen(boolean open) {
        body.setVisible(open);
        body.setManaged(open);
        chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        pseudoClassStateChanged(OPEN, open);
        header.notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    void show(Step step, Phase phase, Messages messages) {
        header.setText(messages.get(concept.key()));
        text.setText(unbroken(messages.get(concept.key() + ".text")));
        live.setText(unbroken(LiveLine.of(concept, step, phase, messages)));
    }

    /** Keeps what belongs together, such as f ≈ 0.99995, on one line. */
    private static String unbroken(String text) {
        return text.replaceAll(" ([=≈%·−]) ", "\u00a0$1\u00a0").replaceAll("≈ ", "≈\u00a0").replace(" %", "\u00a0%");
    }

    /** The title: a button, so that Space and Enter reach it wherever else they mean something. */
    private final class Header extends Button {
        Header() {
            getStyleClass().add("concept-header");
            setAccessibleRole(AccessibleRole.TITLED_PANE);
            setGraphic(chevron);
            setWrapText(true);
            setMaxWidth(Double.MAX_VALUE);
            setMinHeight(USE_PREF_SIZE);
            setOnAction(event -> toggle.run());
            addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    fire();
                    event.consume();
                }
            });
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.EXPANDED ? isOpen() : super.queryAccessibleAttribute(attribute, parameters);
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == (isOpen() ? AccessibleAction.COLLAPSE : AccessibleAction.EXPAND)) {
                fire();
            } else {
                super.executeAccessibleAction(action, parameters);
            }
        }
    }
}
