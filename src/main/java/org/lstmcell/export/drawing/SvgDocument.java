package org.lstmcell.export.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lstmcell.view.Theme;

/**
 * Drawings as SVG 1.1: text stays text, in the shipped font, of which the characters that are used travel inside the file.
 * Programs that do not read fonts from files find it when it is installed, or take another.
 */
public final class SvgDocument {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 3;
    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter xml;
    private int clips;

    private SvgDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes {@code drawing}, {@code scale} times as large, with {@code title} for those who cannot see it. */
    public static void write(Drawing drawing, double scale, String title, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new SvgDocument(xml).write(drawing, scale, title);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(Drawing drawing, double scale, String title) throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(SVG);
        attribute("width", drawing.width() * scale);
        attribute("height", drawing.height() * scale);
        xml.writeAttribute("viewBox", "0 0 " + number(drawing.width()) + " " + number(drawing.height()));
        line();
        xml.writeStartElement("title");
        characters(title);
        xml.writeEndElement();
        line();
        xml.writeStartElement("style");
        xml.writeCharacters(style(drawing));
        xml.writeEndElement();
        write(drawing.marks());
        line();
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private static String style(Drawing drawing) throws IOException {
        StringBuilder style = new StringBuilder("\n");
        Map<Boolean, TreeSet<Integer>> used = new TreeMap<>();
        collect(drawing.marks(), used);
        for (Map.Entry<Boolean, TreeSet<Integer>> weight : used.entrySet()) {
            byte[] font = Typeface.of(weight.getKey()).subset(weight.getValue());
            style.append("@font-face { font-family: '").append(Theme.FONT_FAMILY).append("'; font-weight: ")
                    .append(weight.getKey() ? "bold" : "normal").append("; src: url(data:font/ttf;base64,")
                    .append(new String(Base64.getEncoder().encode(font), StandardCharsets.US_ASCII)).append("); }\n");
        }
        return style.append("text { font-family: '").append(Theme.FONT_FAMILY)
                .append("', 'Noto Sans CJK TC', 'Noto Sans TC', sans-serif; font-kerning: none; white-space: pre }\n").toString();
    }

    private static void collect(List<Drawing.Mark> marks, Map<Boolean, TreeSet<Integer>> used) {
        for (Drawing.Mark mark : marks) {
            if (mark instanceof Drawing.Words words) {
                words.text().codePoints().forEach(used.computeIfAbsent(words.bold(), bold -> new TreeSet<>())::add);
            } else if (mark instanceof Drawing.Group group) {
                collect(group.marks(), used);
            }
        }
    }

    private void write(List<Drawing.Mark> marks) throws XMLStreamException {
        for (Drawing.Mark mark : marks) {
            line();
            if (mark instanceof Drawing.Area area) {
                path(area.path());
                colour("fill", area.colour());
            } else if (mark instanceof Drawing.Line line) {
                path(line.path());
                xml.writeAttribute("fill", "none");
                colour("stroke", line.colour());
                pen(line.pen());
            } else if (mark instanceof Drawing.Words words) {
                write(words);
            } else if (mark instanceof Drawing.Group group) {
                write(group);
            }
        }
    }

    private void write(Drawing.Words words) throws XMLStreamException {
        xml.writeStartElement("text");
        if (words.text().contains("  ")) {
            xml.writeAttribute("xml:space", "preserve");
        }
        AffineTransform at = words.at();
        if (at.getScaleX() == 1 && at.getScaleY() == 1 && at.getShearX() == 0 && at.getShearY() == 0) {
            attribute("x", at.getTranslateX());
            attribute("y", at.getTranslateY());
        } else {
            xml.writeAttribute("transform", DoubleStream.of(at.getScaleX(), at.getShearY(), at.getShearX(), at.getScaleY(),
                    at.getTranslateX(), at.getTranslateY()).mapToObj(SvgDocument::number).collect(Collectors.joining(" ", "matrix(", ")")));
        }
        attribute("font-size", words.size());
        if (words.bold()) {
            xml.writeAttribute("font-weight", "bold");
        }
        attribute("textLength", Typeface.of(words.bold()).width(words.text(), words.size()));
        colour("fill", words.colour());
        characters(words.text());
        xml.writeEndElement();
    }

    private void write(Drawing.Group group) throws XMLStreamException {
        String clip = "clip" + clips;
        if (group.clip() != null) {
            clips++;
            xml.writeStartElement("clipPath");
            xml.writeAttribute("id", clip);
            path(group.clip());
            xml.writeEndElement();
            line();
        }
        xml.writeStartElement("g");
        if (group.opacity() < 1) {
            attribute("opacity", group.opacity());
        }
        if (group.clip() != null) {
            xml.writeAttribute("clip-path", "url(#" + clip + ")");
        }
        write(group.marks());
        line();
        xml.writeEndElement();
    }

    private void path(Path2D path) throws XMLStreamException {
        xml.writeEmptyElement("path");
        StringBuilder data = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(points);
            data.append("MLQCZ".charAt(kind));
            int numbers = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_QUADTO ? 4 : kind == PathIterator.SEG_CUBICTO ? 6 : 2;
            for (int index = 0; index < numbers; index++) {
                data.append(index == 0 ? "" : " ").append(number(points[index]));
            }
        }
        xml.writeAttribute("d", data.toString());
    }

    private void pen(Drawing.Pen pen) throws XMLStreamException {
        attribute("stroke-width", pen.width());
        if (pen.cap() != BasicStroke.CAP_BUTT) {
            xml.writeAttribute("stroke-linecap", pen.cap() == BasicStroke.CAP_ROUND ? "round" : "square");
        }
        if (pen.join() != BasicStroke.JOIN_MITER) {
            xml.writeAttribute("stroke-linejoin", pen.join() == BasicStroke.JOIN_ROUND ? "round" : "bevel");
        } else {
            xml.writeAttribute("stroke-miterlimit", "10");
        }
        if (!pen.dash().isEmpty()) {
            xml.writeAttribute("stroke-dasharray", pen.dash().stream().map(SvgDocument::number).collect(Collectors.joining(" ")));
            attribute("stroke-dashoffset", pen.dashOffset());
        }
    }

    private void colour(String attribute, Color colour) throws XMLStreamException {
        xml.writeAttribute(attribute, String.format("#%06X", colour.getRGB() & 0xFFFFFF));
        if (colour.getAlpha() < 255) {
            attribute(attribute + "-opacity", colour.getAlpha() / 255.0);
        }
    }

    private void attribute(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, number(value));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** Writes {@code text} with a sign in the place of each character that XML cannot hold. */
    private void characters(String text) throws XMLStreamException {
        xml.writeCharacters(text.codePoints().map(character -> Character.getType(character) == Character.SURROGATE
                || character == 0xFFFE || character == 0xFFFF || character < ' ' ? REPLACEMENT : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    }

    private static String number(double value) {
        BigDecimal number = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
