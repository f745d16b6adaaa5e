package org.lstmcell.docs;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.lstmcell.app.DrivenProgram;
import org.lstmcell.i18n.Language;
import org.lstmcell.lesson.BuiltInLessons;

/** How one picture of the documents comes about. */
interface Recipe {
    /** The picture's file. */
    String name();

    /**
     * Makes the picture.
     *
     * @param folder an empty folder, for all that the program writes
     * @return the file's bytes
     */
    byte[] make(Path folder, Language language) throws IOException;

    /** The program's window on a lesson, after something has been done to it; all of it, or a part with a margin. */
    record Shot(String picture, String lesson, int width, int height, Consumer<DrivenProgram> deeds, double scale, double margin,
                List<String> parts) implements Recipe {
        /** The whole window as it is opened on the worked example. */
        static Shot of(String picture) {
            return new Shot(picture, "worked-example", 1440, 900, program -> { }, 1, 0, List.of());
        }

        /** The same under another name, to go on from. */
        Shot as(String other) {
            return new Shot(other, lesson, width, height, deeds, scale, margin, parts);
        }

        /** On another lesson. */
        Shot on(String other) {
            return new Shot(picture, other, width, height, deeds, scale, margin, parts);
        }

        /** In a window of another size. */
        Shot sized(int wide, int high) {
            return new Shot(picture, lesson, wide, high, deeds, scale, margin, parts);
        }

        /** After {@code done}. */
        Shot after(Consumer<DrivenProgram> done) {
            return new Shot(picture, lesson, width, height, deeds.andThen(done), scale, margin, parts);
        }

        /** Of the window only {@code part}s, with {@code around} pixels on each side. */
        Shot cut(double around, String... part) {
            return new Shot(picture, lesson, width, height, deeds, scale, around, List.of(part));
        }

        /** Drawn larger. */
        Shot enlarged(double times) {
            return new Shot(picture, lesson, width, height, deeds, times, margin, parts);
        }

        @Override
        public String name() {
            return picture + ".png";
        }

        @Override
        public byte[] make(Path folder, Language language) throws IOException {
            try (DrivenProgram program = DrivenProgram.open(folder, BuiltInLessons.load(lesson), language, width, height)) {
                deeds.accept(program);
                return png(FewColours.of(program.picture(scale, margin, parts.toArray(String[]::new))));
            }
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** What the program exports of the worked example with {@code options}; of a PDF its first page. */
    record Export(String name, String written, List<String> options) implements Recipe {
        /** Dots an inch of a page of paper. */
        private static final float DENSITY = 110;

        /** The picture itself is what is exported. */
        static Export of(String name, String... options) {
            return new Export(name, name, List.of(options));
        }

        /** A picture of the first page of {@code written}. */
        static Export page(String name, String... options) {
            return new Export(name, name.replace(".png", ".pdf"), List.of(options));
        }

        @Override
        public byte[] make(Path folder, Language language) throws IOException {
            Path file = folder.resolve(written);
            List<String> arguments = new ArrayList<>(List.of("export", "worked-example", "--lang", language.tag(), "--out", file.toString()));
            arguments.addAll(options);
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
            int status = DrivenProgram.run(print, print, window -> { }, arguments.toArray(String[]::new));
            if (status != 0) {
                throw new AssertionError(arguments + " ended with status " + status + ": " + said.toString(StandardCharsets.UTF_8));
            }
            byte[] bytes = Files.readAllBytes(file);
            return written.equals(name) ? bytes : png(firstPage(bytes));
        }

        private static BufferedImage firstPage(byte[] pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                return new PDFRenderer(document).renderImageWithDPI(0, DENSITY, ImageType.GRAY);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
