package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;
import org.koers.situation.LedgerFixture;

/** Quotes as of week 20 of 2026, to 17 May: thirty decided at 10, 20 … 300 days. */
class OpenQuotesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 17);

    private static LedgerFixture fixture() {
        LedgerFixture fixture = sales();
        for (int number = 1; number <= 30; number++) {
            LocalDate decided = LocalDate.of(2026, 1, 1).plusDays(number);
            LocalDate made = decided.minusDays(10L * number);
            Quote.Status status = number % 2 == 0 ? Quote.Status.WON : Quote.Status.LOST;
            fixture.quote(row ->
                    row.customer("k").date(made).amount(100).status(status).decidedOn(decided));
        }
        return fixture;
    }

    private static LedgerFixture sales() {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 100);
        for (int week = 1; week <= 20; week++) {
            IsoWeek of = new IsoWeek(2026, week);
            fixture.result(row -> row.week(of).customer("k").segment("Bouw").revenue(100));
        }
        return fixture;
    }

    private static Value value(LedgerFixture fixture, Scope scope, String measure) {
        return Signals.measure(fixture.at("2026-W20"), null).value(scope, measure);
    }

    private static Value customer(LedgerFixture fixture, String number, String measure) {
        return value(fixture, Scope.customer(number, number), measure);
    }

    /** Nine in ten were decided by 270 days. */
    @ParameterizedTest
    @CsvSource({"270, 0", "271, 0.25"})
    void old_is_what_nine_in_ten_never_became(int age, double share) {
        LedgerFixture fixture = fixture()
                .quote(row -> row.customer("k").date(TODAY.minusDays(age)).amount(100))
                .quote(row -> row.customer("k").date(TODAY.minusDays(3)).amount(300));

        assertThat(value(fixture, Scope.TOTAL, "quotesOldShare").orNaN()).isEqualTo(share);
    }

    /** The median age at decision is 155 days; without activities a quote without last contact says nothing. */
    @Test
    void a_quote_is_silent_since_it_was_last_spoken_of() {
        LedgerFixture fixture = fixture()
                .quote(row -> row.customer("a")
                        .date(TODAY.minusDays(310))
                        .amount(9000)
                        .contacted(TODAY.minusDays(40)))
                .quote(row ->
                        row.customer("a").date(TODAY.minusDays(50)).amount(500).contacted(TODAY.minusDays(29)))
                .quote(row -> row.customer("b").date(TODAY.minusDays(310)).amount(9000));

        assertThat(customer(fixture, "a", "quoteSilence").orNaN()).isEqualTo(40);
        assertThat(customer(fixture, "a", "quotesSilentAmount").orNaN()).isEqualTo(9000);
        assertThat(customer(fixture, "a", "quoteAgeOnUsual").orNaN()).isEqualTo(2);
        assertThat(customer(fixture, "b", "quoteSilence").orNaN()).isZero();
        assertThat(customer(fixture, "k", "quotesSilentAmount").orNaN()).isZero();
    }

    @Test
    void a_visit_to_the_customer_breaks_the_silence_of_its_quotes() {
        LedgerFixture fixture = fixture()
                .quote(row -> row.customer("a").date(TODAY.minusDays(310)).amount(9000))
                .quote(row -> row.customer("b").date(TODAY.minusDays(310)).amount(9000))
                .activity(row -> row.date(TODAY.minusDays(12)).customer("a").rep("Anna"));

        assertThat(customer(fixture, "a", "quoteSilence").orNaN()).isEqualTo(12);
        assertThat(customer(fixture, "b", "quoteSilence").orNaN()).isEqualTo(310);
    }

    @Test
    void quotes_put_off_three_times_are_added_up() {
        LedgerFixture fixture = fixture()
                .quote(row ->
                        row.customer("a").date(TODAY.minusDays(90)).amount(700).pushed(3))
                .quote(row ->
                        row.customer("a").date(TODAY.minusDays(90)).amount(50).pushed(2))
                .quote(row ->
                        row.customer("a").date(TODAY.minusDays(90)).amount(80).pushed(5));

        assertThat(customer(fixture, "a", "quoteMostPushed").orNaN()).isEqualTo(5);
        assertThat(customer(fixture, "a", "quotesPushedAmount").orNaN()).isEqualTo(780);
    }

    @Test
    void what_is_missing_is_said() {
        Message sheet = Message.of("measure.sheet.quotes");
        assertThat(value(sales(), Scope.TOTAL, "quotesOldShare"))
                .isEqualTo(Value.missing("signals.sheet-absent", sheet));
        assertThat(customer(sales(), "k", "quoteSilence")).isEqualTo(Value.missing("signals.sheet-absent", sheet));
        assertThat(customer(fixture().without(Subject.QUOTES, Field.TIMES_PUSHED), "k", "quoteMostPushed"))
                .isEqualTo(Value.missing("signals.column-absent", Message.of("measure.column.times-pushed")));
        assertThat(customer(fixture().without(Subject.QUOTES, Field.LAST_CONTACT), "k", "quoteSilence"))
                .isEqualTo(Value.missing("signals.column-absent", Message.of("measure.column.last-contact")));
        LedgerFixture young = sales().quote(row -> row.customer("k").date(TODAY).amount(10));
        assertThat(value(young, Scope.TOTAL, "quotesOldShare"))
                .isEqualTo(Value.missing("signals.quotes-needed", 30, 0));
        assertThat(customer(young, "k", "quoteAgeOnUsual")).isEqualTo(Value.missing("signals.decided-year-needed", 30));
    }

    /**
     * Four quotes of 100 a week decided after four weeks, half won: 200 of 400 revenue, so half of the plan of 400 must come
     * from quotes. In the last 13 weeks one a week: 13 × 100 × 0.5 / (0.5 × 13 × 400) = 0.25, with an error of
     * 0.25 / √13 = 0.07.
     */
    @Test
    void new_quotes_are_held_against_the_plan_of_when_they_are_decided() {
        LedgerFixture fixture = inflow(2);

        assertThat(value(fixture, Scope.TOTAL, "quoteCycle").orNaN()).isEqualTo(4);
        assertThat(value(fixture, Scope.TOTAL, "quoteInflowIndex").orNaN())
                .isCloseTo(26 * 100 * 0.5 / (driven() * 13 * 400), within(0.00005));
        assertThat(value(fixture, Scope.TOTAL, "quoteInflowLowSure")).isEqualTo(Value.of(true));
        assertThat(value(inflow(4), Scope.TOTAL, "quoteInflowLowSure")).isEqualTo(Value.of(false));
        assertThat(value(inflow(1), Scope.TOTAL, "quoteInflowIndex"))
                .isEqualTo(Value.missing("signals.offered-needed", 20, 13));
    }

    /** Two a week are won of those decided in 52 weeks, but for the nine in which half of them came in: (43 × 2 + 9) / 208. */
    private static double driven() {
        return (43 * 200 + 9 * 100) / (52.0 * 400);
    }

    /** @param recent quotes a week in the last 13 */
    private static LedgerFixture inflow(int recent) {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, 400);
        IsoWeek now = new IsoWeek(2026, 20);
        for (int ago = 60; ago >= 0; ago--) {
            IsoWeek week = now.minus(ago);
            fixture.result(row -> row.week(week).revenue(400));
            for (int number = 0; number < (ago < 13 ? recent : 4); number++) {
                Quote.Status status = number % 2 == 0 ? Quote.Status.WON : Quote.Status.LOST;
                LocalDate made = week.start();
                fixture.quote(row -> {
                    row.date(made).amount(100);
                    if (!made.plusDays(28).isAfter(TODAY)) {
                        row.status(status).decidedOn(made.plusDays(28));
                    }
                });
            }
        }
        return fixture;
    }
}
