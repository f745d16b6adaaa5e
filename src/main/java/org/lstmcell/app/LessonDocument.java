package org.lstmcell.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Quantity;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.Notation;
import org.lstmcell.export.Export;
import org.lstmcell.export.ExportOptions;
import org.lstmcell.export.Format;
import org.lstmcell.export.What;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.BuiltInLessons;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.lesson.LessonException;
import org.lstmcell.lesson.LessonFile;
import org.lstmcell.lesson.LessonWriter;
import org.lstmcell.lesson.NumberBlock;
import org.lstmcell.lesson.TableEdits;
import org.lstmcell.session.Session;
import org.lstmcell.view.LessonErrorText;
import org.lstmcell.view.WriteErrorText;
import org.lstmcell.view.main.LessonActions;

/**
 * The lesson as a file: begun, opened, saved, filled from files of numbers. Edits that are not saved are never dropped without a
 * question. Files are read and written away from the FX thread; all methods are called on it.
 */
final class LessonDocument implements LessonActions {
    private static final String ENDING = ".lesson.json";
    private static final Duration LONG = Duration.millis(400);
    private static final String JSON = ".json";
    private static final List<String> NUMBERS = List.of(".csv", ".tsv", ".txt");

    private final Stage stage;
    private final Session session;
    private final Messages messages;
    private final FilePicker files;
    private final Dialogs dialogs;
    private final RecentLessons recent;
    private final Executor disk;
    @Override
    public void tellAbout() {
        new About(messages).show(stage);
    }

    /** Where the lesson was read from or saved to, or null. */
    private Path file;
    /** How many files have been asked for: what is read counts only if nothing else was asked for since. */
    private int asked;

    /** @param disk where files are read and written, one task after the other */
    LessonDocument(Stage stage, Session session, Messages messages, FilePicker files, Dialogs dialogs, RecentLessons recent,
                   Executor disk) {
        this.stage = stage;
        this.session = session;
        this.messages = messages;
        this.files = files;
        this.dialogs = dialogs;
        this.recent = recent;
        this.disk = disk;
    }

    @Override
    public void copyDerivation(int last, Notation notation) {
        if (last < 1) {
            return; // nothing has been derived yet
        }
        Export derivation = new Export(session.getLesson(), What.DERIVATION, Format.TXT,
                ExportOptions.usual(messages.getLanguage()).upTo(last).in(notation));
        disk.execute(() -> {
            String text = derivation.text();
            Platform.runLater(() -> {
                Dialogs.copy(text);
                dialogs.notifyDone(messages.get("export.copied"));
            });
        });
    }

    /** Where the lesson was read from or saved to, or null. */
    Path file() {
        return file;
    }

    /** The lesson that is shown was read from {@code from}. */
    void openedFrom(Path from) {
        file = from;
    }

    @Override
    public void begin() {
        open(BuiltInLessons.blank());
    }

    @Override
    public void open(Lesson builtIn) {
        whenNothingIsLost(() -> show(builtIn, null));
    }

    @Override
    public void open() {
        whenNothingIsLost(() -> files.toOpen(messages.get("open.files"), List.of(ENDING, JSON)).ifPresent(this::read));
    }

    @Override
    public void open(Path given) {
        String name = given.toString().toLowerCase(Locale.ROOT);
        if (NUMBERS.stream().anyMatch(name::endsWith)) {
            readSequence(given);
        } else {
            whenNothingIsLost(() -> read(given));
        }
    }

    @Override
    public List<Path> recent() {
        return recent.files();
    }

    @Override
    public void save() {
        save(() -> { });
    }

    @Override
    public void saveAs() {
        saveAs(() -> { });
    }

    @Override
    public void editTexts() {
        new TextsDialog(messages).ask(session.getLesson(), stage).ifPresent(session::edit);
    }

    @Override
    public void importSequence() {
        files.toOpen(messages.get("import.files"), NUMBERS).ifPresent(this::readSequence);
    }

    /** Shows work that was found after a program did not come to its end; it is still not saved. */
    void restore(Recovery.Found found) {
        show(found.opened(), found.source());
        session.edit(found.edited());
    }

