package org.koers.wiring;

import java.util.Currency;
import org.koers.intake.NewPlan;

/** What a new plan can be. */
final class NewPlans {
    private static final int LONGEST_NAME = 200;
    private static final int LAST_START = 52;

    private NewPlans() {}

    static boolean isPossible(NewPlan plan) {
        return !plan.name().isBlank()
                && plan.name().length() <= LONGEST_NAME
                && plan.startWeek() >= 1
                && plan.startWeek() <= LAST_START
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(plan.currency()));
    }
}
