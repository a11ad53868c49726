package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.market.MarketValue;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.LedgerFixture;

/** Sentiment figures as of week 20 of 2026, each published on the first of the next month; the last is of April. */
class SentimentGaugeTest {
    private static LedgerFixture mood(String indicator, YearMonth first, double... values) {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, 100).totals(new IsoWeek(2026, 1), 100, 100);
        for (int number = 0; number < values.length; number++) {
            YearMonth month = first.plusMonths(number);
            double value = values[number];
            fixture.market(row -> row.period(month)
                    .indicator(indicator)
                    .role(MarketValue.Role.SENTIMENT)
                    .value(value)
                    .published(month.plusMonths(1).atDay(1).toString()));
        }
        return fixture;
    }

    private static Value value(LedgerFixture fixture, String measure) {
        return Signals.measure(fixture.at("2026-W20"), null).value(Scope.TOTAL, measure);
    }

    @ParameterizedTest
    @CsvSource({
        "Nevi PMI, 51, 49, 48.9, 2",
        "Inkoopmanagersindex, 49, 49.9, 50, 0",
        "ESI Nederland, 95, 92, 89, 1",
        "EEI, 89, 89, 89, 3"
    })
    void months_below_the_neutral_level_are_counted_to_the_newest(
            String indicator, double february, double march, double april, double months) {
        LedgerFixture fixture = mood(indicator, YearMonth.of(2026, 2), february, march, april);

        assertThat(value(fixture, "sentimentMonthsBelow").orNaN()).isEqualTo(months);
    }

    @Test
    void an_unknown_indicator_has_no_neutral_level() {
        assertThat(value(mood("Consumentenvertrouwen", YearMonth.of(2026, 4), -31), "sentimentMonthsBelow"))
                .isEqualTo(Value.missing("signals.sentiment-unknown"));
    }

    /** 28 months in steps of three: quarter changes of 3 and −3 in turn, twelve each, sd 3.064; then −6. */
    @Test
    void a_fall_is_told_in_its_own_usual_changes() {
        double[] months = new double[28];
        for (int month = 0; month < 27; month++) {
            months[month] = month / 3 % 2 == 0 ? 0 : 3;
        }
        months[27] = months[24] - 6;
        LedgerFixture fixture = mood("Consumentenvertrouwen", YearMonth.of(2024, 1), months);

        assertThat(value(fixture, "sentimentChange").orNaN()).isEqualTo(-6 / 3.0645, within(0.0002));
    }

    @Test
    void a_fall_needs_24_changes_to_be_held_against() {
        assertThat(value(mood("PMI", YearMonth.of(2024, 2), new double[27]), "sentimentChange"))
                .isEqualTo(Value.missing("signals.sentiment-short"));
        assertThat(value(new LedgerFixture().flatPlan(2026, 100).totals(new IsoWeek(2026, 1), 1), "sentimentChange"))
                .isEqualTo(Value.missing("signals.sentiment-absent"));
    }

    @Test
    void sentiment_is_no_market_size() {
        LedgerFixture fixture = mood("PMI", YearMonth.of(2025, 1), new double[16]);

        assertThat(value(fixture, "marketGrowth").isKnown()).isFalse();
    }
}
