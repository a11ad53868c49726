package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Measure;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.situation.LedgerFixture;
import org.koers.situation.Situation;

class MeasurementsTest {
    private static final IsoWeek W30 = new IsoWeek(2026, 30);

    /** The review itself measures these, from its memory. */
    private static final Set<String> OF_THE_REVIEW = Set.of(
            "offCourseWeeks",
            "stormWeeks",
            "adviceUndecidedWeeks",
            "adviceUndecidedMeetings",
            "rulesActive",
            "rulesSilentShare26w");

    @Test
    void every_declared_measure_is_known_at_every_declared_scope_in_a_full_plan() {
        Measurements measured = FullPlan.measured(FullPlan.of(1, W30), W30);
        // What only exists when something is wrong, or when the plan assumes nothing.
        Set<String> notHere = new TreeSet<>(Set.of(
                "breakSince", "breakSize", "activityBreakSince", "rebasedSince", "ambition", "marketPart", "ownPart"));
        // What the full plan gives no cause for: new customers to find, scores, other work, won quotes enough a
        // segment.
        notHere.addAll(Set.of("newCustomersIndex", "newCustomersShortSure", "newRevenueOnLost", "activityOtherHours"));
        notHere.addAll(Set.of(
                "visitsMatrixRatio", "visitsMatrixSure", "quoteInflowIndex", "quoteInflowLowSure", "quoteCycle"));
        notHere.addAll(Set.of("restatedWeek", "openQuotesStale", "decisionsReversed8w"));
        notHere.addAll(Set.of("ruleRejectedOfLast5", "ruleActedHigh90"));
        notHere.addAll(ShiftGauge.OF_REVENUE);
        notHere.addAll(ShiftGauge.OF_CONTACTS);
        List<String> missing = new ArrayList<>();
        for (Measure measure : Vocabulary.shipped().all()) {
            for (ScopeKind kind : measure.scopes()) {
                boolean known = measured.scopes(kind).stream()
                        .anyMatch(scope -> measured.value(scope, measure.id()).isKnown());
                // Some customers are only chosen, others only buy.
                boolean said = kind == ScopeKind.CUSTOMER
                        || measured.scopes(kind).stream()
                                .allMatch(scope -> measured.values().get(scope).containsKey(measure.id()));
                if (!OF_THE_REVIEW.contains(measure.id()) && !(said && (known || notHere.contains(measure.id())))) {
                    missing.add(measure.id() + " " + kind + (said ? " not known" : " not said"));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void nothing_is_measured_where_it_is_not_declared() {
        Measurements measured = FullPlan.measured(FullPlan.of(1, W30), W30);
        Set<String> undeclared = new TreeSet<>();
        measured.values()
                .forEach((scope, values) -> values.keySet().forEach(id -> {
                    if (!Vocabulary.shipped().get(id).scopes().contains(scope.kind())) {
                        undeclared.add(id + " " + scope.kind());
                    }
                }));
        assertThat(undeclared).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void what_becomes_known_later_changes_nothing(long seed) {
        IsoWeek now = new IsoWeek(2026, 9 + 7 * (int) seed);
        LedgerFixture future = FullPlan.of(seed, now.plus(8));
        LedgerFixture past = FullPlan.known(future, now);

        Measurements tempted = FullPlan.measured(future, now);
        Measurements untempted = FullPlan.measured(past, now);
        assertThat(tempted.values()).isEqualTo(untempted.values());
        assertThat(tempted.changes()).isEqualTo(untempted.changes());
    }

    @Test
    void taking_over_from_the_week_before_gives_the_same_as_measuring_afresh() {
        LedgerFixture fixture = FullPlan.of(4, W30);
        Measurements before = FullPlan.measured(fixture, W30.minus(1));
        Situation situation = fixture.at(W30);

        Measurements grown = Signals.measure(situation, before);
        Measurements fresh = Signals.measure(situation, before.asPast());

        assertThat(withoutRestated(grown)).isEqualTo(withoutRestated(fresh));
        assertThat(grown.tracks()).isEqualTo(fresh.tracks());
        assertThat(grown.remarks()).isEqualTo(fresh.remarks());
    }

    /** What was restated is seen only beside the rows of the week before. */
    private static Map<Scope, Map<String, Value>> withoutRestated(Measurements measured) {
        Map<Scope, Map<String, Value>> others = new TreeMap<>();
        measured.values().forEach((scope, values) -> {
            Map<String, Value> kept = new TreeMap<>(values);
            kept.keySet().removeAll(Set.of("restatedAmount", "restatedShare", "restatedWeek"));
            others.put(scope, kept);
        });
        return others;
    }

    @Test
    void market_own_and_what_is_not_explained_are_the_gap_to_the_cent() {
        Measurements measured = FullPlan.measured(FullPlan.of(5, W30), W30);
        List<Scope> scopes = new ArrayList<>(measured.scopes(ScopeKind.SEGMENT));
        scopes.add(Scope.TOTAL);
        for (Scope scope : scopes) {
            assertThat(amount(measured, scope, "marketEffect")
                            .add(amount(measured, scope, "ownEffect"))
                            .add(amount(measured, scope, "unexplained")))
                    .isEqualByComparingTo(amount(measured, scope, "gap"));
        }
    }

    private static java.math.BigDecimal amount(Measurements measured, Scope scope, String measure) {
        return measured.value(scope, measure).number().orElseThrow();
    }
}
