package org.lstmcell.explain;

/** What a symbol or number in an equation belongs to; each has its hue on the screen. */
public enum Role {
    PLAIN, BLOCK_INPUT, INPUT_GATE, FORGET_GATE, OUTPUT_GATE, CELL, OUTPUT
}
