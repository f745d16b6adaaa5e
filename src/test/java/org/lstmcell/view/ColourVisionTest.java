package org.lstmcell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whether who does not see all colours can tell the parts apart; how far colours are apart is their distance in CIELAB (D65).
 */
class ColourVisionTest {
    /** Colours next to each other are told apart from about 2 on. */
    private static final double CLEAR = 12;
    /** The block input, which has no plates and stands elsewhere, may be nearer to a gate. */
    private static final double SEEN = 7;
    /** Contrast of the plates to the chamber where no colour is seen at all. */
    private static final double IN_GREY = 2;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void gatesAreToldApartByWhoLacksOneKindOfCones(Theme theme) throws IOException {
        List<String> gates = List.of("-input-gate", "-forget-gate", "-output-gate");
        for (Vision vision : List.of(Vision.PROTANOPIA, Vision.DEUTERANOPIA, Vision.TRITANOPIA)) {
            for (int one = 0; one < gates.size(); one++) {
                for (int other = one + 1; other < gates.size(); other++) {
                    assertThat(distance(theme, vision, gates.get(one), gates.get(other)))
                            .as("%s: %s and %s", vision, gates.get(one), gates.get(other)).isGreaterThan(CLEAR);
                }
                assertThat(distance(theme, vision, gates.get(one), "-block-input"))
                        .as("%s: %s and the block input", vision, gates.get(one)).isGreaterThan(SEEN);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void openAndClosedAreToldApartWithoutAnyColour(Theme theme) throws IOException {
        for (String gate : List.of("-input-gate", "-forget-gate", "-output-gate")) {
            double plate = luminance(linear(theme, gate)) + 0.05;
            double chamber = luminance(linear(theme, "-cell-groove")) + 0.05;
            assertThat(Math.max(plate, chamber) / Math.min(plate, chamber)).as(gate).isGreaterThan(IN_GREY);
        }
    }

    private static double distance(Theme theme, Vision vision, String one, String other) throws IOException {
        double[] a = lab(vision.of(linear(theme, one)));
        double[] b = lab(vision.of(linear(theme, other)));
        return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
    }

    private static double[] linear(Theme theme, String name) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream("/styles/" + theme.id() + ".css")) {
            Matcher colour = Pattern.compile(name + ": #(\\p{XDigit}{6})").matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(colour.find()).as(name).isTrue();
            int rgb = Integer.parseInt(colour.group(1), 16);
            List<Double> channels = new ArrayList<>();
            for (int shift = 16; shift >= 0; shift -= 8) {
                double part = (rgb >> shift & 0xFF) / 255.0;
                channels.add(part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
            }
            return channels.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private static double luminance(double[] linear) {
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double[] lab(double[] linear) {
        double x = curve((0.4124564 * linear[0] + 0.3575761 * linear[1] + 0.1804375 * linear[2]) / 0.95047);
        double y = curve(luminance(linear));
        double z = curve((0.0193339 * linear[0] + 0.1191920 * linear[1] + 0.9503041 * linear[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double curve(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
