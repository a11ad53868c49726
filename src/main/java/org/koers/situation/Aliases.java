package org.koers.situation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.customers.CustomerMerger;
import org.koers.customers.Selection;
import org.koers.quotes.Quote;
import org.koers.results.Result;

/** Customers that go on under another number, and their rows as rows of that number from then on. */
final class Aliases {
    private final List<CustomerMerger> mergers;
    private final Map<Result, Result> renamed = new IdentityHashMap<>();

    Aliases(List<CustomerMerger> mergers) {
        this.mergers = mergers;
    }

    /** Number by the number it took the place of, as far as known at this moment. */
    Map<String, String> at(Instant moment) {
        Map<String, String> into = new HashMap<>();
        for (CustomerMerger merger : mergers) {
            if (!merger.known().from().isAfter(moment)) {
                into.put(merger.from(), merger.into());
            }
        }
        Map<String, String> last = new HashMap<>();
        into.keySet().forEach(number -> last.put(number, last(number, into)));
        return last;
    }

    private static String last(String number, Map<String, String> into) {
        Set<String> passed = new HashSet<>();
        String now = number;
        for (String next = into.get(now); next != null && passed.add(now); next = into.get(now)) {
            now = next;
        }
        return now;
    }

    /** The same row gives the same object every time: what was worked out for it last week still holds. */
    List<Result> results(List<Result> rows, Map<String, String> into) {
        if (into.isEmpty()) {
            return rows;
        }
        Set<String> named = new HashSet<>();
        for (Result row : rows) {
            String number = row.customerNo();
            if (number != null && row.customer() != null && !into.containsKey(number)) {
                named.add(number);
            }
        }
        return rows.stream().map(row -> result(row, into, named)).toList();
    }

    private Result result(Result row, Map<String, String> into, Set<String> named) {
        String other = other(row.customerNo(), into);
        if (other == null) {
            return row;
        }
        String name = named.contains(other) ? null : row.customer();
        Result before = renamed.get(row);
        if (before != null && other.equals(before.customerNo()) && (name == null) == (before.customer() == null)) {
            return before;
        }
        Result now = row.forCustomer(other, name);
        renamed.put(row, now);
        return now;
    }

    List<Activity> activities(List<Activity> rows, Map<String, String> into) {
        return rows.stream()
                .map(row -> {
                    String other = other(row.customerNo(), into);
                    return other == null ? row : row.forCustomer(other);
                })
                .toList();
    }

    List<Quote> quotes(List<Quote> rows, Map<String, String> into) {
        return rows.stream()
                .map(row -> {
                    String other = other(row.customerNo(), into);
                    return other == null ? row : row.forCustomer(other);
                })
                .toList();
    }

    /** A customer with a row of its own keeps that; the one that it took over gives it none. */
    List<Selection> selection(List<Selection> rows, Map<String, String> into) {
        Set<String> own = new HashSet<>();
        rows.forEach(row -> own.add(row.customerNo()));
        List<Selection> merged = new ArrayList<>();
        for (Selection row : rows) {
            String other = other(row.customerNo(), into);
            if (other == null) {
                merged.add(row);
            } else if (own.add(other)) {
                merged.add(row.forCustomer(other));
            }
        }
        return merged;
    }

    private static @Nullable String other(@Nullable String number, Map<String, String> into) {
        return number == null ? null : into.get(number);
    }
}
