package org.koers.review;

import static org.koers.review.RowTrial.fires;
import static org.koers.review.RowTrial.silent;
import static org.koers.review.SteadyPlan.decided;
import static org.koers.review.SteadyPlan.lagging;
import static org.koers.review.SteadyPlan.met;
import static org.koers.review.SteadyPlan.steady;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.decisions.Decision.Status;
import org.koers.provenance.Subject;
import org.koers.rules.Dimension;
import org.koers.situation.Cadence;
import org.koers.situation.LedgerFixture;

/** Every row about steering fires, is silent, and does what it says at its limit, in weeks that were measured. */
class SteeringRowsTest {
    static List<RowTrial> trials() {
        return List.of(
                silent("S01", undecided(), 17),
                fires("S01", undecided(), 18).at("adviceUndecidedWeeks"),
                fires("S01", undecided(), 19),
                silent("S01", met(undecided(), 17, 18, 19), 19),
                silent("S01-meeting", undecided(), 19),
                silent("S01-meeting", met(lagging(), 16, 17), 19),
                fires("S01-meeting", met(lagging(), 17, 19), 19).at("adviceUndecidedMeetings"),
                fires("S01-meeting", met(lagging(), 17, 18, 19), 19),
                silent("S01-meeting", met(accepted(), 17, 18, 19), 19),
                silent("S02", incomplete(0), 20),
                fires("S02", incomplete(1), 20).at("decisionsIncomplete"),
                fires("S02", incomplete(2), 20),
                silent("S03", due(10, 9), 20),
                silent("S03", due(10, 8), 20).at("actionsDoneRate4w"),
                fires("S03", due(10, 7), 20),
                fires("S03", due(10, 5), 20).at("actionsDoneRate4w"),
                silent("S03", due(10, 4), 20),
                fires("S03", due(5, 3), 20).at("actionsDue4w"),
                silent("S03-half", due(10, 5), 20).at("actionsDoneRate4w"),
                fires("S03-half", due(10, 4), 20),
                fires("S03-half", due(5, 2), 20).at("actionsDue4w"),
                silent("S03-half", due(4, 1), 20),
                silent("S04", carried(1), 20),
                fires("S04", carried(2), 20).at("actionsCarriedMost"),
                silent("S04", carried(3), 20),
                silent("S04-long", carried(2), 20),
                fires("S04-long", carried(3), 20).at("actionsCarriedMost"),
                fires("S04-long", carried(4), 20),
                silent("S05", reviewed(0), 20),
                fires("S05", reviewed(1), 20).at("reviewsDue"),
                fires("S05", reviewed(2), 20),
                silent("S05", worse(1), 20).at("reviewsWorse"),
                silent("S05-worse", worse(0), 20),
                fires("S05-worse", worse(1), 20).at("reviewsWorse"),
                fires("S05-worse", worse(2), 20),
                silent("S06", turned(1), 20),
                fires("S06", turned(2), 20).at("decisionsReversed8w"),
                fires("S06", turned(3), 20),
                silent("S07", decided(steady(), 10, 11, 12, 13, 14, 15, 17), 20),
                fires("S07", decided(steady(), 10, 11, 12, 13, 14, 15, 16), 20).at("decisionsWeeksAgo"),
                fires("S07", decided(steady(), 4, 6, 8, 10, 12, 14), 20).at("decisionsGapOverUsual"),
                silent("S07", decided(steady(), 5, 7, 9, 11, 13, 15), 20),
                silent("S07-meeting", steady(), 20),
                silent("S07-meeting", met(steady(), 17, 19), 20),
                fires("S07-meeting", met(steady(), 17, 18), 20).at("meetingsGapOverCadence"),
                fires("S07-meeting", met(steady(), 16, 17), 20),
                silent("S07-meeting", met(everyTwoWeeks(), 17), 20),
                fires("S07-meeting", met(everyTwoWeeks(), 16), 20).at("meetingsGapOverCadence"),
                silent("S09", answered(Status.DONE, Status.DONE, Status.DROPPED, Status.NOT_DONE), 20),
                fires("S09", answered(Status.DONE, Status.DROPPED, Status.DROPPED, Status.NOT_DONE), 20)
                        .at("ruleRejectedOfLast5"),
                fires("S09", answered(Status.DROPPED, Status.DROPPED, Status.DROPPED, Status.NOT_DONE), 20),
                silent(
                        "S09-ignored",
                        answered(
                                Status.DONE,
                                Status.DROPPED,
                                Status.DROPPED,
                                Status.DROPPED,
                                Status.DROPPED,
                                Status.NOT_DONE),
                        20),
                fires(
                        "S09-ignored",
                        answered(Status.DROPPED, Status.DROPPED, Status.DROPPED, Status.DROPPED, Status.NOT_DONE),
                        20));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void a_row_does_what_it_says(RowTrial trial) {
        trial.run();
    }

    /** S08 asks nothing; the upper end of an interval of whole counts is never exactly 40 %. */
    @Test
    void every_row_fires_is_silent_and_stands_at_its_limit_in_one_of_them() {
        RowTrial.assertAllOf(
                Dimension.STEERING, trials(), Set.of("S08 fires", "S08 silent", "S08 limit", "S09-ignored limit"));
    }

    /** T02 is shown as one to act on from week 16 on, and no decision is about it; one of last year names another. */
    private static LedgerFixture undecided() {
        return lagging().decision(row -> row.date("2025-12-29").adviceId("X9.total.2025-W52"));
    }

    private static LedgerFixture accepted() {
        return lagging().decision(row -> row.date("2026-04-28").adviceId("T02.total.2026-W16"));
    }

    private static LedgerFixture incomplete(int count) {
        LedgerFixture fixture = steady().decision(row ->
                row.date("2026-05-04").owner("Anna").due("2026-05-30").effect("meer"));
        for (int decision = 0; decision < count; decision++) {
            String topic = "Zonder eigenaar " + decision;
            fixture.decision(
                    row -> row.date("2026-05-04").topic(topic).due("2026-05-30").effect("meer"));
        }
        return fixture;
    }

    /** Due on 8 May, so many of them done on the day. */
    private static LedgerFixture due(int count, int done) {
        LedgerFixture fixture = steady();
        for (int action = 0; action < count; action++) {
            String topic = "Actie " + action;
            boolean isDone = action < done;
            fixture.decision(row -> {
                row.date("2026-04-01")
                        .topic(topic)
                        .due("2026-05-08")
                        .owner("Anna")
                        .effect("meer");
                if (isDone) {
                    row.status(Status.DONE).doneOn("2026-05-08");
                }
            });
        }
        return fixture;
    }

    /** An action due in week 12, and decisions in so many weeks after it. */
    private static LedgerFixture carried(int meetings) {
        LedgerFixture fixture = steady().decision(row -> row.date("2026-03-02").due("2026-03-18"));
        for (int meeting = 1; meeting <= meetings; meeting++) {
            decided(fixture, 12 + meeting);
        }
        return fixture;
    }

    private static LedgerFixture reviewed(int count) {
        LedgerFixture fixture = steady().emptySheet(Subject.DECISIONS);
        for (int decision = 0; decision < count; decision++) {
            String topic = "Proef " + decision;
            fixture.decision(row -> row.date("2026-03-02").topic(topic).reviewOn(LocalDate.parse("2026-05-17")));
        }
        return fixture;
    }

    /** A rise was promised; the index varies from 0.98 to 1.02 and stands at 0.8 in week 20. */
    private static LedgerFixture worse(int count) {
        LedgerFixture fixture =
                SteadyPlan.going(SteadyPlan.planned(), week -> week == 20 ? 80 : week % 2 == 0 ? 102 : 98);
        fixture.decision(row -> row.date("2026-03-30").topic("Geen maat").reviewOn(LocalDate.parse("2026-05-17")));
        for (int decision = 0; decision < count; decision++) {
            String topic = "Proef " + decision;
            fixture.decision(row -> row.date("2026-03-30")
                    .topic(topic)
                    .measured("ratioWeek", "1", "1.2")
                    .reviewOn(LocalDate.parse("2026-05-17")));
        }
        return fixture;
    }

    /** Up, down, up and so on, a week apart. */
    private static LedgerFixture turned(int times) {
        LedgerFixture fixture = steady();
        for (int turn = 0; turn <= times; turn++) {
            LocalDate on = new IsoWeek(2026, 15 + turn).start();
            boolean up = turn % 2 == 0;
            fixture.decision(row -> row.date(on).measured("bezoeken", up ? "20" : "24", up ? "24" : "20"));
        }
        return fixture;
    }

    private static LedgerFixture everyTwoWeeks() {
        return SteadyPlan.going(
                new LedgerFixture(SteadyPlan.settings().withCadence(Cadence.TWO_WEEKLY)).flatPlan(2026, 100),
                week -> 100);
    }

    /** Decisions on one rule, a week apart from week 3 on. */
    private static LedgerFixture answered(Decision.Status... statuses) {
        LedgerFixture fixture = steady();
        for (int i = 0; i < statuses.length; i++) {
            IsoWeek of = new IsoWeek(2026, 3 + i);
            Decision.Status status = statuses[i];
            fixture.decision(
                    row -> row.date(of.start()).adviceId("K01.total." + of).status(status));
        }
        return fixture;
    }
}
