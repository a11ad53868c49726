package org.koers.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.provenance.Problem;

/**
 * All problems of one input at once, bounded: of one kind in one sheet and week the first fifty are listed and the rest
 * counted; beyond ten thousand in all they are counted per week only. Those that are counted are kept to be marked in the
 * file, up to ten thousand too. Counting per week keeps what is said of an earlier
 * week the same when later rows are added.
 */
final class Problems {
    static final int LISTED_OF_A_KIND = 50;
    static final int LISTED_IN_ALL = 10_000;

    private final Questions questions;
    private final List<Problem> listed = new ArrayList<>();
    private final List<Problem> further = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<Kind, Integer> counts = new HashMap<>();
    private final Map<Kind, Integer> uncounted = new LinkedHashMap<>();

    Problems() {
        this(Questions.toNobody());
    }

    Problems(Questions questions) {
        this.questions = questions;
    }

    Questions questions() {
        return questions;
    }

    void add(Problem problem) {
        if (problem.consequence() == Problem.Consequence.ASK) {
            asked.add(problem.where());
        }
        Kind kind = new Kind(sheet(problem.where()), problem.message().key(), problem.consequence(), problem.week());
        int count = counts.merge(kind, 1, Integer::sum);
        boolean full = listed.size() >= LISTED_IN_ALL;
        if ((full || count > LISTED_OF_A_KIND) && further.size() < LISTED_IN_ALL) {
            further.add(problem);
        }
        if (full) {
            uncounted.merge(new Kind("", "", problem.consequence(), problem.week()), 1, Integer::sum);
        } else if (count <= LISTED_OF_A_KIND) {
            listed.add(problem);
        } else {
            uncounted.merge(kind, 1, Integer::sum);
        }
    }

    /** What there is now, to come back to. */
    Mark mark() {
        return new Mark(
                List.copyOf(listed),
                List.copyOf(further),
                Set.copyOf(asked),
                Map.copyOf(counts),
                new LinkedHashMap<>(uncounted));
    }

    /** Forgets what came since. */
    void backTo(Mark mark) {
        listed.clear();
        listed.addAll(mark.listed);
        further.clear();
        further.addAll(mark.further);
        asked.clear();
        asked.addAll(mark.asked);
        counts.clear();
        counts.putAll(mark.counts);
        uncounted.clear();
        uncounted.putAll(mark.uncounted);
        questions.startOver();
    }

    record Mark(
            List<Problem> listed,
            List<Problem> further,
            Set<String> asked,
            Map<Kind, Integer> counts,
            Map<Kind, Integer> uncounted) {}

    /** Whether a person was already asked about this cell. */
    boolean hasAsked(String place) {
        return asked.contains(place);
    }

    int size() {
        return listed.size();
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>(listed);
        uncounted.forEach((kind, count) -> all.add(new Problem(
                kind.sheet().isEmpty() ? "…" : kind.sheet(),
                Message.of("workbook.more-like-this", count, LISTED_OF_A_KIND),
                kind.consequence(),
                kind.week())));
        return all;
    }

    /** Those that are only counted, in the list or in a question; at most ten thousand of each. */
    List<Problem> further() {
        List<Problem> all = new ArrayList<>(further);
        all.addAll(questions.further());
        return all;
    }

    private static String sheet(String where) {
        int first = where.indexOf('!');
        int second = first < 0 ? -1 : where.indexOf('!', first + 1);
        return second < 0 ? where : where.substring(0, second);
    }

    private record Kind(
            String sheet,
            String key,
            Problem.Consequence consequence,
            @Nullable IsoWeek week) {
        Kind {
            Objects.requireNonNull(sheet);
        }
    }
}
