package org.koers.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.quotes.Quote;
import org.koers.samples.SampleLedger;
import org.koers.samples.Stories;

/** Not one fact of a week is told otherwise because of what became known later. */
class NothingLaterTest {
    private static final IsoWeek W19 = new IsoWeek(2026, 19);
    private static final LocalDate DAY = W19.end();

    @Test
    void an_absurd_future_leaves_every_fact_of_every_week_before_as_it_was() {
        PlanSettings settings = PlanSettings.dutch("plan");
        Ledger meetings = new LedgerFixture()
                .meeting(W19.minus(8).start(), 60, 20, 1)
                .meeting(W19.start(), 60, 20, 1)
                .ledger();
        Ledger ledger = SampleLedger.of(Stories.STORM, settings, "story.xlsx").withMeetings(meetings.meetings());
        Situations honest = new Situations(ledger, settings);
        Situations tempted = new Situations(AbsurdFuture.after(ledger, settings, W19), settings);
        for (IsoWeek week : List.of(new IsoWeek(2025, 40), new IsoWeek(2026, 1), new IsoWeek(2026, 12), W19)) {
            Ledger was = honest.at(week).ledger();
            Ledger is = tempted.at(week).ledger();
            assertThat(is.plan()).isEqualTo(was.plan());
            assertThat(is.results()).isEqualTo(was.results());
            assertThat(is.controlTotals()).isEqualTo(was.controlTotals());
            assertThat(is.activities()).isEqualTo(was.activities());
            assertThat(is.quotes()).containsExactlyElementsOf(was.quotes());
            assertThat(is.market()).isEqualTo(was.market());
            assertThat(is.decisions()).isEqualTo(was.decisions());
            assertThat(is.meetings()).isEqualTo(was.meetings());
            assertThat(is.columns()).isEqualTo(was.columns());
            assertThat(is.problems()).isEqualTo(was.problems());
            assertThat(is.selection()).hasSameSizeAs(was.selection());
            assertThat(is.team()).hasSameSizeAs(was.team());
        }
    }

    @Test
    void a_quote_that_was_decided_later_does_not_tell_how_it_went_on() {
        Quote quote = AsItWas.quote(quote(3, DAY.minusDays(3), DAY.plusDays(1)), DAY);

        assertThat(quote.status()).isEqualTo(Quote.Status.OPEN);
        assertThat(quote.lossReason()).isNull();
        assertThat(quote.stage()).isNull();
        assertThat(quote.probability()).isNull();
        assertThat(quote.timesPushed()).isNull();
        assertThat(quote.expectedOrderDate()).isNull();
        assertThat(quote.lastContact()).isEqualTo(DAY.minusDays(3));
    }

    @Test
    void a_quote_that_was_never_pushed_keeps_the_day_it_was_expected() {
        Quote quote = AsItWas.quote(quote(0, DAY.minusDays(3), DAY.plusDays(1)), DAY);

        assertThat(quote.timesPushed()).isZero();
        assertThat(quote.expectedOrderDate()).isEqualTo(DAY);
    }

    @Test
    void a_contact_of_a_later_day_is_not_known_and_leaves_the_decision() {
        Quote quote = AsItWas.quote(quote(3, DAY.plusDays(1), DAY), DAY);

        assertThat(quote.status()).isEqualTo(Quote.Status.LOST);
        assertThat(quote.lastContact()).isNull();
        assertThat(quote.timesPushed()).isNull();
    }

    @Test
    void a_quote_of_which_all_is_over_stays_as_it_is() {
        Quote quote = quote(3, DAY, DAY);

        assertThat(AsItWas.quote(quote, DAY)).isSameAs(quote);
    }

    private static Quote quote(int pushed, LocalDate contact, LocalDate decided) {
        Quote plain = new LedgerFixture()
                .quote(row -> row.date("2026-03-02"))
                .ledger()
                .quotes()
                .get(0);
        return new Quote(
                plain.number(),
                null,
                plain.quoteDate(),
                null,
                java.math.BigDecimal.ONE,
                "bijna rond",
                DAY,
                pushed,
                Quote.Status.LOST,
                "prijs",
                contact,
                decided,
                null,
                null,
                plain.origin(),
                plain.known());
    }
}
