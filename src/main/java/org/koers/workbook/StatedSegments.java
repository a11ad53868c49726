package org.koers.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which segment the rows of a customer named, and since which week: what a later week says was not known before. */
final class StatedSegments {
    private final Map<Integer, TreeMap<Integer, String>> customers = new HashMap<>();

    /** @param week its number; of two rows in one week the last holds */
    void state(int customer, int week, String segment) {
        TreeMap<Integer, String> weeks = customers.computeIfAbsent(customer, id -> new TreeMap<>());
        Map.Entry<Integer, String> before = weeks.floorEntry(week);
        if (before == null || !before.getValue().equals(segment)) {
            weeks.put(week, segment);
        }
    }

    /** Null when no row of that week or an earlier one named any. */
    @Nullable
    String of(int customer, int week) {
        TreeMap<Integer, String> weeks = customers.get(customer);
        Map.Entry<Integer, String> known = weeks == null ? null : weeks.floorEntry(week);
        return known == null ? null : known.getValue();
    }
}
