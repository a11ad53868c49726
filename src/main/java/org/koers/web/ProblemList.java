package org.koers.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;

/**
 * Problems as a page lists them: blocking first, equal ones together, and of each kind the first ones.
 *
 * @param blocking number of problems that block
 * @param other number of problems that don't
 */
public record ProblemList(List<Entry> entries, long blocking, long other) {
    private static final int OF_A_KIND = 50;
    private static final int CELLS = 5;
    private static final int AT_MOST = 5_000;

    /**
     * One problem, or several with the same text.
     *
     * @param severity {@code act} when it blocks, else {@code watch}
     * @param cells places, the first few
     * @param more places beyond those
     * @param unlisted problems of this kind that are not listed at all; 0 but for the last of a long kind
     */
    public record Entry(String severity, String text, List<String> cells, int more, int unlisted) {}

    public ProblemList {
        entries = List.copyOf(entries);
    }

    static ProblemList of(List<Problem> problems, Wording wording) {
        return of(problems, "", wording, OF_A_KIND);
    }

    /** Places without the name of the file, which the page says already. @param all five thousand of each kind */
    static ProblemList of(List<Problem> problems, String fileName, Wording wording, boolean all) {
        return of(problems, fileName, wording, all ? AT_MOST : OF_A_KIND);
    }

    /** Whether there are problems that are not listed. */
    public boolean isCut() {
        return entries.stream().anyMatch(entry -> entry.unlisted() > 0 || entry.more() > 0);
    }

    /** A place without the name of its file. */
    static String within(String fileName, String where) {
        return where.startsWith(fileName + "!") ? where.substring(fileName.length() + 1) : where;
    }

    private static ProblemList of(List<Problem> problems, String fileName, Wording wording, int ofAKind) {
        Map<Key, List<String>> places = new LinkedHashMap<>();
        problems.stream()
                .sorted(Comparator.comparing(problem -> !blocks(problem)))
                .forEach(problem -> places.computeIfAbsent(
                                new Key(blocks(problem), problem.message().key(), wording.render(problem.message())),
                                key -> new ArrayList<>())
                        .add(within(fileName, problem.where())));
        long blocking = problems.stream().filter(ProblemList::blocks).count();
        return new ProblemList(entries(places, ofAKind), blocking, problems.size() - blocking);
    }

    private record Key(boolean blocks, String kind, String text) {
        Kind sort() {
            return new Kind(blocks, kind);
        }
    }

    private record Kind(boolean blocks, String kind) {}

    private static List<Entry> entries(Map<Key, List<String>> places, int ofAKind) {
        Map<Kind, Integer> seen = new HashMap<>();
        places.keySet().forEach(key -> seen.merge(key.sort(), 1, Integer::sum));
        Map<Kind, Integer> listed = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        places.forEach((key, where) -> {
            int number = listed.merge(key.sort(), 1, Integer::sum);
            if (number <= ofAKind) {
                int all = seen.getOrDefault(key.sort(), 0);
                entries.add(
                        entry(key, where, ofAKind == AT_MOST ? AT_MOST : CELLS, number == ofAKind ? all - ofAKind : 0));
            }
        });
        return entries;
    }

    private static Entry entry(Key key, List<String> where, int cells, int unlisted) {
        List<String> first = where.subList(0, Math.min(cells, where.size()));
        return new Entry(
                key.blocks() ? "act" : "watch", key.text(), List.copyOf(first), where.size() - first.size(), unlisted);
    }

    private static boolean blocks(Problem problem) {
        return problem.consequence() == Problem.Consequence.REFUSE;
    }
}
