package org.koers.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.market.MarketValue;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.plan.PlanLine;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.quotes.Quote;
import org.koers.results.Result;
import org.koers.signals.Measurements;
import org.koers.situation.Ledger;
import org.koers.situation.Situation;
import org.koers.team.Member;

/**
 * What an advisory rests on, for pages that show more than the advice itself.
 *
 * @param values per measure id, of the total and the segments
 * @param decisions known as of the week, oldest first
 * @param files names of the files that were read, in alphabetical order
 */
public record Basis(SortedMap<Scope, Map<String, Value>> values, List<Decision> decisions, List<String> files) {
    public Basis {
        values = Collections.unmodifiableSortedMap(values);
        decisions = List.copyOf(decisions);
        files = List.copyOf(files);
    }

    static Basis of(Situation situation, Measurements measured) {
        SortedMap<Scope, Map<String, Value>> values = new TreeMap<>();
        measured.values().forEach((scope, own) -> {
            if (scope.kind() == ScopeKind.TOTAL || scope.kind() == ScopeKind.SEGMENT) {
                values.put(scope, own);
            }
        });
        List<Decision> decisions = situation.ledger().decisions().stream()
                .filter(decision -> !decision.date().isAfter(situation.asOf().end()))
                .sorted(java.util.Comparator.comparing(Decision::date))
                .toList();
        return new Basis(values, decisions, files(situation.ledger()));
    }

    /** What the measure says of the scope; not enough data when it was not measured there. */
    public Value value(Scope scope, String measure) {
        Value value = values.getOrDefault(scope, Map.of()).get(measure);
        return value == null ? Value.missing("signals.not-measured") : value;
    }

    private static List<String> files(Ledger ledger) {
        Set<String> names = new TreeSet<>();
        add(names, ledger.plan(), PlanLine::origin);
        add(names, ledger.results(), Result::origin);
        add(names, ledger.activities(), Activity::origin);
        add(names, ledger.quotes(), Quote::origin);
        add(names, ledger.market(), MarketValue::origin);
        add(names, ledger.selection(), Selection::origin);
        add(names, ledger.team(), Member::origin);
        add(names, ledger.decisions(), Decision::origin);
        return new ArrayList<>(names);
    }

    /** Rows of one sheet follow each other and share it: only a new one is looked at. */
    private static <F> void add(Set<String> names, Collection<F> facts, Function<F, Origin> origin) {
        Sheet last = null;
        for (F fact : facts) {
            Sheet sheet = origin.apply(fact).sheet();
            if (isOther(sheet, last)) {
                names.add(sheet.file());
                last = sheet;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isOther(Sheet sheet, @Nullable Sheet last) {
        return sheet != last;
    }
}
