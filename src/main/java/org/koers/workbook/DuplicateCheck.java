package org.koers.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;

/** Asks about rows that are equal in key and in every amount (measures.md §3, Q05); they are kept. */
final class DuplicateCheck {
    private final SeenResults results;
    private final Problems problems;

    DuplicateCheck(SeenResults results, Problems problems) {
        this.results = results;
        this.problems = problems;
    }

    void run() {
        Longs prints = results.fingerprints();
        Set<Long> repeated = prints.repeated();
        if (repeated.isEmpty()) {
            return;
        }
        Map<Long, Integer> seen = new HashMap<>();
        for (int index = 0; index < prints.size(); index++) {
            long print = prints.get(index);
            if (repeated.contains(print)) {
                Integer first = seen.putIfAbsent(print, index);
                if (first != null) {
                    Doubts.duplicate(
                            problems,
                            results.origin(index),
                            Problem.ask(
                                            results.origin(index).cell(Field.NET_REVENUE),
                                            "workbook.duplicate-row",
                                            String.valueOf(results.origin(first).row()))
                                    .in(results.week(index)));
                }
            }
        }
    }
}
