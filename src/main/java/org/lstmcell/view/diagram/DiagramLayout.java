package org.lstmcell.view.diagram;

import java.util.Arrays;
import org.lstmcell.engine.Unit;

/**
 * Where everything in the diagram stands, in pixels: the lecture's arrangement, signal upward, block input from below,
 * input gate at the lower left, forget gate on the loop at the right, output gate at the upper left, y on top. Places
 * stretch with the panel, sizes grow with its smaller side, and text is never smaller than {@value #SMALLEST_TEXT} px.
 * A panel too small for that is drawn at {@link #MIN_WIDTH} × {@link #MIN_HEIGHT} and scaled down, and if it is much too small,
 * with fewer numbers.
 */
final class DiagramLayout {
    static final double MIN_WIDTH = 760;
    static final double MIN_HEIGHT = 360;
    static final double SMALLEST_TEXT = 12;
    private static final double COMPACT_BELOW = 0.75;
    private static final double LARGEST_COMPACT_TEXT = 20;
    private static final double WIDEST = 1.3;
    private static final double NOMINAL_WIDTH = 900;
    private static final double NOMINAL_HEIGHT = 510;

    private final double panelWidth;
    private final double panelHeight;
    final double width;
    final double height;
    /** The size of things against their nominal one. */
    final double scale;
    /** By how much the whole drawing is scaled down. */
    final double shrink;
    /** Whether there is so little room that only the gates, the memory and y have their numbers, in larger type. */
    final boolean compact;
    final double text;
    final double pipeX;
    final double loopX;
    final double loopTop;

    DiagramLayout(double panelWidth, double panelHeight) {
        this.panelWidth = panelWidth;
        this.panelHeight = panelHeight;
        shrink = Math.min(1, Math.min(panelWidth / MIN_WIDTH, panelHeight / MIN_HEIGHT));
        width = panelWidth / shrink;
        height = panelHeight / shrink;
        scale = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
        compact = shrink < COMPACT_BELOW;
        text = Math.max(Math.min(LARGEST_COMPACT_TEXT, SMALLEST_TEXT / shrink), 13 * scale);
        pipeX = width * 0.49;
        double tankRight = pipeX + tankWidth() / 2;
        double roomForLoop = curveLeft(Unit.FORGET_GATE) - tankRight;
        loopX = tankRight + Math.max(roomForLoop * 0.48, opening() + plateWidth() + px(4));
        loopTop = tankTop() + tankHeight() * 0.45;
    }

    /** Whether it is the layout of a panel of that size. */
    boolean isFor(double panelWidth, double panelHeight) {
        return this.panelWidth == panelWidth && this.panelHeight == panelHeight;
    }

    double px(double nominal) {
        return nominal * scale;
    }

    /** As {@link #px}, in a panel that has more width than height a little more, for the numbers at the sides. */
    private double wide(double nominal) {
        return nominal * Math.min(width / NOMINAL_WIDTH, WIDEST * scale);
    }

    private double y(double share) {
        return height * share;
    }

    double outputBoxY() {
        return Math.max(y(0.05), outputBoxHeight() / 2 + 2);
    }

    double outputBoxHeight() {
        return text * 2.4;
    }

    double outputBoxLeft() {
        return pipeX + px(44);
    }

    double outputBoxWidth() {
        return Math.max(px(150), text * 10.5);
    }

    double activationBoxWidth() {
        return Math.max(px(172), text * 13.2);
    }

    double activationBoxHeight() {
        return text * 2.1;
    }

    double hBoxY() {
        return y(0.222);
    }

    double gBoxY() {
        return y(0.762);
    }

    double tankWidth() {
        return Math.max(px(168), text * 13);
    }

    double tankHeight() {
        return y(0.185);
    }

    double tankTop() {
        return y(0.278);
    }

    double tankBottom() {
        return tankTop() + tankHeight();
    }

    double plusY() {
        return y(0.548);
    }

    double plusRadius() {
        return px(16);
    }

    /** The centre of the gate's opening. */
    double gateX(Unit gate) {
        return gate == Unit.FORGET_GATE ? loopX : pipeX;
    }

    double gateY(Unit gate) {
        return switch (gate) {
            case OUTPUT_GATE -> y(0.128);
            case FORGET_GATE -> (loopTop + plusY()) / 2;
            default -> y(0.663);
        };
    }

    /** Half the width of a gate's opening when it is open; gates are what the diagram is about and shrink least. */
    double opening() {
        return gatePx(24);
    }

    double plateWidth() {
        return gatePx(23);
    }

    double plateHeight() {
        return gatePx(18);
    }

    double timesRadius() {
        return gatePx(9);
    }

    private double gatePx(double nominal) {
        return nominal * Math.max(scale, 0.9);
    }

    double sumRadius() {
        return px(17);
    }

    /** The middle of the unit's Σ. */
    double sumX(Unit unit) {
        return switch (unit) {
            case BLOCK_INPUT -> pipeX;
            case FORGET_GATE -> width - wide(150);
            default -> wide(178);
        };
    }

