package org.lstmcell.docs;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures of windows in a third of the bytes: with the 256 colours that occur most. The surfaces keep theirs; only at the
 * edges of letters and curves a colour becomes a neighbour that looks the same.
 */
final class FewColours {
    private static final int MOST = 256;

    private FewColours() {
    }

    static BufferedImage of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        List<Integer> kept = counts.keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(colour -> -counts.get(colour)).thenComparingInt(colour -> colour)).limit(MOST).toList();
        int[] palette = kept.stream().mapToInt(colour -> colour).toArray();
        BufferedImage few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        byte[] indices = new byte[pixels.length];
        for (int index = 0; index < pixels.length; index++) {
            indices[index] = nearest.computeIfAbsent(pixels[index], colour -> nearest(colour, palette)).byteValue();
        }
        few.getRaster().setDataElements(0, 0, width, height, indices);
        return few;
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        for (int index = 1; index < palette.length; index++) {
            if (distance(colour, palette[index]) < distance(colour, palette[best])) {
                best = index;
            }
        }
        return best;
    }

    private static int distance(int first, int second) {
        int red = (first >> 16 & 0xFF) - (second >> 16 & 0xFF);
        int green = (first >> 8 & 0xFF) - (second >> 8 & 0xFF);
        int blue = (first & 0xFF) - (second & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
