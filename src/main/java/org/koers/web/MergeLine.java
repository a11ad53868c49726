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
 * One difference that is about to be taken over, in words.
 *
 * @param place among all differences, from 0
 * @param verdict taken, kept, same or conflict
 * @param kind added, removed, changed or moved
 * @param cell what the column is called; empty when it is about the rule as a whole
 * @param base what stood there when both began; empty for nothing
 */
record MergeLine(
        int place,
        String verdict,
        String rule,
        String name,
        String kind,
        String cell,
        String base,
        String mine,
        String theirs) {
    static List<MergeLine> of(List<RuleMerge.Difference> differences, List<Row> rows, Wording wording) {
        Map<String, Row> known = new LinkedHashMap<>();
        rows.forEach(row -> known.put(row.id(), row));
        HeadWords words = new HeadWords(wording);
        List<MergeLine> lines = new ArrayList<>();
        for (int place = 0; place < differences.size(); place++) {
            RuleMerge.Difference one = differences.get(place);
            Row row = known.get(one.row());
            boolean whole = one.cell().isEmpty();
            lines.add(new MergeLine(
                    place,
                    one.verdict().name().toLowerCase(Locale.ROOT),
                    one.row(),
                    row == null ? "" : row.name().in(wording.language()),
                    one.kind().name().toLowerCase(Locale.ROOT),
                    whole ? "" : RuleDifferenceView.label(one.cell(), words),
                    whole ? present(one.base(), wording) : RuleSheet.shown(one.cell(), one.base(), wording.language()),
                    whole ? present(one.mine(), wording) : RuleSheet.shown(one.cell(), one.mine(), wording.language()),
                    whole
                            ? present(one.theirs(), wording)
                            : RuleSheet.shown(one.cell(), one.theirs(), wording.language())));
        }
        return lines;
    }

    private static String present(String id, Wording wording) {
        return wording.render(id.isEmpty() ? "rules.merge.absent" : "rules.merge.present");
    }
}
