package org.koers.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.PlanYear;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.review.Judge;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/**
 * Lets every complete plan year go by again, week by week with only what was known, and keeps what was expected and when
 * was warned. A year counts when the year before it is complete too.
 */
public final class Backtest {
    private final Judge judge;

    public Backtest(Judge judge) {
        this.judge = judge;
    }

    /** Told after each week. */
    public interface Progress {
        /**
         * @param done weeks so far
         * @param all weeks in all years together
         */
        void reviewed(int done, int all);
    }

    public TrackRecord run(Ledger ledger, PlanSettings settings, Progress progress) {
        TestedYears tested = new TestedYears(ledger, settings);
        if (tested.years().isEmpty()) {
            return new TrackRecord(List.of(), List.of(Message.of("backtest.no-complete-year")));
        }
        int all = tested.years().stream().mapToInt(PlanYear::length).sum();
        int[] done = {0};
        List<SeriesYear> series = new ArrayList<>();
        for (PlanYear year : tested.years()) {
            YearLog log = new YearLog(year);
            judge.judge(tested.situations(), year, judged -> {
                log.note(judged);
                progress.reviewed(++done[0], all);
            });
            series.addAll(tested.series(year, log));
        }
        return new TrackRecord(series, notes(tested.unplanned(), tested.assumed()));
    }

    private static List<Message> notes(List<PlanYear> unplanned, AssumedPlan assumed) {
        if (unplanned.isEmpty()) {
            return List.of();
        }
        String years = String.join(
                ", ",
                unplanned.stream().map(year -> String.valueOf(year.name())).toList());
        BigDecimal growth = assumed.growthOfTotal();
        return List.of(
                growth == null
                        ? Message.of("backtest.target-last-year", years)
                        : Message.of("backtest.target-assumed", years, share(growth)));
    }

    private static Measured share(BigDecimal growth) {
        return new Measured(Vocabulary.shipped().get("growthLastYear"), Value.of(growth, Unit.SHARE));
    }
}
