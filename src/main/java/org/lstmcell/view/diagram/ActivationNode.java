package org.lstmcell.view.diagram;

import javafx.geometry.HPos;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.i18n.Messages;

/** The box of g(z) or h(c) on the pipe: a small graph of the function, its name and its value. */
final class ActivationNode extends Group implements DiagramPart {
    private final Quantity quantity;
    private final Rectangle box = new Rectangle();
    private final CurveNode graph = new CurveNode();
    private final Caption name = new Caption("activation-name");
    private final Caption value = new Caption("activation-value");

    /** @param quantity {@link Quantity#G} or {@link Quantity#H} */
    ActivationNode(Quantity quantity) {
        this.quantity = quantity;
        box.getStyleClass().add("activation-box");
        getStyleClass().add(quantity == Quantity.G ? "block-input" : "memory-cell");
        getChildren().setAll(box, graph, name, value);
        graph.getStyleClass().add("small");
        setId(quantity.symbol() + "-box");
        value.setId(quantity.symbol() + "-value");
    }

    @Override
    public void tellTargets(Pointing pointing) {
        pointing.add(this, new Part.Value(quantity), quantity == Quantity.G ? Unit.BLOCK_INPUT : null);
    }

    @Override
    public void place(DiagramLayout layout) {
        double width = layout.activationBoxWidth();
        double height = layout.activationBoxHeight();
        double middle = quantity == Quantity.G ? layout.gBoxY() : layout.hBoxY();
        double left = layout.pipeX - width / 2;
        double arc = layout.px(14);
        box.setX(left);
        box.setY(middle - height / 2);
        box.setWidth(width);
        box.setHeight(height);
        box.setArcWidth(arc);
        box.setArcHeight(arc);
        graph.place(left + 2, middle - height / 2 + 2, height - 4, height - 4, layout.text * 0.35, 0);
        name.at(left + height + 1, middle, HPos.LEFT);
        value.at(left + width - layout.text * 0.7, middle, HPos.RIGHT);
    }

    @Override
    public void show(Moment moment, Messages messages) {
        Activation activation = quantity == Quantity.G
                ? moment.cell().inputActivation() : moment.cell().outputActivation();
        graph.draw(activation, activation == Activation.SIGMOID ? 0 : -1, 1);
        graph.point(false, 0, 0);
        String key = "activation." + activation.id();
        name.say((quantity == Quantity.G ? "g(z) " : "h(c) ") + messages.get(key));
        value.within(box.getWidth() - box.getHeight() - name.getLayoutBounds().getWidth() - box.getHeight() / 2);
        value.say(moment.knows(quantity) ? NumberText.fixed(moment.step().value(quantity), 4) : "");
        Emphasis emphasis = moment.emphasis(moment.computing(quantity));
        for (javafx.scene.Node node : new javafx.scene.Node[] {box, graph, name, value}) {
            emphasis.mark(node);
        }
    }
}
