package org.koers.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;

/** How well the newest revision of the target is recorded (measures.md §1.6); a column that is absent is one fault. */
final class RevisionGauge implements Gauge {
    private static final int SECOND_REVISION_DAYS = 91;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        List<Targets.Version> versions = inputs.plan().versions();
        if (versions.size() < 2) {
            readings.missing(Scope.TOTAL, "revisionFaults", "signals.one-version");
            return;
        }
        Targets.Version newest = versions.get(versions.size() - 1);
        int faults = 0;
        faults += isMissing(newest, PlanLine::reason) ? 1 : 0;
        faults += isMissing(newest, PlanLine::approvedBy) ? 1 : 0;
        faults += newest.approved().equals(LocalDate.MIN) ? 1 : 0;
        faults += isBackDated(newest, inputs.plan().changedFrom()) ? 1 : 0;
        faults += isSecond(versions) ? 1 : 0;
        readings.putCount(Scope.TOTAL, "revisionFaults", faults);
    }

    private static boolean isMissing(Targets.Version version, Function<PlanLine, @Nullable String> cell) {
        return version.lines().stream().map(cell).allMatch(text -> text == null || text.isBlank());
    }

    /** Changes a week at or before the one in which it was approved. */
    private static boolean isBackDated(Targets.Version version, @Nullable IsoWeek changedFrom) {
        LocalDate approved = version.approved();
        return changedFrom != null && !approved.equals(LocalDate.MIN) && !changedFrom.isAfter(IsoWeek.of(approved));
    }

    /** Within a quarter of the revision before it; the first version is no revision. */
    private static boolean isSecond(List<Targets.Version> versions) {
        if (versions.size() <= 2) {
            return false;
        }
        LocalDate newest = versions.get(versions.size() - 1).approved();
        LocalDate before = versions.get(versions.size() - 2).approved();
        return !before.equals(LocalDate.MIN) && newest.isBefore(before.plusDays(SECOND_REVISION_DAYS));
    }
}
