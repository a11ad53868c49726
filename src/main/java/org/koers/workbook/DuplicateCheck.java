package org.koers.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.results.Result;

/** Asks about rows that are equal in key and in every amount (measures.md §3, Q05); they are kept. */
final class DuplicateCheck {
    private final List<Result> results;
    private final Problems problems;

    DuplicateCheck(List<Result> results, Problems problems) {
        this.results = results;
        this.problems = problems;
    }

    /** Numbers first, rows only where numbers are equal: a million keys at once would be too much. */
    void run() {
        long[] sorted = results.stream().mapToLong(DuplicateCheck::number).toArray();
        Arrays.sort(sorted);
        Map<List<Object>, Result> seen = new HashMap<>();
        for (Result result : results) {
            if (isTwice(sorted, number(result))) {
                Result first = seen.putIfAbsent(key(result), result);
                if (first != null) {
                    problems.add(Problem.ask(
                                    result.origin().cell(Field.NET_REVENUE),
                                    "workbook.duplicate-row",
                                    String.valueOf(first.origin().row()))
                            .in(result.week()));
                }
            }
        }
    }

    private static boolean isTwice(long[] sorted, long number) {
        int at = Arrays.binarySearch(sorted, number);
        return at > 0 && sorted[at - 1] == number || at < sorted.length - 1 && sorted[at + 1] == number;
    }

    private static long number(Result result) {
        long names = Objects.hash(
                result.week(), result.customerNo(), result.customer(), result.segment(), result.itemGroup());
        return names << 32 ^ Objects.hash(result.rep(), result.netRevenue(), result.quantity(), result.grossMargin());
    }

    private static List<Object> key(Result result) {
        return Arrays.asList(
                result.origin().sheet().file(),
                result.week(),
                result.customerNo(),
                result.customer(),
                result.segment(),
                result.rep(),
                result.itemGroup(),
                result.quantity(),
                result.netRevenue(),
                result.discount(),
                result.grossMargin(),
                result.orders(),
                result.orderIntake(),
                result.creditAmount());
    }
}
