package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Scope;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RowStatus;
import org.koers.rules.RuleSet;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.LedgerFixture;
import org.koers.situation.Situations;

/**
 * A row of the shipped tables in a situation made of facts: measured week by week, and judged with all the other rows.
 *
 * @param scope where the row is looked at
 * @param limit measure that stands exactly at a limit of the row; null: none does
 * @param fires what the row should do
 */
record RowTrial(
        String row,
        LedgerFixture fixture,
        int week,
        Scope scope,
        @Nullable String limit,
        boolean fires) {
    /** As shipped, and what ships off switched on. */
    private static final RuleSet RULES = new RuleSet(
            "trial",
            "",
            ShippedRules.load().rows().stream().map(row -> row.as(RowStatus.ON)).toList());

    private static final DroolsAdviser ADVISER = new DroolsAdviser();

    static RowTrial fires(String row, LedgerFixture fixture, int week) {
        return new RowTrial(row, fixture, week, Scope.TOTAL, null, true);
    }

    static RowTrial silent(String row, LedgerFixture fixture, int week) {
        return new RowTrial(row, fixture, week, Scope.TOTAL, null, false);
    }

    RowTrial at(String measure) {
        return new RowTrial(row, fixture, week, scope, measure, fires);
    }

    RowTrial of(Scope other) {
        return new RowTrial(row, fixture, week, other, limit, fires);
    }

    void run() {
        Judged judged = judged();
        if (limit != null) {
            assertThat(judged.measured().value(scope(limit), limit).number())
                    .as(limit + " stands at a limit")
                    .hasValueSatisfying(value -> assertThat(limits())
                            .anySatisfy(at -> assertThat(value).isEqualByComparingTo(at)));
        }
        assertThat(judged.findings())
                .as(() -> described(judged))
                .filteredOn(finding ->
                        finding.row().id().equals(row) && finding.scope().equals(scope))
                .hasSize(fires ? 1 : 0);
    }

    private Scope scope(String measure) {
        return shipped().conditions().stream()
                        .filter(cell -> cell.measure().id().equals(measure))
                        .allMatch(cell -> cell.measure().scopes().contains(scope.kind()))
                ? scope
                : Scope.TOTAL;
    }

    private List<java.math.BigDecimal> limits() {
        return shipped().conditions().stream()
                .filter(cell -> cell.measure().id().equals(limit))
                .flatMap(cell -> cell.condition().boundaries().stream())
                .toList();
    }

    private Row shipped() {
        return RULES.find(row).orElseThrow();
    }

    private Judged judged() {
        IsoWeek asOf = new IsoWeek(2026, week);
        MeasuredYear year = MeasuredYear.of(
                new Situations(fixture.ledger(), fixture.settings()),
                fixture.settings().yearOf(asOf),
                asOf,
                measured -> {});
        List<Judged> weeks = new ArrayList<>();
        new Fold(ADVISER, RULES).judge(year, weeks::add);
        return weeks.get(weeks.size() - 1);
    }

    private String described(Judged judged) {
        return row + " in week " + week + ": "
                + shipped().conditions().stream()
                        .map(cell -> cell.measure().id() + " "
                                + judged.measured()
                                        .value(
                                                scope(cell.measure().id()),
                                                cell.measure().id())
                                + " asked " + cell.cell())
                        .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return row + (fires ? " fires" : " is silent") + " in week " + week
                + (limit == null ? "" : " with " + limit + " at its limit");
    }

    /**
     * Rows of a table that some trial lacks of firing, silent and at a limit.
     *
     * @param missing rows that can't be had so, each as {@code P01 limit}
     */
    static void assertAllOf(Dimension table, Collection<RowTrial> trials, Set<String> missing) {
        Set<String> lacking = new TreeSet<>();
        for (Row row : RULES.rows()) {
            if (row.table() == table) {
                List<RowTrial> own = trials.stream()
                        .filter(trial -> trial.row().equals(row.id()))
                        .toList();
                if (own.stream().noneMatch(RowTrial::fires)) {
                    lacking.add(row.id() + " fires");
                }
                if (own.stream().allMatch(RowTrial::fires)) {
                    lacking.add(row.id() + " silent");
                }
                if (own.stream().allMatch(trial -> trial.limit() == null)) {
                    lacking.add(row.id() + " limit");
                }
            }
        }
        assertThat(lacking).isEqualTo(new TreeSet<>(missing));
    }
}
