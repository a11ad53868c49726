package org.koers.wiring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.PlanYear;
import org.koers.intake.NewPlan;
import org.koers.situation.PlanSettings;
import org.koers.store.StoredPlan;

/** Where a file goes. */
sealed interface Destination {
    /**
     * Into a plan.
     *
     * @param plan null: one that the file begins
     * @param year of the plan
     */
    record Into(@Nullable StoredPlan plan, PlanYear year, PlanSettings settings) implements Destination {
        static Into existing(StoredPlan plan) {
            return new Into(plan, plan.year(), plan.settings());
        }

        /** The plan that it would begin; null when it exists. */
        @Nullable
        NewPlan begins() {
            return plan != null ? null : new NewPlan(settings.name(), settings.startWeek(), settings.currency());
        }

        /** Whether a file read for the one reads the same for the other. */
        boolean readsLike(Into other) {
            StoredPlan own = plan;
            StoredPlan theirs = other.plan;
            boolean same = own == null
                    ? theirs == null
                    : theirs != null && own.id() == theirs.id() && own.version() == theirs.version();
            return same
                    && settings.startWeek() == other.settings.startWeek()
                    && settings.currency().equals(other.settings.currency());
        }
    }

    /** A person has to say. @param plans it could be for, at least one */
    record Unclear(List<StoredPlan> plans) implements Destination {
        public Unclear {
            plans = List.copyOf(plans);
        }
    }

    /** There is no plan that it could go into, and it can't begin one. */
    record Nowhere() implements Destination {}
}
