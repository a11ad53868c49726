package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.quotes.Quote;
import org.koers.situation.LedgerFixture;

/** Two quotes are decided every week of half a year to week 20 of 2026: one won, one lost, all of segment Bouw. */
class HitRateSeriesTest {
    private static final IsoWeek NOW = new IsoWeek(2026, 20);

    private static LedgerFixture quotes() {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 100);
        for (IsoWeek week = NOW.minus(25); !week.isAfter(NOW); week = week.plus(1)) {
            IsoWeek of = week;
            fixture.result(row -> row.week(of).segment("Bouw").revenue(100));
            decided(fixture, "w" + of, of.start(), Quote.Status.WON);
            decided(fixture, "l" + of, of.start().plusDays(3), Quote.Status.LOST);
        }
        return fixture;
    }

    private static void decided(LedgerFixture fixture, String number, LocalDate on, Quote.Status status) {
        fixture.quote(row -> row.number(number)
                .date(on.minusDays(20))
                .segment("Bouw")
                .status(status)
                .decidedOn(on));
    }

    private static WeekSeries series(LedgerFixture fixture, Scope scope) {
        return WeekSeries.of(fixture.at(NOW), WeekSeries.Kind.HIT_RATE, scope);
    }

    @Test
    void each_week_is_won_of_decided() {
        WeekSeries series = series(quotes(), Scope.segment("Bouw"));

        assertThat(series.values()).hasSize(26).containsEntry(NOW, 0.5);
        assertThat(series.counts()).containsEntry(NOW, new Proportion(1, 2));
        assertThat(series.mean(NOW.plus(1), 52)).isEqualTo(0.5);
        assertThat(series(quotes(), Scope.TOTAL).values()).isEqualTo(series.values());
    }

    @Test
    void open_and_lapsed_quotes_are_not_decided() {
        LedgerFixture fixture = quotes();
        decided(fixture, "lapsed", NOW.start(), Quote.Status.LAPSED);
        fixture.quote(
                row -> row.number("open").date("2026-05-01").segment("Bouw").status(Quote.Status.OPEN));

        assertThat(series(fixture, Scope.TOTAL).counts()).containsEntry(NOW, new Proportion(1, 2));
    }

    @Test
    void a_change_counts_weeks_together_and_not_their_mean() {
        LedgerFixture fixture = quotes();
        for (int more = 0; more < 8; more++) {
            decided(fixture, "more" + more, NOW.start().plusDays(1), Quote.Status.WON);
        }
        LevelChange change = series(fixture, Scope.TOTAL).change(NOW.minus(4), NOW, 52);

        assertThat(change).isNotNull();
        assertThat(change.before()).isEqualTo(0.5);
        assertThat(change.behind()).isEqualTo(12.0 / 16);
        assertThat(change.weeks()).isEqualTo(4);
    }

    @Test
    void it_varies_by_how_many_are_decided() {
        Variation variation = series(quotes(), Scope.TOTAL).variation(NOW.plus(1), 52);

        assertThat(variation).isNotNull();
        assertThat(variation.mean()).isEqualTo(0.5);
        assertThat(variation.deviation()).isEqualTo(Math.sqrt(0.25 / 2));
        assertThat(series(quotes(), Scope.TOTAL).variation(NOW.minus(16), 52)).isNull();
    }
}
