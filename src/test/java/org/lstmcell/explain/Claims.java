package org.lstmcell.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;
import org.lstmcell.engine.Unit;

/** Holds sentences against a step: every number in them, and whether what they claim is so, by thresholds written out here. */
final class Claims {
    private static final Pattern NAMED = Pattern.compile("(.+) ([=≈]) (.+)");
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final double NEGLIGIBLE = 0.0005;

    private final Step step;

    Claims(Step step) {
        this.step = step;
    }

    void hold(Sentence sentence) {
        String key = sentence.key();
        List<Object> arguments = sentence.arguments();
        Unit unit = arguments.isEmpty() ? null : unit(arguments);
        numbers(arguments, unit);
        String family = key.substring(0, key.lastIndexOf('.') + 1);
        String kind = key.substring(family.length());
        switch (family) {
            case "explain.input." -> input(kind, arguments);
            case "explain.sum." -> {
                near(arguments.get(1), step.value(unit.sum()));
                cause(kind, unit, arguments.subList(2, arguments.size()));
            }
            case "explain.gate." -> {
                String word = ((Sentence) arguments.get(1)).key();
                assertThat(word.substring(word.lastIndexOf('.') + 1)).isEqualTo(opening(step.value(unit.activated())));
                assertThat(word.startsWith("explain.forgetting.")).isEqualTo(unit == Unit.FORGET_GATE);
                cause(kind, unit, arguments.subList(3, arguments.size()));
            }
            case "explain.activation." -> activation(kind, (String) arguments.get(kind.equals("linear") ? 1 : 0));
            case "explain.write." -> passage(kind, Unit.INPUT_GATE, step.value(Quantity.G), step.written(), arguments);
            case "explain.keep." -> passage(kind, Unit.FORGET_GATE, step.stateBefore(), step.kept(), arguments);
            case "explain.output." ->
                passage(kind, Unit.OUTPUT_GATE, step.value(Quantity.H), step.value(Quantity.Y), arguments);
            case "explain.update." -> update(kind, arguments);
            default -> {
                double value = value((String) arguments.get(0), unit);
                assertThat(value).isNotFinite();
                assertThat(key).isEqualTo(Double.isNaN(value) ? "explain.nan" : "explain.overflow");
            }
        }
    }

    /** Every "symbol = number" is the trace's number, "=" only if that is all of it. */
    private void numbers(List<Object> arguments, Unit unit) {
        for (Object argument : arguments) {
            if (argument instanceof Sentence phrase) {
                if (phrase.key().equals("explain.bias")) {
                    near(phrase.arguments().get(0), step.trace().cell().unit(unit).bias());
                }
                numbers(phrase.arguments(), unit);
            } else {
                NAMED.matcher((String) argument).results().forEach(named -> number(named, unit));
            }
        }
    }

    private void number(MatchResult named, Unit unit) {
        double value = value(named.group(1), unit);
        assertThat(named.group(3)).as(named.group()).isIn(NumberText.rounded(value, 4), NumberText.given(value, 4));
        if (named.group(2).equals("=")) {
            assertThat(Double.parseDouble(NumberText.ascii(named.group(3)))).isEqualTo(value + 0.0);
        }
    }

    private double value(String symbol, Unit unit) {
        int index = index(symbol);
        AffineUnit affine = unit == null ? null : step.trace().cell().unit(unit);
        return switch (symbol.replaceAll("[" + SUBSCRIPTS + "]", "")) {
            case "c" -> step.trace().value(Quantity.C, index);
            case "h(c)" -> step.trace().value(Quantity.H, index);
            case "x" -> step.x(index - 1);
            case "w·x" -> affine.weights().get(index - 1) * step.x(index - 1);
            case "r·y" -> affine.recurrentWeight() * step.outputBefore();
            case "p·c" -> affine.peepholeWeight() * step.trace().value(Quantity.C, index);
            default -> step.value(Arrays.stream(Quantity.values()).filter(quantity -> quantity.symbol().equals(symbol))
                    .findFirst().orElseThrow());
        };
    }

