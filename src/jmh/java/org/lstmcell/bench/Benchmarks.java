package org.lstmcell.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.lstmcell.app.FrameTimes;

/** Runs the benchmarks of docs/performance.md and writes what each measured as a Markdown table. */
public final class Benchmarks {
    private Benchmarks() {
    }

    /** @param args the folder for the tables, and which benchmarks: engine, frames, memory, start, packaged */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (String name : List.of(args).subList(1, args.length)) {
            switch (name) {
                case "engine" -> write(folder.resolve("engine.md"), EngineReport.run());
                case "frames" -> write(folder.resolve("frames.md"), frames());
                case "memory" -> write(folder.resolve("memory.md"), window("1440", "900", "1000", "memory"));
                case "start" -> write(folder.resolve("start.md"), StartTimes.run(java()));
                case "packaged" -> write(folder.resolve("packaged.md"), StartTimes.run(packagedJava(folder.resolveSibling("dist/lstm-cell-explorer/lib"))));
                default -> throw new IllegalArgumentException(name + " is none of engine, frames, memory, start, packaged");
            }
        }
    }

    /** A window for each size and number of steps, each in a program of its own. */
    private static String frames() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("JDK ").append(System.getProperty("java.version")).append("""
                , milliseconds

                | | T | window | frames | work on a frame: median | 95 % | 99 % | most | event → end of frame: median | 95 % | 99 % | most | longest without a frame |
                |---|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        for (List<String> size : List.of(List.of("1440", "900"), List.of("1920", "1080"))) {
            for (String steps : List.of("9", "1000", "100000", "1000000")) {
                table.append(window(size.get(0), size.get(1), steps));
            }
        }
        return table.toString();
    }

    private static String window(String... arguments) throws IOException, InterruptedException {
        List<String> command = java();
        command.add(FrameTimes.Main.class.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the window ended with " + process.exitValue());
        }
        return lines;
    }

    /** Java as the program is run by it, but with software rendering. */
    static List<String> java() {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(System.getProperty("program.jvm").split(" ")));
        command.addAll(List.of("-Dprism.order=sw", "-cp", System.getProperty("java.class.path")));
        return command;
    }

    /** The Java of the packaged program, run as its own starter runs it, but with software rendering; {@code lib} is the image's. */
    private static List<String> packagedJava(Path lib) throws IOException {
        List<String> command = new ArrayList<>(List.of(lib.resolve("runtime/bin/java").toString()));
        StringJoiner classPath = new StringJoiner(File.pathSeparator);
        for (String line : Files.readAllLines(lib.resolve("app/lstm-cell-explorer.cfg"))) {
            String value = line.substring(line.indexOf('=') + 1);
            if (line.startsWith("java-options=")) {
                command.add(value);
            } else if (line.startsWith("app.classpath=")) {
                classPath.add(value.replace("$APPDIR", lib.resolve("app").toString()));
            }
        }
        classPath.add(System.getProperty("java.class.path").split(File.pathSeparator)[0]); // the benchmark's own classes
        command.addAll(List.of("--add-exports=javafx.graphics/com.sun.javafx.perf=ALL-UNNAMED", "-Dprism.order=sw", "-cp", classPath.toString()));
        return command;
    }

    private static void write(Path file, String table) throws IOException {
        Files.writeString(file, table);
        System.out.println(table);
    }
}
