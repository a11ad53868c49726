package org.koers.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.rules.AdviceKind;
import org.koers.signals.Track;
import org.koers.signals.WeekFigures;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;
import org.koers.situation.Situations;

/**
 * Tells what followed on advices of weeks behind us, from all that is known at the end of the data. It sees the future of
 * those weeks on purpose, and hands nothing of it to a review.
 *
 * <p>An advice is followed for the 13 weeks after its week, or to the last known one; of a pair, the segment that gives.
 * Of the n weeks that are known with a plan p₁…pₙ, as it stood in the week of the advice, and a result a₁…aₙ:
 *
 * <pre>
 * gap   = Σ (a − p)
 * σ     = (upper − mean) / 3          natural limits of the week index as they were in the week of the advice
 * noise = 2 · σ · √Σ p²               with an even plan: 2 · σ · p · √n
 * </pre>
 *
 * <p>Natural limits lie 2.66 mean moving ranges from the mean, which is 3 mean moving ranges / 1.128 (XmR; Wheeler,
 * Understanding Variation), and wider under autocorrelation; so σ is that of one week, in units of its plan, and weeks are
 * taken as independent. Limits on logarithms reach further up than down: their upper half makes σ rather too wide than
 * too narrow. A gap beyond the noise landed under, or above.
 */
public final class Hindsight {
    /** Weeks that are followed at most. */
    public static final int MOST_WEEKS = 13;

    /** Known weeks below which nothing is told. */
    public static final int FEWEST_WEEKS = 4;

    private static final double DEVIATIONS = 2;
    private static final double DEVIATIONS_OF_LIMITS = 3;
    private static final int CENTS = 2;

    private final PlanSettings settings;
    private final Situations situations;
    private final List<Decision> decisions;
    private final @Nullable IsoWeek last;
    private final @Nullable WeekFigures known;
    private final Map<Integer, WeekFigures> laterYears = new HashMap<>();

    /** @param ledger all that was ever read */
    public Hindsight(Ledger ledger, PlanSettings settings) {
        this.settings = settings;
        this.situations = new Situations(ledger, settings);
        this.decisions = ledger.decisions();
        this.last = ledger.results().stream()
                .map(result -> result.week())
                .max(IsoWeek::compareTo)
                .orElse(null);
        this.known = last == null ? null : WeekFigures.of(situations.at(last));
    }

    /**
     * What followed on every advice that comes or goes, once an advice: in its first week. Hold course is left out, for
     * it foretells nothing.
     *
     * @param weeks in order
     * @return in the order of the changes
     */
    public List<ChangeVerdict> verdicts(List<ReplayedWeek> weeks) {
        List<ChangeVerdict> verdicts = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (ReplayedWeek week : weeks) {
            for (ReplayChange change : week.changes()) {
                boolean comes = change.kind() == ReplayChange.Kind.ADDED;
                boolean followed = change.kind() != ReplayChange.Kind.CHANGED
                        && change.advice().kind() != AdviceKind.HOLD_COURSE;
                if (followed && told.add(change.kind() + " " + change.advice().id())) {
                    verdicts.add(new ChangeVerdict(
                            change, verdict(comes ? week.draft() : week.published(), change.advice())));
                }
            }
        }
        return verdicts;
    }

    /** What followed on one advice. @param week in which it was given */
    public Verdict verdict(Reviewed week, Advice advice) {
        Scope scope = series(advice.scope());
        if (scope == null) {
            return Verdict.unknown(Verdict.Reason.NO_SERIES);
        }
        IsoWeek given = week.advisory().asOf();
        if (isActedOn(advice, given)) {
            return Verdict.unknown(Verdict.Reason.ACTED_ON);
        }
        Track track = week.tracks().stream()
                .filter(one -> one.scope().equals(scope))
                .findFirst()
                .orElse(null);
        return track == null || track.steps().isEmpty()
                ? Verdict.unknown(Verdict.Reason.NO_PLAN)
                : follow(track, given);
    }

    private @Nullable Scope series(Scope scope) {
        if (scope.kind() == ScopeKind.TOTAL || scope.kind() == ScopeKind.SEGMENT) {
            return scope;
        }
        WeekFigures end = known;
        if (end == null || scope.kind() == ScopeKind.REP) {
            return null;
        }
        String segment = end.segments().get(scope.id());
        return end.actual().keySet().stream()
                .filter(one -> one.kind() == ScopeKind.SEGMENT && one.id().equals(segment))
                .findFirst()
                .orElse(null);
    }

    /** Decided on after its week and within the weeks followed; what was dropped or not done changed nothing. */
    private boolean isActedOn(Advice advice, IsoWeek given) {
        String key = Cooling.key(advice.id());
        IsoWeek end = given.plus(MOST_WEEKS);
        return decisions.stream()
                .filter(decision ->
                        decision.status() != Decision.Status.DROPPED && decision.status() != Decision.Status.NOT_DONE)
                .filter(decision ->
                        decision.date().isAfter(given.end()) && !decision.date().isAfter(end.end()))
                .map(Decision::adviceId)
                .anyMatch(id -> id != null && Cooling.key(id).equals(key));
    }

    private Verdict follow(Track track, IsoWeek given) {
        int elapsed = last == null ? 0 : Math.min(MOST_WEEKS, given.weeksUntil(last));
        Sum sum = new Sum();
        for (int after = 1; after <= elapsed; after++) {
            IsoWeek week = given.plus(after);
            BigDecimal actual = known == null ? null : known.actual(track.scope(), week);
            BigDecimal planned = planned(track, week);
            if (actual != null && planned != null) {
                sum.add(week, planned, actual);
            }
        }
        if (sum.weeks < FEWEST_WEEKS) {
            boolean silent = sum.weeks == 0 && elapsed >= FEWEST_WEEKS;
            return Verdict.unknown(silent ? Verdict.Reason.NO_RESULTS : Verdict.Reason.TOO_EARLY);
        }
        Track.Limits limits = track.limits();
        return limits == null ? Verdict.unknown(Verdict.Reason.NO_VARIATION) : Verdict.of(sum.followed(limits));
    }

    /** As it stood in the week of the advice; of a later plan year, as it stood when that began. */
    private @Nullable BigDecimal planned(Track track, IsoWeek week) {
        List<Track.Point> points = track.points();
        int place = points.get(0).week().weeksUntil(week);
        if (place < points.size()) {
            return points.get(place).planned();
        }
        PlanYear year = settings.yearOf(week);
        return laterYears
                .computeIfAbsent(year.name(), name -> WeekFigures.of(situations.at(year.first())))
                .planned(track.scope(), week);
    }

    /** The weeks after an advice, added up. */
    private static final class Sum {
        private int weeks;
        private @Nullable IsoWeek until;
        private BigDecimal planned = BigDecimal.ZERO;
        private BigDecimal actual = BigDecimal.ZERO;
        private double squares;

        void add(IsoWeek week, BigDecimal plan, BigDecimal result) {
            weeks++;
            until = week;
            planned = planned.add(plan);
            actual = actual.add(result);
            squares += plan.doubleValue() * plan.doubleValue();
        }

        Verdict.Followed followed(Track.Limits limits) {
            double sigma = (limits.upper() - limits.mean()) / DEVIATIONS_OF_LIMITS;
            double noise = DEVIATIONS * sigma * StrictMath.sqrt(squares);
            return new Verdict.Followed(
                    weeks,
                    Objects.requireNonNull(until),
                    planned,
                    actual,
                    BigDecimal.valueOf(noise).setScale(CENTS, RoundingMode.HALF_EVEN));
        }
    }
}
