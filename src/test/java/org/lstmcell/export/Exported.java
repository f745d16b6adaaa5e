package org.lstmcell.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.CellParameters;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Sequence;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.Bilingual;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.TableField;
import org.lstmcell.view.Theme;

/** What the tests of the exports export, and how. */
final class Exported {
    static final Lesson WORKED = BuiltInLessons.load("worked-example");
    static final Set<TableField> ALL = EnumSet.allOf(TableField.class);

    /** What differs from the usual options. */
    static final class Choice {
        Language language = Language.ENGLISH;
        Theme theme = Theme.LIGHT;
        Set<TableField> fields = TableField.USUAL;
        String title;
        double scale = 1;
        int width;
        int to = ExportOptions.END;
        boolean transparent;
        double framesPerSecond = 1;
        boolean key;

        ExportOptions options() {
            return new ExportOptions(fields, ExportOptions.USUAL_DECIMALS, false, title, language, theme, 1, to, ExportOptions.END,
                    Phase.OUTPUT, scale, width, transparent, framesPerSecond, key);
        }
    }

    private Exported() {
    }

    /** The worked example's cell on its inputs over and over. */
    static Lesson steps(int length) {
        Sequence inputs = WORKED.inputs();
        double[][] columns = new double[inputs.width()][length];
        for (int k = 0; k < columns.length; k++) {
            int input = k;
            Arrays.setAll(columns[k], i -> inputs.x(input, i % inputs.length() + 1));
        }
        return new Lesson(WORKED.title(), null, WORKED.cell(), Sequence.ofColumns(columns), null, null);
    }

    /** Eight inputs, and weights of all kinds that are not 0. */
    static Lesson everyWeight() {
        Random random = new Random(7);
        double[][] columns = new double[8][];
        Arrays.setAll(columns, k -> random.doubles(5, -9, 9).toArray());
        AffineUnit[] units = new AffineUnit[4];
        Arrays.setAll(units, unit -> new AffineUnit(random.doubles(8, -2, 2).boxed().toList(), random.nextDouble() - 0.5,
                random.nextDouble() - 2, unit == 0 ? 0 : random.nextDouble() + 0.25));
        return new Lesson(new Bilingual("Every weight", null), null, new CellParameters(units[0], units[1], units[2], units[3],
                Activation.SIGMOID, Activation.TANH, Activation.TANH, 0.5, -0.25),
                Sequence.ofColumns(columns), null, null);
    }
}
