package org.lstmcell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
                default -> throw new IllegalArgumentException(name + " is none of engine, frames, start");
            }
        }
    }

    private static void write(Path file, String table) throws IOException {
        Files.writeString(file, table);
        System.out.println(table);
    }
}
