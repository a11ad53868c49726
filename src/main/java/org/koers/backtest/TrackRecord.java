package org.koers.backtest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;

/**
 * What came of a back-test.
 *
 * @param years one for each series of each tested plan year: by year, the total first
 * @param notes what the reader must know of it, in order
 */
public record TrackRecord(List<SeriesYear> years, List<Message> notes) {
    /** Weeks of the year at which landings are compared. */
    public static final List<Integer> WEEKS = List.of(8, 13, 20, 26, 39);

    public TrackRecord {
        years = List.copyOf(years);
        notes = List.copyOf(notes);
    }

    public int missedYears() {
        return (int) years.stream().filter(SeriesYear::isMissed).count();
    }

    public int hitYears() {
        return (int) years.stream().filter(SeriesYear::isHit).count();
    }

    /** Share of the missed years with a warning in or before week 26; null without missed years. */
    public @Nullable Double warnedBeforeWeek27() {
        long warned = years.stream()
                .filter(year -> year.isMissed() && year.isWarnedInTime())
                .count();
        return share(warned, missedYears());
    }

    /** Share of the years that reached their target in which there was a warning all the same; null without any. */
    public @Nullable Double falseAlarmRate() {
        return share(years.stream().filter(SeriesYear::isFalseAlarm).count(), hitYears());
    }

    private static @Nullable Double share(long part, int whole) {
        return whole == 0 ? null : (Double) (part / (double) whole);
    }

    /** Median first warning week of the missed years that had one; null without any. */
    public @Nullable Double medianWarningWeek() {
        return Averages.median(years.stream()
                .filter(SeriesYear::isMissed)
                .map(SeriesYear::firstWarningWeek)
                .filter(java.util.Objects::nonNull)
                .map(Integer::doubleValue)
                .toList());
    }

    /** One for each of {@link #WEEKS}. */
    public List<LandingScore> landing() {
        return WEEKS.stream().map(this::landing).toList();
    }

    public LandingScore landing(int week) {
        return LandingScore.of(years, week);
    }

    /** Whether the chances of the target came true as often as they said. */
    public Calibration calibration() {
        return Calibration.ofYears(years);
    }
}
