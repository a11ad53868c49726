package org.koers.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.koers.advice.Advisory;
import org.koers.advice.Landing;
import org.koers.advice.Mode;
import org.koers.advice.Standing;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.review.Basis;
import org.koers.review.Memory;
import org.koers.review.Reviewed;
import org.koers.signals.LandingForecast;
import org.koers.signals.Track;

/** A reviewed week 20 of 2026 of which a test says what was measured; the target is planned evenly over 53 weeks. */
public final class PublishedWeek {
    static final IsoWeek NOW = new IsoWeek(2026, 20);
    static final IsoWeek NEXT = NOW.plus(1);

    private static final double TENTH = new LandingForecast(0, 0, 0, 0, 1, 0).high80();

    private final SortedMap<Scope, Map<String, Value>> values = new TreeMap<>();
    private final List<Track> tracks = new ArrayList<>();

    /** A scope that lands here with this margin, and of which visits and quotes are known. */
    public PublishedWeek scope(Scope scope, double target, double landing, double deviation) {
        double actual = 20 * 95.0;
        LandingForecast forecast = new LandingForecast(actual, 2000, 3300, landing, deviation, 0);
        say(scope, "landing", landing);
        say(scope, "landingLow80", landing - TENTH * deviation);
        say(scope, "landingHigh80", landing + TENTH * deviation);
        say(scope, "pTarget", forecast.probability(target));
        say(scope, "targetAt70", forecast.targetAt(0.7));
        say(scope, "ytdActual", actual);
        say(scope, "visits4w", 40);
        say(scope, "activityIndex4w", 0.8);
        say(scope, "quoteDrivenShare", 0.5);
        say(scope, "quoteCycle", 6);
        say(scope, "hitRate", 0.25);
        say(scope, "marketGrowth", 0.02);
        tracks.add(track(scope, target));
        return this;
    }

    public static PublishedWeek total() {
        return new PublishedWeek().scope(Scope.TOTAL, 5300, 5000, 200);
    }

    public PublishedWeek say(Scope scope, String measure, double amount) {
        Unit unit = Vocabulary.shipped().get(measure).unit();
        values.computeIfAbsent(scope, key -> new HashMap<>()).put(measure, Value.of(amount, unit));
        return this;
    }

    public PublishedWeek lacks(Scope scope, String measure) {
        values.computeIfAbsent(scope, key -> new HashMap<>())
                .put(measure, Value.missing("signals.sheet-absent", measure));
        return this;
    }

    private static Track track(Scope scope, double target) {
        List<Track.Point> points = new ArrayList<>();
        List<IsoWeek> weeks = PlanYear.of(2026, 1).weeks();
        BigDecimal left = BigDecimal.valueOf(target);
        for (int number = 0; number < weeks.size(); number++) {
            IsoWeek week = weeks.get(number);
            BigDecimal planned =
                    left.divide(BigDecimal.valueOf((long) weeks.size() - number), 2, RoundingMode.HALF_EVEN);
            left = left.subtract(planned);
            BigDecimal actual = week.isAfter(NOW) ? null : BigDecimal.valueOf(95);
            points.add(new Track.Point(week, planned, actual, null, false, null, null));
        }
        return new Track(scope, BigDecimal.valueOf(target), points, null, null, List.of());
    }

    public Reviewed reviewed() {
        Landing none = new Landing(null, null, null, null, false, "followed", List.of());
        Advisory advisory = new Advisory(
                "plan",
                2026,
                "EUR",
                NOW,
                Mode.CALM,
                true,
                "1",
                "0",
                new Standing(null, null, null, null, null, none, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Reviewed(advisory, Memory.NONE, tracks, null, new Basis(values, List.of(), List.of()));
    }
}
