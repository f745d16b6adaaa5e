package org.lstmcell.export;

import java.util.Set;
import java.util.stream.IntStream;
import org.lstmcell.engine.Phase;
import org.lstmcell.explain.Notation;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.Bilingual;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
import org.lstmcell.session.TableField;
import org.lstmcell.view.Theme;

/**
 * How an export is to look; the same options and lesson always give the same file.
 *
 * @param fields          the rows of the table
 * @param decimals        digits after the point in the table, 0…17, or {@link #ALL_DIGITS} for CSV
 * @param ideal           whether the gates are the ideal ones, open or closed
 * @param title           above the table, or null for the lesson's
 * @param from            the first time step, from 1
 * @param to              the last time step, or {@link #END}
 * @param step            the diagram's time step, from 0, or {@link #END}
 * @param phase           the diagram's phase
 * @param scale           pixels for one of the screen
 * @param width           of the picture in pixels, or 0 for what the scale makes of it
 * @param transparent     whether a picture has no ground
 * @param framesPerSecond of the animated walk
 * @param notation        how the derivation names the quantities
 * @param key             whether the worksheet has the answers
 */
public record ExportOptions(Set<TableField> fields, int decimals, boolean ideal, String title, Language language, Theme theme,
                            int from, int to, int step, Phase phase, double scale, int width, boolean transparent,
                            double framesPerSecond, Notation notation, boolean key) {
    public static final int ALL_DIGITS = -1;
    public static final int END = Integer.MAX_VALUE;
    public static final int USUAL_DECIMALS = 4;
    public static final double USUAL_SCALE = 2;

    /** What is usual where nothing else is chosen. */
    public static ExportOptions usual(Language language) {
        return new ExportOptions(TableField.USUAL, USUAL_DECIMALS, false, null, language, Theme.LIGHT, 1, END, END, Phase.OUTPUT,
                USUAL_SCALE, 0, false, 1, Notation.LETTERS, false);
    }

    /** The same for the time steps up to {@code last}. */
    public ExportOptions upTo(int last) {
        return new ExportOptions(fields, decimals, ideal, title, language, theme, from, last, step, phase, scale, width, transparent,
                framesPerSecond, notation, key);
    }

    /** The same in {@code chosen} notation. */
    public ExportOptions in(Notation chosen) {
        return new ExportOptions(fields, decimals, ideal, title, language, theme, from, to, step, phase, scale, width, transparent,
                framesPerSecond, chosen, key);
    }

    /** The same for a format that has no transparency. */
    ExportOptions withGround() {
        return withGround(theme);
    }

    /** The same for what is printed and written on. */
    ExportOptions onPaper() {
        return withGround(theme == Theme.DARK ? Theme.LIGHT : theme);
    }

    private ExportOptions withGround(Theme look) {
        return new ExportOptions(fields, decimals, ideal, title, language, look, from, to, step, phase, scale, width, false,
                framesPerSecond, notation, key);
    }

    /** {@code lesson} with what the options change in it. */
    Lesson applyTo(Lesson lesson) {
        Lesson changed = ideal ? lesson.withCell(lesson.cell().withIdealGates()) : lesson;
        return title == null || title.isBlank() ? changed : changed.withTexts(new Bilingual(title, title), changed.notes());
    }

    /** The lesson's title on one line. */
    String titleOf(Lesson lesson) {
        return lesson.title().get(language.locale()).replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** {@code lesson} without what comes after the last time step that is wanted. */
    Lesson cut(Lesson lesson) {
        int[] steps = IntStream.rangeClosed(1, last(lesson)).toArray();
        return steps.length == lesson.inputs().length() ? lesson : new Lesson(lesson.title(), lesson.notes(), lesson.cell(),
                lesson.inputs().rearranged(steps), lesson.inputNames(), null);
    }

    int last(Lesson lesson) {
        return Math.min(to, lesson.inputs().length());
    }

    Cursor cursor(Lesson lesson) {
        int t = Math.min(step, lesson.inputs().length());
        return t == 0 ? Cursor.START : new Cursor(t, phase);
    }
}
