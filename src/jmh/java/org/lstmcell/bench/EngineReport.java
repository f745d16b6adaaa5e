package org.lstmcell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@link EngineBenchmark} as a table: nanoseconds per time step, and the ratios of one run. */
final class EngineReport {
    private static final List<String> GROWTH = List.of("tanh-1", "tanh-3", "tanh-8");

    private EngineReport() {
    }

    static String run() throws RunnerException {
        List<RunResult> results = new ArrayList<>(
                new Runner(new OptionsBuilder().include(EngineBenchmark.class.getName()).build()).run());
        results.addAll(new Runner(new OptionsBuilder().include(EngineBenchmark.class.getName() + ".trace")
                .param("steps", "100000").param("cell", "tanh-1", "tanh-8").build()).run());
        Map<String, Map<Integer, Map<String, Double>>> cells = new TreeMap<>();
        for (RunResult result : results) {
            int steps = Integer.parseInt(result.getParams().getParam("steps"));
            cells.computeIfAbsent(result.getParams().getParam("cell"), cell -> new TreeMap<>())
                    .computeIfAbsent(steps, key -> new TreeMap<>())
                    .put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getStatistics().getPercentile(50) / steps);
        }
        StringBuilder table = new StringBuilder("JDK ").append(System.getProperty("java.version")).append("""
                , median of nanoseconds per time step

                | cell | T | exponentials | minimal loop | trace | ONNX Runtime | trace ÷ minimal | ONNX ÷ trace | trace ÷ trace at T = 1000 |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        cells.forEach((cell, lengths) -> lengths.forEach((steps, ns) -> {
            if (ns.size() == 4) {
                table.append(String.format(Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f | %.2f |%n", cell, steps,
                        ns.get("exponentials"), ns.get("minimal"), ns.get("trace"), ns.get("onnx"),
                        ns.get("trace") / ns.get("minimal"), ns.get("onnx") / ns.get("trace"),
                        ns.get("trace") / lengths.get(1000).get("trace")));
            }
        }));
        table.append("\n| inputs (tanh, T = 100000) | trace |\n|--:|--:|\n");
        GROWTH.forEach(cell -> table.append(String.format(Locale.ROOT, "| %s | %.1f |%n", cell.substring("tanh-".length()),
                cells.get(cell).get(100_000).get("trace"))));
        return table.toString();
    }
}
