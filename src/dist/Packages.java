import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Makes the packages of the system that it runs on, of what {@code mvn package} made: an image with a Java of its own, a zip of it,
 * and the system's own package. Run by the profile {@code dist}; docs/decisions/0017-packages.md says why it is done so.
 */
public final class Packages {
    private static final String NAME = "lstm-cell-explorer";
    private static final String DEBIAN_PARTS = "libc6, libstdc++6, zlib1g, libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1, "
            + "libfreetype6, libfontconfig1, libharfbuzz0b, liblcms2-2";
    /** In place of jpackage's starter, which gives the path it lies at to a shell, and asks dpkg and rpm who it belongs to, at each start. */
    private static final String START = """
            #!/bin/sh
            # Starts the program with the Java beside it. Where the system has no language, names in other letters are still read.
            case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in C | POSIX) export LC_ALL=C.UTF-8 ;; esac
            lib=$(dirname "$(dirname "$(readlink -f "$0")")")/lib
            exec "$lib/runtime/bin/java" %s -jar "$lib/app/%s.jar" "$@"
            """;
    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean MAC = OS.startsWith("mac");
    private static final boolean WINDOWS = OS.startsWith("windows");

    private final Path dist;
    private final Path work;
    private final Path input;
    private final Path java;
    private final Path image;
    private final String version;
    private final String main;
    private final List<String> options;

    private Packages(Path target, String version, String main, String options) throws IOException {
        dist = target.resolve("dist");
        work = dist.resolve("work");
        input = work.resolve("input");
        java = work.resolve("java");
        image = dist.resolve(MAC ? NAME + ".app" : NAME);
        this.version = version;
        this.main = main;
        this.options = List.of(options.split(" "));
        delete(dist);
        Files.createDirectories(work);
    }

