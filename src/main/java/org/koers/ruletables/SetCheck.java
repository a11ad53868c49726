package org.koers.ruletables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koers.measure.ScopeKind;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;
import org.koers.rules.Side;

/**
 * Looks at rows beside each other. Gaps and overlaps are normal in tables of which every row that holds speaks; the same
 * condition twice, or a row that never adds anything, is not.
 */
final class SetCheck {
    /** Comparing two by two is quadratic: beyond this many pairs it stops, and says so. */
    static final int MOST_PAIRS = 500_000;

    private final Map<String, Place> places;
    private final Findings findings;

    SetCheck(Map<String, Place> places, Findings findings) {
        this.places = places;
        this.findings = findings;
    }

    /** Which measure, and whose. */
    private record Asked(Side side, String measure) {}

    /** What a row asks of whom, whatever the order of its cells. */
    private record Question(ScopeKind scope, boolean pair, Map<Asked, Region> regions) {
        static Question of(Row row) {
            Map<Asked, Region> regions = new HashMap<>();
            row.conditions()
                    .forEach(column -> regions.put(
                            new Asked(column.side(), column.measure().id()),
                            Region.of(column.condition(), column.measure())));
            return new Question(row.scope(), row.pair(), regions);
        }

        boolean isWithin(Question other) {
            for (Map.Entry<Asked, Region> entry : other.regions().entrySet()) {
                Region own = regions.get(entry.getKey());
                if (own == null || !own.isWithin(entry.getValue())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A row and its question. */
    private record Asking(Row row, Question question) {}

    void look(List<Row> rows) {
        List<Asking> all =
                rows.stream().map(row -> new Asking(row, Question.of(row))).toList();
        same(all);
        within(all.stream()
                .filter(asking ->
                        asking.row().enabled() && !asking.question().regions().isEmpty())
                .toList());
        boolean holds = rows.stream().anyMatch(row -> row.enabled() && row.kind() == AdviceKind.HOLD_COURSE);
        if (!holds && findings.isSound()) {
            findings.problem(Place.of("steering.yaml"), "hold-course-absent");
        }
    }

    private void same(List<Asking> all) {
        Map<Question, Row> seen = new HashMap<>();
        for (Asking asking : all) {
            Row row = asking.row();
            Row first = seen.putIfAbsent(asking.question(), row);
            if (first != null) {
                findings.problem(place(row), "same-condition", row.id(), first.id());
            }
        }
    }

    private void within(List<Asking> all) {
        int pairs = 0;
        for (Asking one : all) {
            for (Asking other : all) {
                if (isSilenced(one, other)) {
                    findings.remark(
                            place(one.row()),
                            "subsumed",
                            one.row().id(),
                            other.row().id());
                }
                if (++pairs == MOST_PAIRS) {
                    findings.remark(place(one.row()), "pairs-many", MOST_PAIRS);
                    return;
                }
            }
        }
    }

    private static boolean isSilenced(Asking one, Asking other) {
        return one.row() != other.row()
                && one.row().kind() == other.row().kind()
                && one.question().scope() == other.question().scope()
                && one.question().pair() == other.question().pair()
                && !one.question().equals(other.question())
                && one.question().isWithin(other.question());
    }

    private Place place(Row row) {
        return Objects.requireNonNullElse(
                places.get(row.id()), Place.of(row.table().id()));
    }
}
