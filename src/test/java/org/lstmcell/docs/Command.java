package org.lstmcell.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document tells its reader to type. */
final class Command {
    private static final Pattern FIRST_WORD = Pattern.compile("(?:[A-Z_]+=\\S* +)*(?:mvn|mvnw|java|javac|jpackage|lstm-cell-explorer|sudo|apt|apt-get"
            + "|dpkg|rpm|dnf|xvfb-run|git|cd|cp|mv|rm|mkdir|tar|unzip|curl|wget|msiexec|brew|winget|choco|open|export|python3?|pip|node|npx|npm|sh"
            + "|bash|docker|\\.?\\.?/\\S+|\\.ci/run|[\\w./-]+/lstm-cell-explorer)(?: .*|$)");
    /** How the program is called with arguments: by Maven, from the jar, when it is installed. */
    private static final Pattern BY_MAVEN = Pattern.compile("mvn -q javafx:run -Djavafx\\.args=\"(.*)\"");
    private static final Pattern BY_JAR = Pattern.compile("java -jar target/lstm-cell-explorer\\.jar(.*)");
    private static final Pattern INSTALLED = Pattern.compile("(?:\\S+/)?lstm-cell-explorer(| .*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private Command() {
    }

    /** Whether a line of code is a command. */
    static boolean isOne(String line) {
        return FIRST_WORD.matcher(line).matches();
    }

    /** What the program is given, if {@code command} calls it with arguments, or as it is installed; without what its output goes into. */
    static Optional<List<String>> arguments(String command) {
        for (Pattern way : List.of(BY_MAVEN, BY_JAR, INSTALLED)) {
            Matcher call = way.matcher(command);
            if (call.matches()) {
                return Optional.of(words(call.group(1).replaceFirst(" >.*", "")));
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    /** Whether a shell script runs {@code command} as it is written; not whether it only speaks of it. */
    static boolean isRunBy(List<String> script, String command) {
        Pattern run = Pattern.compile("(?:^|.*(?:[;&|(!]|\\b(?:then|if|do|else)\\b))\\s*(?:\\w+=\\S+ +|env (?:-u \\w+ +)*)*" + Pattern.quote(command)
                + "\\s*(?:$|[;&|)<>].*|\\d>.*)");
        return script.stream().anyMatch(line -> run.matcher(line).matches());
    }
}
