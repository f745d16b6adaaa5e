package org.lstmcell.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonException;
import org.lstmcell.lesson.LessonFile;

/** Finds lessons by what a person types. */
final class LessonSource {
    private LessonSource() {
    }

    /** The built-in lesson with the id {@code named}, or else the one in the file of that name. */
    static Lesson read(String named) throws LessonException {
        if (BuiltInLessons.has(named)) {
            return BuiltInLessons.load(named);
        }
        return LessonFile.read(Path.of(named));
    }

    /** All built-in lessons, in order. */
    static List<Lesson> builtIn() {
        List<Lesson> lessons = new ArrayList<>();
        BuiltInLessons.ids().forEach(id -> lessons.add(BuiltInLessons.load(id)));
        return lessons;
    }
}
