package org.lstmcell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The weighted sum u = Σ w_k·x_k + r·y' + p·c' + b that feeds the block input and each gate.
 *
 * @param weights         w_k, one for each input x_k
 * @param bias            b
 * @param recurrentWeight r, the weight of the output y of the step before; 0: no such connection
 * @param peepholeWeight  p, the weight of the cell state c (Gers &amp; Schmidhuber 2000); 0: no such connection
 */
public record AffineUnit(List<Double> weights, double bias, double recurrentWeight, double peepholeWeight) {

    public AffineUnit {
        weights = List.copyOf(weights);
    }

    public AffineUnit(List<Double> weights, double bias) {
        this(weights, bias, 0, 0);
    }

    public AffineUnit withWeight(int k, double weight) {
        List<Double> changed = new ArrayList<>(weights);
        changed.set(k, weight);
        return new AffineUnit(changed, bias, recurrentWeight, peepholeWeight);
    }

    /** With a weight more, the last, which is 0. */
    public AffineUnit withWeightAdded() {
        List<Double> changed = new ArrayList<>(weights);
        changed.add(0.0);
        return new AffineUnit(changed, bias, recurrentWeight, peepholeWeight);
    }

    public AffineUnit withoutWeight(int k) {
        List<Double> changed = new ArrayList<>(weights);
        changed.remove(k);
        return new AffineUnit(changed, bias, recurrentWeight, peepholeWeight);
    }

    /** With {@code change} made to every weight and the bias. */
    public AffineUnit with(DoubleUnaryOperator change) {
        return new AffineUnit(weights.stream().map(change::applyAsDouble).toList(), change.applyAsDouble(bias),
                change.applyAsDouble(recurrentWeight), change.applyAsDouble(peepholeWeight));
    }

    public AffineUnit withBias(double changed) {
        return new AffineUnit(weights, changed, recurrentWeight, peepholeWeight);
    }

    public AffineUnit withRecurrentWeight(double changed) {
        return new AffineUnit(weights, bias, changed, peepholeWeight);
    }

    public AffineUnit withPeepholeWeight(double changed) {
        return new AffineUnit(weights, bias, recurrentWeight, changed);
    }
}
