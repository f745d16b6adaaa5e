package org.lstmcell.explain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of an equation: a text, what it belongs to, and whether it stands on the line or below it.
 *
 * @param part what it is the symbol of, or null
 */
public record Span(String text, Role role, boolean subscript, Part part) {

    /** A piece that is no symbol. */
    public Span(String text, Role role, boolean subscript) {
        this(text, role, subscript, null);
    }

    /** The pieces as plain text: c₃, z_i. */
    public static String plain(List<Span> pieces) {
        return pieces.stream().map(piece -> !piece.subscript() ? piece.text() : piece.text().chars().allMatch(Character::isDigit)
                ? NumberText.subscript(Integer.parseInt(piece.text())) : "_" + piece.text()).collect(Collectors.joining());
    }
}
