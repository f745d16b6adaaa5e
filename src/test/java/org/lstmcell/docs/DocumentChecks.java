package org.lstmcell.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lstmcell.i18n.Language;

/** What must hold of the documents of a project. Each check gives what is wrong: file, line, and why. */
final class DocumentChecks {
    private static final String CHINESE = ".zh-TW.md";
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern SOURCE_FILE = Pattern.compile("[\\w./-]+\\.(?:java|css|properties|py)");
    private static final Pattern IN_PROJECT = Pattern.compile("(?:src|assets|docs|\\.ci|\\.mvn)/[^ …*<>{}]+");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*Test)(?:\\.(\\w+)(…?))?");
    private static final Pattern MEMBER = Pattern.compile("([A-Z]\\w+)\\.([a-z]\\w*)(?:\\(.*\\))?");

    private final Path project;
    private final List<Document> documents;
    private final List<Path> files;
    private final List<String> faults = new ArrayList<>();

    DocumentChecks(Path project) throws IOException {
        this.project = project;
        documents = Document.all(project);
        try (Stream<Path> all = Files.walk(project)) {
            files = all.filter(Files::isRegularFile).map(project::relativize).filter(file -> !file.startsWith("target") && !file.startsWith(".git")).toList();
        }
    }

    private List<String> faults() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    private void fault(Document document, int line, String what) {
        faults.add(document.at(line) + ": " + what);
    }

    /** Every link leads to a file or folder of the project, and an anchor to a heading. */
    List<String> links() {
        for (Document document : documents) {
            for (Document.Link link : document.links()) {
                if (!ELSEWHERE.matcher(link.target()).matches()) {
                    check(document, link);
                }
            }
        }
        return faults();
    }

    private void check(Document document, Document.Link link) {
        String[] parts = URLDecoder.decode(link.target(), StandardCharsets.UTF_8).split("#", 2);
        Path file = parts[0].isEmpty() ? document.file() : target(document, parts[0]);
        if (!Files.exists(project.resolve(file)) || file.startsWith("..")) {
            fault(document, link.line(), "nothing is at " + link.target());
        } else if (link.isPicture() && !Files.isRegularFile(project.resolve(file))) {
            fault(document, link.line(), "no picture: " + link.target());
        } else if (parts.length == 2 && documents.stream().filter(each -> each.file().equals(file))
                .noneMatch(each -> each.headings().stream().anyMatch(heading -> heading.slug().equals(parts[1])))) {
            fault(document, link.line(), "no heading is at " + link.target());
        }
    }

    private static Path target(Document document, String relative) {
        return document.file().resolveSibling(relative).normalize();
    }

    /** Every document but the README can be come to from another, or from a link to its folder. */
    List<String> reachable() {
        List<Path> linked = documents.stream().flatMap(document -> document.links().stream()
                .map(link -> target(document, link.target().replaceFirst("#.*", "")).normalize())
                .filter(file -> !file.equals(document.file()))).toList();
        documents.stream().filter(document -> !document.file().equals(Path.of("README.md")))
                .filter(document -> !linked.contains(document.file()) && !linked.contains(document.file().getParent()))
                .forEach(document -> fault(document, 1, "no document links to it"));
        return faults();
    }

    List<String> emptyHeadings() {
        documents.forEach(document -> document.emptyHeadings()
                .forEach(heading -> fault(document, heading.line(), "nothing stands below “" + heading.text() + "”")));
        return faults();
    }

    /** A document in Chinese has the headings, pictures and commands of the English one, each with pictures in its language. */
    List<String> translations() {
        for (Document chinese : documents) {
            String name = chinese.file().getFileName().toString();
            if (!name.endsWith(CHINESE)) {
                continue;
            }
            String original = name.replace(CHINESE, ".md");
            Optional<Document> english = documents.stream().filter(each -> each.file().getFileName().toString().equals(original)).findFirst();
            if (english.isEmpty()) {
                fault(chinese, 1, "there is no " + original);
                continue;
            }
            same("heading", english.get(), chinese, english.get().headings(), chinese.headings(), heading -> "#".repeat(heading.level()),
                    Document.Heading::line);
            same("picture", english.get(), chinese, english.get().pictures(), chinese.pictures(), DocumentChecks::name, Document.Link::line);
            same("command", english.get(), chinese, english.get().commands(), chinese.commands(), Document.Line::text, Document.Line::number);
        }
        for (Document document : documents) {
            Language language = document.file().toString().endsWith(CHINESE) ? Language.CHINESE : Language.ENGLISH;
            document.pictures().stream().filter(picture -> picture.target().contains("images/") && !picture.target().contains("/" + language.tag() + "/"))
                    .forEach(picture -> fault(document, picture.line(), picture.target() + " is not in the document's language"));
        }
        return faults();
    }

    private <T> void same(String what, Document english, Document chinese, List<T> first, List<T> second, Function<T, String> text,
                          Function<T, Integer> line) {
        for (int index = 0; index < Math.max(first.size(), second.size()); index++) {
            String one = index < first.size() ? text.apply(first.get(index)) : "none";
            String other = index < second.size() ? text.apply(second.get(index)) : "none";
            if (!one.equals(other)) {
                fault(chinese, index < second.size() ? line.apply(second.get(index)) : 1, what + " " + (index + 1) + " is " + other + ", but " + one + " in "
                        + english.at(index < first.size() ? line.apply(first.get(index)) : 1));
                return; // what follows is shifted
            }
        }
    }

    private static String name(Document.Link picture) {
        return picture.target().replaceFirst(".*/", "");
    }

    /** The pictures that there are, those that {@code recipes} make, and those that documents show are the same. */
    List<String> pictures(List<String> recipes) {
        List<Path> made = recipes.stream().flatMap(name -> Stream.of(Language.values()).map(language -> Recipes.FOLDER.resolve(language.tag()).resolve(name)))
                .toList();
        made.stream().filter(picture -> !files.contains(picture)).forEach(picture -> faults.add(picture + ": its recipe has not been played; mvn -Ppictures test"));
        List<String> shown = documents.stream().flatMap(document -> document.pictures().stream()).map(DocumentChecks::name).toList();
        for (Path picture : files) {
            if (picture.startsWith(Recipes.FOLDER)) {
                if (!made.contains(picture)) {
                    faults.add(picture + ": no recipe makes it");
                }
                if (!shown.contains(picture.getFileName().toString())) {
                    faults.add(picture + ": no document shows it");
                }
            }
        }
        return faults();
    }

    /** Files, tests and members of classes that are named between backticks exist. */
    List<String> names() {
        for (Document document : documents) {
            for (Document.Line span : document.spans()) {
                String wrong = wrong(span.text());
                if (!wrong.isEmpty()) {
                    fault(document, span.number(), "`" + span.text() + "`: " + wrong);
                }
            }
        }
        return faults();
    }

    private String wrong(String name) {
        Matcher test = TEST.matcher(name);
        Matcher member = MEMBER.matcher(name);
        if (IN_PROJECT.matcher(name).matches()) {
            return Files.exists(project.resolve(name)) ? "" : "no such file";
        } else if (SOURCE_FILE.matcher(name).matches()) {
            return find(name).isPresent() ? "" : "no such source file";
        } else if (test.matches()) {
            return find(test.group(1) + ".java").map(file -> test.group(2) == null || has(file, "void " + test.group(2) + (test.group(3).isEmpty() ? "\\(" : ""))
                    ? "" : "no such test in it").orElse("no such test");
        } else if (member.matches()) { // a class of Java's is none of ours
            return find(member.group(1) + ".java").map(file -> has(file, "\\b" + member.group(2) + "\\b") ? "" : "no such member").orElse("");
        }
        return "";
    }

    /** A source file by the end of its path. */
    private Optional<Path> find(String end) {
        return files.stream().filter(file -> file.endsWith(end)).findFirst();
    }

    private boolean has(Path file, String pattern) {
        try {
            return Pattern.compile(pattern).matcher(Files.readString(project.resolve(file))).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