    /** Does {@code then} at once, or once the person has said what to do with edits that are not saved; or not at all. */
    void whenNothingIsLost(Runnable then) {
        if (!session.isModified()) {
            then.run();
            return;
        }
        String title = session.getLesson().title().get(messages.getLanguage().locale());
        switch (dialogs.choose(messages.get("unsaved.question", title), messages.get("unsaved.text"), "dialog.save",
                "dialog.drop", "dialog.cancel")) {
            case FIRST -> save(then);
            case SECOND -> then.run();
            default -> { }
        }
    }

    /** What is being read is not wanted any more. */
    void stopReading() {
        asked++;
    }

    private void show(Lesson lesson, Path from) {
        asked++;
        file = from;
        session.open(lesson);
    }

    private void read(Path from) {
        Lesson before = session.getLesson();
        run(from, () -> LessonFile.read(from), lesson -> {
            Runnable show = () -> {
                show(lesson, from);
                recent.add(from);
            };
            if (session.getLesson() == before) {
                show.run();
            } else {
                whenNothingIsLost(show); // there were edits while it was read
            }
        }, error -> {
            recent.remove(from);
            dialogs.tell(messages.get("open.failed", name(from)), error);
        });
    }

    private void readSequence(Path from) {
        Lesson into = session.getLesson();
        run(from, () -> TableEdits.withSequence(into, NumberBlock.read(from)), filled -> {
            if (session.getLesson() == into) {
                session.edit(filled);
            } else {
                readSequence(from); // there were edits while it was read, which stay
            }
        }, error -> dialogs.tell(messages.get("import.failed", name(from)), error));
    }

    private void save(Runnable then) {
        if (file == null) {
            saveAs(then);
        } else {
            write(file, then);
        }
    }

    private void saveAs(Runnable then) {
        String title = session.getLesson().title().get(messages.getLanguage().locale());
        String suggested = file == null ? title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip() + ENDING : name(file);
        files.toWrite(messages.get("open.files"), ENDING, suggested)
                .flatMap(chosen -> dialogs.withEnding(chosen, JSON, ENDING))
                .ifPresent(chosen -> write(chosen, then));
    }

    private void write(Path to, Runnable then) {
        Lesson lesson = session.getLesson();
        disk.execute(() -> {
            try {
                LessonWriter.save(lesson, to);
                Platform.runLater(() -> {
                    file = to;
                    session.markSaved(lesson);
                    recent.add(to);
                    then.run();
                });
            } catch (IOException e) {
                Platform.runLater(() -> dialogs.tell(messages.get("export.failed", name(to)), WriteErrorText.reason(to, messages)));
            }
        });
    }

    /** What comes from reading a file. */
    private interface Reading {
        Lesson read() throws LessonException;
    }

    private void run(Path from, Reading reading, Consumer<Lesson> then, Consumer<String> failed) {
        int number = ++asked;
        Runnable ended = tellIfLong(messages.get("open.reading", name(from)), number);
        disk.execute(() -> {
            try {
                Lesson lesson = reading.read();
                Trace trace = Cell.run(lesson.cell(), lesson.inputs()); // which takes a while where there are many steps, …
                List.of(Quantity.values()).forEach(trace::range); // … as does what the views ask first
                Platform.runLater(() -> {
                    boolean wanted = number == asked;
                    ended.run();
                    if (wanted) {
                        session.expect(trace);
                        then.accept(lesson);
                    }
                });
            } catch (LessonException e) {
                Platform.runLater(() -> {
                    boolean wanted = number == asked;
                    ended.run();
                    if (wanted) {
                        failed.accept(LessonErrorText.of(e, messages));
                    }
                });
            }
        });
    }

    /** Tells of the reading {@code number}, which may be cancelled, if it has not ended after a moment; gives what ends it. */
    private Runnable tellIfLong(String what, int number) {
        List<Alert> told = new ArrayList<>();
        PauseTransition moment = new PauseTransition(LONG);
        moment.setOnFinished(event -> told.add(dialogs.tellOfWork(what, () -> asked = Math.max(asked, number + 1))));
        moment.play();
        return () -> {
            moment.stop();
            told.forEach(Alert::close);
        };
    }

    private static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString(); // the root has no name
    }
}
