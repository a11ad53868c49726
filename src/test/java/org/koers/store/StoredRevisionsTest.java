package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.steering.LandingRange;
import org.koers.steering.PayEffect;
import org.koers.steering.Revision;
import org.koers.steering.Scenario;
import org.koers.steering.Trigger;

class StoredRevisionsTest {
    private static final Instant NOW = Instant.parse("2026-05-18T07:30:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);
    private static final IsoWeek FROM = new IsoWeek(2026, 22);

    @TempDir
    Path home;

    private StoreFixture store;
    private StoredRevisions revisions;

    @BeforeEach
    void open() {
        store = StoreFixture.open(home);
        revisions = new StoredRevisions(store.database, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Revision.Part part(Scope scope) {
        TreeMap<IsoWeek, BigDecimal> weeks = new TreeMap<>();
        weeks.put(FROM, new BigDecimal("310000.25"));
        weeks.put(FROM.plus(1), new BigDecimal("290000.00"));
        return new Revision.Part(
                scope,
                new BigDecimal("19055600.00"),
                new BigDecimal("16510000.00"),
                new BigDecimal("0.0100"),
                new BigDecimal("0.5000"),
                weeks);
    }

    private static Revision proposal(String version) {
        return new Revision(
                0,
                new IsoWeek(2026, 20),
                MONDAY,
                new Revision.Reasons(
                        version,
                        Trigger.MARKET,
                        "De markt is acht procent kleiner.",
                        Scenario.Kind.EVEN,
                        "",
                        FROM,
                        PayEffect.AS_BEFORE,
                        ""),
                List.of(part(Scope.TOTAL), part(Scope.segment("Infra & net"))),
                new LandingRange(
                        new BigDecimal("16110000.00"),
                        new BigDecimal("16510000.00"),
                        new BigDecimal("16920000.00"),
                        new BigDecimal("0.0100")),
                new Revision.Proposer(0, ""),
                Instant.EPOCH,
                null);
    }

    private Revision proposed(String version) {
        long id =
                revisions.propose(store.plan, proposal(version), store.account).orElseThrow();
        return revisions.ofPlan(store.plan).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private boolean rule(Revision revision, Revision.Verdict verdict) {
        return revisions.rule(
                store.plan,
                revision,
                new Revision.Ruling(verdict, MONDAY, "", "om de markt", Instant.EPOCH),
                store.account);
    }

    @Test
    void a_proposal_comes_back_as_it_was_with_who_and_when() {
        Revision back = proposed("Herziening 1");

        assertThat(back.reasons()).isEqualTo(proposal("Herziening 1").reasons());
        assertThat(back.parts()).isEqualTo(proposal("").parts());
        assertThat(back.landing()).isEqualTo(proposal("").landing());
        assertThat(back.proposer()).isEqualTo(new Revision.Proposer(store.account, "Olga"));
        assertThat(back.recorded()).isEqualTo(NOW);
        assertThat(back.isOpen()).isTrue();
    }

    @Test
    void only_one_waits_at_a_time() {
        proposed("Herziening 1");

        assertThat(revisions.propose(store.plan, proposal("Herziening 2"), store.account))
                .isEmpty();
        assertThat(revisions.ofPlan(store.plan)).hasSize(1);
    }

    @Test
    void who_rules_second_is_told() {
        Revision revision = proposed("Herziening 1");

        assertThat(rule(revision, Revision.Verdict.REFUSED)).isTrue();
        assertThat(rule(revision, Revision.Verdict.APPROVED)).isFalse();
        Revision.Ruling ruling = revisions.ofPlan(store.plan).get(0).ruling();
        assertThat(ruling).isEqualTo(new Revision.Ruling(Revision.Verdict.REFUSED, MONDAY, "Olga", "om de markt", NOW));
    }

    @Test
    void while_it_waits_or_was_refused_the_plan_is_what_it_was() {
        Revision revision = proposed("Herziening 1");
        assertThat(store.ledgers.load(store.plan).plan()).isEmpty();

        rule(revision, Revision.Verdict.REFUSED);
        assertThat(store.ledgers.load(store.plan).plan()).isEmpty();
    }

    @Test
    void approved_it_is_another_version_of_the_plan_by_week_and_known_from_its_own_week() {
        rule(proposed("Herziening 1"), Revision.Verdict.APPROVED);

        List<PlanLine> lines = store.ledgers.load(store.plan).plan();
        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line.segment()).isEqualTo("Infra & net");
            assertThat(line.version()).isEqualTo("Herziening 1");
            assertThat(line.approvedOn()).isEqualTo(MONDAY);
            assertThat(line.effectiveFrom()).isEqualTo(FROM.start());
            assertThat(line.approvedBy()).isEqualTo("Olga");
            assertThat(line.known().from()).isEqualTo(NOW);
        });
        assertThat(lines).extracting(PlanLine::week).containsExactly(FROM, FROM.plus(1));
        assertThat(store.ledgers.load(store.plan).has(Subject.PLAN, Field.APPROVED_BY))
                .isTrue();
    }

    @Test
    void taken_back_it_is_gone_from_the_plan_and_kept_in_the_record() {
        Revision revision = proposed("Herziening 1");
        rule(revision, Revision.Verdict.APPROVED);
        rule(revisions.ofPlan(store.plan).get(0), Revision.Verdict.WITHDRAWN);

        assertThat(store.ledgers.load(store.plan).plan()).isEmpty();
        assertThat(revisions.ofPlan(store.plan))
                .singleElement()
                .satisfies(one -> assertThat(one.isApproved()).isFalse());
        assertThat(store.database
                        .client()
                        .sql("select verdict from target_ruling where revision_id = ? order by id")
                        .param(revision.id())
                        .query(String.class)
                        .list())
                .containsExactly("APPROVED", "WITHDRAWN");
    }
}
