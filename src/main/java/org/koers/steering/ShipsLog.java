package org.koers.steering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.advice.Mode;
import org.koers.calendar.IsoWeek;
import org.koers.review.Reviewed;
import org.koers.signals.Track;

/**
 * The year as a story: storms, targets and the courses that were chosen, with what came of them.
 *
 * @param entries oldest first
 * @param counts of the decisions in it
 */
public record ShipsLog(List<Entry> entries, Counts counts) {
    public ShipsLog {
        entries = List.copyOf(entries);
    }

    /** What an entry is about; of one week in this order. */
    public enum Kind {
        STORM_BEGAN,
        STORM_ENDED,
        TARGET_SET,
        TARGET_REVISED,
        COURSE,
        REJECTED
    }

    /**
     * One entry.
     *
     * @param target of the year from this week on; null where the entry is not about it
     * @param choice a decision; null otherwise
     * @param outcome what came of it; null when nothing is measured
     */
    public record Entry(
            IsoWeek week,
            Kind kind,
            @Nullable BigDecimal target,
            @Nullable Choice choice,
            @Nullable Outcome outcome) {}

    /**
     * How many.
     *
     * @param courses decisions that asked somebody to do something
     * @param done of which were done
     * @param worked of which the figures say that they worked
     * @param unseen of which no effect can be seen
     * @param worse of which the figures went the wrong way
     * @param rejected advices that were rejected
     * @param storm weeks of storm
     */
    public record Counts(int courses, int done, int worked, int unseen, int worse, int rejected, int storm) {}

    /**
     * Tells the year so far.
     *
     * @param weeks reviewed, in order
     * @param choices of the plan
     * @param figures as known in the last week
     */
    public static ShipsLog of(List<Reviewed> weeks, List<Choice> choices, WeekFigureSeries figures) {
        List<Entry> entries = new ArrayList<>();
        boolean storm = false;
        int stormy = 0;
        for (Reviewed week : weeks) {
            Advisory advisory = week.advisory();
            boolean now = advisory.mode() == Mode.STORM;
            stormy += now ? 1 : 0;
            if (now != storm) {
                entries.add(new Entry(advisory.asOf(), now ? Kind.STORM_BEGAN : Kind.STORM_ENDED, null, null, null));
            }
            storm = now;
        }
        if (!weeks.isEmpty()) {
            targets(weeks.get(weeks.size() - 1), entries);
        }
        for (Choice choice : choices) {
            if (choice.answer() != Answer.DEFER) {
                entries.add(chosen(choice, figures));
            }
        }
        entries.sort(Comparator.comparing(Entry::week).thenComparing(Entry::kind));
        return new ShipsLog(entries, counts(entries, stormy));
    }

    private static void targets(Reviewed last, List<Entry> entries) {
        if (last.tracks().isEmpty()) {
            return;
        }
        boolean first = true;
        for (Track.Step step : last.tracks().get(0).steps()) {
            entries.add(
                    new Entry(step.from(), first ? Kind.TARGET_SET : Kind.TARGET_REVISED, step.target(), null, null));
            first = false;
        }
    }

    private static Entry chosen(Choice choice, WeekFigureSeries figures) {
        boolean action = choice.answer().isAction();
        Outcome outcome = action && (choice.isDone() || choice.isOpen())
                ? choice.promise().map(figures::outcome).orElse(null)
                : null;
        return new Entry(IsoWeek.of(choice.decided()), action ? Kind.COURSE : Kind.REJECTED, null, choice, outcome);
    }

    private static Counts counts(List<Entry> entries, int storm) {
        int done = 0;
        int[] verdicts = new int[Outcome.Verdict.values().length];
        int courses = 0;
        int rejected = 0;
        for (Entry entry : entries) {
            courses += entry.kind() == Kind.COURSE ? 1 : 0;
            rejected += entry.kind() == Kind.REJECTED ? 1 : 0;
            Choice choice = entry.choice();
            done += choice != null && choice.isDone() ? 1 : 0;
            Outcome outcome = entry.outcome();
            if (outcome != null && choice != null && choice.isDone()) {
                verdicts[outcome.verdict().ordinal()]++;
            }
        }
        return new Counts(
                courses,
                done,
                verdicts[Outcome.Verdict.WORKED.ordinal()],
                verdicts[Outcome.Verdict.NO_EFFECT_SEEN.ordinal()],
                verdicts[Outcome.Verdict.WORSE.ordinal()],
                rejected,
                storm);
    }
}
