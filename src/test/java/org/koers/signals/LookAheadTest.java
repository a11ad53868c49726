package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Measure;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.provenance.Known;
import org.koers.quotes.Quote;
import org.koers.samples.Frame;
import org.koers.samples.SampleLedger;
import org.koers.samples.Stories;
import org.koers.situation.AbsurdFuture;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;
import org.koers.situation.Situations;

/**
 * No measure sees what became known after its week. A rich ledger is measured week by week, and again with absurd rows of
 * every kind in its future: all values of all measures of the vocabulary are the same, whatever gauges there are.
 */
class LookAheadTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");

    /** The review itself measures these, from its memory: {@code StoryLookAheadTest} holds them. */
    private static final Set<String> OF_THE_REVIEW = Set.of(
            "offCourseWeeks",
            "stormWeeks",
            "adviceUndecidedWeeks",
            "adviceUndecidedMeetings",
            "rulesActive",
            "rulesSilentShare26w");

    /** No fact has a part in these; which method lands the year depends only on whether there are years before it. */
    private static final Set<String> OF_THE_CALENDAR =
            Set.of("planWeekNo", "sellingDays", "holidayWeek", "landingMethod");

    @ParameterizedTest
    @CsvSource({"1, 2026-W30", "2, 2026-W09", "3, 2026-W21", "4, 2026-W52", "5, 2025-W40"})
    void no_measure_of_a_full_plan_sees_an_absurd_future(long seed, String asOf) {
        IsoWeek week = IsoWeek.parse(asOf).orElseThrow();
        assertThat(peeking(fullPlan(seed, week), week)).isEmpty();
    }

    @Test
    void no_measure_of_a_story_sees_an_absurd_future() {
        IsoWeek week = new IsoWeek(2026, 19);
        for (Frame story : stories()) {
            assertThat(peeking(SampleLedger.of(story, SETTINGS, "story.xlsx"), week))
                    .isEmpty();
        }
    }

    @Test
    void every_measure_of_the_vocabulary_is_known_somewhere_in_these_ledgers() {
        Set<String> known = new TreeSet<>();
        IsoWeek week = new IsoWeek(2026, 30);
        known(known, measured(fullPlan(1, week), week));
        known(known, measured(fullPlan(2, week), week));
        for (Frame story : stories()) {
            known(known, measured(SampleLedger.of(story, SETTINGS, "story.xlsx"), new IsoWeek(2026, 20)));
        }
        Set<String> never = new TreeSet<>();
        for (Measure measure : Vocabulary.shipped().all()) {
            for (ScopeKind kind : measure.scopes()) {
                if (!OF_THE_REVIEW.contains(measure.id()) && !known.contains(measure.id() + " " + kind)) {
                    never.add(measure.id() + " " + kind);
                }
            }
        }
        assertThat(never).as("never looked at: enrich the full plan").isEmpty();
    }

    /** Otherwise the tests above would prove nothing of it. */
    @Test
    void every_measure_sees_the_absurd_rows_once_they_are_known() {
        IsoWeek week = new IsoWeek(2026, 30);
        Set<String> seen = new TreeSet<>();
        changed(seen, fullPlan(1, week), week, 6);
        changed(seen, fullPlan(3, new IsoWeek(2026, 9)), new IsoWeek(2026, 9), 6);
        Set<String> blind = new TreeSet<>();
        for (Measure measure : Vocabulary.shipped().all()) {
            if (!OF_THE_REVIEW.contains(measure.id())
                    && !OF_THE_CALENDAR.contains(measure.id())
                    && !seen.contains(measure.id())) {
                blind.add(measure.id());
            }
        }
        assertThat(blind).as("the absurd future has nothing for these").isEmpty();
    }

    private static void changed(Set<String> changed, Ledger ledger, IsoWeek asOf, int weeks) {
        List<Measurements> honest = measured(ledger, asOf.plus(weeks));
        List<Measurements> tempted = measured(AbsurdFuture.after(ledger, SETTINGS, asOf), asOf.plus(weeks));
        for (int week = honest.size() - weeks; week < honest.size(); week++) {
            Measurements one = honest.get(week);
            Measurements other = tempted.get(week);
            one.values()
                    .forEach((scope, values) -> values.forEach((measure, value) -> {
                        if (!value.equals(other.value(scope, measure))) {
                            changed.add(measure);
                        }
                    }));
        }
    }

    private static List<Frame> stories() {
        return List.of(Stories.LAST_YEAR_PLUS_TEN, Stories.STORM);
    }

    private static Ledger fullPlan(long seed, IsoWeek week) {
        return FullPlan.of(seed, week.plus(2))
                .with(plan -> irregular(plan, week))
                .with(plan -> scored(plan, week))
                .with(plan -> pending(plan, week))
                .with(plan -> openDecisions(plan, week))
                .with(plan -> answered(plan, week))
                .with(plan -> openQuotes(plan, week))
                .with(plan -> corrected(plan, week))
                .with(plan -> seed == 2 ? rebased(plan, week) : plan)
                .ledger();
    }

    /** One customer orders every third week and has stopped; another, chosen to grow, halves. */
    private static LedgerFixture irregular(LedgerFixture plan, IsoWeek asOf) {
        plan.selection(
                row -> row.customer("halves").segment("Infra").selected(true).reason("groei"));
        for (int ago = 110; ago >= 0; ago--) {
            IsoWeek week = asOf.minus(ago);
            double half = ago < 20 ? 4000 : 8000 + 500 * (ago % 3);
            plan.result(
                    row -> row.week(week).customer("halves").segment("Infra").revenue(half));
            if (ago % 3 == 0 && ago > 15) {
                plan.result(row ->
                        row.week(week).customer("stopped").segment("Infra").revenue(9000));
            }
        }
        return plan;
    }

    /** Customers in two corners of the matrix, two that are new, and work that is no contact. */
    private static LedgerFixture scored(LedgerFixture plan, IsoWeek asOf) {
        for (int customer = 0; customer < 10; customer++) {
            int score = customer % 2 == 0 ? 8 : 2;
            String number = "scored" + customer;
            int visits = customer + 1;
            plan.selection(row -> row.customer(number)
                    .segment("Infra")
                    .selected(true)
                    .attractiveness(score)
                    .position(score));
            for (int visit = 0; visit < visits; visit++) {
                LocalDate on = asOf.minus(visit).start();
                plan.activity(row -> row.date(on).rep("Bas").customer(number).hours(2));
            }
        }
        for (int ago = 20; ago >= 0; ago--) {
            IsoWeek week = asOf.minus(ago);
            plan.result(row -> row.week(week).customer("new").segment("Infra").revenue(3000));
            if (ago < 6) {
                plan.result(row ->
                        row.week(week).customer("newest").segment("Infra").revenue(3000));
            }
            plan.activity(row ->
                    row.date(week.start()).rep("Bas").type(Activity.Type.OTHER).hours(4));
        }
        return plan.plan(row -> row.year(2026).newCustomers(60))
                .plan(row -> row.year(2026).segment("Infra").newCustomers(40));
    }

    /** Quotes that are still open in the week: old, silent and put off. */
    private static LedgerFixture pending(LedgerFixture plan, IsoWeek asOf) {
        for (int quote = 0; quote < 6; quote++) {
            LocalDate made = asOf.minus(12 + quote).start();
            String number = "pending" + quote;
            int times = quote;
            plan.quote(row -> row.number(number)
                    .customer("halves")
                    .date(made)
                    .amount(9000)
                    .contacted(made.plusDays(7))
                    .pushed(times));
        }
        for (int ago = 12; ago >= 0; ago--) {
            LocalDate made = asOf.minus(ago).start().plusDays(1);
            plan.quote(row -> row.segment("Infra").date(made).amount(5000));
        }
        return plan;
    }

    private static LedgerFixture rebased(LedgerFixture plan, IsoWeek asOf) {
        return plan.decision(row ->
                row.date(asOf.minus(3).start()).type(Decision.Type.PROCESS).topic("Herijk"));
    }

    private static LedgerFixture openDecisions(LedgerFixture plan, IsoWeek asOf) {
        for (int ago = 12; ago >= 0; ago--) {
            LocalDate on = asOf.minus(ago).start();
            plan.decision(row -> row.date(on)
                    .topic("Nog open")
                    .type(Decision.Type.EFFORT)
                    .measured("bezoeken", "20", "24")
                    .due(on.plusDays(14))
                    .status(Decision.Status.OPEN));
        }
        return plan;
    }

    /** Seven answers to one rule; the last is given after the week. */
    private static LedgerFixture answered(LedgerFixture plan, IsoWeek asOf) {
        for (int ago = 6; ago >= -1; ago--) {
            LocalDate on = asOf.minus(ago).start();
            String advice = "T02.total." + asOf.minus(ago);
            plan.decision(row -> row.date(on)
                    .topic("Antwoord")
                    .type(Decision.Type.EFFORT)
                    .adviceId(advice)
                    .status(Decision.Status.DROPPED));
        }
        return plan;
    }

    private static LedgerFixture openQuotes(LedgerFixture plan, IsoWeek asOf) {
        for (int quote = 0; quote < 12; quote++) {
            plan.quote(row ->
                    row.date(asOf.minus(8).start()).segment("Infra").amount(0).status(Quote.Status.OPEN));
        }
        return plan;
    }

    /** What one customer bought in an earlier week is put right a week before the last. */
    private static LedgerFixture corrected(LedgerFixture plan, IsoWeek asOf) {
        IsoWeek of = asOf.minus(3);
        Instant later = SETTINGS.cutOff(asOf.minus(1));
        return plan.result(row ->
                        row.week(of).customer("corrected").segment("Infra").revenue(1000))
                .result(row -> row.week(of)
                        .customer("corrected")
                        .segment("Infra")
                        .revenue(2000)
                        .known(new Known(later, later)));
    }

    private static List<Measurements> measured(Ledger ledger, IsoWeek until) {
        Situations situations = new Situations(ledger, SETTINGS);
        List<Measurements> weeks = new ArrayList<>();
        Measurements measured = null;
        for (IsoWeek week : SETTINGS.yearOf(until).until(until)) {
            measured = Signals.measure(situations.at(week), measured);
            weeks.add(measured);
        }
        return weeks;
    }

    private static void known(Set<String> known, List<Measurements> weeks) {
        for (Measurements week : weeks) {
            week.values()
                    .forEach((scope, values) -> values.forEach((measure, value) -> {
                        if (value.isKnown()) {
                            known.add(measure + " " + scope.kind());
                        }
                    }));
        }
    }

    /** Measure and scope of every value that differs when the future is absurd, with the first week in which it does. */
    private static Map<String, String> peeking(Ledger ledger, IsoWeek asOf) {
        List<Measurements> honest = measured(ledger, asOf);
        List<Measurements> tempted = measured(AbsurdFuture.after(ledger, SETTINGS, asOf), asOf);
        Map<String, String> peeking = new TreeMap<>();
        for (int week = 0; week < honest.size(); week++) {
            Measurements one = honest.get(week);
            Measurements other = tempted.get(week);
            Set<Scope> scopes = new TreeSet<>(one.values().keySet());
            scopes.addAll(other.values().keySet());
            for (Scope scope : scopes) {
                for (String measure : measures(one, other, scope)) {
                    Value was = one.value(scope, measure);
                    Value is = other.value(scope, measure);
                    if (!was.equals(is)) {
                        peeking.putIfAbsent(
                                measure + " " + scope.kind(), "as of " + one.week() + " " + was + " became " + is);
                    }
                }
            }
            if (!one.remarks().equals(other.remarks())) {
                peeking.putIfAbsent("remarks", one.week() + " " + one.remarks() + " became " + other.remarks());
            }
            if (!one.tracks().equals(other.tracks())) {
                peeking.putIfAbsent("tracks", one.week().toString());
            }
        }
        return peeking;
    }

    private static Set<String> measures(Measurements one, Measurements other, Scope scope) {
        Set<String> measures =
                new TreeSet<>(one.values().getOrDefault(scope, Map.of()).keySet());
        measures.addAll(other.values().getOrDefault(scope, Map.of()).keySet());
        return measures;
    }
}
