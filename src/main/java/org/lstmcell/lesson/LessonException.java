package org.lstmcell.lesson;

import java.util.List;

/**
 * The one thing that is wrong with a lesson file. It names the place and what was expected there; the words for it stand
 * with the other texts, under {@code lesson.error.<key>}.
 */
public final class LessonException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTED = 60;

    /** What can be wrong; each comes with the arguments that its text needs. */
    public enum Problem {
        UNREADABLE("unreadable"), NOT_A_FILE("not-a-file"), TOO_LARGE("too-large"), BAD_JSON("bad-json"),
        BAD_ENCODING("bad-encoding"), OVER_LIMIT("over-limit"), WRONG_FORMAT("wrong-format"), MISSING("missing"), UNKNOWN("unknown"),
        DUPLICATE("duplicate"), OBJECT_EXPECTED("object-expected"), LIST_EXPECTED("list-expected"),
        TEXT_EXPECTED("text-expected"), NUMBER_EXPECTED("number-expected"), NOT_FINITE("not-finite"),
        ONE_OF("one-of"), WRONG_COUNT("wrong-count"), COUNT_RANGE("count-range"), TRAILING("trailing"),
        NO_NUMBERS("no-numbers"), BAD_QUOTES("bad-quotes"), LINE_TOO_LONG("line-too-long"), NAME_TOO_LONG("name-too-long"),
        NOT_A_NUMBER("not-a-number"), RAGGED("ragged"), LEFT_EMPTY("left-empty"),
        BLOCK_TOO_HIGH("block-too-high"), TOO_MANY_INPUTS("too-many-inputs"), TOO_MANY_STEPS("too-many-steps");

        private final String key;

        Problem(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    private final String place;
    private final Problem problem;
    private final transient List<String> arguments;

    LessonException(String place, Problem problem, String... arguments) {
        super(place + ": " + problem + " " + List.of(arguments));
        this.place = place;
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    /** {@code text}, which came from a file, as much of it as an error of one line can quote. */
    static String quoted(String text) {
        return text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "…";
    }

    /** Where it is: a path in the file such as {@code cell.inputGate.weights[2]}, or a line and column, or the file. */
    public String place() {
        return place;
    }

    public Problem problem() {
        return problem;
    }

    public List<String> arguments() {
        return arguments;
    }
}
