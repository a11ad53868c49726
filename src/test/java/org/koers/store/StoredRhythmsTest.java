package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.PlanYear;
import org.koers.situation.Cadence;
import org.koers.steering.Rhythm;

class StoredRhythmsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-20T05:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private StoreFixture store;
    private StoredRhythms rhythms;

    @BeforeEach
    void open() {
        store = StoreFixture.open(home);
        rhythms = new StoredRhythms(store.database, CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_plan_meets_every_week_for_an_hour_until_somebody_says_otherwise() {
        assertThat(rhythms.of(store.plan)).isEqualTo(new Rhythm(Cadence.WEEKLY, 60));
    }

    @Test
    void another_cadence_is_a_setting_of_the_plan_and_asks_for_a_new_review() {
        long before = store.plans.find(store.plan).orElseThrow().state();
        rhythms.set(store.plan, new Rhythm(Cadence.MONTHLY, 45), store.account);

        StoredPlan plan = store.plans.find(store.plan).orElseThrow();
        assertThat(plan.settings().cadence()).isEqualTo(Cadence.MONTHLY);
        assertThat(plan.state()).isEqualTo(before + 1);
        assertThat(plan.version()).isZero();
        assertThat(rhythms.of(store.plan)).isEqualTo(new Rhythm(Cadence.MONTHLY, 45));
    }

    @Test
    void another_length_asks_for_no_new_review() {
        long before = store.plans.find(store.plan).orElseThrow().state();
        rhythms.set(store.plan, new Rhythm(Cadence.WEEKLY, 30), store.account);

        assertThat(store.plans.find(store.plan).orElseThrow().state()).isEqualTo(before);
        assertThat(rhythms.of(store.plan).minutes()).isEqualTo(30);
    }

    @Test
    void who_set_it_is_on_record() {
        rhythms.set(store.plan, new Rhythm(Cadence.TWO_WEEKLY, 90), store.account);

        assertThat(new AuditTrail(store.database, CLOCK).newest(1))
                .containsExactly(
                        new AuditTrail.Entry("Olga", CLOCK.instant(), "plan.rhythm", store.plan + " TWO_WEEKLY 90"));
    }

    @Test
    void the_plan_of_the_next_year_goes_on_in_the_rhythm_of_the_team() {
        rhythms.set(store.plan, new Rhythm(Cadence.TWO_WEEKLY, 90), store.account);
        long team = store.plans.find(store.plan).orElseThrow().team();

        StoredPlan next = store.plans.findOrCreate(team, PlanYear.of(2027, 1), StoreFixture.SETTINGS);

        assertThat(rhythms.of(next.id())).isEqualTo(new Rhythm(Cadence.TWO_WEEKLY, 90));
    }
}
