package org.lstmcell.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the start of the process to the first frame, of the program and of an empty window, one after the other, again and again. */
final class StartTimes {
    private static final int PAIRS = 21;

    private StartTimes() {
    }

    static String run() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("start");
        List<Double> empty = new ArrayList<>();
        List<Double> program = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair <= PAIRS; pair++) {
            double one = seconds(home, "empty");
            double other = seconds(home);
            if (pair > 0) { // the first warms the disk's cache
                empty.add(one);
                program.add(other);
                ratios.add(other / one);
            }
        }
        return String.format(Locale.ROOT, """
                JDK %s, median of %d pairs

                | | empty window | program | ratio |
                |---|--:|--:|--:|
                | from classes | %.2f s | %.2f s | %.2f |
                """, System.getProperty("java.version"), PAIRS, median(empty), median(program), median(ratios));
    }

    private static double seconds(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = Benchmarks.java();
        command.add(FirstFrame.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LSTM_CELL_EXPLORER_HOME", home.toString());
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            String line = out.readLine();
            double seconds = (System.nanoTime() - start) * 1e-9;
            if (!FirstFrame.SEEN.equals(line)) {
                throw new IOException("no first frame, but: " + line);
            }
            process.waitFor();
            return seconds;
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
