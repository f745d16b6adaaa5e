package org.lstmcell.export;

import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.lstmcell.engine.Cell;
import org.lstmcell.engine.Phase;
import org.lstmcell.engine.Trace;
import org.lstmcell.explain.NumberText;
import org.lstmcell.export.drawing.AnimatedGif;
import org.lstmcell.export.drawing.Drawing;
import org.lstmcell.export.drawing.PdfPages;
import org.lstmcell.export.drawing.Raster;
import org.lstmcell.export.drawing.SvgDocument;
import org.lstmcell.export.text.DerivationText;
import org.lstmcell.export.text.TableText;
import org.lstmcell.export.text.TraceText;
import org.lstmcell.export.text.Worksheet;
import org.lstmcell.i18n.Messages;
import org.lstmcell.lesson.AtomicFile;
import org.lstmcell.lesson.Lesson;
import org.lstmcell.session.Cursor;
import org.lstmcell.view.table.TableRow;
import org.lstmcell.view.table.TableRows;

/**
 * One export: a lesson, what of it, in which format, and how it looks. Everything is computed and written on the thread that
 * asks for it, which must not be the FX thread; only the drawing, a sheet at a time, is done there.
 */
public final class Export {
    /** The most pixels of a side: beyond it most programs that show pictures cannot follow. */
    public static final int LONGEST_SIDE = 16_384;
    /** The most pixels of a picture, 256 MB: more, and small machines run out of memory. */
    private static final long MOST_PIXELS = 1L << 26;
    private static final double LONGEST_PREVIEW = 8000;
    private static final int SAMPLES = 4;

    private final Lesson lesson;
    private final What what;
    private final Format format;
    private final ExportOptions options;
    private final Messages messages;

    /** @param format one of those that there are for {@code what} */
    public Export(Lesson lesson, What what, Format format, ExportOptions options) {
        if (!what.formats().contains(format)) {
            throw new IllegalArgumentException(what + " as " + format);
        }
        this.lesson = options.applyTo(lesson);
        this.what = what;
        this.format = format;
        this.options = what == What.WORKSHEET ? options.onPaper() : format == Format.GIF ? options.withGround() : options;
        messages = new Messages(options.language());
    }

    /**
     * Writes the file, whole or not at all; there are no time stamps in it, so that it is always the same.
     *
     * @throws ExportException if it cannot be made as it was asked for
     * @throws IOException if it cannot be written; an earlier file of that name is then as it was
     */
    public void writeTo(Path file, Progress progress) throws IOException, ExportException {
        if (!format.isDrawn()) {
            AtomicFile.write(file, out -> {
                Writer text = new BufferedWriter(new OutputStreamWriter(new Watched(out, progress), StandardCharsets.UTF_8));
                write(text);
                text.flush();
            });
            return;
        }
        Sheets sheets = sheets();
        switch (format) {
            case PNG -> {
                BufferedImage picture = picture(whole(sheets, progress));
                AtomicFile.write(file, out -> Raster.writePng(picture, out));
            }
            case SVG -> {
                Drawing drawing = whole(sheets, progress);
                AtomicFile.write(file, out -> SvgDocument.write(drawing, 1, title(), out));
            }
            case PDF -> AtomicFile.write(file, out -> writePages(sheets, out, progress));
            default -> {
                Drawing first = draw(sheets, 0);
                checkSize(first.width() * scale(first), first.height() * scale(first));
                AtomicFile.write(file, out -> writeFrames(sheets, out, progress));
            }
        }
    }

