package org.koers.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.calendar.IsoWeek;
import org.koers.rules.AdviceKind;

/**
 * How much earlier or later the draft gives an advice that both rule sets give. An advice begins in the first week in
 * which it is given under one id. Beginnings of one rule about one scope are paired when each is the nearest of the
 * other's, at most a quarter apart. Hold course is left out, and so is an advice that began before the weeks that were
 * replayed.
 *
 * @param leads one entry a pair, by the published week, then by rule and scope
 */
public record LeadTime(List<Lead> leads) {
    /** Further apart it is another time. */
    private static final int FURTHEST = 13;

    public LeadTime {
        leads = List.copyOf(leads);
    }

    /**
     * One advice that both give.
     *
     * @param subject rule and scope: {@code T03.total}
     * @param published week in which the rules in force begin to give it
     * @param draft week in which the draft does
     */
    public record Lead(String subject, IsoWeek published, IsoWeek draft) {
        /** Weeks that the draft is earlier; below 0 when it is later. */
        public int weeksEarlier() {
            return draft.weeksUntil(published);
        }
    }

    /** @param weeks in order */
    public static LeadTime of(List<ReplayedWeek> weeks) {
        Map<String, List<IsoWeek>> published = beginnings(weeks, ReplayedWeek::published);
        Map<String, List<IsoWeek>> draft = beginnings(weeks, ReplayedWeek::draft);
        List<Lead> leads = new ArrayList<>();
        published.forEach((subject, ones) -> {
            List<IsoWeek> others = draft.getOrDefault(subject, List.of());
            for (IsoWeek one : ones) {
                IsoWeek other = nearest(one, others);
                if (other != null && one.equals(nearest(other, ones))) {
                    leads.add(new Lead(subject, one, other));
                }
            }
        });
        leads.sort(Comparator.comparing(Lead::published).thenComparing(Lead::subject));
        return new LeadTime(leads);
    }

    /** Weeks that the draft is earlier, half of the leads above and half below; null without any. */
    public @Nullable Double medianWeeksEarlier() {
        if (leads.isEmpty()) {
            return null;
        }
        int[] sorted = leads.stream().mapToInt(Lead::weeksEarlier).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
    }

    private static @Nullable IsoWeek nearest(IsoWeek week, List<IsoWeek> others) {
        return others.stream()
                .filter(other -> Math.abs(week.weeksUntil(other)) <= FURTHEST)
                .min(Comparator.comparingInt((IsoWeek other) -> Math.abs(week.weeksUntil(other)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static Map<String, List<IsoWeek>> beginnings(
            List<ReplayedWeek> weeks, Function<ReplayedWeek, Reviewed> side) {
        Map<String, List<IsoWeek>> beginnings = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (ReplayedWeek replayed : weeks) {
            IsoWeek week = replayed.week();
            boolean first = week.equals(weeks.get(0).week());
            for (Advice advice : side.apply(replayed).advisory().advices()) {
                IsoWeek since = advice.since();
                boolean before = first && since != null && since.isBefore(week);
                if (advice.kind() != AdviceKind.HOLD_COURSE && seen.add(advice.id()) && !before) {
                    beginnings
                            .computeIfAbsent(
                                    advice.id().substring(0, advice.id().lastIndexOf('.')), key -> new ArrayList<>())
                            .add(week);
                }
            }
        }
        return beginnings;
    }
}
