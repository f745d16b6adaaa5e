package org.lstmcell.view.diagram;

import javafx.geometry.HPos;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Quantity;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.i18n.Messages;

/** The box of the output y, and below it how it differs from what the lesson is compared with. */
final class OutputNode extends Group implements DiagramPart {
    private static final int DECIMALS = 4;

    private final Rectangle box = new Rectangle();
    private final Caption text = new Caption("output-value");
    private final Caption difference = new Caption("difference");

    OutputNode() {
        box.getStyleClass().add("output-box");
        setId("output");
        text.setId("output-value");
        difference.setId("output-difference");
        getChildren().setAll(box, text, difference);
    }

    @Override
    public void tellTargets(Pointing pointing) {
        pointing.add(this, new Part.Value(Quantity.Y), null);
    }

    @Override
    public void place(DiagramLayout layout) {
        double arc = layout.px(14);
        box.setX(layout.outputBoxLeft());
        box.setY(layout.outputBoxY() - layout.outputBoxHeight() / 2);
        box.setWidth(layout.outputBoxWidth());
        box.setHeight(layout.outputBoxHeight());
        box.setArcWidth(arc);
        box.setArcHeight(arc);
        text.at(layout.outputBoxLeft() + layout.outputBoxWidth() / 2, layout.outputBoxY(), HPos.CENTER);
        text.within(layout.outputBoxWidth() - layout.text);
        difference.at(layout.outputBoxLeft() + layout.outputBoxWidth() / 2, box.getY() + box.getHeight() + layout.text, HPos.CENTER);
    }

    @Override
    public void show(Moment moment, Messages messages) {
        String symbol = "y" + NumberText.subscript(moment.t());
        boolean known = moment.t() == 0 || moment.knows(Quantity.Y);
        text.say(known ? symbol + " = " + NumberText.fixed(moment.step().value(Quantity.Y), DECIMALS) : symbol);
        difference.say(known ? moment.difference(Quantity.Y, moment.t(), DECIMALS) : "");
        Emphasis emphasis = moment.emphasis(Phase.OUTPUT);
        emphasis.mark(box);
        emphasis.mark(text);
    }
}
