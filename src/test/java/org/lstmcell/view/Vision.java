package org.lstmcell.view;

/** How a colour is seen without one kind of cones (Machado, Oliveira and Fernandes 2009, severity 1), or without any. */
public enum Vision {
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
    GREY(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

    private final double[] matrix;

    Vision(double... matrix) {
        this.matrix = matrix;
    }

    /** Of linear red, green and blue, 0…1. */
    public double[] of(double[] linear) {
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int column = 0; column < 3; column++) {
                sum += matrix[3 * row + column] * linear[column];
            }
            seen[row] = Math.max(0, Math.min(1, sum));
        }
        return seen;
    }

    /** Of an sRGB colour as a screen has it. */
    public int of(int rgb) {
        double[] linear = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            double part = (rgb >> 16 - 8 * channel & 0xFF) / 255.0;
            linear[channel] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        int seen = 0;
        for (double part : of(linear)) {
            double shown = part <= 0.0031308 ? 12.92 * part : 1.055 * Math.pow(part, 1 / 2.4) - 0.055;
            seen = seen << 8 | (int) Math.round(255 * shown);
        }
        return seen;
    }
}
