package org.lstmcell.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;

/** Writes one equation of a time step, piece by piece. */
final class EquationLine {
    private static final Part C = new Part.Value(Quantity.C);
    private static final Part H = new Part.Value(Quantity.H);
    private static final Part Y = new Part.Value(Quantity.Y);

    private static final int DECIMALS = 4;

    private final int t;
    private final Notation notation;
    private final CellParameters cell;
    private final List<Span> left = new ArrayList<>();
    private final List<Span> right = new ArrayList<>();
    private final List<Span> numbers = new ArrayList<>();
    /** The side that is being written. */
    private List<Span> spans = left;

    /** @param step the time step, for the indices, of a cell with functions that have names */
    EquationLine(Step step, Notation notation) {
        t = step.t();
        cell = step.trace().cell();
        this.notation = notation;
    }

    /** From here on it is said in symbols what the left side is. */
    EquationLine right() {
        spans = right;
        return this;
    }

    /** From here on it is said in numbers. */
    EquationLine numbers() {
        spans = numbers;
        return this;
    }

    EquationLine text(String text) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, Role.PLAIN, false));
        }
        return this;
    }

    /** A number that stands for {@code part}. */
    EquationLine number(String text, Part part) {
        spans.add(new Span(text, Role.PLAIN, false, part));
        return this;
    }

    /** The symbol of {@code part} with its index, such as z_i, c_{t−1} or h(c_t). */
    EquationLine symbol(Part part) {
        if (part.equals(H)) {
            return read(part);
        }
        if (notation != Notation.LETTERS && part instanceof Part.Value value && isActivated(value.quantity())) {
            return notation == Notation.TEXTBOOK ? letter(value.quantity().symbol(), Integer.toString(t), part)
                    : function(value.quantity(), part);
        }
        if (notation == Notation.TEXTBOOK && (part.equals(Y) || part instanceof Part.OutputBefore)) {
            return letter("h", part.equals(Y) ? Integer.toString(t) : before(), part);
        }
        if (part instanceof Part.Value value) {
            String symbol = value.quantity().symbol();
            int underscore = symbol.indexOf('_');
            return part.equals(C) || part.equals(Y) ? letter(symbol, Integer.toString(t), part)
                    : underscore < 0 ? letter(symbol, "", part)
                    : letter(symbol.substring(0, underscore), symbol.substring(underscore + 1), part);
        }
        if (part instanceof Part.Weight weight) {
            return switch (weight.kind()) {
                case INPUT -> letter("w", Integer.toString(weight.k()), part);
                case RECURRENT -> letter("r", "", part);
                case PEEPHOLE -> letter("p", "", part);
                case BIAS -> letter("b", "", part);
            };
        }
        return part instanceof Part.Input input ? letter("x", Integer.toString(input.k()), part)
                : letter(part instanceof Part.StateBefore ? "c" : "y", before(), part);
    }

    private String before() {
        return t == 0 ? "t−1" : Integer.toString(t - 1);
    }

    /** h(c_t), or what h is where a textbook writes that out. */
    private EquationLine read(Part part) {
        if (notation != Notation.TEXTBOOK) {
            return letter("h", "", part).text("(").symbol(C).text(")");
        }
        return cell.outputActivation() == Activation.LINEAR ? symbol(C)
                : letter(cell.outputActivation().id(), "", part).text("(").symbol(C).text(")");
    }

    /** f(z_i) for i: the lecture has no letters of their own for what its functions make. */
    private EquationLine function(Quantity quantity, Part part) {
        Unit unit = unit(quantity);
        String sum = unit.sum().symbol();
        letter(unit.isGate() ? "f" : "g", "", part).text("(");
        return letter(sum.substring(0, 1), sum.length() > 1 ? sum.substring(2) : "", part).text(")");
    }

    private static boolean isActivated(Quantity quantity) {
        return Arrays.stream(Unit.values()).anyMatch(unit -> unit.activated() == quantity);
    }

    private EquationLine letter(String letter, String index, Part part) {
        spans.add(new Span(letter, role(part), false, part));
        if (!index.isEmpty()) {
            spans.add(new Span(index, role(part), true, part));
        }
        return this;
    }

    /** In numbers: = 3.0000 */
    EquationLine then(String relation, Number number) {
        numbers().text(" " + relation + " ");
        spans.add(new Span(number.text(), number.role(), false));
        return this;
    }

    EquationLine product(Number left, Number right, Number result) {
        return combine(left, " × ", right, result, left.value(), right.value());
    }

    EquationLine sum(Number left, Number right, Number result) {
        return combine(left, " + ", right, result, left.value(), 1, right.value(), 1);
    }

    /** @param factors each two of them multiplied, and then added up, give the result */
    private EquationLine combine(Number left, String operator, Number right, Number result, double... factors) {
        boolean exact = left.exact() && right.exact();
        then(exact ? "=" : "≈", left).text(operator);
        boolean parenthesis = right.text().startsWith("−");
        text(parenthesis ? "(" : "");
        spans.add(new Span(right.text(), right.role(), false));
        text(parenthesis ? ")" : "");
        boolean equal = result.exact() && (result.isZero() || exact && holds(result.value(), factors));
        return then(relation(equal, result, left.value(), right.value()), result);
    }

    /**
     * Whether {@code result} is the sum of the products of each two {@code factors} as they are written, in decimal: to the
     * computer 10¹⁶ + 1 is 10¹⁶. Of what is not finite it is not asked.
     */
    static boolean holds(double result, double... factors) {
        if (!Double.isFinite(result) || !Arrays.stream(factors).allMatch(Double::isFinite)) {
            return true;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < factors.length; i += 2) {
            sum = sum.add(decimal(factors[i]).multiply(decimal(factors[i + 1])));
        }
        return sum.compareTo(decimal(result)) == 0;
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(NumberText.plain(value));
    }

    /** What stands before a result: 10³⁰⁸ + 10³⁰⁸ neither equals ∞ nor is near to it, but the computer makes that of it. */
    static String relation(boolean exact, Number result, double... operands) {
        boolean made = Double.isNaN(result.value()) ? Arrays.stream(operands).noneMatch(Double::isNaN)
                : Double.isInfinite(result.value()) && Arrays.stream(operands).allMatch(Double::isFinite);
        return made ? "→" : exact ? "=" : "≈";
    }

    Equation equation() {
        return new Equation(left, right, numbers);
    }

    /** The symbol of {@code part} as a sentence has it: c₃, h(c₃), z_i. */
    static String name(Part part, Step step, Notation notation) {
        return Span.plain(new EquationLine(step, notation).symbol(part).left);
    }

    /** Whose hue the symbol of {@code part} has. */
    static Role role(Part part) {
        if (part instanceof Part.Weight weight) {
            return role(weight.unit());
        }
        if (part instanceof Part.StateBefore) {
            return Role.CELL;
        }
        if (!(part instanceof Part.Value value) || value.quantity() == Quantity.Y) {
            return Role.PLAIN;
        }
        return value.quantity() == Quantity.C || value.quantity() == Quantity.H ? Role.CELL : role(unit(value.quantity()));
    }

    static Role role(Unit unit) {
        return Role.valueOf(unit.name());
    }

    /** The unit that computes {@code quantity}, a sum or what its activation makes of it. */
    static Unit unit(Quantity quantity) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.sum() == quantity || unit.activated() == quantity).findFirst().orElseThrow();
    }

    /** A number as it is shown, and whether that is all of it. */
    record Number(String text, double value, boolean exact, Role role) {

        Number exactIf(boolean condition) {
            return new Number(text, value, exact && condition, role);
        }

        boolean isZero() {
            return text.chars().allMatch(c -> c == '0' || c == '.');
        }

        static Number fixed(double value, int decimals, Role role) {
            return of(NumberText.fixed(value, decimals), value, role);
        }

        static Number rounded(double value, Role role) {
            return of(NumberText.rounded(value, DECIMALS), value, role);
        }

        /** Of what has not been computed: a weight, an input. */
        static Number given(double value, Role role) {
            return of(NumberText.given(value, DECIMALS), value, role);
        }

        private static Number of(String text, double value, Role role) {
            return new Number(text, value, NumberText.isWhole(text, value), role);
        }
    }
}
