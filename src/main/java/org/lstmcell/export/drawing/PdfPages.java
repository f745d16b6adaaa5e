package org.lstmcell.export.drawing;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Drawings as the pages of a PDF, with the characters used of the shipped font inside. */
public final class PdfPages implements Closeable {
    /** Points of 1/72 inch a pixel. */
    private static final double POINTS = 0.75;

    private final PDDocument document = new PDDocument();
    private final Map<Boolean, PDFont> fonts = new HashMap<>();
    private final Map<Float, PDExtendedGraphicsState> opacities = new HashMap<>();

    /** An empty document. */
    public PdfPages(String title, String language) {
        document.setDocumentId(0L); // otherwise it comes from the clock, and no two files are alike
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
    }

    /** Adds {@code drawing} as a page of its own size, {@code scale} times as large. */
    public void add(Drawing drawing, double scale) throws IOException {
        float width = (float) (drawing.width() * POINTS * scale);
        float height = (float) (drawing.height() * POINTS * scale);
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            double size = POINTS * scale;
            paint(drawing.marks(), content, new AffineTransform(size, 0, 0, -size, 0, height), page.getMediaBox());
        }
    }

    public void write(OutputStream out) throws IOException {
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void paint(List<Drawing.Mark> marks, PDPageContentStream content, AffineTransform at, PDRectangle page) throws IOException {
        for (Drawing.Mark mark : marks) {
            if (mark instanceof Drawing.Area area) {
                opacity(content, area.colour());
                content.setNonStrokingColor(opaque(area.colour()));
                path(content, area.path(), at);
                content.fill();
            } else if (mark instanceof Drawing.Line line) {
                opacity(content, line.colour());
                content.setStrokingColor(opaque(line.colour()));
                pen(content, line.pen(), Math.sqrt(Math.abs(at.getDeterminant())));
                path(content, line.path(), at);
                content.stroke();
            } else if (mark instanceof Drawing.Words words) {
                paint(words, content, at);
            } else if (mark instanceof Drawing.Group group) {
                paint(group, content, at, page);
            }
        }
    }

    private void paint(Drawing.Words words, PDPageContentStream content, AffineTransform at) throws IOException {
        opacity(content, words.colour());
        content.setNonStrokingColor(opaque(words.colour()));
        AffineTransform place = new AffineTransform(at);
        place.concatenate(words.at());
        place.scale(1, -1);
        content.beginText();
        content.setFont(font(words.bold()), (float) words.size());
        content.setTextMatrix(new Matrix(place));
        content.showText(Typeface.of(words.bold()).drawable(words.text()));
        content.endText();
    }

    /** Paints a group by itself, then all of it as one thing. */
    private void paint(Drawing.Group group, PDPageContentStream content, AffineTransform at, PDRectangle page) throws IOException {
        PDAppearanceStream form = new PDAppearanceStream(document);
        form.setResources(new PDResources());
        form.setBBox(page);
        form.setGroup(new PDTransparencyGroupAttributes());
        try (PDPageContentStream inside = new PDPageContentStream(document, form,
                form.getContentStream().createOutputStream(COSName.FLATE_DECODE))) {
            paint(group.marks(), inside, at, page);
        }
        content.saveGraphicsState();
        if (group.clip() != null) {
            path(content, group.clip(), at);
            content.clip();
        }
        content.setGraphicsStateParameters(state((float) group.opacity()));
        content.drawForm(form);
        content.restoreGraphicsState();
    }

    private PDFont font(boolean bold) throws IOException {
        PDFont font = fonts.get(bold);
        if (font == null) {
            try (InputStream file = Typeface.of(bold).open()) {
                font = PDType0Font.load(document, file, true);
            }
            fonts.put(bold, font);
        }
        return font;
    }

    private void opacity(PDPageContentStream content, Color colour) throws IOException {
        content.setGraphicsStateParameters(state(colour.getAlpha() / 255f));
    }

    private PDExtendedGraphicsState state(float opacity) {
        return opacities.computeIfAbsent(opacity, value -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setStrokingAlphaConstant(value);
            state.setNonStrokingAlphaConstant(value);
            return state;
        });
    }

    private static Color opaque(Color colour) {
        return new Color(colour.getRGB() & 0xFFFFFF);
    }

    private static void pen(PDPageContentStream content, Drawing.Pen pen, double size) throws IOException {
        content.setLineWidth((float) (pen.width() * size));
        content.setLineCapStyle(pen.cap());
        content.setLineJoinStyle(pen.join());
        float[] dash = new float[pen.dash().size()];
        for (int index = 0; index < dash.length; index++) {
            dash[index] = (float) (pen.dash().get(index) * size);
        }
        content.setLineDashPattern(dash, (float) (pen.dashOffset() * size));
    }

    private static void path(PDPageContentStream content, Path2D path, AffineTransform at) throws IOException {
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator each = path.getPathIterator(at); !each.isDone(); each.next()) {
            int kind = each.currentSegment(p);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> content.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(p[0], p[1]);
                // PDF has no quadratic curves: the same one as a cubic.
                case PathIterator.SEG_QUADTO -> content.curveTo(x + 2 * (p[0] - x) / 3, y + 2 * (p[1] - y) / 3,
                        p[2] + 2 * (p[0] - p[2]) / 3, p[3] + 2 * (p[1] - p[3]) / 3, p[2], p[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> content.closePath();
            }
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            x = kind == PathIterator.SEG_CLOSE ? x : p[end];
            y = kind == PathIterator.SEG_CLOSE ? y : p[end + 1];
        }
    }
}
