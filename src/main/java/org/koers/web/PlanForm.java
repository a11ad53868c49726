package org.koers.web;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.intake.NewPlan;

/**
 * For which plan a file is, as a person fills it in.
 *
 * @param plan number of a plan, {@code new}, or empty when nothing was chosen
 * @param faults names of the fields that can't be taken
 */
public record PlanForm(String plan, String name, String startWeek, String currency, List<String> faults) {
    private static final int LONGEST = 100;
    private static final int LAST_WEEK = 52;

    public PlanForm {
        faults = List.copyOf(faults);
    }

    static PlanForm of(@Nullable NewPlan suggested, List<PlanCard> plans) {
        return suggested == null
                ? new PlanForm(plans.size() == 1 ? String.valueOf(plans.get(0).id()) : "", "", "1", "EUR", List.of())
                : new PlanForm(
                        plans.isEmpty() ? "new" : "",
                        suggested.name(),
                        String.valueOf(suggested.startWeek()),
                        suggested.currency(),
                        List.of());
    }

    /** The same with its faults named. @param plans that may be chosen */
    PlanForm checked(List<PlanCard> plans, boolean mayBegin) {
        if (existing(plans).isPresent()) {
            return new PlanForm(plan, name, startWeek, currency, List.of());
        }
        if (!plan.equals("new") || !mayBegin) {
            return new PlanForm(plan, name, startWeek, currency, List.of("plan"));
        }
        List<String> faults = new java.util.ArrayList<>();
        if (name.isBlank() || name.strip().length() > LONGEST) {
            faults.add("name");
        }
        if (week() < 1 || week() > LAST_WEEK) {
            faults.add("startWeek");
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(code()))) {
            faults.add("currency");
        }
        return new PlanForm(plan, name, startWeek, currency, faults);
    }

    Optional<Long> existing(List<PlanCard> plans) {
        return plans.stream()
                .map(PlanCard::id)
                .filter(id -> String.valueOf(id).equals(plan))
                .findFirst();
    }

    /** Only after {@link #checked} found no fault. */
    NewPlan begun() {
        return new NewPlan(name.strip(), week(), code());
    }

    private int week() {
        return startWeek.strip().matches("\\d{1,2}") ? Integer.parseInt(startWeek.strip()) : 0;
    }

    private String code() {
        return currency.strip().toUpperCase(Locale.ROOT);
    }
}
