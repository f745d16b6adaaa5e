package org.lstmcell.view.diagram;

import javafx.geometry.HPos;
import javafx.scene.Group;
import org.lstmcell.engine.Unit;
import org.lstmcell.explain.NumberText;
import org.lstmcell.explain.Part;
import org.lstmcell.i18n.Messages;

/** The number that a gate has let through, beside its pipe: i·g or f·c. */
final class ProductNode extends Group implements DiagramPart {
    private final Pipe pipe;
    private final Caption product = new Caption("product");

    /** @param pipe {@link Pipe#WRITTEN} or {@link Pipe#KEPT} */
    ProductNode(Pipe pipe) {
        this.pipe = pipe;
        getStyleClass().add(pipe == Pipe.WRITTEN ? "input-gate" : "forget-gate");
        product.setId(pipe == Pipe.WRITTEN ? "written-value" : "kept-value");
        getChildren().setAll(product);
    }

    @Override
    public void tellTargets(Pointing pointing) {
        pointing.add(this, pipe == Pipe.WRITTEN ? new Part.Written() : new Part.Kept(), null);
    }

    @Override
    public void place(DiagramLayout layout) {
        double beside = layout.px(14);
        if (pipe == Pipe.WRITTEN) {
            product.at(layout.pipeX + beside, (layout.gateY(Unit.INPUT_GATE) + layout.plusY()) / 2 + layout.px(3), HPos.LEFT);
        } else {
            product.at(layout.pipeX + layout.plusRadius() + layout.px(6), layout.plusY() - beside,
                    HPos.LEFT);
        }
    }

    @Override
    public void show(Moment moment, Messages messages) {
        String symbols = pipe == Pipe.WRITTEN ? "i·g = " : "f·c" + NumberText.subscript(Math.max(0, moment.t() - 1)) + " = ";
        product.say(moment.reached(pipe.phase()) ? symbols + NumberText.fixed(pipe.value(moment.step()), 4) : "");
        moment.emphasis(pipe.phase()).mark(product);
    }
}