    /**
     * The beginning of the file, to be looked at: its first picture or page, {@code pixels} wide, or its first lines.
     *
     * @param progress may cancel it
     */
    public Preview preview(int pixels, Progress progress) throws ExportException {
        if (!format.isDrawn()) {
            Beginning beginning = new Beginning();
            try {
                write(beginning);
            } catch (IOException full) {
                return new Preview(null, beginning.text(), "export.about.beginning");
            }
            return new Preview(null, beginning.text(), "export.about.text");
        }
        Sheets sheets = sheets();
        Drawing first = format == Format.PNG || format == Format.SVG ? whole(sheets, progress) : draw(sheets, 0);
        double scale = format.isPixels() ? scale(first) : 1;
        double width = first.width() * scale;
        double height = first.height() * scale;
        if (format.isPixels()) {
            checkSize(width, height);
        }
        BufferedImage picture = Raster.paint(first, Math.min(pixels / first.width(), LONGEST_PREVIEW / first.height()));
        return switch (format) {
            case PNG -> new Preview(picture, null, "export.about.pixels", Math.round(width), Math.round(height));
            case SVG -> new Preview(picture, null, "export.about.vector", Math.round(width), Math.round(height));
            case PDF -> new Preview(picture, null, "export.about.pages", sheets.count());
            default -> new Preview(picture, null, "export.about.frames", sheets.count(), Math.round(width), Math.round(height),
                    NumberText.rounded(sheets.count() / options.framesPerSecond(), 1), NumberText.rounded(size(sheets) / 1e6, 1));
        };
    }

