package org.koers.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.review.Reviewed;
import org.koers.signals.Track;

/**
 * Another target for the year, worked out on the plan and the forecast of a week. Weeks before it begins keep what was
 * planned; of the rest every week keeps its share, to the cent.
 */
public final class NewTarget {
    private static final int CENTS = 2;
    private static final int FOUR_DIGITS = 4;

    private final Map<Scope, Track> planned = new LinkedHashMap<>();
    private final Map<Scope, RestOfYear> landings = new LinkedHashMap<>();
    private final List<Scenario> ways;

    public NewTarget(Reviewed reviewed) {
        for (Track track : reviewed.tracks()) {
            boolean divided =
                    track.scope().kind() == ScopeKind.TOTAL || track.scope().kind() == ScopeKind.SEGMENT;
            if (divided && track.target() != null) {
                planned.put(track.scope(), track);
                RestOfYear rest = RestOfYear.of(reviewed, track.scope());
                if (rest != null) {
                    landings.put(track.scope(), rest);
                }
            }
        }
        this.ways = Scenarios.of(reviewed);
    }

    /** Whether there is a target to revise. */
    public boolean isPossible() {
        return planned.containsKey(Scope.TOTAL);
    }

    /** Names of the versions that the plan has; those without a name are left out. */
    public List<String> versions() {
        return planned.values().stream()
                .flatMap(track -> track.steps().stream())
                .map(Track.Step::version)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** What can be given another target: the segments, or the total where the plan has none. */
    public List<Scope> rows() {
        List<Scope> segments = planned.keySet().stream()
                .filter(scope -> scope.kind() == ScopeKind.SEGMENT)
                .toList();
        return segments.isEmpty() && isPossible() ? List.of(Scope.TOTAL) : segments;
    }

    /** The target of the year as it is. */
    public BigDecimal now(Scope scope) {
        Track track = planned.get(scope);
        BigDecimal target = track == null ? null : track.target();
        return target == null ? BigDecimal.ZERO : target;
    }

    /** Of the total, what no segment has; 0 where the plan divides all of it, or nothing. */
    public BigDecimal undivided() {
        if (rows().contains(Scope.TOTAL)) {
            return BigDecimal.ZERO;
        }
        BigDecimal divided = rows().stream().map(this::now).reduce(BigDecimal.ZERO, BigDecimal::add);
        return now(Scope.TOTAL).subtract(divided);
    }

    /** Empty where nothing can be said of the landing. */
    public Optional<LandingRange> landing(Scope scope) {
        return Optional.ofNullable(landings.get(scope)).map(RestOfYear::published);
    }

    /** Ways that change a target, of those side by side; empty where none is possible. */
    public List<Scenario> ways() {
        return ways.stream()
                .filter(way -> way.isPossible()
                        && (way.kind() == Scenario.Kind.RE_SPLIT
                                || way.kind() == Scenario.Kind.EVEN
                                || way.kind() == Scenario.Kind.LIKELY))
                .toList();
    }

    /**
     * Targets by a way, in round numbers: a total divided by where the segments land, or in proportion to what they have
     * where not all of them land. Without a way what holds now.
     */
    public Map<Scope, BigDecimal> by(Scenario.@Nullable Kind way) {
        Map<Scope, BigDecimal> targets = new LinkedHashMap<>();
        rows().forEach(row -> targets.put(row, now(row)));
        BigDecimal total = ways().stream()
                .filter(one -> one.kind() == way)
                .findFirst()
                .map(Scenario::target)
                .orElse(null);
        if (total == null) {
            return targets;
        }
        int decimals = roughly(total);
        BigDecimal round =
                total.compareTo(now(Scope.TOTAL)) == 0 ? total : total.setScale(decimals, RoundingMode.HALF_EVEN);
        boolean lands = landings.keySet().containsAll(rows());
        SortedMap<Integer, BigDecimal> weights = new TreeMap<>();
        for (int row = 0; row < rows().size(); row++) {
            Scope scope = rows().get(row);
            RestOfYear rest = landings.get(scope);
            weights.put(row, lands && rest != null ? rest.published().expected() : now(scope));
        }
        if (sum(weights).signum() > 0) {
            spread(round.subtract(undivided()), weights, decimals)
                    .forEach((row, target) -> targets.put(rows().get(row), target));
        }
        return targets;
    }

    /** Decimals, below 0 for tens and more, in which an amount has four digits: nobody plans to the cent. */
    private static int roughly(BigDecimal amount) {
        return Math.min(CENTS, FOUR_DIGITS - (amount.precision() - amount.scale()));
    }

    /** What the plan has in the weeks before this one: no target of the year can be lower. */
    public BigDecimal settled(Scope scope, IsoWeek from) {
        Track track = planned.get(scope);
        BigDecimal settled = BigDecimal.ZERO;
        for (Track.Point point : track == null ? List.<Track.Point>of() : track.points()) {
            settled = settled.add(point.week().isBefore(from) ? of(point) : BigDecimal.ZERO);
        }
        return settled;
    }

    private static BigDecimal of(Track.Point point) {
        BigDecimal planned = point.planned();
        return planned == null ? BigDecimal.ZERO : planned;
    }

    /** Chance of a target; empty where nothing can be said of the landing. */
    public Optional<BigDecimal> chance(Scope scope, BigDecimal target) {
        return Optional.ofNullable(landings.get(scope)).map(rest -> rest.chanceOf(target));
    }

    /** The target of the whole year with these of its {@link #rows}. */
    public BigDecimal total(Map<Scope, BigDecimal> wanted) {
        BigDecimal sum = undivided();
        for (Scope row : rows()) {
            sum = sum.add(wanted.getOrDefault(row, now(row)));
        }
        return sum;
    }

    /**
     * The total, and the segments that change.
     *
     * @param wanted targets of {@link #rows}; one that is not named stays as it is
     * @throws IllegalArgumentException when one is lower than what is settled, or has no week left to change
     */
    public List<Revision.Part> parts(Map<Scope, BigDecimal> wanted, IsoWeek from) {
        List<Revision.Part> segments = new ArrayList<>();
        SortedMap<IsoWeek, BigDecimal> weeks = rest(Scope.TOTAL, from);
        for (Scope row : rows()) {
            BigDecimal target = wanted.getOrDefault(row, now(row)).setScale(CENTS, RoundingMode.HALF_EVEN);
            if (target.compareTo(now(row)) != 0) {
                Revision.Part part = part(row, target, from);
                segments.add(part);
                rest(row, from).forEach((week, before) -> weeks.merge(week, before.negate(), BigDecimal::add));
                part.weeks().forEach((week, after) -> weeks.merge(week, after, BigDecimal::add));
            }
        }
        if (rows().contains(Scope.TOTAL)) {
            return segments;
        }
        BigDecimal total = total(wanted).setScale(CENTS, RoundingMode.HALF_EVEN);
        List<Revision.Part> parts = new ArrayList<>();
        parts.add(of(Scope.TOTAL, total, weeks));
        parts.addAll(segments);
        return parts;
    }

    /** Whether the plan is still what it was worked out on: the same targets, and the same settled before it begins. */
    public boolean stillFits(Revision revision) {
        IsoWeek from = revision.reasons().from();
        return revision.parts().stream()
                .allMatch(part -> now(part.scope()).compareTo(part.before()) == 0
                        && settled(part.scope(), from).add(sum(part.weeks())).compareTo(part.after()) == 0);
    }

    private Revision.Part part(Scope scope, BigDecimal target, IsoWeek from) {
        BigDecimal left = target.subtract(settled(scope, from));
        SortedMap<IsoWeek, BigDecimal> before = rest(scope, from);
        if (left.signum() < 0 || before.values().stream().allMatch(week -> week.signum() <= 0)) {
            throw new IllegalArgumentException(scope + " can't be " + target + " from " + from);
        }
        return of(scope, target, spread(left, before, CENTS));
    }

    private Revision.Part of(Scope scope, BigDecimal target, SortedMap<IsoWeek, BigDecimal> weeks) {
        return new Revision.Part(
                scope,
                now(scope),
                target,
                landing(scope).map(LandingRange::chance).orElse(null),
                chance(scope, target).orElse(null),
                weeks);
    }

    private SortedMap<IsoWeek, BigDecimal> rest(Scope scope, IsoWeek from) {
        SortedMap<IsoWeek, BigDecimal> rest = new TreeMap<>();
        Track track = planned.get(scope);
        for (Track.Point point : track == null ? List.<Track.Point>of() : track.points()) {
            if (!point.week().isBefore(from)) {
                rest.put(point.week(), of(point));
            }
        }
        return rest;
    }

    /**
     * In proportion, in numbers with so many decimals; the last part takes what is left, so that all of them add up to the
     * amount. What weighs nothing, or less, gets nothing.
     */
    private static <K> SortedMap<K, BigDecimal> spread(
            BigDecimal amount, SortedMap<K, BigDecimal> weights, int decimals) {
        BigDecimal left =
                weights.values().stream().map(NewTarget::atLeastNothing).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal open = amount;
        SortedMap<K, BigDecimal> parts = new TreeMap<>(weights.comparator());
        for (var entry : weights.entrySet()) {
            BigDecimal weight = atLeastNothing(entry.getValue());
            BigDecimal part = weight.compareTo(left) == 0
                    ? open
                    : open.multiply(weight).divide(left, decimals, RoundingMode.HALF_EVEN);
            BigDecimal given = part.setScale(CENTS, RoundingMode.HALF_EVEN);
            parts.put(entry.getKey(), given);
            open = open.subtract(given);
            left = left.subtract(weight);
        }
        return parts;
    }

    private static BigDecimal atLeastNothing(BigDecimal weight) {
        return weight.max(BigDecimal.ZERO);
    }

    private static BigDecimal sum(SortedMap<?, BigDecimal> weights) {
        return weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
