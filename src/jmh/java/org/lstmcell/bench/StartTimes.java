package org.lstmcell.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * From the start of the process to the first frame and to the first whole one, of the program and of an empty window, one after the
 * other, again and again.
 */
final class StartTimes {
    private static final int PAIRS = 21;

    private StartTimes() {
    }

    /** @param java how Java is run, with its options and the class path */
    static String run(List<String> java) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("start");
        List<Double> empty = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int pair = 0; pair <= PAIRS; pair++) {
            double[] one = seconds(java, home, "empty");
            double[] other = seconds(java, home);
            if (pair > 0) { // the first warms the disk's cache
                empty.add(one[0]);
                first.add(other[0]);
                whole.add(other[1]);
            }
        }
        return String.format(Locale.ROOT, """
                JDK %s, median of %d pairs

                | | seconds | ÷ empty window |
                |---|--:|--:|
                | empty window | %.2f | 1.00 |
                | first frame | %.2f | %.2f |
                | whole window | %.2f | %.2f |
                """, System.getProperty("java.version"), PAIRS, median(empty),
                median(first), ratio(first, empty), median(whole), ratio(whole, empty));
    }

    /** Until the first frame, and until the whole window. */
    private static double[] seconds(List<String> java, Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.add(FirstFrame.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LSTM_CELL_EXPLORER_HOME", home.toString());
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            double[] seconds = {until(FirstFrame.FIRST, out, start), until(FirstFrame.WHOLE, out, start)};
            process.waitFor();
            return seconds;
        }
    }

    private static double until(String expected, BufferedReader out, long start) throws IOException {
        String line = out.readLine();
        if (!expected.equals(line)) {
            throw new IOException("no " + expected + ", but: " + line);
        }
        return (System.nanoTime() - start) * 1e-9;
    }

    private static double ratio(List<Double> values, List<Double> empty) {
        return median(IntStream.range(0, values.size()).mapToObj(pair -> values.get(pair) / empty.get(pair)).toList());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
