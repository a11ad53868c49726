package org.koers.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Finding;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.review.Judged;
import org.koers.signals.Measurements;
import org.koers.signals.Track;

/** Keeps what was seen of each series while a past year goes by again. */
final class YearLog {
    /** Off course, and not reachable: of the total or of a segment, whatever the variant. */
    private static final Set<String> WARNINGS = Set.of("T02", "T03");

    private final PlanYear year;
    private final SortedMap<Scope, List<Look>> looks = new TreeMap<>();
    private final SortedMap<Scope, Integer> warned = new TreeMap<>();
    private List<Track> tracks = List.of();

    YearLog(PlanYear year) {
        this.year = year;
    }

    void note(Judged judged) {
        note(judged.measured());
        for (Finding finding : judged.findings()) {
            if (WARNINGS.contains(finding.rule())) {
                warned.putIfAbsent(
                        finding.scope(), year.number(judged.measured().week()));
            }
        }
    }

    /** The same without what the rules made of it. */
    void note(Measurements measured) {
        int week = year.number(measured.week());
        tracks = measured.tracks();
        for (Track track : tracks) {
            Look look = look(measured, track, week);
            if (look != null) {
                looks.computeIfAbsent(track.scope(), ignored -> new ArrayList<>())
                        .add(look);
            }
        }
    }

    private static @Nullable Look look(Measurements measured, Track track, int week) {
        BigDecimal target = track.target();
        BigDecimal expected = number(measured, track.scope(), "landing");
        BigDecimal low = number(measured, track.scope(), "landingLow80");
        BigDecimal high = number(measured, track.scope(), "landingHigh80");
        BigDecimal probability = number(measured, track.scope(), "pTarget");
        return target == null || expected == null || low == null || high == null || probability == null
                ? null
                : new Look(week, target, expected, low, high, probability);
    }

    private static @Nullable BigDecimal number(Measurements measured, Scope scope, String measure) {
        Value value = measured.value(scope, measure);
        return value.number().orElse(null);
    }

    /** Every series with a target and with results, the total first. */
    List<SeriesYear> series(History history, int yearsBefore, boolean assumed) {
        List<SeriesYear> series = new ArrayList<>();
        for (Track track : tracks) {
            if (track.steps().isEmpty() || track.points().stream().allMatch(point -> point.actual() == null)) {
                continue;
            }
            Scope scope = track.scope();
            series.add(new SeriesYear(
                    scope,
                    year.name(),
                    track.steps().get(0).target(),
                    assumed,
                    actual(track),
                    warned.get(scope),
                    looks.getOrDefault(scope, List.of()),
                    new SeriesYear.Weeks(
                            history.weeks(scope, year),
                            track.points().stream()
                                    .mapToDouble(point -> number(point.planned()))
                                    .toArray(),
                            history.lastYear(scope, year),
                            yearsBefore)));
        }
        return series;
    }

    private static BigDecimal actual(Track track) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Track.Point point : track.points()) {
            BigDecimal week = point.actual();
            sum = week == null ? sum : sum.add(week);
        }
        return sum;
    }

    private static double number(@Nullable BigDecimal amount) {
        return amount == null ? 0 : amount.doubleValue();
    }
}
