package org.lstmcell.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Step;

/**
 * Holds the sentences of a history against sums and products taken forwards over all steps, by thresholds written out here.
 * At a threshold itself either word is right.
 */
final class HistoryClaims {
    private static final double NEGLIGIBLE = 0.0005;
    private static final double EDGE = 1e-9;

    private final Step step;
    private final boolean ideal;
    /** What each step, and c_0 at 0, has brought and has left in c_t. */
    private final double[] amounts;
    private final double[] kept;
    private final double[] left;
    private final double size;
    private final double positive;
    private final double negative;
    private int largest = -1;

    HistoryClaims(Step step) {
        this.step = step;
        ideal = step.trace().cell().gateActivation() == Activation.STEP;
        int t = step.t();
        amounts = new double[t + 1];
        kept = new double[t + 1];
        left = new double[t + 1];
        for (int k = 0; k <= t; k++) {
            Step at = step.trace().step(k);
            amounts[k] = k == 0 ? at.value(Quantity.C) : at.value(Quantity.I) * at.value(Quantity.G);
            kept[k] = IntStream.rangeClosed(k + 1, t).mapToDouble(j -> f(j)).reduce(1, (a, b) -> a * b);
            left[k] = amounts[k] * kept[k];
        }
        positive = IntStream.rangeClosed(0, t).mapToDouble(k -> Math.max(0, left[k])).sum();
        negative = IntStream.rangeClosed(0, t).mapToDouble(k -> Math.min(0, left[k])).sum();
        size = positive - negative;
    }

    double size() {
        return size;
    }

