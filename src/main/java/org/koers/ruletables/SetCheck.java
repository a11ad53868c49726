package org.koers.ruletables;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.koers.measure.ScopeKind;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;

/**
 * Looks at rows beside each other. Gaps and overlaps are normal in tables of which every row that holds speaks; the same
 * condition twice, a row that never adds anything, or one that contradicts another, is not. What it finds between two
 * rows it finds in all pairs, and shows with a situation in which both hold.
 */
final class SetCheck {
    private final Map<String, Place> places;
    private final Findings findings;

    SetCheck(Map<String, Place> places, Findings findings) {
        this.places = places;
        this.findings = findings;
    }

    /** Of whom a row asks. */
    private record Subject(ScopeKind scope, boolean pair) {
        static Subject of(Asking asking) {
            return new Subject(asking.row().scope(), asking.row().pair());
        }
    }

    /** What a row asks of whom. */
    private record Question(Subject subject, Map<Asking.Asked, Region> regions) {}

    void look(List<Row> rows) {
        List<Asking> all = rows.stream().map(Asking::of).toList();
        same(all);
        List<Asking> live = all.stream()
                .filter(asking -> asking.row().enabled() && asking.isPossible() && asking.isSelective())
                .toList();
        goodSide(live);
        grids(live, asking -> Opposites.isOneSide(asking.row().kind()), Subject::of)
                .forEach(this::opposite);
        grids(
                        live,
                        asking -> true,
                        asking -> List.of(Subject.of(asking), asking.row().kind()))
                .forEach(this::implied);
        boolean holds = rows.stream().anyMatch(row -> row.enabled() && row.kind() == AdviceKind.HOLD_COURSE);
        if (!holds && findings.isSound()) {
            findings.problem(Place.of("steering.yaml"), "hold-course-absent");
        }
    }

    private static <T> List<RowGrid> grids(List<Asking> all, Predicate<Asking> wanted, Function<Asking, T> group) {
        Collection<List<Asking>> groups = all.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()))
                .values();
        return groups.stream().map(RowGrid::new).toList();
    }

    private void same(List<Asking> all) {
        Map<Question, Asking> seen = new HashMap<>();
        for (Asking asking : all) {
            Asking first = seen.putIfAbsent(new Question(Subject.of(asking), asking.regions()), asking);
            if (first != null && asking.isPossible()) {
                problem(asking, first);
            }
        }
    }

    private void problem(Asking asking, Asking first) {
        String id = asking.row().id();
        if (asking.regions().isEmpty()) {
            findings.problem(place(asking), "same-bare", id, first.row().id());
            return;
        }
        Witness.of(asking, first)
                .ifPresent(witness -> findings.check(
                        asking.row().table(),
                        place(asking),
                        "same-condition",
                        id,
                        first.row().id(),
                        witness.told()));
    }

    private void goodSide(List<Asking> all) {
        for (Asking asking : all) {
            if (GoodSide.isAllThatAlarms(asking.row())) {
                remark(asking, "good-side", asking);
            }
        }
    }

    private void opposite(RowGrid grid) {
        Opposites opposites = new Opposites(grid);
        for (int row = 0; row < grid.rows.size(); row++) {
            Asking one = grid.rows.get(row);
            opposites.behind(row, behind -> {
                Asking other = grid.rows.get(behind);
                Opposites.key(one.row(), other.row()).ifPresent(key -> remark(other, key, one));
            });
        }
    }

    private void implied(RowGrid grid) {
        Implied implied = new Implied(grid);
        for (int row = 0; row < grid.rows.size(); row++) {
            int wider = implied.by(row);
            if (wider >= 0) {
                remark(grid.rows.get(row), "subsumed", grid.rows.get(wider));
            }
        }
    }

    /** What nobody will read is counted, not written out. */
    private void remark(Asking asking, String key, Asking other) {
        if (findings.isOff(asking.row().table(), key)) {
            return;
        }
        if (findings.isFullOfRemarks()) {
            findings.remarksLeft(1);
            return;
        }
        Witness.of(asking, other)
                .ifPresent(witness -> findings.remark(
                        place(asking), key, asking.row().id(), other.row().id(), witness.told()));
    }

    private Place place(Asking asking) {
        Row row = asking.row();
        return Objects.requireNonNullElse(
                places.get(row.id()), Place.of(row.table().id()));
    }
}
