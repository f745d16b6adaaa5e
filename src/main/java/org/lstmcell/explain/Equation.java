package org.lstmcell.explain;

import java.util.List;
import java.util.stream.Stream;

/**
 * An equation in symbols and with its numbers: c₃ | = f · c₂ + i · g | ≈ 2.9999 + 0.0001 ≈ 3.0000.
 *
 * @param left    what is computed; empty if that has no symbol of its own
 * @param right   from what, in symbols; empty if it is given
 * @param numbers the same with numbers, and the result; empty if only symbols are wanted
 */
public record Equation(List<Span> left, List<Span> right, List<Span> numbers) {
    public Equation {
        left = List.copyOf(left);
        right = List.copyOf(right);
        numbers = List.copyOf(numbers);
    }

    /** Symbols only. */
    public List<Span> symbols() {
        return Stream.of(left, right).flatMap(List::stream).toList();
    }

    /** All in one line. */
    public List<Span> line() {
        return Stream.of(left, right, numbers).flatMap(List::stream).toList();
    }

    /** What is computed and its numbers, for where there is little room. */
    public List<Span> withoutSymbols() {
        return Stream.of(left, numbers).flatMap(List::stream).toList();
    }
}
