package org.koers.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Adviser;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.rules.RuleSet;
import org.koers.signals.Measurements;
import org.koers.signals.Signals;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;
import org.koers.situation.Situation;
import org.koers.situation.Situations;

/** Reviews a plan year week by week from its first week, each week with the memory of those before: one step a week. */
public final class Fold implements Reviewer, Judge {
    private final WeeklyReview review;

    public Fold(Adviser adviser, RuleSet rules) {
        this.review = new WeeklyReview(adviser, rules);
    }

    @Override
    public List<Reviewed> review(Ledger ledger, PlanSettings settings, IsoWeek from, IsoWeek to, IntConsumer reviewed) {
        PlanYear year = settings.yearOf(to);
        if (!year.contains(from) || from.isAfter(to)) {
            throw new IllegalArgumentException(from + " and " + to + " are not in order in one plan year");
        }
        List<Reviewed> weeks = new ArrayList<>();
        UnderWay fold = new UnderWay(review);
        Measurements measured = null;
        int done = 0;
        Situations situations = new Situations(ledger, settings);
        for (IsoWeek week : year.until(to)) {
            Situation situation = situations.at(week);
            measured = Signals.measure(situation, measured);
            Reviewed step = fold.review(situation, measured, judged -> {});
            reviewed.accept(++done);
            if (!week.isBefore(from)) {
                weeks.add(step);
            }
        }
        return weeks;
    }

    @Override
    public void judge(Situations situations, PlanYear year, Consumer<Judged> judged) {
        UnderWay fold = new UnderWay(review);
        Measurements measured = null;
        for (IsoWeek week : year.weeks()) {
            Situation situation = situations.at(week);
            measured = Signals.measure(situation, measured);
            judged.accept(fold.judge(MeasuredWeek.of(situation, measured)));
        }
    }

    /**
     * The same of weeks that were measured before, of which no facts are left.
     *
     * @param judged told of each week, in order
     */
    public void judge(MeasuredYear year, Consumer<Judged> judged) {
        UnderWay fold = new UnderWay(review);
        year.weeks().forEach(week -> judged.accept(fold.judge(week)));
    }

    /** The last week of a plan year that has results; null when there is none. */
    public static @Nullable IsoWeek lastWeek(Ledger ledger, PlanSettings settings, int planYear) {
        return ledger.results().stream()
                .map(result -> result.week())
                .filter(week -> settings.yearOf(week).name() == planYear)
                .max(IsoWeek::compareTo)
                .orElse(null);
    }
}