    /** About how large a GIF will be, in bytes, from a few of its pictures. */
    private double size(Sheets sheets) {
        int samples = Math.min(SAMPLES, sheets.count());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (AnimatedGif gif = new AnimatedGif(bytes, 1)) {
            for (int index = 0; index < samples; index++) {
                Drawing drawing = draw(sheets, (sheets.count() - 1) * index / Math.max(1, samples - 1));
                gif.add(drawing, scale(drawing));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (double) bytes.size() / samples * sheets.count();
    }

    /** The whole file where it is text, for the clipboard. */
    public String text() {
        StringWriter text = new StringWriter();
        try {
            write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The pixels of the picture that a PNG would hold, for the clipboard. */
    public BufferedImage picture() throws ExportException {
        return picture(whole(sheets(), Progress.NONE));
    }

    /** The table for the clipboard, its columns divided by tabs. */
    public String tabbedTable() {
        TableText table = new TableText(title(), caption(), rows(), options.from(), options.last(lesson));
        StringBuilder text = new StringBuilder();
        try {
            table.writeTsv(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** One picture of all sheets, below each other. */
    private static Drawing whole(Sheets sheets, Progress progress) {
        List<Drawing> pieces = new ArrayList<>();
        for (int index = 0; index < sheets.count(); index++) {
            progress.done(index, sheets.count());
            pieces.add(draw(sheets, index));
        }
        return Drawing.stack(pieces);
    }

    private void writePages(Sheets sheets, OutputStream out, Progress progress) throws IOException {
        try (PdfPages pages = new PdfPages(title(), options.language().tag())) {
            for (int index = 0; index < sheets.count(); index++) {
                progress.done(index, sheets.count());
                pages.add(draw(sheets, index), 1);
            }
            pages.write(out);
        }
    }

    private void writeFrames(Sheets sheets, OutputStream out, Progress progress) throws IOException {
        try (AnimatedGif gif = new AnimatedGif(out, (int) Math.round(100 / options.framesPerSecond()))) {
            for (int index = 0; index < sheets.count(); index++) {
                progress.done(index, sheets.count());
                Drawing drawing = draw(sheets, index);
                gif.add(drawing, scale(drawing));
            }
        }
    }

    /**
     * What there is to see of a file before it is written.
     *
     * @param picture its first picture or page, or null
     * @param text    its first lines, or null
     */
    public record Preview(BufferedImage picture, String text, String key, Object... values) {
        /** How large the file will be. */
        public String about(Messages messages) {
            return messages.get(key, values);
        }
    }

    /** The title of the lesson or the one that was chosen. */
    private String title() {
        return options.titleOf(lesson);
    }

    /** The pixels of a drawing. */
    private double scale(Drawing drawing) {
        return options.width() > 0 ? options.width() / drawing.width() : options.scale();
    }

    private BufferedImage picture(Drawing drawing) throws ExportException {
        double scale = scale(drawing);
        checkSize(drawing.width() * scale, drawing.height() * scale);
        return Raster.paint(drawing, scale);
    }

    private static void checkSize(double width, double height) throws ExportException {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new ExportException("export.error.too-large", Math.round(width), Math.round(height), LONGEST_SIDE);
        }
    }

    Sheets sheets() throws ExportException {
        int last = options.last(lesson);
        switch (what) {
            case TABLE -> {
                TableBlocks blocks = TableBlocks.of(rows(), options.from(), last, format);
                if (!blocks.paper()) {
                    double scale = format != Format.PNG ? 1 : options.width() > 0 ? options.width() / blocks.width() : options.scale();
                    if (blocks.height() * scale > LONGEST_SIDE) {
                        throw new ExportException("export.error.table-too-large", last - options.from() + 1,
                                Math.round(blocks.height() * scale), LONGEST_SIDE, blocks.stepsWithin(LONGEST_SIDE / scale));
                    }
                }
                return onFx(() -> new TableSheets(blocks, title(), caption(), options));
            }
            case DIAGRAM -> {
                return onFx(() -> new DiagramSheets(lesson, options, messages, List.of(options.cursor(lesson))));
            }
            case CHART -> {
                return onFx(() -> new ChartSheets(options.cut(lesson), options, messages));
            }
            case WORKSHEET -> {
                Worksheet worksheet = worksheet();
                return onFx(() -> new WorksheetSheets(worksheet, options));
            }
            default -> {
                List<Cursor> places = IntStream.rangeClosed(options.from(), last).boxed()
                        .flatMap(t -> format == Format.PDF ? Stream.of(Cursor.finished(t))
                                : Stream.of(Phase.values()).map(phase -> new Cursor(t, phase))).toList();
                return onFx(() -> new DiagramSheets(lesson, options, messages, places));
            }
        }
    }

    private Trace trace() {
        return Cell.run(lesson.cell(), lesson.inputs());
    }

    private List<TableRow> rows() {
        return TableRows.of(lesson, trace(), options.fields(), options.decimals(), messages);
    }

    private String caption() {
        return messages.get("export.table.caption", messages.get("activation." + lesson.cell().outputActivation().id()),
                messages.get("activation." + lesson.cell().gateActivation().id()),
                messages.get("activation." + lesson.cell().inputActivation().id()), options.decimals());
    }

    private void write(Writer out) throws IOException {
        switch (what) {
            case TABLE -> writeTable(new TableText(title(), caption(), rows(), options.from(), options.last(lesson)), out);
            case DERIVATION -> {
                DerivationText derivation = new DerivationText(title(), trace(), lesson.printed(), options.from(),
                        options.last(lesson), options.notation(), messages);
                switch (format) {
                    case MD -> derivation.writeMarkdown(out);
                    case TEX -> derivation.writeLatex(out);
                    case HTML -> derivation.writeHtml(out);
                    default -> derivation.writePlain(out);
                }
            }
            case WORKSHEET -> worksheet().writeLatex(out);
            default -> {
                if (format == Format.CSV) {
                    TraceText.writeCsv(trace(), options.from(), options.last(lesson), out);
                } else {
                    TraceText.writeJson(trace(), options.from(), options.last(lesson), title(), out);
                }
            }
        }
    }

    private void writeTable(TableText table, Appendable out) throws IOException {
        switch (format) {
            case CSV -> {
                if (options.decimals() == ExportOptions.ALL_DIGITS) {
                    table.writeExactCsv(out);
                } else {
                    table.writeRoundedCsv(out);
                }
            }
            case MD -> table.writeMarkdown(out);
            case TEX -> table.writeLatex(out);
            default -> table.writeHtml(out, options.language());
        }
    }

    private Worksheet worksheet() {
        Lesson cut = options.cut(lesson);
        return Worksheet.of(cut, Cell.run(cut.cell(), cut.inputs()), options.decimals(), options.key(), messages);
    }

    private static Drawing draw(Sheets sheets, int index) {
        return onFx(() -> sheets.draw(index));
    }

    private static <T> T onFx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().toString(), e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e.toString(), e);
        }
    }
}