    void hold(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            String key = sentence.key();
            String kind = key.substring(key.lastIndexOf('.') + 1);
            if (key.startsWith("history.c.")) {
                memory(kind, sentence.arguments());
            } else if (key.startsWith("history.kept.")) {
                passed(kind, sentence.arguments());
            } else if (key.equals("history.lost")) {
                lost(sentence.arguments());
            } else if (key.startsWith("history.y.")) {
                output(kind, sentence.arguments());
            } else {
                assertThat(key).isEqualTo(Double.isNaN(step.value(Quantity.Y)) ? "explain.nan" : "explain.overflow");
                assertThat(step.value(Quantity.Y)).isNotFinite();
            }
        }
    }

    private void memory(String kind, List<Object> arguments) {
        double c = step.value(Quantity.C);
        if (!Double.isFinite(c)) {
            int begun = Integer.parseInt((String) arguments.get(1));
            assertThat(kind).isEqualTo(Double.isNaN(c) ? "nan" : "overflow");
            assertThat(step.trace().value(Quantity.C, begun)).isNotFinite();
            assertThat(step.trace().value(Quantity.C, begun - 1)).isFinite();
            return;
        }
        state(arguments.get(0), step.t());
        if (step.t() == 0 || Double.isInfinite(size)) {
            assertThat(kind).isEqualTo(step.t() == 0 ? "start" : "too-large");
            return;
        }
        double ever = IntStream.rangeClosed(0, step.t()).mapToDouble(k -> Math.abs(amounts[k])).sum();
        switch (kind) {
            case "nothing" -> assertThat(ever).isZero();
            case "hardly" -> assertThat(ever).isBetween(Double.MIN_VALUE, NEGLIGIBLE + EDGE);
            case "faded", "cleared" -> {
                assertThat(ever).isGreaterThan(NEGLIGIBLE - EDGE);
                assertThat(size).isLessThanOrEqualTo(NEGLIGIBLE + EDGE);
                int last = IntStream.range(0, step.t()).filter(k -> Math.abs(c(k)) > NEGLIGIBLE).max().orElse(-1);
                boolean closed = last >= 0 && f(last + 1) <= 0.0005;
                assertThat(closed).isEqualTo(kind.equals("cleared"));
                if (closed) {
                    assertThat(arguments.get(1)).isEqualTo(Integer.toString(last + 1));
                    state(arguments.get(2), last);
                }
            }
            default -> {
                assertThat(size).isGreaterThan(NEGLIGIBLE - EDGE);
                boolean oneSign = Math.min(positive, -negative) <= NEGLIGIBLE * size * (1 + EDGE);
                boolean added = !kind.matches("(cancel|nearly|opposed)-.*");
                assertThat(added || Math.min(positive, -negative) > NEGLIGIBLE * size * (1 - EDGE)).isTrue();
                assertThat(!added || oneSign).isTrue();
                List<Integer> named = new ArrayList<>();
                parts(arguments.subList(1, arguments.size()), named);
                largest(named);
                if (added) {
                    added(kind, arguments, named);
                } else {
                    opposed(kind, arguments, named);
                }
            }
        }
    }

    private void added(String kind, List<Object> arguments, List<Integer> named) {
        double rest = size - named.stream().mapToDouble(k -> Math.abs(left[k])).sum();
        boolean most = Math.abs(left[largest]) > size / 2;
        assertThat(most).isEqualTo(!kind.startsWith("several"));
        if (kind.endsWith("-more")) {
            assertThat(rest).isGreaterThan(NEGLIGIBLE * size * (1 - EDGE));
            long count = IntStream.rangeClosed(0, step.t()).filter(k -> !named.contains(k) && left[k] != 0).count();
            assertThat(Long.parseLong((String) arguments.get(2))).isBetween(2L, count);
            assertThat(named).hasSizeBetween(1, 3);
            Claims.near(arguments.get(3), positive + negative - named.stream().mapToDouble(k -> left[k]).sum());
            return;
        }
        assertThat(rest).isLessThanOrEqualTo(NEGLIGIBLE * size * (1 + EDGE) + EDGE * size);
        assertThat(named.size() == 1).isEqualTo(kind.equals("all") || kind.equals("one"));
        assertThat(named).hasSizeBetween(1, 4);
        if (kind.equals("all")) {
            assertThat(Arrays.stream(left).filter(part -> part != 0)).containsExactly(left[largest]);
        }
    }

    private void opposed(String kind, List<Object> arguments, List<Integer> named) {
        double c = step.value(Quantity.C);
        switch (kind.replaceFirst("-.*", "")) {
            case "cancel" -> assertThat(c).isZero();
            case "nearly" -> assertThat(Math.abs(c)).isBetween(Double.MIN_VALUE, NEGLIGIBLE * size * (1 + EDGE));
            default -> assertThat(Math.abs(c)).isGreaterThan(NEGLIGIBLE * size * (1 - EDGE));
        }
        if (kind.endsWith("-two")) {
            assertThat(named).hasSize(2);
            double first = left[named.get(0)];
            double second = left[named.get(1)];
            assertThat(first * second).isNegative();
            assertThat(Math.abs(first) + Math.abs(second)).isGreaterThan(size * (1 - NEGLIGIBLE - EDGE));
            assertThat(c == 0 || first > 0 == c > 0 || kind.startsWith("nearly")).isTrue();
        } else {
            assertThat(((Sentence) arguments.get(1)).key()).isEqualTo(c < 0 ? "history.negative" : "history.positive");
            assertThat(named).hasSize(1);
        }
    }

    /** Checks the numbers of all parts within {@code arguments} and collects the steps they are from. */
    private void parts(List<Object> arguments, List<Integer> named) {
        for (Object argument : arguments) {
            if (!(argument instanceof Sentence phrase)) {
                continue;
            }
            List<Object> gaps = phrase.arguments();
            switch (phrase.key()) {
                case "history.positive" -> Claims.near(gaps.get(0), positive);
                case "history.negative" -> Claims.near(gaps.get(0), negative);
                case "history.and", "explain.list" -> parts(gaps, named);
                case "explain.about", "explain.less" -> { } // a number that belongs to no part
                default -> {
                    boolean start = phrase.key().startsWith("history.part.start");
                    boolean faded = phrase.key().endsWith("-faded");
                    int k = start ? 0 : Integer.parseInt((String) gaps.get(0));
                    if (start) {
                        state(gaps.get(0), 0);
                    } else {
                        Claims.near(gaps.get(1), amounts[k]);
                    }
                    assertThat(kept[k] < 0.9995 - EDGE && !faded || kept[k] > 0.9995 + EDGE && faded).isFalse();
                    if (faded) {
                        Claims.near(gaps.get(gaps.size() - 1), left[k]);
                    }
                    named.add(k);
                }
            }
        }
    }

    /** That those {@code named} come largest first, and none that is not named is larger. */
    private void largest(List<Integer> named) {
        assertThat(named).isNotEmpty().doesNotHaveDuplicates();
        largest = named.get(0);
        for (int k = 1; k < named.size(); k++) {
            assertThat(Math.abs(left[named.get(k)])).isLessThanOrEqualTo(Math.abs(left[named.get(k - 1)]) * (1 + EDGE));
        }
        double least = Math.abs(left[named.get(named.size() - 1)]);
        IntStream.rangeClosed(0, step.t()).filter(k -> !named.contains(k))
                .forEach(k -> assertThat(Math.abs(left[k])).isLessThanOrEqualTo(least * (1 + EDGE)));
    }

    private void passed(String kind, List<Object> arguments) {
        assertThat(arguments.get(0)).isEqualTo(Integer.toString(largest));
        double share = kept[largest];
        assertThat(largest).isLessThan(step.t());
        if (kind.equals("all")) {
            assertThat(share).isEqualTo(1);
        } else {
            assertThat(List.of(word(share * (1 - EDGE)), word(share * (1 + EDGE)))).contains(kind);
        }
        Claims.near(arguments.get(1), share);
    }

    private static String word(double share) {
        return share >= 0.9995 ? "open" : share >= 0.95 ? "nearly-open" : share > 0.05 ? "half-open"
                : share > 0.0005 ? "nearly-closed" : "closed";
    }

    private void lost(List<Object> arguments) {
        int at = Integer.parseInt((String) arguments.get(0));
        assertThat(at).isBetween(largest + 1, step.t());
        double before = IntStream.range(largest + 1, at).mapToDouble(this::f).reduce(1, (a, b) -> a * b);
        assertThat(before * (1 - f(at))).isGreaterThan((1 - kept[largest]) / 2 * (1 - EDGE));
        number(arguments.get(1), "f", f(at));
    }

    private void output(String kind, List<Object> arguments) {
        double gate = step.value(Quantity.O);
        String t = NumberText.subscript(step.t());
        number(arguments.get(0), "y" + t, step.value(Quantity.Y));
        switch (kind) {
            case "start" -> assertThat(step.t()).isZero();
            case "shut", "closed" -> {
                assertThat(gate).isLessThanOrEqualTo(0.0005);
                assertThat(ideal).isEqualTo(kind.equals("shut"));
                number(arguments.get(1), "o", gate);
                number(arguments.get(2), "h(c" + t + ")", step.value(Quantity.H));
            }
            default -> {
                boolean linear = step.trace().cell().outputActivation() == Activation.LINEAR;
                assertThat(kind).isEqualTo(linear ? "linear" : "tanh");
                state(arguments.get(1), step.t());
                if (!linear) {
                    number(arguments.get(2), "h(c" + t + ")", step.value(Quantity.H));
                }
                int word = linear ? 2 : 3;
                assertThat(((Sentence) arguments.get(word)).key()).isEqualTo("explain.opening." + word(gate));
                number(arguments.get(word + 1), "o", gate);
            }
        }
    }

    private void state(Object shown, int t) {
        number(shown, "c" + NumberText.subscript(t), c(t));
    }

    /** "c₆ ≈ 6.9995": "=" only if that is all of it. */
    private static void number(Object shown, String symbol, double value) {
        String[] named = ((String) shown).split(" ");
        assertThat(named).hasSize(3);
        assertThat(named[0]).isEqualTo(symbol);
        assertThat(named[2]).isEqualTo(NumberText.rounded(value, 4));
        if (named[1].equals("=")) {
            assertThat(Double.parseDouble(NumberText.ascii(named[2]))).isEqualTo(value + 0.0);
        } else {
            assertThat(named[1]).isEqualTo("≈");
        }
    }

    private double c(int t) {
        return step.trace().value(Quantity.C, t);
    }

    private double f(int t) {
        return step.trace().value(Quantity.F, t);
    }
}