    /** The last index in {@code symbol}, or 0. */
    private static int index(String symbol) {
        String last = symbol.substring(symbol.lastIndexOf('·') + 1);
        return last.chars().map(SUBSCRIPTS::indexOf).filter(digit -> digit >= 0)
                .reduce(0, (number, digit) -> 10 * number + digit);
    }

    private void input(String kind, List<Object> arguments) {
        int width = step.trace().cell().width();
        long count = IntStream.range(0, width).filter(k -> step.x(k) != 0).count();
        switch (kind) {
            case "none" -> assertThat(count).isZero();
            case "some" -> assertThat(flat(arguments).distinct().count()).isEqualTo(count).isBetween(1L, 4L);
            case "many" -> assertThat(arguments).containsExactly(Long.toString(count), Integer.toString(width));
            default -> assertThat((String) arguments.get(0)).startsWith("c" + NumberText.subscript(step.t() - 1) + " ");
        }
    }

    private static Stream<String> flat(List<Object> arguments) {
        return arguments.stream().flatMap(argument -> argument instanceof Sentence list ? flat(list.arguments())
                : Stream.of((String) argument));
    }

    private void cause(String kind, Unit unit, List<Object> sides) {
        double z = step.value(unit.sum());
        if (Double.isInfinite(z)) {
            assertThat(kind).isEqualTo("overflow");
            return;
        }
        List<Double> terms = terms(unit);
        BigDecimal plus = total(terms, 1);
        BigDecimal minus = total(terms, -1).negate();
        boolean oneSign = plus.signum() == 0 || minus.signum() == 0;
        BigDecimal more = plus.max(minus);
        BigDecimal less = plus.min(minus);
        BigDecimal limit = more.multiply(new BigDecimal("0.0005"));
        switch (kind) {
            case "none" -> assertThat(terms).isEmpty();
            case "alone" -> assertThat(terms).hasSize(1);
            case "alone-nearly" -> {
                assertThat(terms).hasSizeGreaterThan(1);
                double largest = terms.stream().max(Comparator.comparingDouble(Math::abs)).orElseThrow();
                side(sides.get(0), largest);
                assertThat(plus.add(minus).subtract(new BigDecimal(largest).abs()))
                        .isLessThanOrEqualTo(new BigDecimal(largest).abs().multiply(new BigDecimal("0.00050001")));
            }
            case "two" -> {
                assertThat(terms).hasSize(2).allMatch(term -> term > 0 == z > 0);
                near(sides.get(2), z);
            }
            case "same", "same-mostly" -> {
                assertThat(oneSign).isTrue();
                assertThat(terms).hasSizeGreaterThan(2);
                mostly(kind.equals("same-mostly"), strongest(terms, z), more);
                if (kind.equals("same-mostly")) {
                    side(sides.get(0), strongest(terms, z));
                }
                near(sides.get(sides.size() - 1), z);
            }
            case "total" -> {
                assertThat(more.doubleValue()).isInfinite();
                near(sides.get(0), z);
            }
            case "cancel", "nearly" -> {
                assertThat(oneSign).isFalse();
                assertThat(more.subtract(less)).isLessThanOrEqualTo(limit.multiply(new BigDecimal("1.000001")));
                assertThat(z == 0).isEqualTo(kind.equals("cancel"));
                if (z != 0) {
                    near(sides.get(2), Math.abs(z));
                }
            }
            default -> {
                assertThat(oneSign).isFalse();
                assertThat(more.subtract(less)).isGreaterThan(limit.multiply(new BigDecimal("0.999999")));
                assertThat((int) Math.signum(z)).isEqualTo(plus.compareTo(minus));
                assertThat(terms.stream().filter(term -> term > 0 == z > 0).count() == 1).isEqualTo(kind.equals("outweighs"));
                together(sides.get(0), terms, Math.signum(z), more);
                together(sides.get(1), terms, -Math.signum(z), less);
            }
        }
    }

