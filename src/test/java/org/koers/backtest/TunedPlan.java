package org.koers.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.ScopeKind;
import org.koers.review.Fold;
import org.koers.review.MeasuredYear;
import org.koers.rules.Row;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** A plan on which thresholds are tried: 2023 has 52 weeks; 2022 comes before it. */
final class TunedPlan {
    static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    static final DroolsAdviser ADVISER = new DroolsAdviser();
    static final Tuning.Progress UNWATCHED = (done, all) -> {};

    /** Five segments after a year at 100: two miss the year, two reach it and one ends between. */
    static final Ledger LEDGER = fiveSegments();

    static final TuningHistory HISTORY = TuningHistory.of(LEDGER, SETTINGS, (done, all) -> {});

    /** Its first 14 weeks, for what takes no whole year. */
    static final TuningHistory SHORT = new TuningHistory(
            List.of(new MeasuredYear(
                    HISTORY.years().get(0).year(),
                    HISTORY.years().get(0).weeks().subList(0, 14))),
            HISTORY.series());

    private static Ledger fiveSegments() {
        Random random = new Random(11);
        LedgerFixture fixture = new LedgerFixture();
        sell(fixture, "Industrie", random, 100, 90);
        sell(fixture, "Infra", random, 100, 92);
        sell(fixture, "Utiliteit", random, 100, 106);
        sell(fixture, "Woningbouw", random, 100, 105);
        sell(fixture, "Zorg", random, 100, 99);
        return fixture.decision(row -> row.date("2023-06-06").adviceId("X2.infra.2023-W10"))
                .ledger();
    }

    private static void sell(LedgerFixture fixture, String segment, Random random, double... levels) {
        IsoWeek first = new IsoWeek(2022, 1);
        fixture.flatPlan(2023, segment, 100);
        for (double level : levels) {
            double[] weeks = new double[52];
            Arrays.setAll(weeks, week -> random.nextGaussian());
            double mean = Arrays.stream(weeks).average().orElseThrow();
            Arrays.setAll(weeks, week -> level * (1 + 0.15 * (weeks[week] - mean)));
            fixture.totals(segment, first, weeks);
            first = first.plus(52);
        }
    }

    static RuleSet rules(RuleRow... rows) {
        List<Row> all = new ArrayList<>();
        all.add(RuleRow.holdCourse());
        for (RuleRow row : rows) {
            all.add(row.build());
        }
        return new RuleSet("test", "0123456789abcdef", all);
    }

    static RuleRow segments(String id) {
        return RuleRow.of(id).about(ScopeKind.SEGMENT);
    }

    /** Judges every week by itself, without anything shared between thresholds. */
    static Tried plain(TuningHistory history, Tuned tuned, BigDecimal number) {
        Tally tally = new Tally(tuned.threshold().row(tuned.rules()));
        Fold fold = new Fold(ADVISER, tuned.threshold().in(tuned.rules(), number));
        history.years().forEach(year -> fold.judge(year, judged -> tally.note(judged, year)));
        tally.endOf(history);
        return tally.tried();
    }

    record Tuned(RuleSet rules, Threshold threshold) {
        TuningCurve curve(TuningHistory history) {
            return new Tuning(ADVISER, List.of(history), rules, threshold).curve(UNWATCHED);
        }
    }

    static Tried of(TuningCurve.Point point) {
        return new Tried(
                point.matches(),
                (int) point.advices(),
                Objects.requireNonNull(point.missedWarned()).intValue(),
                Objects.requireNonNull(point.falseAlarms()).intValue());
    }

    private TunedPlan() {}
}
