package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.review.Reviewed;
import org.koers.store.StoredPlan;
import org.koers.web.PlanCard;
import org.koers.web.Plans;

/** What a meeting talks about stays what it was while it decides. */
class OnTheTableTest {
    private static final RunningKoers KOERS = RunningKoers.with();
    private static final IsoWeek WEEK = new IsoWeek(2026, 20);
    private static final String MEETING = "/plans/1/2026-W20/meeting";

    @Test
    void a_decision_leaves_the_advices_of_the_meeting_and_the_next_look_at_the_advisory_knows_of_it() throws Exception {
        RunningKoers.Visitor manager = KOERS.signedIn("manager");
        manager.get(MEETING);
        Plans plans = KOERS.bean(Plans.class);
        PlanCard card = plans.find(1).orElseThrow();
        Reviewed before = plans.onTheTable(card, WEEK).orElseThrow();
        StoredPlan stored = KOERS.bean(Stores.class).plans().find(1).orElseThrow();

        manager.post(
                MEETING + "/choices",
                "topic=Eigen&text=Eigen&type=FOCUS&owner=Ingrid+Postma&due=2026-06-01&effect=Meer");

        assertThat(KOERS.bean(Stores.class).plans().find(1).orElseThrow().version())
                .as("an upload that is looked at meanwhile can still be confirmed")
                .isEqualTo(stored.version());
        assertThat(plans.onTheTable(card, WEEK).orElseThrow()).isSameAs(before);
        assertThat(manager.get(MEETING).body()).contains("Eigen");
        Reviewed after = plans.reviewed(card, WEEK).orElseThrow();
        assertThat(after).isNotSameAs(before);
        assertThat(plans.onTheTable(card, WEEK).orElseThrow()).isSameAs(after);
    }
}
