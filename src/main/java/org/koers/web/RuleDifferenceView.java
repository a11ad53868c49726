package org.koers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koers.measure.Wording;
import org.koers.rules.Row;
import org.koers.ruletables.HeadWords;
import org.koers.ruletables.RuleMerge;
import org.koers.ruletables.RuleSheet;

/**
 * One difference between two versions, in words.
 *
 * @param rule number of the rule
 * @param name of the rule
 * @param kind added, removed, changed or moved
 * @param cell what the column is called; empty when it is about the rule as a whole
 * @param before as who reads writes it; empty for nothing
 * @param after likewise
 */
record RuleDifferenceView(String rule, String name, String kind, String cell, String before, String after) {
    /** @param differences of which the first version is the base and the second is mine */
    static List<RuleDifferenceView> of(
            List<RuleMerge.Difference> differences, List<Row> before, List<Row> after, Wording wording) {
        Map<String, Row> rows = new LinkedHashMap<>();
        before.forEach(row -> rows.put(row.id(), row));
        after.forEach(row -> rows.put(row.id(), row));
        HeadWords words = new HeadWords(wording);
        List<RuleDifferenceView> views = new ArrayList<>();
        for (RuleMerge.Difference difference : differences) {
            Row row = rows.get(difference.row());
            String key = difference.cell();
            views.add(new RuleDifferenceView(
                    difference.row(),
                    row == null ? "" : row.name().in(wording.language()),
                    difference.kind().name().toLowerCase(Locale.ROOT),
                    key.isEmpty() ? "" : label(key, words),
                    key.isEmpty() ? "" : RuleSheet.shown(key, difference.base(), wording.language()),
                    key.isEmpty() ? "" : RuleSheet.shown(key, difference.mine(), wording.language())));
        }
        return views;
    }

    static String label(String key, HeadWords words) {
        return key.equals("table")
                ? words.wording().render("rules.difference.table")
                : words.label(new RuleSheet.Head(key, List.of()));
    }
}