    /** What is said about all terms of one sign: the one, or their sum and the one that is most of it. */
    private void together(Object side, List<Double> terms, double sign, BigDecimal size) {
        side(side, sign * size.doubleValue());
        if (side instanceof Sentence phrase && phrase.key().startsWith("explain.terms.")) {
            assertThat(terms.stream().filter(term -> Math.signum(term) == sign).count()).isGreaterThan(1);
            boolean mostly = phrase.key().endsWith("-mostly");
            assertThat(phrase.key()).startsWith("explain.terms." + (sign > 0 ? "positive" : "negative"));
            mostly(mostly, strongest(terms, sign), size);
            if (mostly) {
                side(phrase.arguments().get(1), strongest(terms, sign));
            }
        }
    }

    /** The largest of the terms that have the sign of {@code sign}. */
    private static double strongest(List<Double> terms, double sign) {
        return Math.signum(sign) * terms.stream().filter(term -> term > 0 == sign > 0).mapToDouble(Math::abs).max().orElseThrow();
    }

    /** That {@code term} is {@code said} to be most of {@code size} or not; at the threshold itself either is right. */
    private static void mostly(boolean said, double term, BigDecimal size) {
        BigDecimal share = new BigDecimal(term).abs().divide(size, MathContext.DECIMAL64);
        assertThat(share).isBetween(new BigDecimal(said ? "0.599999" : "0"), new BigDecimal(said ? "1" : "0.600001"));
    }

    private static void side(Object side, double value) {
        near(side instanceof Sentence phrase ? phrase.arguments().get(0)
                : plain(side).replaceFirst(".* (?=[=≈] )", ""), value);
    }

    /** The terms of the unit's sum that are not 0. */
    private List<Double> terms(Unit unit) {
        AffineUnit affine = step.trace().cell().unit(unit);
        DoubleStream.Builder terms = DoubleStream.builder().add(affine.bias());
        for (int k = 0; k < affine.weights().size(); k++) {
            terms.add(affine.weights().get(k) * step.x(k));
        }
        terms.add(affine.recurrentWeight() == 0 ? 0 : affine.recurrentWeight() * step.outputBefore());
        terms.add(affine.peepholeWeight() == 0 ? 0 : affine.peepholeWeight()
                * (unit == Unit.OUTPUT_GATE ? step.value(Quantity.C) : step.stateBefore()));
        return terms.build().filter(term -> term != 0).boxed().toList();
    }

