package org.koers.signals;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.customers.Selection;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.team.Member;

/** Whether someone of the team serves the customers that we chose (measures.md §4.2, rule F13). */
final class ServedGauge implements Gauge {
    private static final String SHARE = "selectedUnservedShare";
    private static final String CUSTOMER = "selectedUnserved";
    private static final int FEWEST = 10;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Lack lack = Lack.of(inputs, Subject.SELECTION, Field.SELECTED, Field.ACCOUNT_MANAGER);
        if (lack != null) {
            inputs.scopes().forEach(scope -> lack.put(readings, scope, List.of(SHARE)));
            lack.putCustomers(inputs, readings, List.of(CUSTOMER));
            return;
        }
        Set<String> team = team(inputs);
        for (Scope scope : inputs.scopes()) {
            share(inputs, readings, scope, team);
        }
        for (Selection row : new TreeMap<>(inputs.names().selection()).values()) {
            readings.putFlag(
                    inputs.names().customer(row.customerNo()), CUSTOMER, isChosen(row) && !isServed(row, team));
        }
    }

    private static void share(Inputs inputs, Readings readings, Scope scope, Set<String> team) {
        int chosen = 0;
        int unserved = 0;
        for (Selection row : inputs.names().selection().values()) {
            boolean own = scope.equals(Scope.TOTAL)
                    || scope.id().equals(inputs.names().segmentOfCustomer(row.customerNo()));
            chosen += own && isChosen(row) ? 1 : 0;
            unserved += own && isChosen(row) && !isServed(row, team) ? 1 : 0;
        }
        if (chosen < FEWEST) {
            readings.missing(scope, SHARE, "signals.selected-needed", FEWEST, chosen);
        } else {
            readings.put(scope, SHARE, (double) unserved / chosen);
        }
    }

    static boolean isChosen(Selection row) {
        return Boolean.TRUE.equals(row.selected());
    }

    /** Any of several names will do; without a list of the team every name will. */
    private static boolean isServed(Selection row, Set<String> team) {
        String manager = row.accountManager();
        if (manager == null || manager.isBlank()) {
            return false;
        }
        return team.isEmpty() || DecisionGauge.names(manager).stream().anyMatch(team::contains);
    }

    /** Those who are there at the end of the week. */
    private static Set<String> team(Inputs inputs) {
        return inputs.ledger().team().stream()
                .filter(member -> isThere(inputs, member))
                .map(member -> Scope.key(member.name()))
                .collect(Collectors.toSet());
    }

    private static boolean isThere(Inputs inputs, Member member) {
        boolean come = member.from() == null || !isAfter(member.from(), inputs);
        return come && (member.to() == null || isAfter(member.to().plusDays(1), inputs));
    }

    private static boolean isAfter(java.time.@Nullable LocalDate date, Inputs inputs) {
        return date != null && date.isAfter(inputs.week().end());
    }
}
