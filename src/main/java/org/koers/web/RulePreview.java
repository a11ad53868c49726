package org.koers.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.report.AdviceLine;
import org.koers.review.Reviewed;
import org.koers.rules.Row;
import org.springframework.stereotype.Component;

/** What the texts of a draft would say, filled in from the last real week in which the rule gave its advice. */
@Component
final class RulePreview {
    private final Plans plans;
    private final PlanGate gate;

    RulePreview(Plans plans, PlanGate gate) {
        this.plans = plans;
        this.gate = gate;
    }

    /**
     * A preview.
     *
     * @param plan name of the plan that the week is of; null when the rule gave no advice in any week
     * @param week null likewise
     * @param title filled in; with its placeholders when there is no week
     * @param text likewise
     */
    record Preview(@Nullable String plan, @Nullable String week, String title, String text) {}

    /** @param row as the draft has it */
    Preview of(Account account, Row row, Language language) {
        for (PlanCard plan : gate.seenBy(account)) {
            Optional<Preview> found = of(plan, row, language);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Preview(null, null, row.title().in(language), row.text().in(language));
    }

    private Optional<Preview> of(PlanCard plan, Row row, Language language) {
        IsoWeek last = plan.lastWeek();
        if (last == null) {
            return Optional.empty();
        }
        for (IsoWeek week = last; !week.isBefore(plan.firstWeek()); week = week.minus(1)) {
            Advisory advisory =
                    plans.reviewed(plan, week).map(Reviewed::advisory).orElse(null);
            List<Advice> advices = advisory == null ? List.of() : advisory.advices();
            Optional<Advice> advice = advices.stream()
                    .filter(one -> one.row().id().equals(row.id()))
                    .findFirst();
            if (advice.isPresent()) {
                AdviceLine line = AdviceLine.of(advice.get().saying(row), language, plan.currency());
                return Optional.of(new Preview(plan.name(), week.toString(), line.title(), line.text()));
            }
        }
        return Optional.empty();
    }
}
