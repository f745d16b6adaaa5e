package org.lstmcell.lesson;

import java.nio.file.Path;

/** A program that reads the files it is given, lessons and tables, and says what each is. */
final class ReadingFiles {
    private ReadingFiles() {
    }

    public static void main(String[] files) {
        for (String file : files) {
            System.out.println(Path.of(file).getFileName() + " " + read(Path.of(file)));
        }
    }

    private static String read(Path file) {
        try {
            Lesson lesson = file.toString().endsWith(".json") ? LessonFile.read(file)
                    : TableEdits.withSequence(BuiltInLessons.blank(), NumberBlock.read(file));
            return lesson.inputs().width() + "x" + lesson.inputs().length();
        } catch (LessonException e) {
            return e.problem().key();
        }
    }
}
