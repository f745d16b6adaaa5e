package org.lstmcell.view.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.Overflow;
import org.lstmcell.i18n.Messages;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.Session;
import org.lstmcell.session.StepController;
import org.lstmcell.session.ViewSettings;
import org.lstmcell.view.View;

/** Says where numbers have overflowed and why, as far as the class has come; pressed, it goes there. */
public final class OverflowNotice extends View {
    private static final double WIDEST_TIP = 520;

    private final Session session;
    private final StepController controller;
    private final ViewSettings settings;
    private final Messages messages;
    private final Button notice = new Button();
    /** Asks for no room of its own: whether there is anything to say moves nothing else. */
    private final StackPane root = new StackPane(notice);
    private Trace searched;
    private List<Overflow> overflows = List.of();

    public OverflowNotice(Session session, StepController controller, ViewSettings settings, Messages messages) {
        this.session = session;
        this.controller = controller;
        this.settings = settings;
        this.messages = messages;
        notice.setId("overflow");
        notice.setMnemonicParsing(false); // z_f is no name with a key
        notice.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        notice.setTooltip(new Tooltip());
        notice.getTooltip().setWrapText(true);
        notice.getTooltip().setMaxWidth(WIDEST_TIP);
        root.setAlignment(Pos.CENTER_RIGHT);
        root.setMinSize(0, 0);
        root.setPrefSize(0, 0);
        shows(session.traceProperty(), controller.cursorProperty(), settings.lookAheadProperty(), messages.languageProperty());
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    protected void update() {
        if (session.getTrace() != searched) {
            searched = session.getTrace();
            overflows = Overflow.in(searched);
        }
        List<Overflow> reached = overflows.stream().filter(overflow -> !place(overflow).isAfter(controller.getCursor())).toList();
        List<Overflow> told = settings.isLookAhead() ? overflows : reached;
        notice.setVisible(!told.isEmpty());
        if (!told.isEmpty()) {
            // The first of the worst, from which all that is seen at the cursor may come.
            Overflow shown = reached.stream().max(Comparator.comparing(Overflow::effect)).orElse(told.get(0));
            String all = told.stream().map(this::text).collect(Collectors.joining("\n"));
            notice.setText(text(shown));
            notice.setAccessibleText(all);
            notice.getTooltip().setText(all + "\n" + messages.get("overflow.why"));
            notice.setOnAction(event -> controller.jumpTo(place(shown)));
        }
    }

    private String text(Overflow overflow) {
        return overflow.sentence().in(messages::get);
    }

    private static Cursor place(Overflow overflow) {
        return new Cursor(overflow.t(), overflow.phase());
    }
}
