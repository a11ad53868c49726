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
import org.koers.situation.Situations;

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
        CompleteYears complete = new CompleteYears(ledger, settings);
        List<PlanYear> tested = complete.tested();
        if (tested.isEmpty()) {
            return new TrackRecord(List.of(), List.of(Message.of("backtest.no-complete-year")));
        }
        History history = new History(new Situations(ledger, settings), complete.all());
        List<PlanYear> unplanned = tested.stream()
                .filter(year -> !ledger.plannedYears(settings).contains(year.name()))
                .toList();
        AssumedPlan assumed = new AssumedPlan(history);
        assumed.readGrowth(ledger, settings, complete);
        unplanned.forEach(assumed::assume);
        Situations situations = new Situations(assumed.with(ledger), settings);
        int all = tested.stream().mapToInt(PlanYear::length).sum();
        int[] done = {0};
        List<SeriesYear> series = new ArrayList<>();
        for (PlanYear year : tested) {
            YearLog log = new YearLog(year);
            judge.judge(situations, year, judged -> {
                log.note(judged);
                progress.reviewed(++done[0], all);
            });
            series.addAll(log.series(history, complete.before(year), unplanned.contains(year)));
        }
        return new TrackRecord(series, notes(unplanned, assumed));
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
