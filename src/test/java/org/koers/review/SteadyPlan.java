package org.koers.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.IntToDoubleFunction;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.decisions.Decision;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** Plans of 100 a week in 2026 that go as planned, on a calendar without holidays: what a trial of a row begins with. */
final class SteadyPlan {
    private SteadyPlan() {}

    static PlanSettings settings() {
        return new PlanSettings("plan", 1, SellingDays.none(), "EUR", ZoneId.of("Europe/Amsterdam"));
    }

    static LedgerFixture planned() {
        return new LedgerFixture(settings()).flatPlan(2026, 100);
    }

    /** Results of 2026 to week 30. */
    static LedgerFixture going(LedgerFixture fixture, IntToDoubleFunction byWeek) {
        for (int week = 1; week <= 30; week++) {
            fixture.totals(new IsoWeek(2026, week), byWeek.applyAsDouble(week));
        }
        return fixture;
    }

    static LedgerFixture steady() {
        return going(planned(), week -> 100);
    }

    /** From 83 to 87, so that the target is out of reach. */
    static LedgerFixture lagging() {
        return going(planned(), week -> 83 + week % 5);
    }

    /** Results of these years before 2026. */
    static LedgerFixture past(LedgerFixture fixture, int firstYear, IntToDoubleFunction byWeek) {
        for (IsoWeek week = new IsoWeek(firstYear, 1); week.year() < 2026; week = week.plus(1)) {
            fixture.totals(week, byWeek.applyAsDouble(week.week()));
        }
        return fixture;
    }

    /** A decision that was done, in each of these weeks. */
    static LedgerFixture decided(LedgerFixture fixture, int... weeks) {
        for (int week : weeks) {
            LocalDate on = new IsoWeek(2026, week).start();
            fixture.decision(row -> row.date(on).status(Decision.Status.DONE).doneOn(on));
        }
        return fixture;
    }

    /** A meeting of an hour in each of these weeks that decided nothing. */
    static LedgerFixture met(LedgerFixture fixture, int... weeks) {
        for (int week : weeks) {
            fixture.meeting(new IsoWeek(2026, week).start(), 60, 10, 0);
        }
        return fixture;
    }

    /** The team calls a storm in each of these weeks. */
    static LedgerFixture storm(LedgerFixture fixture, int... weeks) {
        for (int week : weeks) {
            LocalDate on = new IsoWeek(2026, week).start();
            fixture.decision(row -> row.date(on)
                    .topic("Storm")
                    .type(Decision.Type.PROCESS)
                    .owner("Anna")
                    .status(Decision.Status.DONE)
                    .doneOn(on));
        }
        return fixture;
    }
}
