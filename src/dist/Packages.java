import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the packages of the system that it runs on, of what {@code mvn package} made: an image with a Java of its own, a zip of it,
 * and the system's own package. Run by the profile {@code dist}.
 */
public final class Packages {
    private static final String NAME = "lstm-cell-explorer";

    private final Path target;
    private final Path dist;
    private final Path image;

    private Packages(Path target) {
        this.target = target;
        dist = target.resolve("dist");
        image = dist.resolve(isMac() ? NAME + ".app" : NAME);
    }

    /** @param args the build's folder, the version, Java's modules, the main class, the options of the Java machine */
    public static void main(String[] args) throws IOException, InterruptedException {
        Packages packages = new Packages(Path.of(args[0]).toAbsolutePath());
        packages.makeImage(args[1], args[2], args[3], args[4]);
        packages.zip(args[1]);
        packages.makePackages(args[1]);
    }

    private void makeImage(String version, String modules, String main, String options) throws IOException, InterruptedException {
        delete(dist);
        Path input = Files.createDirectories(dist.resolve("input/lib"));
        Files.copy(target.resolve(NAME + ".jar"), input.resolveSibling(NAME + ".jar"));
        try (Stream<Path> parts = Files.list(target.resolve("lib"))) {
            for (Path part : parts.toList()) {
                Files.copy(part, input.resolve(part.getFileName()));
            }
        }
        tool("jlink", "--add-modules", modules, "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages",
                Runtime.version().feature() < 21 ? "--compress=2" : "--compress=zip-6", "--output", dist.resolve("runtime").toString());
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--name", NAME, "--app-version", version,
                "--input", input.getParent().toString(), "--main-jar", NAME + ".jar", "--main-class", main,
                "--runtime-image", dist.resolve("runtime").toString(), "--dest", dist.toString(), "--icon", icon()));
        for (String option : options.split(" ")) {
            arguments.addAll(List.of("--java-options", option));
        }
        tool("jpackage", arguments.toArray(String[]::new));
        delete(dist.resolve("runtime"));
        delete(dist.resolve("input"));
    }

    /** With the files' permissions where the system has them: what is to be run can be run. */
    private void zip(String version) throws IOException {
        Path zip = dist.resolve(NAME + "-" + version + "-portable.zip");
        Map<String, ?> settings = Map.of("create", "true", "enablePosixFileAttributes", Boolean.toString(!isWindows()));
        try (FileSystem packed = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), settings); Stream<Path> all = Files.walk(image)) {
            for (Path each : all.toList()) {
                Files.copy(each, packed.getPath(dist.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void makePackages(String version) throws IOException, InterruptedException {
        Path association = Files.writeString(dist.resolve("lesson.properties"),
                "extension=lesson.json\nmime-type=application/x-lstm-cell-lesson\ndescription=LSTM cell lesson\n");
        List<String> arguments = new ArrayList<>(List.of("--type", isMac() ? "dmg" : isWindows() ? "msi" : "deb", "--name", NAME,
                "--app-image", image.toString(), "--app-version", version, "--dest", dist.toString(),
                "--description", "Teaches how an LSTM memory cell works", "--file-associations", association.toString()));
        if (isWindows()) {
            arguments.addAll(List.of("--win-menu", "--win-shortcut", "--win-per-user-install"));
        } else if (!isMac()) {
            arguments.addAll(List.of("--linux-shortcut", "--linux-menu-group", "Education;Science", "--linux-app-category", "education",
                    "--icon", icon()));
        }
        tool("jpackage", arguments.toArray(String[]::new));
        Files.delete(association);
        if (!isMac() && !isWindows()) {
            putOnThePath();
        }
    }

    /** Adds {@code /usr/bin/lstm-cell-explorer} to the Debian package. */
    private void putOnThePath() throws IOException, InterruptedException {
        Path made;
        try (Stream<Path> files = Files.list(dist)) {
            made = files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
        }
        Path root = dist.resolve("deb");
        run("dpkg-deb", "--raw-extract", made.toString(), root.toString());
        Files.createSymbolicLink(Files.createDirectories(root.resolve("usr/bin")).resolve(NAME), Path.of("/opt", NAME, "bin", NAME));
        run("dpkg-deb", "--root-owner-group", "--build", root.toString(), made.toString());
        delete(root);
    }

    private static String icon() {
        return Path.of("assets/icons/" + NAME + (isMac() ? ".icns" : isWindows() ? ".ico" : ".png")).toAbsolutePath().toString();
    }

    private static void tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(command[0] + " ended with " + status);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static boolean isMac() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
