package org.koers.review;

import java.util.ArrayList;
import java.util.List;
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

/**
 * Lets weeks go by again by two rule sets: what each {@link Fold} of them gives, but every week is measured once for both.
 * As of each week only what was known then.
 */
public final class Replay {
    private final WeeklyReview published;
    private final WeeklyReview draft;

    /** @throws IllegalArgumentException when one of the rule sets has no row that tells how to hold course */
    public Replay(Adviser adviser, RuleSet published, RuleSet draft) {
        this.published = new WeeklyReview(adviser, published);
        this.draft = new WeeklyReview(adviser, draft);
    }

    /**
     * Told of each week as it is done, in order. It may throw what it likes, as {@link
     * java.util.concurrent.CancellationException}: that ends the replay and goes on to who asked for it.
     */
    public interface Watch {
        /**
         * After each week, also one that is replayed only for the memory of those asked for.
         *
         * @param done weeks so far
         * @param all weeks in all
         */
        void reviewed(int done, int all);

        /** After each week asked for, before {@link #reviewed}. */
        default void replayed(ReplayedWeek week) {}

        /** What the draft made of each week, the weeks for memory among them, with what was measured of every scope. */
        default void judged(Judged byDraft) {}
    }

    /**
     * Replays weeks of a plan. Every plan year is replayed from its first week, with the memory of the weeks in it.
     *
     * @param weeks to give, of one plan year or more
     * @return one entry a week, in order
     */
    public List<ReplayedWeek> compare(Ledger ledger, PlanSettings settings, WeekRange weeks, Watch watch) {
        Situations situations = new Situations(ledger, settings);
        List<ReplayedWeek> replayed = new ArrayList<>();
        PlanYear first = settings.yearOf(weeks.from());
        int all = first.first().weeksUntil(weeks.to()) + 1;
        int done = 0;
        for (PlanYear year = first; !year.first().isAfter(weeks.to()); year = year.next()) {
            Both both = new Both(new UnderWay(published), new UnderWay(draft), watch);
            Measurements measured = null;
            for (IsoWeek week : year.until(weeks.to())) {
                Situation situation = situations.at(week);
                measured = Signals.measure(situation, measured);
                ReplayedWeek step = both.review(situation, measured);
                if (!week.isBefore(weeks.from())) {
                    replayed.add(step);
                    watch.replayed(step);
                }
                watch.reviewed(++done, all);
            }
        }
        return replayed;
    }

    /** Both rule sets on their way through one plan year. */
    private record Both(UnderWay published, UnderWay draft, Watch watch) {
        ReplayedWeek review(Situation situation, Measurements measured) {
            Reviewed one = published.review(situation, measured, judged -> {});
            return ReplayedWeek.of(one, draft.review(situation, measured, watch::judged));
        }
    }
}
