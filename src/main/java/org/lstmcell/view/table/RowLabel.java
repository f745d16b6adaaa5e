package org.lstmcell.view.table;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.lstmcell.view.MathText;

/** The symbol and word at the left of a row. */
final class RowLabel extends HBox {
    private final MathText symbol = new MathText();
    private final Label word = new Label();

    RowLabel(TableRow row) {
        getStyleClass().addAll("row-label", row.style());
        word.getStyleClass().add("muted");
        word.setMinWidth(0);
        symbol.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        getChildren().setAll(symbol, word);
    }

    void show(TableRow row, double height) {
        setMinHeight(height);
        setMaxHeight(height);
        symbol.show(row.symbol());
        word.setText(row.word());
    }
}
