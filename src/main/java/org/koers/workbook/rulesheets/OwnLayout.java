package org.koers.workbook.rulesheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.ruletables.RuleSheet;

/** Where the columns of a table stand: Koers' own in their order, a person's behind the one that they stood behind. */
record OwnLayout(List<Column> columns) {
    /**
     * One column, of Koers or of the person.
     *
     * @param head place of Koers' column among its own; −1 when it is the person's
     * @param own null when it is Koers'
     */
    record Column(int head, @Nullable OwnColumn own) {}

    /** @param rules numbers of the rules that the table has */
    static OwnLayout of(List<RuleSheet.Head> heads, OwnTable own, Set<String> rules) {
        Set<String> keys = heads.stream().map(RuleSheet.Head::key).collect(Collectors.toSet());
        Set<String> spoken = own.cells().keySet().stream()
                .filter(spot -> spot.own() && rules.contains(spot.row()))
                .map(Spot::column)
                .collect(Collectors.toSet());
        Map<String, List<Column>> behind = new LinkedHashMap<>();
        List<Column> last = new ArrayList<>();
        for (OwnColumn column : own.columns()) {
            String after = column.after();
            if (!column.standing() && !spoken.contains(column.name())) {
                continue;
            }
            boolean placed = after != null && (after.isEmpty() || keys.contains(after));
            (placed ? behind.computeIfAbsent(String.valueOf(after), key -> new ArrayList<>()) : last)
                    .add(new Column(-1, column));
        }
        List<Column> columns = new ArrayList<>(behind.getOrDefault("", List.of()));
        for (int head = 0; head < heads.size(); head++) {
            columns.add(new Column(head, null));
            List<Column> next = behind.remove(heads.get(head).key());
            if (next != null) {
                columns.addAll(next);
            }
        }
        columns.addAll(last);
        return new OwnLayout(columns);
    }

    /** How many columns stay in sight: those up to the name of the rule. */
    int frozen() {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).head() == 1) {
                return column + 1;
            }
        }
        return 0;
    }
}
