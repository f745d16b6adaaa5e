package org.lstmcell.view.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lstmcell.engine.AffineUnit;

class WeightTest {
    private final AffineUnit plain = new AffineUnit(List.of(1.0, 2.0), 3);
    private final AffineUnit full = new AffineUnit(List.of(1.0, 2.0), 3, 4, 5);

    @Test
    void showsFeedbackAndPeepholeOnlyWhereTheyAreUsed() {
        assertThat(Weight.of(plain, plain, true, false)).extracting(Weight::id).containsExactly("w1", "w2", "bias");
        assertThat(Weight.of(plain, full, true, false)).extracting(Weight::id)
                .containsExactly("w1", "w2", "recurrent", "peephole", "bias");
        assertThat(Weight.of(full, plain, true, false)).isEqualTo(Weight.of(plain, full, true, false));
    }

    @Test
    void showsThemAllWhereTheyAreWanted() {
        assertThat(Weight.of(plain, plain, true, true)).isEqualTo(Weight.of(full, full, true, false));
        assertThat(Weight.of(plain, plain, false, true)).as("a block input has no peephole").extracting(Weight::id)
                .containsExactly("w1", "w2", "recurrent", "bias");
    }

    @Test
    void readsAndReplacesItsOwnWeight() {
        List<Weight> weights = Weight.of(full, full, true, false);
        assertThat(weights).extracting(weight -> weight.in(full)).containsExactly(1.0, 2.0, 4.0, 5.0, 3.0);
        for (Weight weight : weights) {
            AffineUnit changed = weight.with(full, -7.5);
            for (Weight each : weights) {
                assertThat(each.in(changed)).isEqualTo(each.equals(weight) ? -7.5 : each.in(full));
            }
        }
    }
}
