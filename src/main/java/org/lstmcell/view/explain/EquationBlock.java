package org.lstmcell.view.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.lstmcell.explain.Equation;
import org.lstmcell.explain.Part;
import org.lstmcell.explain.Span;
import org.lstmcell.view.MathText;
import org.lstmcell.view.Spotlight;

/** An equation in symbols, and below, sign under sign, the same with its numbers; or, where there is little room, all of it in one line. */
final class EquationBlock extends GridPane {
    private final MathText left = new MathText();
    private final MathText right = new MathText();
    private final MathText numbers = new MathText();
    /** Where there is no room for them. */
    private final Tooltip symbols = new Tooltip();

    EquationBlock(Spotlight spotlight) {
        for (MathText side : List.of(left, right, numbers)) {
            side.pointingAt(spotlight);
        }
        getStyleClass().add("equation");
        add(left, 0, 0);
        add(right, 1, 0);
        add(numbers, 1, 1);
    }

    void show(Equation equation, boolean inOneLine) {
        left.show(inOneLine ? equation.withoutSymbols() : equation.left());
        right.show(inOneLine ? List.of() : equation.right());
        numbers.show(inOneLine ? List.of() : equation.numbers());
        symbols.setText(Span.plain(equation.symbols()));
        if (inOneLine) {
            Tooltip.install(this, symbols);
        } else {
            Tooltip.uninstall(this, symbols);
        }
        setRowIndex(numbers, equation.right().isEmpty() ? 0 : 1);
        setAccessibleText(text());
    }

    void light(Set<Part> lit) {
        sides().forEach(side -> side.light(lit));
    }

    /** All of it as plain text. */
    String text() {
        return String.join("", sides().map(MathText::text).toList());
    }

    private Stream<MathText> sides() {
        return Stream.of(left, right, numbers);
    }
}