    /** @param args the build's folder, the version, the main class, Java's modules, the options of the Java machine */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path target = Path.of(args[0]).toAbsolutePath();
        Packages packages = new Packages(target, args[1], args[2], args[4]);
        packages.linkJava(target, MAC || WINDOWS ? args[3] + ",jdk.charsets" : args[3]); // for Big5, which Linux has without
        packages.collectInput(target);
        packages.shareClasses();
        packages.makeImage();
        packages.makeZip();
        packages.makePackage();
        delete(packages.work);
    }

    /** A Java of the modules that are used, JavaFX among them, with JavaFX's native libraries where Java looks for them. */
    private void linkJava(Path target, String modules) throws IOException, InterruptedException {
        Path jmods = Files.createDirectories(work.resolve("jmods"));
        for (String named : parts(target.resolve(NAME + ".jar"))) {
            Path part = target.resolve(named);
            Optional<ModuleReference> module = module(part);
            if (module.isPresent()) {
                String name = module.get().descriptor().name();
                Path classes = Files.createDirectories(work.resolve(name).resolve("classes"));
                Path libraries = Files.createDirectories(work.resolve(name).resolve("libraries"));
                unpack(part, classes, libraries);
                tool("jmod", "create", "--class-path", classes.toString(), "--libs", libraries.toString(),
                        jmods.resolve(name + ".jmod").toString());
            }
        }
        tool("jlink", "--module-path", jmods.toString(), "--add-modules", modules, "--strip-java-debug-attributes", "--no-header-files",
                "--no-man-pages", Runtime.version().feature() < 21 ? "--compress=2" : "--compress=zip-9", "--output", java.toString());
        if (!MAC && !WINDOWS) { // Debian's Java comes with the names of all its functions
            run("strip", "--strip-unneeded", java.resolve("lib/server/libjvm.so").toString());
        }
    }

    /** The module in a jar of JavaFX; of its two jars a module, one is empty. */
    private static Optional<ModuleReference> module(Path part) {
        return part.getFileName().toString().startsWith("javafx-")
                ? ModuleFinder.of(part).findAll().stream().filter(module -> !module.descriptor().isAutomatic()).findAny()
                : Optional.empty();
    }

    private static void unpack(Path jar, Path classes, Path libraries) throws IOException {
        try (FileSystem packed = FileSystems.newFileSystem(jar); Stream<Path> all = Files.walk(packed.getPath("/"))) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                boolean isLibrary = each.toString().matches("/[^/]+\\.(so|dll|dylib)");
                Path to = (isLibrary ? libraries : classes).resolve(each.toString().substring(1));
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        }
    }

    /** The program and the parts that its manifest names, which are those of this build, but for those that the Java has. */
    private void collectInput(Path target) throws IOException {
        Path jar = target.resolve(NAME + ".jar");
        Files.createDirectories(input.resolve("lib"));
        Files.copy(jar, input.resolve(NAME + ".jar"));
        Files.copy(Path.of("LICENSE"), input.resolve("LICENSE"));
        for (String part : parts(jar)) {
            if (!part.startsWith("lib/javafx-")) {
                Files.copy(target.resolve(part), input.resolve(part));
            }
        }
    }

    private static List<String> parts(Path jar) throws IOException {
        try (JarFile program = new JarFile(jar.toFile())) {
            return List.of(program.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH).split(" "));
        }
    }

    /**
     * Puts what opening the window loads of Java and JavaFX into the Java's own archive of classes, which is then mapped into memory
     * instead of being read, checked and linked at each start.
     */
    private void shareClasses() throws IOException, InterruptedException {
        Path list = work.resolve("classes.txt");
        List<String> command = new ArrayList<>(List.of(javaCommand(), "-Xshare:off", "-XX:DumpLoadedClassList=" + list));
        command.addAll(options);
        if (!MAC && !WINDOWS) {
            command.addAll(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("-jar", input.resolve(NAME + ".jar").toString(), "--lang", "zh-TW"));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(work.resolve("opening.txt").toFile());
        program.environment().put("LSTM_CELL_EXPLORER_HOME", work.resolve("home").toString());
        program.environment().put("DISPLAY", "none");
        Process running = program.start();
        untilItLoadsNoMore(running, list);
        running.destroy();
        running.waitFor();
        List<String> ofJava = Files.readAllLines(list).stream()
                .filter(line -> line.matches("(@lambda-proxy |@lambda-form-invoker |)(java|javafx|jdk|sun|com/sun)/.*")).toList();
        Files.write(list, ofJava);
        run(javaCommand(), "-XX:+UseSerialGC", "-Xshare:dump", "-XX:SharedClassListFile=" + list, "-Xlog:disable", "-Xlog:all=error");
        System.out.println(ofJava.size() + " classes are shared");
    }

    /** Until the list of loaded classes has not grown for three seconds. */
    private static void untilItLoadsNoMore(Process program, Path list) throws IOException, InterruptedException {
        long size = -1;
        for (int quiet = 0; quiet < 30; quiet++) {
            if (program.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("the program ended before its window was open; see " + list.resolveSibling("opening.txt"));
            }
            long now = Files.exists(list) ? Files.size(list) : -1;
            if (now <= 0 || now > size) {
                quiet = 0;
            }
            size = now;
        }
    }

    private void makeImage() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--name", NAME, "--app-version", version,
                "--input", input.toString(), "--main-jar", NAME + ".jar", "--main-class", main,
                "--runtime-image", java.toString(), "--dest", dist.toString(), "--icon", icon().toString()));
        for (String option : options) {
            arguments.addAll(List.of("--java-options", option));
        }
        tool("jpackage", arguments.toArray(String[]::new));
        if (!MAC && !WINDOWS) {
            Files.writeString(image.resolve("bin").resolve(NAME), START.formatted(String.join(" ", options), NAME));
        }
    }

    /** With the files' permissions where the system has them: what is to be run can be run. */
    private void makeZip() throws IOException {
        Path zip = dist.resolve(NAME + "-" + version + "-portable.zip");
        Map<String, ?> settings = Map.of("create", "true", "enablePosixFileAttributes", Boolean.toString(!WINDOWS));
        try (FileSystem packed = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), settings)) {
            copy(image, packed.getPath(image.getFileName().toString()));
        }
    }

    private void makePackage() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--name", NAME, "--app-image", image.toString(), "--app-version", version,
                "--description", "Teaches how an LSTM memory cell works", "--vendor", "LSTM Cell Explorer"));
        if (MAC || WINDOWS) {
            Path association = Files.writeString(work.resolve("lesson.properties"),
                    "extension=lesson.json\nmime-type=application/x-lstm-cell-lesson\ndescription=LSTM cell lesson\n");
            arguments.addAll(List.of("--dest", dist.toString(), "--file-associations", association.toString()));
            if (WINDOWS) {
                arguments.addAll(List.of("--type", "msi", "--win-menu", "--win-shortcut", "--win-per-user-install"));
            }
            tool("jpackage", arguments.toArray(String[]::new));
        } else {
            arguments.addAll(List.of("--type", "deb", "--dest", work.toString(), "--linux-app-release", "1", "--linux-app-category", "education",
                    "--license-file", "LICENSE", "--linux-deb-maintainer", "maintainers@lstm-cell-explorer.invalid"));
            tool("jpackage", arguments.toArray(String[]::new));
            addToDebian();
        }
    }

    /**
     * Adds to jpackage's Debian package what the system takes up by itself when it lies in the right place: the menu's entry, the kind of
     * file, the icon, and the command's name. jpackage would do so with scripts, which fail where there is no desktop. What the
     * package depends on is named for Debian and Ubuntu; jpackage names all that lies on the machine where it runs.
     */
    private void addToDebian() throws IOException, InterruptedException {
        Path made = files(work).stream().filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
        Path root = work.resolve("deb");
        run("dpkg-deb", "--raw-extract", made.toString(), root.toString());
        copy(Path.of("src/dist/linux"), root);
        for (String icon : List.of("scalable/apps/" + NAME + ".svg", "256x256/apps/" + NAME + ".png")) {
            Path to = root.resolve("usr/share/icons/hicolor").resolve(icon);
            Files.createDirectories(to.getParent());
            Files.copy(Path.of("assets/icons").resolve(to.getFileName()), to);
        }
        Files.createSymbolicLink(Files.createDirectories(root.resolve("usr/bin")).resolve(NAME), Path.of("/opt", NAME, "bin", NAME));
        Path control = root.resolve("DEBIAN/control");
        Files.writeString(control, Files.readString(control).replaceFirst("(?m)^Depends: .*$", "Depends: " + DEBIAN_PARTS));
        for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
            Files.deleteIfExists(root.resolve("DEBIAN").resolve(script));
        }
        run("dpkg-deb", "--root-owner-group", "--build", root.toString(), dist.toString());
    }

    /** The program's icon as the system wants it: the one picture of 256 points, on Windows and macOS in an envelope of its own. */
    private Path icon() throws IOException {
        byte[] png = Files.readAllBytes(Path.of("assets/icons", NAME + ".png"));
        if (WINDOWS) {
            ByteBuffer envelope = ByteBuffer.allocate(22 + png.length).order(ByteOrder.LITTLE_ENDIAN);
            envelope.putShort((short) 0).putShort((short) 1).putShort((short) 1); // an icon, of one picture
            envelope.putInt(0).putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(22); // 256 × 256, 32 bits, from byte 22 on
            return Files.write(work.resolve(NAME + ".ico"), envelope.put(png).array());
        }
        if (MAC) {
            ByteBuffer envelope = ByteBuffer.allocate(16 + png.length);
            envelope.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(16 + png.length);
            envelope.put("ic08".getBytes(StandardCharsets.US_ASCII)).putInt(8 + png.length);
            return Files.write(work.resolve(NAME + ".icns"), envelope.put(png).array());
        }
        return Path.of("assets/icons", NAME + ".png").toAbsolutePath();
    }

    private String javaCommand() {
        return java.resolve("bin/java").toString();
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

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                if (!WINDOWS) { // which copying into a zip forgets
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(each));
                }
            }
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
}
