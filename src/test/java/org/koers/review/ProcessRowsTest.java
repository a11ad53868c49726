package org.koers.review;

import static org.koers.review.RowTrial.fires;
import static org.koers.review.RowTrial.silent;
import static org.koers.review.SteadyPlan.met;
import static org.koers.review.SteadyPlan.planned;
import static org.koers.review.SteadyPlan.settings;
import static org.koers.review.SteadyPlan.steady;
import static org.koers.review.SteadyPlan.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.rules.Dimension;
import org.koers.situation.LedgerFixture;

/** Every row about process and storm fires, is silent, and does what it says at its limit, in weeks that were measured. */
class ProcessRowsTest {
    private static final List<String> SEGMENTS = List.of("Bouw", "Infra", "Industrie", "Zorg");

    static List<RowTrial> trials() {
        List<RowTrial> trials = new ArrayList<>(storms());
        trials.addAll(meetings());
        trials.addAll(List.of(
                silent("D03", recorded(37, 85), 20),
                fires("D03", recorded(38, 85), 20).at("contactsRecorded8w"),
                fires("D03", recorded(40, 85), 20),
                fires("D03", recorded(40, 90), 20).at("index13w"),
                silent("D03", recorded(40, 95), 20),
                silent("D05", contacts(11, 20, 10), 20),
                fires("D05", contacts(12, 20, 10), 20).at("contactsRatio13w"),
                fires("D05", contacts(15, 20, 10), 20),
                fires("D05", contacts(12, 20, 16), 20).at("quotesAfterContactRatio13w"),
                silent("D05", contacts(12, 20, 17), 20),
                fires("D06", steady(), 20),
                silent("D06-silent", steady(), 20),
                fires("D06-silent", steady(), 27)));
        return trials;
    }

    private static List<RowTrial> storms() {
        return List.of(
                silent("D01", fallen(75), 20),
                silent("D01", fallen(70), 20).at("ratioHigh2w"),
                fires("D01", fallen(69), 20),
                silent("D01", fallen(60), 19),
                silent(
                        "D01-declared",
                        steady().decision(row -> row.date("2026-05-11").type(Decision.Type.FOCUS)),
                        20),
                fires("D01-declared", storm(steady(), 20), 20),
                silent("D01-segments", falling(1), 20),
                fires("D01-segments", falling(2), 20).at("segmentsBelowHigh2w"),
                fires("D01-segments", falling(3), 20),
                silent("D02", storm(steady(), 19), 19),
                fires("D02", storm(steady(), 19), 20).at("stormWeeks"),
                silent("D02", fallenUntil(20), 22),
                fires("D02", fallenUntil(20), 23).at("weeksInsideOfLast4"),
                silent("D02-long", storm(steady(), 10, 11, 12, 13, 14, 15, 16, 17, 18), 17),
                fires("D02-long", storm(steady(), 10, 11, 12, 13, 14, 15, 16, 17, 18), 18)
                        .at("stormWeeks"));
    }

    private static List<RowTrial> meetings() {
        return List.of(
                silent("D04", steady(), 20),
                silent("D04", meeting(90, 35), 20),
                silent("D04", meeting(90, 36), 20).at("meetingNumbersShare"),
                fires("D04", meeting(90, 37), 20),
                silent("D04-long", meeting(89, 0), 20),
                silent("D04-long", meeting(90, 0), 20).at("meetingMinutes"),
                fires("D04-long", meeting(91, 0), 20),
                silent("D04-empty", met(steady(), 19, 20), 20),
                fires("D04-empty", met(steady(), 18, 19, 20), 20).at("meetingsWithoutDecision"),
                fires("D04-empty", met(steady(), 17, 18, 19, 20), 20));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void a_row_does_what_it_says(RowTrial trial) {
        trial.run();
    }

    /**
     * A declared storm is yes or no. How many rules are on is no fact of a plan: the tables decide it, and {@code
     * RememberedTest} counts them.
     */
    @Test
    void every_row_fires_is_silent_and_stands_at_its_limit_in_one_of_them() {
        RowTrial.assertAllOf(
                Dimension.PROCESS,
                trials(),
                Set.of("D01-declared limit", "D06 limit", "D06 silent", "D06-silent limit"));
    }

    /** A quiet plan, and two weeks of this to week 20. */
    private static LedgerFixture fallen(double revenue) {
        return SteadyPlan.going(planned(), week -> week >= 19 && week <= 20 ? revenue : 98 + week % 5);
    }

    /** Two weeks of 60 to this one, and as planned after it. */
    private static LedgerFixture fallenUntil(int last) {
        return SteadyPlan.going(planned(), week -> week >= last - 1 && week <= last ? 60 : 98 + week % 5);
    }

    /** Of four segments of one size so many fall in week 20. */
    private static LedgerFixture falling(int count) {
        LedgerFixture fixture = new LedgerFixture(settings());
        for (int segment = 0; segment < SEGMENTS.size(); segment++) {
            String name = SEGMENTS.get(segment);
            fixture.flatPlan(2026, name, 100);
            for (int week = 1; week <= 20; week++) {
                double revenue = week == 20 && segment < count ? 60 : 98 + (week + segment) % 5;
                fixture.totals(name, new IsoWeek(2026, week), revenue);
            }
        }
        return fixture;
    }

    private static LedgerFixture meeting(int minutes, int onFigures) {
        return steady().meeting(new IsoWeek(2026, 20).start(), minutes, onFigures, 1);
    }

    /** Forty contacts in week 20, so many with purpose and outcome; and results so far below plan. */
    private static LedgerFixture recorded(int complete, double revenue) {
        LedgerFixture fixture = SteadyPlan.going(planned(), week -> revenue);
        for (int contact = 0; contact < 40; contact++) {
            boolean full = contact < complete;
            fixture.activity(row -> {
                row.date(new IsoWeek(2026, 20).start()).customer("1").type(Activity.Type.VISIT);
                if (full) {
                    row.purpose("offerte").outcome("vervolg");
                }
            });
        }
        return fixture;
    }

    /** Ten contacts a week and so many quotes after them for half a year, then other numbers for a quarter. */
    private static LedgerFixture contacts(int now, int quotesBefore, int quotesNow) {
        LedgerFixture fixture = steady();
        for (int ago = 0; ago < 39; ago++) {
            IsoWeek week = new IsoWeek(2026, 20).minus(ago);
            for (int contact = 0; contact < (ago < 13 ? now : 10); contact++) {
                fixture.activity(row -> row.date(week.start()).customer("1").type(Activity.Type.VISIT));
            }
            for (int quote = 0; quote < (ago < 13 ? quotesNow : quotesBefore); quote++) {
                fixture.quote(row -> row.date(week.start()).customer("1").amount(100));
            }
        }
        return fixture;
    }
}
