package org.lstmcell.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One Markdown file of the project, read as far as it can be checked: headings, links, pictures, code. */
final class Document {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*?)( +#+)? *");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final Pattern CODE_SPAN = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");
    private static final Pattern LINK = Pattern.compile("(!?)\\[((?:[^\\[\\]]|!?\\[[^\\]]*\\](?:\\([^)]*\\))?)*)\\]\\(<?([^)\\s>]+)>?(?: \"[^\"]*\")?\\)");
    private static final Pattern LINK_OTHERWISE = Pattern.compile("<(img|a) [^>]*?(?:src|href)=\"([^\"]+)\"|^ {0,3}\\[[^\\]]+\\]: +(\\S+)");
    private static final Pattern IN_CODE = Pattern.compile("( {4}|\\t).*");

    /** A heading, by GitHub's rule the target of {@code #slug}. */
    record Heading(int line, int level, String text, String slug) {
    }

    /** A link, or a picture that is shown. */
    record Link(int line, String target, boolean isPicture) {
    }

    /** What stands on one line. */
    record Line(int number, String text) {
    }

    private final Path file;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Line> code = new ArrayList<>();
    private final List<Line> spans = new ArrayList<>();
    /** Of each heading, whether something stands below it. */
    private final Set<Integer> empty = new HashSet<>();

    /** @param file where it stands, from the project's folder */
    Document(Path file, List<String> lines) {
        this.file = file;
        Map<String, Integer> slugs = new HashMap<>();
        boolean fenced = false;
        int waiting = 0;
        int level = 0;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            int number = index + 1;
            Matcher heading = HEADING.matcher(line);
            if (FENCE.matcher(line).matches()) {
                fenced = !fenced;
                waiting = 0;
            } else if (fenced || IN_CODE.matcher(line).matches()) {
                code.add(new Line(number, line));
                waiting = 0;
                if (!fenced) {
                    readText(number, line); // it may belong to a list
                }
            } else if (heading.matches()) {
                if (waiting > 0 && heading.group(1).length() <= level) {
                    empty.add(waiting);
                }
                waiting = number;
                level = heading.group(1).length();
                String slug = slug(heading.group(2));
                int before = slugs.merge(slug, 1, Integer::sum) - 1;
                headings.add(new Heading(number, level, heading.group(2), before == 0 ? slug : slug + "-" + before));
                readText(number, line);
            } else {
                waiting = line.isBlank() ? waiting : 0;
                readText(number, line);
            }
        }
        if (waiting > 0) {
            empty.add(waiting);
        }
    }

    private void readText(int number, String line) {
        Matcher span = CODE_SPAN.matcher(line);
        StringBuilder rest = new StringBuilder();
        while (span.find()) {
            spans.add(new Line(number, span.group(2)));
            span.appendReplacement(rest, "");
        }
        span.appendTail(rest);
        readLinks(number, rest.toString());
        Matcher otherwise = LINK_OTHERWISE.matcher(rest);
        while (otherwise.find()) {
            links.add(new Link(number, otherwise.group(2) == null ? otherwise.group(3) : otherwise.group(2), "img".equals(otherwise.group(1))));
        }
    }

    private void readLinks(int number, String text) {
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            links.add(new Link(number, link.group(3), !link.group(1).isEmpty()));
            readLinks(number, link.group(2)); // a picture may be a link
        }
    }

    /** The first lesson that the document shows as a block of JSON. */
    Optional<String> lesson() {
        List<StringBuilder> blocks = new ArrayList<>();
        int last = -1;
        for (Line line : code) {
            if (line.number() != last + 1) {
                blocks.add(new StringBuilder());
            }
            last = line.number();
            blocks.get(blocks.size() - 1).append(line.text()).append('\n');
        }
        return blocks.stream().map(block -> block.toString().strip())
                .filter(block -> block.startsWith("{") && block.contains("\"lstm-cell-lesson/1\"")).findFirst();
    }

    /** By GitHub's rule: small letters, without markup and punctuation, - for spaces. */
    private static String slug(String heading) {
        return LINK.matcher(heading).replaceAll("$2").replaceAll("</?[a-z]+>", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_\\- ]", "").replace(' ', '-');
    }

    /** All documents of the project in {@code folder}. */
    static List<Document> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).map(folder::relativize)
                    .filter(file -> Stream.of("target", "lstm-cell-explorer-output").noneMatch(file::startsWith) && !file.toString().startsWith("."))
                    .sorted().map(file -> read(folder, file)).toList();
        }
    }

    private static Document read(Path folder, Path file) {
        try {
            return new Document(file, Files.readAllLines(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    List<Heading> headings() {
        return headings;
    }

    /** The headings below which nothing stands. */
    List<Heading> emptyHeadings() {
        return headings.stream().filter(heading -> empty.contains(heading.line())).toList();
    }

    List<Link> links() {
        return links;
    }

    List<Link> pictures() {
        return links.stream().filter(Link::isPicture).toList();
    }

    /** What stands between backticks within the text. */
    List<Line> spans() {
        return spans;
    }

    /** The commands in its blocks of code, each on one line and without its comment. */
    List<Line> commands() {
        List<Line> commands = new ArrayList<>();
        StringBuilder begun = new StringBuilder();
        for (Line line : code) {
            String text = line.text().strip().replaceFirst("^\\$ ", "");
            if (text.endsWith("\\")) {
                begun.append(text, 0, text.length() - 1).append(' ');
                continue;
            }
            String command = (begun + text).replaceFirst("(^|\\s+)#( .*|$)", "").replaceAll(" {2,}", " ").strip();
            begun.setLength(0);
            if (Command.isOne(command)) {
                commands.add(new Line(line.number(), command));
            }
        }
        return commands;
    }

    /** Where something stands, for whoever has to mend it. */
    String at(int line) {
        return file + ":" + line;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
