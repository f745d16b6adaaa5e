package org.lstmcell.view.transport;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.explain.NumberText;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Playback;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.GivingWayBox;
import org.lstmcell.view.View;

/** The bar that moves through the sequence: buttons, the speed of playing, and the timeline. */
public final class TransportView extends View {
    private final StepController controller;
    private final Playback playback;
    private final Messages messages;
    private final Button first = button(new Button(), "first", Feather.SKIP_BACK);
    private final Button previous = button(new Button(), "previous", Feather.CHEVRON_LEFT);
    private final ToggleButton play = button(new ToggleButton(), "play", Feather.PLAY);
    private final Button next = button(new Button(), "next", Feather.CHEVRON_RIGHT);
    private final Button last = button(new Button(), "last", Feather.SKIP_FORWARD);
    private final Label speedName = new Label();
    private final Slider speed = new Slider(log2(Playback.MIN_SPEED), log2(Playback.MAX_SPEED), 0);
    private final Label speedValue = new Label();
    private final Timeline timeline;
    private final HBox speedBox;
    private final GivingWayBox bar = new GivingWayBox();
    private final BooleanProperty playing;

    /** @param goOn goes on by a phase or time step */
    public TransportView(Session session, StepController controller, Playback playback, ViewSettings settings, Runnable goOn,
                         Messages messages) {
        this.controller = controller;
        this.playback = playback;
        this.messages = messages;
        first.setOnAction(event -> controller.first());
        previous.setOnAction(event -> controller.previous());
        next.setOnAction(event -> goOn.run());
        last.setOnAction(event -> controller.last());
        playing = playback.playingProperty();
        play.selectedProperty().bindBidirectional(playing);
        play.disableProperty().bind(settings.predictingProperty());
        timeline = new Timeline(controller::jumpToStep);
        timeline.setId("timeline");
        HBox.setHgrow(timeline, Priority.ALWAYS);
        speedBox = speedBox();
        HBox buttons = new HBox(first, previous, play, next, last);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("transport");
        bar.setId("transport");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        bar.getChildren().setAll(buttons, speedBox, timeline);
        bar.setGivingWay(speedBox);
        shows(session.lessonProperty(), controller.cursorProperty(), playing, playback.speedProperty(),
                messages.languageProperty());
    }

    @Override
    public Region node() {
        return bar;
    }

    /** Puts {@code node} at the right end of the bar. */
    public void setTrailing(Region node) {
        bar.getChildren().remove(bar.getChildren().indexOf(timeline) + 1, bar.getChildren().size());
        bar.getChildren().add(node);
        bar.setGivingWay(speedBox, node);
    }

    @Override
    public void dispose() {
        super.dispose();
        play.selectedProperty().unbindBidirectional(playing);
    }

    @Override
    protected void update() {
        for (ButtonBase button : List.of(first, previous, next, last)) {
            explain(button, button.getId());
        }
        explain(play, playback.isPlaying() ? "pause" : "play");
        ((FontIcon) play.getGraphic()).setIconCode(playback.isPlaying() ? Feather.PAUSE : Feather.PLAY);
        first.setDisable(controller.atStart());
        previous.setDisable(controller.atStart());
        next.setDisable(controller.atEnd());
        last.setDisable(controller.atEnd());
        speedName.setText(messages.get("transport.speed"));
        speed.setAccessibleText(messages.get("transport.speed-long"));
        speed.getTooltip().setText(messages.get("transport.speed-long"));
        double times = playback.speedProperty().get();
        speedValue.setText(NumberText.rounded(times, 2) + "×");
        if (differs(times)) {
            speed.setValue(log2(times));
        }
        timeline.setAccessibleText(messages.get("transport.timeline"));
        timeline.show(controller.length(), controller.getTimeStep());
    }

    /** The slider stands at the logarithm of the speed, so that half and double are equally far from 1. */
    private HBox speedBox() {
        speed.setId("speed");
        speed.setMajorTickUnit(1);
        speed.setMinorTickCount(1);
        speed.setBlockIncrement(0.5);
        speed.setSnapToTicks(true);
        speed.setTooltip(new Tooltip());
        speed.valueProperty().addListener((property, before, log) -> {
            if (differs(playback.speedProperty().get())) {
                playback.speedProperty().set(Math.pow(2, log.doubleValue()));
            }
        });
        speedName.getStyleClass().add("muted");
        speedName.setLabelFor(speed);
        speedName.setMinWidth(Region.USE_PREF_SIZE);
        speedValue.getStyleClass().add("speed-value");
        HBox box = new HBox(speedName, speed, speedValue);
        speedValue.setMinWidth(Region.USE_PREF_SIZE);
        box.getStyleClass().add("speed");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Whether the slider stands elsewhere than {@code times}; a difference of rounding is none. */
    private boolean differs(double times) {
        return Math.abs(speed.getValue() - log2(times)) > 1e-9;
    }

    private void explain(ButtonBase button, String key) {
        String text = messages.get("transport." + key);
        button.getTooltip().setText(text);
        button.setAccessibleText(text);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static <B extends ButtonBase> B button(B button, String id, Ikon icon) {
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.setTooltip(new Tooltip());
        return button;
    }
}
