package org.koers.review;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Evidence;
import org.koers.advice.Finding;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.calendar.IsoWeek;
import org.koers.measure.ScopeKind;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/** Collects, week by week, what each row of a rule set finds. Give it every week that was judged by that set. */
public final class RowHistories implements Consumer<Judged> {
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final KnownMeasures known = new KnownMeasures();
    private int weeks;

    public RowHistories(RuleSet rules) {
        for (Row row : rules.enabled()) {
            if (!row.conditions().isEmpty()) {
                tallies.put(row.id(), new Tally(row));
            }
        }
    }

    @Override
    public void accept(Judged judged) {
        weeks++;
        List<Reading> readings = judged.readings();
        RowMatcher matcher = new RowMatcher(WeeklyReview.total(readings));
        known.note(readings, tallies.values().stream().map(tally -> tally.row).toList());
        IsoWeek week = judged.measured().week();
        Set<String> matched = new HashSet<>();
        for (Finding finding : judged.findings()) {
            Tally tally = tallies.get(finding.row().id());
            if (tally != null) {
                tally.found(week, finding, matched.add(finding.row().id()));
            }
        }
        for (Tally tally : tallies.values()) {
            if (tally.matches == 0) {
                tally.miss(week, matcher, readings);
            }
        }
    }

    /** One entry for each row that is switched on and asks something, in the order of the rules. */
    public List<RowHistory> rows() {
        return tallies.values().stream()
                .map(tally -> new RowHistory(
                        tally.row,
                        weeks,
                        tally.weeksMatched,
                        tally.matches,
                        weeks == 0 ? List.of() : known.unmeasured(tally.row),
                        tally.witness))
                .toList();
    }

    /** What was seen of one row so far. */
    private static final class Tally {
        private final Row row;
        private int weeksMatched;
        private int matches;
        private RowHistory.@Nullable Witness witness;

        Tally(Row row) {
            this.row = row;
        }

        void found(IsoWeek week, Finding finding, boolean firstOfWeek) {
            matches++;
            if (firstOfWeek) {
                weeksMatched++;
                witness = new RowHistory.Witness(
                        week,
                        finding.scope(),
                        finding.to(),
                        finding.evidence(),
                        row.conditions().size());
            }
        }

        void miss(IsoWeek week, RowMatcher matcher, List<Reading> readings) {
            for (Reading from : readings) {
                if (from.scope().kind() == row.scope() && row.pair()) {
                    readings.stream()
                            .filter(to -> to.scope().kind() == ScopeKind.SEGMENT
                                    && !to.scope().equals(from.scope()))
                            .forEach(to -> keep(week, matcher, from, to));
                } else if (from.scope().kind() == row.scope()) {
                    keep(week, matcher, from, null);
                }
            }
        }

        private void keep(IsoWeek week, RowMatcher matcher, Reading from, @Nullable Reading to) {
            RowHistory.Witness best = witness;
            int holding = matcher.holding(row, from, to);
            boolean better = best == null
                    || holding > best.holding()
                    || (holding == best.holding() && week.isAfter(best.week()));
            if (better) {
                List<Evidence> evidence = matcher.evidence(row, from, to);
                witness = new RowHistory.Witness(week, from.scope(), to == null ? null : to.scope(), evidence, holding);
            }
        }
    }
}
