package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;

class StoredScenariosTest {
    private static final Instant NOW = Instant.parse("2026-05-20T05:30:00Z");

    @TempDir
    Path home;

    private StoreFixture store;
    private StoredScenarios scenarios;

    @BeforeEach
    void open() {
        store = StoreFixture.open(home);
        scenarios = new StoredScenarios(store.database, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static StoredScenarios.Draft draft(String name) {
        return new StoredScenarios.Draft(
                name,
                "infra & netbeheer",
                new IsoWeek(2026, 20),
                Map.of("visits", new BigDecimal("0.1000"), "market", new BigDecimal("-0.0250")),
                new IsoWeek(2026, 22),
                new StoredScenarios.Landing(
                        new BigDecimal("15920000.00"),
                        new BigDecimal("16490000.50"),
                        new BigDecimal("17070000.00"),
                        new BigDecimal("0.0123")));
    }

    @Test
    void it_comes_back_as_it_was_with_who_and_when() {
        long id = scenarios.keep(store.plan, store.account, draft("meer bezoeken"));

        assertThat(scenarios.of(store.plan))
                .containsExactly(
                        new StoredScenarios.StoredScenario(id, store.plan, draft("meer bezoeken"), "Olga", NOW));
    }

    @Test
    void the_newest_comes_first() {
        scenarios.keep(store.plan, store.account, draft("eerst"));
        scenarios.keep(store.plan, store.account, draft("daarna"));

        assertThat(scenarios.of(store.plan))
                .extracting(one -> one.draft().name())
                .containsExactly("daarna", "eerst");
    }

    @Test
    void what_is_withdrawn_is_gone_until_it_is_restored() {
        long id = scenarios.keep(store.plan, store.account, draft("weg"));

        assertThat(scenarios.withdraw(id, store.account)).isTrue();
        assertThat(scenarios.withdraw(id, store.account)).isFalse();
        assertThat(scenarios.of(store.plan)).isEmpty();
        assertThat(scenarios.restore(id, store.account)).isTrue();
        assertThat(scenarios.restore(id, store.account)).isFalse();
        assertThat(scenarios.of(store.plan)).hasSize(1);
    }

    @Test
    void the_audit_trail_tells_of_it() {
        long id = scenarios.keep(store.plan, store.account, draft("weg"));
        scenarios.withdraw(id, store.account);

        assertThat(new AuditTrail(store.database, Clock.systemUTC()).newest(2))
                .extracting(AuditTrail.Entry::action)
                .containsExactly("withdraw-scenario", "keep-scenario");
    }
}