    double sumY(Unit unit) {
        return switch (unit) {
            case BLOCK_INPUT -> y(0.856);
            case OUTPUT_GATE -> Math.max(gateY(unit) + px(20), curveHeight() / 2 + 2 * lineHeight() + 2);
            default -> gateY(unit);
        };
    }

    double curveWidth() {
        return px(86);
    }

    double curveHeight() {
        return px(66);
    }

    double curveLeft(Unit gate) {
        return gate == Unit.FORGET_GATE ? sumX(gate) - px(32) - curveWidth() : sumX(gate) + px(32);
    }

    double lineHeight() {
        return text * 1.25;
    }

    /** The radius of an input's circle, for a unit that adds up {@code terms} products. */
    double termRadius(Unit unit, int terms) {
        return compact ? px(7) : Math.max(text * 0.7, Math.min(px(13), termSpacing(unit, terms) / 2 - 1));
    }

    /** The room for a number on the line between an input and its unit, in pixels. */
    double weightRoom(Unit unit, int terms) {
        return unit == Unit.BLOCK_INPUT ? 0.6 * termSpacing(unit, terms)
                : Math.abs(sumX(unit) - termX(unit, 0, terms)) - sumRadius() - termRadius(unit, terms);
    }

    /** The room for the value beside an input, in pixels. */
    double valueRoom(Unit unit, int terms) {
        return unit == Unit.BLOCK_INPUT ? termSpacing(unit, terms) - 2 * termRadius(unit, terms) - px(8)
                : px(18) + text * 2.6;
    }

    /** Whether so many terms stand so close that their numbers are written short. */
    static boolean crowded(int terms) {
        return terms > 5;
    }

    private double termSpacing(Unit unit, int terms) {
        return unit == Unit.BLOCK_INPUT
                ? Math.min(px(84), (width * 0.62) / terms)
                : Math.min(px(32), y(0.46) / terms);
    }

    /** The corners of the way that y goes from its box back to the input at (x, y) of {@code unit}, around everything. */
    Double[] feedback(Unit unit, double x, double y, double radius) {
        double right = width - 6;
        double start = outputBoxLeft() + outputBoxWidth();
        double bottom = height - 3;
        return switch (unit) {
            case FORGET_GATE -> arrow(start, outputBoxY(), right, outputBoxY(), right, y, valueEdge(unit, x), y);
            case BLOCK_INPUT -> new Double[] {start, outputBoxY(), right, outputBoxY(), right, bottom, x, bottom,
                x, y + radius};
            default -> arrow(start, outputBoxY(), right, outputBoxY(), right, bottom, 6.0, bottom, 6.0, y,
                    valueEdge(unit, x), y);
        };
    }

    /** The corners of the way that c goes from the memory to the input at (x, y) of the gate {@code unit}. */
    Double[] peephole(Unit unit, double x, double y) {
        if (unit == Unit.FORGET_GATE) {
            double out = pipeX + tankWidth() / 2;
            double from = tankTop() + tankHeight() * 0.15;
            return arrow(out, from, out + px(12), from, out + px(12), y(0.19), width - 12, y(0.19), width - 12, y,
                    valueEdge(unit, x), y);
        }
        double from = tankTop() + tankHeight() * 0.75;
        return arrow(pipeX - tankWidth() / 2, from, 12.0, from, 12.0, y, valueEdge(unit, x), y);
    }

    /** Where the value beside an input ends, with room for about five characters. */
    private double valueEdge(Unit unit, double x) {
        double reach = px(18) + text * 2.9;
        return unit == Unit.FORGET_GATE ? Math.min(width - 4, x + reach) : Math.max(4, x - reach);
    }

    /** The corners with a head at the end of the last, horizontal piece. */
    private Double[] arrow(Double... corners) {
        int n = corners.length;
        double endX = corners[n - 2];
        double endY = corners[n - 1];
        double back = Math.signum(corners[n - 4] - endX) * px(5);
        Double[] all = Arrays.copyOf(corners, n + 6);
        Double[] head = {endX + back, endY - px(3.5), endX, endY, endX + back, endY + px(3.5)};
        System.arraycopy(head, 0, all, n, head.length);
        return all;
    }

    double termX(Unit unit, int index, int terms) {
        return switch (unit) {
            case BLOCK_INPUT -> pipeX + (index - (terms - 1) / 2.0) * termSpacing(unit, terms);
            case FORGET_GATE -> width - wide(68);
            default -> wide(72);
        };
    }

    double termY(Unit unit, int index, int terms) {
        if (unit == Unit.BLOCK_INPUT) {
            return height - termRadius(unit, terms) - 6;
        }
        double spacing = termSpacing(unit, terms);
        double half = (terms - 1) / 2.0 * spacing;
        // At the left, the output gate's inputs keep to the upper half and the input gate's to the lower one.
        double top = (unit == Unit.INPUT_GATE ? height / 2 : 0) + half + termRadius(unit, terms) + 2;
        double middle = Math.max(top, Math.min(sumY(unit), height - half - termRadius(unit, terms) - 2));
        return middle + index * spacing - half;
    }
}
