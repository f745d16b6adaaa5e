package org.lstmcell.export.drawing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A GIF whose pictures follow each other for ever. */
public final class AnimatedGif implements Closeable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final ImageOutputStream out;
    private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    private final int delay;
    private boolean first = true;

    /** @param delay how long each picture is seen, in hundredths of a second */
    public AnimatedGif(OutputStream out, int delay) throws IOException {
        this.out = new MemoryCacheImageOutputStream(out); // a disk for temporary files may be full
        this.delay = delay;
        writer.setOutput(this.out);
        writer.prepareWriteSequence(null);
    }

    /** Adds {@code drawing}, {@code scale} pixels for one of its own. */
    public void add(Drawing drawing, double scale) throws IOException {
        BufferedImage painted = Raster.paint(drawing, scale);
        BufferedImage picture = new BufferedImage(painted.getWidth(), painted.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.drawImage(painted, 0, 0, null);
        graphics.dispose();
        IIOMetadata about = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        describe(about);
        writer.writeToSequence(new IIOImage(picture, null, about), null);
        out.flushBefore(out.getStreamPosition()); // or all of it would stay in memory
        first = false;
    }

    private void describe(IIOMetadata about) throws IIOInvalidTreeException {
        IIOMetadataNode root = (IIOMetadataNode) about.getAsTree(FORMAT);
        IIOMetadataNode control = (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("delayTime", Integer.toString(delay));
        if (first) {
            IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
            extension.setAttribute("applicationID", "NETSCAPE");
            extension.setAttribute("authenticationCode", "2.0");
            extension.setUserObject(new byte[] {1, 0, 0}); // again and again
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(extension);
            root.appendChild(extensions);
        }
        about.setFromTree(FORMAT, root);
    }

    /** Ends the file; the stream below stays open. */
    @Override
    public void close() throws IOException {
        writer.endWriteSequence();
        out.flush();
        out.close();
        writer.dispose();
    }
}
