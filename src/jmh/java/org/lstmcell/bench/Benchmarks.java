package org.lstmcell.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lstmcell.app.FrameTimes;

/** Runs the benchmarks of docs/performance.md and writes what each measured as a Markdown table. */
public final class Benchmarks {
    private Benchmarks() {
    }

    /** @param args the folder for the tables, and which benchmarks: engine, frames, start */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (String name : List.of(args).subList(1, args.length)) {
            switch (name) {
                case "engine" -> write(folder.resolve("engine.md"), EngineReport.run());
                case "frames" -> write(folder.resolve("frames.md"), frames());
                case "start" -> write(folder.resolve("start.md"), StartTimes.run());
                default -> throw new IllegalArgumentException(name + " is none of engine, frames, start");
            }
        }
    }

    /** A window for each size and number of steps, each in a program of its own. */
    private static String frames() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("JDK ").append(System.getProperty("java.version")).append("""
                , milliseconds

                | | T | window | frames | work on a frame: median | 95 % | 99 % | most | event → end of frame: median | 95 % | 99 % | most |
                |---|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        for (List<String> size : List.of(List.of("1440", "900"), List.of("1920", "1080"))) {
            for (String steps : List.of("9", "1000", "100000")) {
                Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dprism.order=sw", "-cp", System.getProperty("java.class.path"), FrameTimes.Main.class.getName(),
                        size.get(0), size.get(1), steps).redirectError(ProcessBuilder.Redirect.INHERIT).start();
                table.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                if (process.waitFor() != 0) {
                    throw new IOException("the window ended with " + process.exitValue());
                }
            }
        }
        return table.toString();
    }

    private static void write(Path file, String table) throws IOException {
        Files.writeString(file, table);
        System.out.println(table);
    }
}
