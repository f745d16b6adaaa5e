package org.lstmcell.view.concepts;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;

/** The terms in English and as they are taught in Taiwan, side by side, with their symbols. */
final class Glossary extends VBox {
    private static final double[] SHARES = {45, 38, 17};

    private final Label title = new Label();
    private final List<Label> heads = List.of(new Label(), new Label(), new Label());

    Glossary(Messages messages) {
        setId("glossary");
        getStyleClass().add("glossary");
        setFocusTraversable(true); // so that the keys come to it, and the arrows scroll it
        title.getStyleClass().add("panel-title");
        GridPane grid = new GridPane();
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        heads.forEach(head -> head.getStyleClass().add("muted"));
        addRow(grid, heads);
        for (GlossaryTerm term : GlossaryTerm.values()) {
            Label symbol = new Label(term.symbol());
            symbol.getStyleClass().add("symbol");
            addRow(grid, List.of(new Label(messages.get(Language.ENGLISH, term.key())),
                    new Label(messages.get(Language.CHINESE, term.key())), symbol));
        }
        getChildren().setAll(title, grid);
    }

    void show(Messages messages) {
        title.setText(messages.get("glossary.title"));
        heads.get(0).setText(messages.get("glossary.head.english"));
        heads.get(1).setText(messages.get("glossary.head.taiwan"));
        heads.get(2).setText(messages.get("glossary.head.symbol"));
        setAccessibleText(title.getText());
    }

    private static void addRow(GridPane grid, List<Label> row) {
        for (Label label : row) {
            label.getStyleClass().add("term");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE); // so that the lines below a row meet
        }
        grid.addRow(grid.getRowCount(), row.toArray(Label[]::new));
    }
}
