package org.koers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.measure.Scope;
import org.koers.measure.Wording;
import org.koers.steering.PublishedWeek;
import org.koers.steering.WhatIf;

class WhatIfDraftTest {
    private static final PlanCard CARD =
            new PlanCard(1, 1, "plan", 2026, new IsoWeek(2026, 1), new IsoWeek(2026, 20), "EUR", false, 1);

    private static WhatIfView view(PublishedWeek week, Map<String, String> asked) {
        WhatIf whatIf = new WhatIf(week.reviewed());
        return new WhatIfDraft(CARD, week.reviewed(), new Wording(Language.NL, "EUR"))
                .write(WhatIfForm.read(asked, whatIf, whatIf.weeks()), List.of());
    }

    @Test
    void a_lever_of_which_nothing_is_known_says_why_it_cannot_be_turned() {
        WhatIfView view = view(PublishedWeek.total().lacks(Scope.TOTAL, "hitRate"), Map.of("hitRate", "5"));

        assertThat(view.fields().get(1).unknown()).isEqualTo("Niet te draaien: blad hitRate ontbreekt.");
        assertThat(view.fields().get(1).value()).isEmpty();
        assertThat(view.fields().get(0).unknown()).isEmpty();
    }

    @Test
    void what_is_kept_holds_no_lever_that_was_not_counted() {
        WhatIfView view =
                view(PublishedWeek.total().lacks(Scope.TOTAL, "hitRate"), Map.of("hitRate", "5", "market", "1,5"));

        assertThat(view.result().sent()).extracting(WhatIfView.Sent::name).containsExactly("scope", "from", "market");
    }

    @Test
    void without_a_landing_the_page_says_why_and_shows_no_ways() {
        WhatIfView view = view(PublishedWeek.total().lacks(Scope.TOTAL, "landing"), Map.of());

        assertThat(view.result()).isNull();
        assertThat(view.lack()).isNotEmpty();
        assertThat(view.ways()).isEmpty();
    }
}
