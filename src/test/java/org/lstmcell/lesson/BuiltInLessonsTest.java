package org.lstmcell.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lstmcell.engine.Activation;
import org.lstmcell.engine.AffineUnit;
import org.lstmcell.engine.Cell;

class BuiltInLessonsTest {

    static List<String> ids() {
        return BuiltInLessons.ids();
    }

    @Test
    void theIndexNamesEveryFileAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/lessons"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".lesson.json"))
                    .map(name -> name.replace(".lesson.json", ""))).containsExactlyInAnyOrderElementsOf(ids());
        }
        assertThat(ids()).startsWith("worked-example", "worked-example-linear");
        assertThatThrownBy(() -> BuiltInLessons.load("none")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyLessonIsBilingualHasNotesAndRuns(String id) {
        Lesson lesson = BuiltInLessons.load(id);
        assertThat(lesson.title().en()).isNotBlank();
        assertThat(lesson.title().zhTW()).containsPattern("\\p{IsHan}");
        assertThat(lesson.notes().en().lines().count()).isBetween(2L, 4L);
        assertThat(lesson.notes().zhTW().lines().count()).isEqualTo(lesson.notes().en().lines().count());
        assertThat(Cell.run(lesson.cell(), lesson.inputs()).length()).isEqualTo(lesson.inputs().length());
    }

    @Test
    void theWorkedExampleIsTheArticles() {
        Lesson lesson = BuiltInLessons.load("worked-example");
        assertThat(lesson.cell().blockInput()).isEqualTo(new AffineUnit(List.of(1.0, 0.0, 0.0), 0));
        assertThat(lesson.cell().inputGate()).isEqualTo(new AffineUnit(List.of(0.0, 100.0, 0.0), -10));
        assertThat(lesson.cell().forgetGate()).isEqualTo(new AffineUnit(List.of(0.0, 100.0, 0.0), 10));
        assertThat(lesson.cell().outputGate()).isEqualTo(new AffineUnit(List.of(0.0, 0.0, 100.0), -10));
        assertThat(lesson.printed().c()).containsExactly(0.0, 0.0, 3.0, 3.0, 7.0, 7.0, 0.0, 6.0, 6.0);
        assertThat(lesson.printed().y()).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0);
        Lesson linear = BuiltInLessons.load("worked-example-linear");
        assertThat(linear.cell()).isEqualTo(lesson.cell().withActivations(Activation.SIGMOID, Activation.LINEAR,
                Activation.LINEAR));
        assertThat(lesson.cell().outputActivation()).isEqualTo(Activation.TANH);
        assertThat(linear.inputs()).isEqualTo(lesson.inputs());
        assertThat(linear.printed()).isEqualTo(lesson.printed());
    }
}
