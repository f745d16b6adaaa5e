package org.lstmcell.export.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.lstmcell.view.Theme;

/**
 * One weight of the shipped font, read from its file: the same outlines and widths on every machine and JDK, whatever fonts
 * there are. A character that the font lacks is drawn as a box.
 */
final class Typeface {
    static final Typeface REGULAR = new Typeface(Theme.REGULAR);
    static final Typeface BOLD = new Typeface(Theme.BOLD);
    /** Stands for a character that the font lacks. */
    private static final int BOX = '□';

    /** What browsers want in a font. */
    private static final List<String> TABLES = List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private final String resource;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Typeface(String resource) {
        this.resource = resource;
        try (InputStream in = open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Typeface of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    /** The font's file. */
    InputStream open() {
        return Typeface.class.getResourceAsStream(resource);
    }

    boolean hasAll(String text) {
        return text.equals(drawable(text));
    }

    /** {@code text} with a box for each character that the font lacks. */
    String drawable(String text) {
        StringBuilder drawn = new StringBuilder();
        text.codePoints().forEach(character -> drawn.appendCodePoint(glyphs.getGlyphId(character) == 0 ? BOX : character));
        return drawn.toString();
    }

    /** How wide {@code text} is when a character is {@code size} high. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /** The outline of {@code text} from the point (0, 0) on the base line, y downward. */
    Path2D outline(String text, double size) {
        Path2D outline = new Path2D.Double();
        double unit = size / unitsPerEm();
        double x = 0;
        for (int character : drawable(text).codePoints().toArray()) {
            Path2D glyph = glyph(glyphs.getGlyphId(character));
            if (glyph != null) {
                outline.append(glyph.getPathIterator(new AffineTransform(unit, 0, 0, -unit, x, 0)), false);
            }
            x += advance(character) * size;
        }
        return outline;
    }

    private synchronized Path2D glyph(int id) {
        try {
            GlyphData data = font.getGlyph().getGlyph(id);
            return data == null ? null : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double advance(int character) {
        int id = glyphs.getGlyphId(character);
        try {
            return (double) font.getAdvanceWidth(id == 0 ? glyphs.getGlyphId(BOX) : id) / unitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int unitsPerEm() {
        try {
            return font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A font file with nothing but {@code characters}. */
    byte[] subset(Set<Integer> characters) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        characters.forEach(subsetter::add);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subsetter.writeToStream(file);
        return file.toByteArray();
    }
}
