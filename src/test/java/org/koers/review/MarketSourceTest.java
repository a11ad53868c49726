package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koers.market.MarketValue;
import org.koers.measure.Language;
import org.koers.measure.Scope;
import org.koers.measure.Wording;
import org.koers.situation.LedgerFixture;

class MarketSourceTest {
    private static final String WEEK = "2026-W20";

    @Test
    void the_figure_that_the_signals_chose_is_named_and_not_a_newer_one_of_another_kind() {
        LedgerFixture fixture = new LedgerFixture()
                .market(row -> row.period("2026-02").segment("A").source("size bureau"))
                .market(row -> row.period("2026-03")
                        .segment("A")
                        .role(MarketValue.Role.VOLUME)
                        .source("volume bureau"));

        assertThat(said(fixture, Scope.segment("A"))).startsWith("size bureau").contains("in value");
    }

    @Test
    void a_volume_and_a_figure_without_a_role_say_what_they_are() {
        LedgerFixture volume = new LedgerFixture()
                .market(row -> row.period("2026-02").segment("A").role(MarketValue.Role.VOLUME));
        LedgerFixture plain = new LedgerFixture()
                .market(row -> row.period("2026-02").segment("A").role(null));

        assertThat(said(volume, Scope.segment("A"))).contains("without what prices did");
        assertThat(said(plain, Scope.segment("A"))).contains("kind not stated and read as value");
    }

    @Test
    void of_the_total_the_figure_of_the_whole_market_is_named() {
        LedgerFixture fixture = new LedgerFixture()
                .market(row -> row.period("2026-02").source("whole bureau"))
                .market(row -> row.period("2026-03").segment("A").source("segment bureau"));

        assertThat(said(fixture, Scope.TOTAL)).startsWith("whole bureau");
        assertThat(said(fixture, Scope.segment("A"))).startsWith("segment bureau");
    }

    private static String said(LedgerFixture fixture, Scope scope) {
        return new Wording(Language.EN, "EUR").render(MarketSource.of(fixture.at(WEEK), scope));
    }
}
