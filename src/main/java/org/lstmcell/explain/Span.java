package org.lstmcell.explain;

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
}
