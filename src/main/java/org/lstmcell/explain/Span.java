package org.lstmcell.explain;

/** A piece of an equation: a text, what it belongs to, and whether it stands on the line or below it. */
public record Span(String text, Role role, boolean subscript) {
}
