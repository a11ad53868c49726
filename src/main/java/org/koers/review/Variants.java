package org.koers.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.advice.Adviser;
import org.koers.rules.RuleSet;

/**
 * Judges the weeks of a measured year by rule sets that differ little, all of them week by week. What is alike for
 * several of them, with the same memory of the weeks before, is judged once for all of those.
 */
public final class Variants {
    private final List<WeeklyReview> reviews;

    /** @param variants rule sets; known by their place, from 0 */
    public Variants(Adviser adviser, List<RuleSet> variants) {
        this.reviews =
                variants.stream().map(rules -> new WeeklyReview(adviser, rules)).toList();
    }

    /** Which variants say the same of a week. */
    public interface Alike {
        /**
         * Two variants of one number must hold in the same way against everything that was measured in the week.
         *
         * @param week place in the year, from 0
         */
        int number(int variant, int week);
    }

    /** Told what came of a week. */
    public interface Seen {
        /** @param variants all of which this was judged */
        void seen(List<Integer> variants, Judged judged);
    }

    /** What {@link Fold#judge} gives for each of them. */
    public void judge(MeasuredYear year, Alike alike, Seen seen) {
        Map<Memory, List<Integer>> now = new LinkedHashMap<>();
        List<Integer> all = new ArrayList<>();
        for (int variant = 0; variant < reviews.size(); variant++) {
            all.add(variant);
        }
        now.put(Memory.NONE, all);
        for (int place = 0; place < year.weeks().size(); place++) {
            Map<Memory, List<Integer>> next = new LinkedHashMap<>();
            for (Map.Entry<Memory, List<Integer>> same : now.entrySet()) {
                for (List<Integer> group : groups(same.getValue(), alike, place)) {
                    WeeklyReview.Judgement judgement = reviews.get(group.get(0))
                            .judge(same.getKey(), year.weeks().get(place), (scope, measure) -> List.of());
                    seen.seen(group, judgement.judged());
                    next.computeIfAbsent(judgement.after(), memory -> new ArrayList<>())
                            .addAll(group);
                }
            }
            now = next;
        }
    }

    private static Iterable<List<Integer>> groups(List<Integer> variants, Alike alike, int week) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int variant : variants) {
            groups.computeIfAbsent(alike.number(variant, week), number -> new ArrayList<>())
                    .add(variant);
        }
        return groups.values();
    }
}
