package org.koers.wiring;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.koers.web.Intake;

/** How fast one step of a job goes, smoothed, and what is left of it. */
final class Pace {
    private static final double SECOND = 1e9;
    /** A guess from less than this is worth nothing. */
    private static final double SOON = 1.0;
    /** After this many seconds an earlier speed weighs a third. */
    private static final double MEMORY = 5.0;

    private final LongSupplier nanoseconds;
    private final Intake.Step step;
    private final long begun;
    private long at;
    private double done;
    private double share;
    private double perSecond = Double.NaN;
    private double sharePerSecond = Double.NaN;

    Pace(Intake.Step step, LongSupplier nanoseconds) {
        this.step = step;
        this.nanoseconds = nanoseconds;
        this.begun = nanoseconds.getAsLong();
        this.at = begun;
    }

    /**
     * @param nowDone counted so far
     * @param nowShare of the whole, 0 … 1; NaN while unknown
     */
    Intake.Busy at(long nowDone, double nowShare) {
        long now = nanoseconds.getAsLong();
        double passed = (now - at) / SECOND;
        if (passed >= 0.2) {
            perSecond = smooth(perSecond, (nowDone - done) / passed, passed);
            sharePerSecond = smooth(sharePerSecond, (nowShare - share) / passed, passed);
            at = now;
            done = nowDone;
            share = Double.isNaN(nowShare) ? share : nowShare;
        }
        boolean told = (now - begun) / SECOND >= SOON && !Double.isNaN(perSecond);
        boolean known = told && sharePerSecond > 0 && !Double.isNaN(nowShare);
        return new Intake.Busy(
                step,
                nowDone,
                nowShare,
                told ? Math.max(0, perSecond) : 0,
                known ? Duration.ofSeconds(Math.round(Math.max(0, 1 - nowShare) / sharePerSecond)) : null);
    }

    private static double smooth(double before, double now, double passed) {
        if (Double.isNaN(before) || Double.isNaN(now)) {
            return Double.isNaN(now) ? before : now;
        }
        double weight = 1 - Math.exp(-passed / MEMORY);
        return before + weight * (now - before);
    }
}
