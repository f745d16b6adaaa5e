package org.lstmcell.export.text;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Trace;
import org.lstmcell.i18n.Language;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.Bilingual;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.TableField;
import org.lstmcell.view.table.TableRows;

/** Lessons and tables that the tests of this package write. */
final class Samples {
    static final Messages ENGLISH = new Messages(Language.ENGLISH);
    static final Messages CHINESE = new Messages(Language.CHINESE);
    static final Lesson WORKED = BuiltInLessons.load("worked-example");
    static final Set<TableField> ALL = EnumSet.allOf(TableField.class);
    /** All that means something to a format, and scripts that run the other way. */
    static final String AWKWARD = "1. \"q\" 'r' `s` \\end{x} <&> a|b 50% _i_ **\n"
            + "$#{}~^ -- \uD83E\uDDE0 \u05E9\u05DC\u05D5\u05DD c\u2080\u00B710\u2077\u0007";
    /** The same as one line. */
    static final String AWKWARD_LINE = AWKWARD.replace("\n", " ").replace("\u0007", "");

    /** Something that writes a text. */
    interface Writing {
        void to(Appendable out) throws IOException;
    }

    private Samples() {
    }

    static Trace trace(Lesson lesson) {
        return Cell.run(lesson.cell(), lesson.inputs());
    }

    static TableText table(Lesson lesson, Set<TableField> fields, int decimals) {
        return new TableText(lesson.title().get(Language.ENGLISH.locale()), AWKWARD,
                TableRows.of(lesson, trace(lesson), fields, decimals, ENGLISH), 1, lesson.inputs().length());
    }

    /** The worked example with titles and names that no format likes. */
    static Lesson awkward() {
        return new Lesson(new Bilingual(AWKWARD, null), null, WORKED.cell(), WORKED.inputs(),
                List.of(AWKWARD, "x2", "a\tb\u2028c"), WORKED.printed());
    }

    /** The worked example's cell on its inputs over and over. */
    static Lesson steps(int length) {
        int[] again = IntStream.range(0, length).map(i -> i % WORKED.inputs().length() + 1).toArray();
        return new Lesson(WORKED.title(), null, WORKED.cell(), WORKED.inputs().rearranged(again), null, null);
    }

    static String text(Writing writing) throws IOException {
        StringBuilder text = new StringBuilder();
        writing.to(text);
        return text.toString();
    }
}
