package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.review.Reviewed;
import org.koers.situation.AbsurdFuture;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/** What the whole review says of a week, with its memory, is the same whatever comes after it. */
class StoryLookAheadTest {
    private static final IsoWeek FIRST = new IsoWeek(Season.PLAN_YEAR, 1);
    private static final IsoWeek ALMOST = new IsoWeek(Season.PLAN_YEAR, 19);

    static Stream<Frame> stories() {
        return Stream.of(Stories.LAST_YEAR_PLUS_TEN, Stories.TAILWIND_HEADWIND, Stories.STORM);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void an_absurd_future_changes_no_advisory(Frame story) {
        PlanSettings settings = PlanSettings.dutch("story");
        Ledger ledger = SampleLedger.of(story, settings, "story.xlsx");

        List<Advisory> honest = advisories(ledger, settings);
        List<Advisory> tempted = advisories(AbsurdFuture.after(ledger, settings, ALMOST), settings);

        for (int week = 0; week < honest.size(); week++) {
            assertThat(tempted.get(week).toString()).isEqualTo(honest.get(week).toString());
        }
    }

    private static List<Advisory> advisories(Ledger ledger, PlanSettings settings) {
        return Reviews.FOLD.review(ledger, settings, FIRST, ALMOST, done -> {}).stream()
                .map(Reviewed::advisory)
                .toList();
    }
}
