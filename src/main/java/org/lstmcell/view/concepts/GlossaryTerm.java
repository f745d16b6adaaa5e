package org.lstmcell.view.concepts;

import java.util.Locale;

/** The terms of the glossary, in the order in which they stand, with their symbols where they have one. */
enum GlossaryTerm {
    MEMORY_CELL(""), CELL_STATE("c"), INITIAL_STATE("c₀"), INPUT("x"), BLOCK_INPUT("z, g(z)"), INPUT_GATE("i"),
    FORGET_GATE("f"), OUTPUT_GATE("o"), OUTPUT("y"), WEIGHT("w"), BIAS("b"), WEIGHTED_SUM("z"),
    ACTIVATION_FUNCTION("σ, g, h"), SIGMOID("σ"), HYPERBOLIC_TANGENT("tanh"), LINEAR_FUNCTION(""), STEP_FUNCTION(""),
    SATURATION(""), OVERFLOW("∞"), TIME_STEP("t"), SEQUENCE(""), FEEDBACK("y′"), RECURRENT_WEIGHT("r"), PEEPHOLE("p"),
    RECURRENT_NEURAL_NETWORK(""), TRAINING(""), GRADIENT_DESCENT(""), VANISHING_GRADIENT(""), EXPLODING_GRADIENT("");

    private final String symbol;

    GlossaryTerm(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    /** The key of its word in each language. */
    String key() {
        return "glossary." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
