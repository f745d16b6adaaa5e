package org.lstmcell.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** A row some of whose children give way, one after the other, where there is no room for all. */
public final class GivingWayBox extends HBox {
    private List<Node> givingWay = List.of();

    public GivingWayBox(Node... children) {
        super(children);
    }

    /** States which children give way; the first one first. */
    public void setGivingWay(Node... inOrder) {
        givingWay = List.of(inOrder);
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return needed(getChildren().stream().filter(child -> !givingWay.contains(child)).toList());
    }

    @Override
    protected void layoutChildren() {
        List<Node> shown = getChildren();
        for (Node child : givingWay) {
            shown = getChildren().stream().filter(each -> !givingWay.contains(each)
                    || givingWay.indexOf(each) >= givingWay.indexOf(child)).toList();
            if (needed(shown) <= getWidth()) {
                break;
            }
            shown = shown.stream().filter(each -> each != child).toList();
        }
        for (Node child : givingWay) {
            child.setVisible(shown.contains(child));
            child.setManaged(shown.contains(child));
        }
        super.layoutChildren();
    }

    private double needed(List<Node> children) {
        return getInsets().getLeft() + getInsets().getRight() + getSpacing() * Math.max(0, children.size() - 1)
                + children.stream().mapToDouble(child -> Math.ceil(child.minWidth(-1))).sum();
    }
}
