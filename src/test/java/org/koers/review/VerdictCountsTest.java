package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** Verdicts counted, and how much earlier or later a draft gives an advice. */
class VerdictCountsTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);

    private static List<ReplayedWeek> replay(RuleRow published, RuleRow draft, WeekRange weeks, double... revenues) {
        return new Replay(new DroolsAdviser(), rules(published), rules(draft))
                .compare(ledger(revenues), SETTINGS, weeks, (done, all) -> {});
    }

    private static Ledger ledger(double... revenues) {
        return new LedgerFixture().flatPlan(2026, 100).totals(FIRST, revenues).ledger();
    }

    private static RuleSet rules(RuleRow row) {
        return new RuleSet("test", "0123456789abcdef", List.of(RuleRow.holdCourse(), row.build()));
    }

    private static WeekRange until(int week) {
        return new WeekRange(FIRST, FIRST.plus(week - 1));
    }

    private static List<ChangeVerdict> of(ReplayChange change, int under, int noise, int unknown) {
        List<ChangeVerdict> verdicts = new ArrayList<>();
        Verdict.Followed below =
                new Verdict.Followed(4, FIRST, new BigDecimal(400), new BigDecimal(300), BigDecimal.TEN);
        Verdict.Followed about =
                new Verdict.Followed(4, FIRST, new BigDecimal(400), new BigDecimal(395), BigDecimal.TEN);
        for (int i = 0; i < under; i++) {
            verdicts.add(new ChangeVerdict(change, Verdict.of(below)));
        }
        for (int i = 0; i < noise; i++) {
            verdicts.add(new ChangeVerdict(change, Verdict.of(about)));
        }
        for (int i = 0; i < unknown; i++) {
            verdicts.add(new ChangeVerdict(change, Verdict.unknown(Verdict.Reason.ACTED_ON)));
        }
        return verdicts;
    }

    private static ReplayChange added() {
        return replay(RuleRow.of("X1").below("ratioWeek", 0), RuleRow.of("X1").below("ratioWeek", 0.9), until(1), 80)
                .get(0)
                .changes()
                .get(0);
    }

    /** Wilson for 6 of 10 with z = 1.28155: (0.6 + 0.082119) / 1.164237 ± 1.28155 · √(0.024 + 0.004106) / 1.164237. */
    @Test
    void the_share_that_landed_under_has_an_interval_of_wilson() {
        VerdictCounts counts = VerdictCounts.of(of(added(), 6, 4, 3), ReplayChange.Kind.ADDED);

        assertThat(counts.known()).isEqualTo(10);
        assertThat(counts.unknown()).isEqualTo(Map.of(Verdict.Reason.ACTED_ON, 3));
        VerdictCounts.Share share = Objects.requireNonNull(counts.landedUnderShare());
        assertThat(share.share()).isCloseTo(0.6, within(1e-12));
        assertThat(share.low80()).isCloseTo(0.401352, within(1e-6));
        assertThat(share.high80()).isCloseTo(0.770434, within(1e-6));
    }

    @Test
    void advices_that_go_are_counted_apart_from_those_that_come() {
        VerdictCounts gone = VerdictCounts.of(of(added(), 6, 4, 3), ReplayChange.Kind.REMOVED);

        assertThat(gone.known()).isZero();
        assertThat(gone.landedUnderShare()).isNull();
    }

    @Test
    void an_advice_that_comes_week_after_week_is_one_verdict_and_hold_course_is_none() {
        double[] revenues = {100, 80, 80, 80, 100, 100, 100, 100, 100, 80};
        List<ReplayedWeek> weeks = replay(
                RuleRow.of("X1").below("ratioWeek", 0), RuleRow.of("X1").below("ratioWeek", 0.9), until(10), revenues);

        List<ChangeVerdict> verdicts = new Hindsight(ledger(revenues), SETTINGS).verdicts(weeks);

        assertThat(verdicts)
                .extracting(verdict -> verdict.change().kind() + " "
                        + verdict.change().advice().id() + " "
                        + verdict.change().week())
                .containsExactly("ADDED X1.total.2026-W02 2026-W02", "ADDED X1.total.2026-W10 2026-W10");
    }

    @Test
    void a_draft_that_speaks_at_a_smaller_gap_is_earlier_by_as_many_weeks() {
        LeadTime lead = LeadTime.of(replay(
                RuleRow.of("X1").below("ratioWeek", 0.7),
                RuleRow.of("X1").below("ratioWeek", 0.9),
                until(7),
                100,
                100,
                85,
                85,
                60,
                60,
                100));

        assertThat(lead.leads()).containsExactly(new LeadTime.Lead("X1.total", FIRST.plus(4), FIRST.plus(2)));
        assertThat(lead.medianWeeksEarlier()).isEqualTo(2.0);
    }

    @Test
    void a_draft_that_waits_is_later_and_an_advice_of_one_side_only_has_no_lead() {
        double[] revenues = {100, 85, 60, 100, 100, 100, 100, 100, 85, 100};
        LeadTime lead = LeadTime.of(replay(
                RuleRow.of("X1").below("ratioWeek", 0.9),
                RuleRow.of("X1").below("ratioWeek", 0.7),
                until(10),
                revenues));

        assertThat(lead.leads()).containsExactly(new LeadTime.Lead("X1.total", FIRST.plus(1), FIRST.plus(2)));
        assertThat(lead.medianWeeksEarlier()).isEqualTo(-1.0);
    }

    @Test
    void what_began_before_the_weeks_replayed_has_no_lead() {
        RuleRow row = RuleRow.of("X1").below("ratioWeek", 0.9);
        WeekRange weeks = new WeekRange(FIRST.plus(2), FIRST.plus(3));

        assertThat(LeadTime.of(replay(row, row, weeks, 100, 80, 80, 80)).leads())
                .isEmpty();
        assertThat(LeadTime.of(replay(row, row, weeks, 100, 100, 80, 80)).leads())
                .containsExactly(new LeadTime.Lead("X1.total", FIRST.plus(2), FIRST.plus(2)));
    }

    @Test
    void without_leads_there_is_no_median() {
        assertThat(new LeadTime(List.of()).medianWeeksEarlier()).isNull();
    }
}
