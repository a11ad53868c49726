package org.koers.web;

import java.math.BigDecimal;
import java.time.Duration;
import org.koers.measure.Wording;

/**
 * How far a job is, in words.
 *
 * @param done what is done and how much of it
 * @param rate empty while unknown
 * @param left empty while unknown
 * @param percent −1 while unknown
 * @param said what is read out; changes at every tenth only
 */
public record BusyView(String title, String done, String rate, String left, int percent, String said) {
    private static final int HUNDRED = 100;
    private static final int TENTH = 10;
    private static final long MINUTE = 60;

    static BusyView of(Intake.Busy busy, Wording words) {
        String title = words.render("web.busy.title." + busy.step());
        int percent = Double.isNaN(busy.share())
                ? -1
                : (int) Math.min(HUNDRED, Math.max(0, Math.round(busy.share() * HUNDRED)));
        int tenths = percent / TENTH * TENTH;
        return new BusyView(
                title,
                words.render("web.busy." + busy.step(), busy.done()),
                busy.perSecond() > 0 && busy.step() != Intake.Step.WAITING
                        ? words.render("web.busy.rate." + rated(busy.step()), rounded(busy.perSecond()))
                        : "",
                busy.left() == null ? "" : left(busy.left(), words),
                percent,
                percent > 0 ? words.render("web.busy.said", title, tenths) : title);
    }

    private static String rated(Intake.Step step) {
        return step == Intake.Step.REVIEWING ? "weeks" : "rows";
    }

    /** Two digits: more would only flicker. */
    private static BigDecimal rounded(double rate) {
        return new BigDecimal(rate).round(new java.math.MathContext(2));
    }

    private static String left(Duration left, Wording words) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < MINUTE
                ? words.render("web.busy.left.seconds", seconds)
                : words.render("web.busy.left.minutes", Math.round(seconds / (double) MINUTE));
    }
}
