package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.advice.Withheld;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.LedgerFixture;

/** What the rules about the meeting say where only sheets are read, as on the command line. */
class MeetingsElsewhereTest {
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);

    private static List<Withheld> aboutMeetings(LedgerFixture fixture) {
        List<Reviewed> weeks = new Fold(new DroolsAdviser(), ShippedRules.load())
                .review(fixture.ledger(), fixture.settings(), FIRST, FIRST.plus(3), done -> {});
        return weeks.get(3).advisory().withheld().stream()
                .filter(entry -> entry.row().base().equals("D04"))
                .toList();
    }

    @Test
    void they_could_not_look_and_the_reader_is_told_where_meetings_are_kept() {
        List<Withheld> told = aboutMeetings(SteadyPlan.steady());

        assertThat(told).extracting(Withheld::reason).containsExactly(Withheld.Reason.NOT_ENOUGH_DATA);
        assertThat(new Wording(Language.NL, "EUR").render(told.get(0).because()))
                .contains("alleen bekend in de toepassing, waar het overleg wordt bijgehouden");
    }

    @Test
    void where_a_meeting_is_kept_they_look() {
        assertThat(aboutMeetings(SteadyPlan.met(SteadyPlan.steady(), 3))).isEmpty();
    }
}
