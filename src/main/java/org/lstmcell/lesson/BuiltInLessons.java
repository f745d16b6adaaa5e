package org.lstmcell.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lessons that come with the program: {@code assets/lessons/<id>.lesson.json}, in the order of
 * {@code assets/lessons/index.txt}. A new lesson is a file there and a line in the index.
 */
public final class BuiltInLessons {
    private BuiltInLessons() {
    }

    /** The ids, in the order in which they are offered. */
    public static List<String> ids() {
        try (InputStream in = open("index.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(id -> !id.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean has(String id) {
        return ids().contains(id);
    }

    /** @throws IllegalArgumentException if there is no such lesson */
    public static Lesson load(String id) {
        if (!has(id)) {
            throw new IllegalArgumentException("no built-in lesson " + id);
        }
        return read(id + ".lesson.json");
    }

    /** What a new lesson begins with: three inputs that are 0, of which the first runs through open gates. */
    public static Lesson blank() {
        return read("blank.json");
    }

    private static Lesson read(String name) {
        try (InputStream in = open(name)) {
            return LessonFile.read(in);
        } catch (IOException | LessonException e) {
            throw new IllegalStateException("the lesson " + name, e);
        }
    }

    private static InputStream open(String name) {
        return BuiltInLessons.class.getResourceAsStream("/lessons/" + name);
    }
}
