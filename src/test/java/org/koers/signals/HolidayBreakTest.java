package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.measure.Scope;
import org.koers.situation.LedgerFixture;

/** Weeks with fewer selling days: with a plan by selling day they break no more often than other weeks (measures.md §2.4). */
class HolidayBreakTest {
    private static final int YEARS = 60;
    private static final int FULL = 5;

    @Test
    void holiday_weeks_are_outside_no_more_often_than_other_weeks() {
        SellingDays days = SellingDays.dutch();
        IsoWeek last = new IsoWeek(2026, 53);
        int[] outside = new int[2];
        int[] all = new int[2];
        for (int year = 0; year < YEARS; year++) {
            Random random = new Random(year);
            LedgerFixture fixture = new LedgerFixture().yearPlan(2026, 5200);
            for (IsoWeek week = new IsoWeek(2024, 1); !week.isAfter(last); week = week.plus(1)) {
                IsoWeek of = week;
                double revenue = 20 * days.in(week) * (1 + 0.10 * random.nextGaussian());
                fixture.result(row -> row.week(of).revenue(revenue));
            }
            Inputs inputs = Inputs.of(fixture.at(last), null);
            Baseline baseline = inputs.baseline(Scope.TOTAL);
            NaturalLimits limits = java.util.Objects.requireNonNull(baseline.limits());
            for (int week = 0; week < baseline.ratios().length; week++) {
                double ratio = baseline.ratios()[week];
                int holiday = days.in(inputs.year().weeks().get(week)) < FULL ? 1 : 0;
                all[holiday] += Double.isNaN(ratio) ? 0 : 1;
                outside[holiday] += Break.isBelow(ratio, limits) || ratio > limits.upper() ? 1 : 0;
            }
        }
        double usual = (double) outside[0] / all[0];
        double holiday = (double) outside[1] / all[1];

        assertThat(all[1]).isGreaterThan(6 * YEARS);
        // Both are about one in two hundred; three standard errors of the difference are 1.2 points.
        assertThat(holiday).isBetween(0.0, usual + 0.012);
        assertThat(usual).isBetween(0.0005, 0.015);
    }
}
