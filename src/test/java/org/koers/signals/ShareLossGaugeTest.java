package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The doubt about a plan index, by hand. */
class ShareLossGaugeTest {
    /** 90 and 110 in turn on 100, ten weeks: squares 1000, × 10/9, no autocorrelation upwards; √1111 / 1000. */
    @Test
    void the_error_of_an_index_is_that_of_a_ratio_of_sums() {
        double[] plan = new double[52];
        java.util.Arrays.fill(plan, 100);
        double[] actuals = new double[10];
        for (int week = 0; week < actuals.length; week++) {
            actuals[week] = week % 2 == 0 ? 90 : 110;
        }
        assertThat(ShareLossGauge.error(plan, actuals)).isEqualTo(0.03333, within(0.00001));
    }

    /** Two halves: lag-1 autocorrelation of five 90s and five 110s is (9·100 − 2·100)/1000 = 0.7, and 0.1: 0.8. */
    @Test
    void weeks_that_hang_together_widen_it() {
        double[] plan = new double[52];
        java.util.Arrays.fill(plan, 100);
        double[] actuals = {90, 90, 90, 90, 90, 110, 110, 110, 110, 110};

        assertThat(ShareLossGauge.error(plan, actuals)).isEqualTo(0.03333 * 3, within(0.0001));
    }

    @Test
    void seven_weeks_are_too_few() {
        assertThat(ShareLossGauge.error(new double[] {1, 1, 1, 1, 1, 1, 1, 1}, new double[] {1, 1, 1, 1, 1, 1, 1}))
                .isNaN();
    }
}
