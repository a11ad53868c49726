package org.koers.wiring;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.intake.FactSink;
import org.koers.market.MarketValue;
import org.koers.plan.PlanLine;
import org.koers.quotes.Quote;
import org.koers.results.ControlTotal;
import org.koers.results.Result;
import org.koers.situation.PlanSettings;
import org.koers.team.Member;

/**
 * Hands facts on to where they are kept, and notes which weeks they are about. A fault of what keeps them is no fault
 * of the file, so it is remembered apart from what the reader makes of it.
 */
final class WatchedSink implements FactSink {
    private final FactSink kept;
    private final Brake brake;
    private final Set<Integer> plannedYears = new TreeSet<>();
    private final Set<IsoWeek> plannedWeeks = new TreeSet<>();
    private final SortedSet<IsoWeek> soldWeeks = new TreeSet<>();
    private @Nullable RuntimeException fault;
    private @Nullable IsoWeek last;
    private long facts;

    WatchedSink(FactSink kept, Brake brake) {
        this.kept = kept;
        this.brake = brake;
    }

    /** Plan years with a target for revenue, by name. */
    SortedSet<Integer> plannedYears(PlanSettings settings) {
        SortedSet<Integer> years = new TreeSet<>(plannedYears);
        plannedWeeks.forEach(week -> years.add(settings.yearOf(week).name()));
        return years;
    }

    SortedSet<IsoWeek> soldWeeks() {
        return soldWeeks;
    }

    long facts() {
        return facts;
    }

    /** What went wrong while keeping, whatever the reader said about it. */
    void rethrow() {
        if (fault != null) {
            throw fault;
        }
    }

    private void keep(Runnable work) {
        facts++;
        brake.shielded(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                fault = e;
                throw e;
            }
            return true;
        });
    }

    @Override
    public void startOver() {
        keep(kept::startOver);
        plannedYears.clear();
        plannedWeeks.clear();
        soldWeeks.clear();
        last = null;
        facts = 0;
    }

    @Override
    public void plan(PlanLine line) {
        IsoWeek week = line.week();
        if (line.revenue() != null && week == null) {
            plannedYears.add(line.year());
        } else if (line.revenue() != null && week != null) {
            plannedWeeks.add(week);
        }
        keep(() -> kept.plan(line));
    }

    @Override
    public void result(Result result) {
        if (!result.week().equals(last)) {
            last = result.week();
            soldWeeks.add(result.week());
        }
        keep(() -> kept.result(result));
    }

    @Override
    public void controlTotal(ControlTotal total) {
        keep(() -> kept.controlTotal(total));
    }

    @Override
    public void activity(Activity activity) {
        keep(() -> kept.activity(activity));
    }

    @Override
    public void quote(Quote quote) {
        keep(() -> kept.quote(quote));
    }

    @Override
    public void market(MarketValue value) {
        keep(() -> kept.market(value));
    }

    @Override
    public void selection(Selection selection) {
        keep(() -> kept.selection(selection));
    }

    @Override
    public void member(Member member) {
        keep(() -> kept.member(member));
    }

    @Override
    public void decision(Decision decision) {
        keep(() -> kept.decision(decision));
    }
}