    private static BigDecimal total(List<Double> terms, int sign) {
        return terms.stream().filter(term -> Math.signum(term) == sign).map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void activation(String kind, String input) {
        boolean memory = input.startsWith("c");
        double x = step.value(memory ? Quantity.C : Quantity.Z);
        double y = step.value(memory ? Quantity.H : Quantity.G);
        Activation function = memory ? step.trace().cell().outputActivation() : step.trace().cell().inputActivation();
        assertThat(kind).isEqualTo(switch (function) {
            case LINEAR -> "linear";
            case SIGMOID -> "sigmoid";
            default -> x == 0 ? "zero" : 1 - Math.abs(y) <= NEGLIGIBLE ? "saturated" : Math.abs(x - y) <= NEGLIGIBLE ? "small" : "squeezed";
        });
    }

    private void passage(String kind, Unit gate, double value, double result, List<Object> arguments) {
        double share = step.value(gate.activated());
        boolean ideal = step.trace().cell().gateActivation() == Activation.STEP;
        assertThat(kind).isEqualTo(value == 0 ? "zero" : ideal && share == 1 ? "all" : ideal && share == 0 ? "nothing"
                : opening(share));
        near(arguments.get(1), result);
        near(arguments.get(2), Math.abs(value) * heldBack(gate));
        assertThat(arguments.get(3)).isEqualTo("y" + NumberText.subscript(step.t()));
    }

    private double heldBack(Unit gate) {
        double share = step.value(gate.activated());
        return step.trace().cell().gateActivation() == Activation.STEP || share < 0.5 ? 1 - share
                : 1 / (1 + Math.exp(step.value(gate.sum())));
    }

    private void update(String kind, List<Object> arguments) {
        double before = step.stateBefore();
        double kept = step.kept();
        double written = step.written();
        double lost = before * heldBack(Unit.FORGET_GATE);
        double limit = NEGLIGIBLE * Math.max(1, Math.abs(before));
        boolean keepsAll = Math.abs(lost) <= limit;
        boolean keepsNothing = Math.abs(kept) <= Math.min(limit, NEGLIGIBLE * Math.max(1, Math.abs(written)));
        boolean writesNothing = Math.abs(written) <= limit;
        switch (kind) {
            case "keeps" -> assertThat(step.value(Quantity.C)).isEqualTo(before + 0.0);
            case "keeps-nearly" -> assertThat(keepsAll && writesNothing).isTrue();
            case "filled" -> assertThat(before).isZero();
            case "filled-nearly" -> assertThat(Math.abs(before) <= 2 * limit && keepsAll && keepsNothing && !writesNothing).isTrue();
            case "added" -> assertThat(keepsAll && !keepsNothing && !writesNothing).isTrue();
            case "overwritten" -> assertThat(!keepsAll && keepsNothing && !writesNothing).isTrue();
            case "cleared" -> assertThat(!keepsAll && keepsNothing && writesNothing).isTrue();
            case "fades" -> assertThat(!keepsAll && !keepsNothing && written == 0).isTrue();
            case "fades-nearly" -> assertThat(!keepsAll && !keepsNothing && writesNothing && written != 0).isTrue();
            default -> {
                assertThat(!keepsAll && !keepsNothing && !writesNothing).isTrue();
                int order = Double.compare(Math.abs(kept), Math.abs(written));
                assertThat(kind).isEqualTo(order > 0 ? "mixed-kept" : order < 0 ? "mixed-written" : "mixed");
            }
        }
        near(arguments.get(2), kept);
        near(arguments.get(3), written);
        near(arguments.get(4), Math.abs(written - lost));
    }

    private static String opening(double gate) {
        return gate >= 0.9995 ? "open" : gate >= 0.95 ? "nearly-open" : gate > 0.05 ? "half-open"
                : gate > 0.0005 ? "nearly-closed" : "closed";
    }

    /** That the number shown is {@code value}: "3" all of it, "≈ 3" rounded, "< 0.0001" too little to be shown. */
    static void near(Object shown, double value) {
        String text = plain(shown);
        String number = text.replaceFirst("^[=≈<] ", "");
        if (text.startsWith("<")) {
            assertThat(number).isEqualTo("0.0001");
            assertThat(Math.abs(value)).isLessThanOrEqualTo(0.00005001);
            return;
        }
        double read = Double.parseDouble(NumberText.ascii(number));
        if (Double.isInfinite(value)) {
            assertThat(read).isEqualTo(value);
        } else if (text.startsWith("≈")) {
            assertThat(read).isCloseTo(value, within(Math.max(0.00005001, Math.abs(value) * 1e-5)));
        } else {
            assertThat(read).as(text).isCloseTo(value, within(Math.abs(value) * 1e-12)); // another order of adding
        }
    }

    /** As in English: "3", "≈ 3", "< 0.0001". */
    private static String plain(Object shown) {
        return !(shown instanceof Sentence phrase) ? (String) shown
                : (phrase.key().equals("explain.less") ? "< " : "≈ ") + phrase.arguments().get(0);
    }

    private static Unit unit(List<Object> arguments) {
        return Arrays.stream(Unit.values()).filter(unit -> arguments.get(0) instanceof Sentence name
                && name.key().equals("explain.unit." + unit.key())).findFirst().orElse(null);
    }
}
