package org.koers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.measure.Wording;
import org.koers.review.Reviewed;
import org.springframework.stereotype.Component;

/** What a measure says now: in the last week of the plan that was changed last. */
@Component
final class LatestValues {
    private static final int MOST_SEGMENTS = 12;

    private final Plans plans;
    private final PlanGate gate;

    LatestValues(Plans plans, PlanGate gate) {
        this.plans = plans;
        this.gate = gate;
    }

    /**
     * Of one measure.
     *
     * @param plan name of the plan; null when the account sees no plan with results
     * @param week null likewise
     * @param values the whole plan first, then its segments by name; empty where the measure is about customers or
     *     sales reps, of whom pages keep no values
     * @param more segments that are not named
     */
    record Latest(@Nullable String plan, @Nullable String week, List<Of> values, int more) {
        static final Latest NOTHING = new Latest(null, null, List.of(), 0);
    }

    /** @param segment null for the whole plan */
    record Of(@Nullable String segment, String value) {}

    Latest of(Account account, Measure measure, Language language) {
        for (PlanCard plan : gate.withWeeks(account)) {
            IsoWeek last = plan.lastWeek();
            Reviewed week = last == null ? null : plans.reviewed(plan, last).orElse(null);
            if (week != null) {
                return of(plan, week, measure, new Wording(language, plan.currency()));
            }
        }
        return Latest.NOTHING;
    }

    private static Latest of(PlanCard plan, Reviewed week, Measure measure, Wording wording) {
        List<Of> values = new ArrayList<>();
        for (Map.Entry<Scope, Map<String, Value>> entry : week.basis().values().entrySet()) {
            Value value = entry.getValue().get(measure.id());
            if (value != null) {
                Scope scope = entry.getKey();
                values.add(new Of(
                        scope.kind() == ScopeKind.TOTAL ? null : scope.id(), wording.write(value, measure.unit())));
            }
        }
        int most = Math.min(values.size(), MOST_SEGMENTS + 1);
        return new Latest(
                plan.name(), week.advisory().asOf().toString(), values.subList(0, most), values.size() - most);
    }
}
