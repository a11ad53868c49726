package org.koers.steering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Measured;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.review.Reviewed;
import org.koers.signals.Track;

/** What goes wrong with the target: how it was set, held on to, and revised. */
final class TargetPitfalls {
    /** Advice to revise the target, or to have somebody else review it. */
    private static final Set<String> LET_GO = Set.of("T03", "T05");

    /** A month: a target is not revised from one meeting to the next. */
    private static final int LONG = 4;

    private static final int QUARTER = 13;

    private final List<Reviewed> weeks;
    private final Reviewed last;

    /** @param weeks at least one */
    TargetPitfalls(List<Reviewed> weeks) {
        this.weeks = weeks;
        this.last = weeks.get(weeks.size() - 1);
    }

    /** One of the two: the first says the second too. */
    Optional<Pitfall> lastYearOrNoMarket() {
        Optional<Pitfall> lastYear = weeks.stream()
                .filter(week -> LastYearAndTen.is(target(week), new Published(week.basis())))
                .findFirst()
                .map(this::lastYear);
        return lastYear.isPresent() ? lastYear : noMarket();
    }

    private Pitfall lastYear(Reviewed week) {
        return Pitfall.of(
                Pitfall.Kind.LAST_YEAR,
                "",
                week.advisory().asOf(),
                money(target(week)),
                money(new Published(week.basis()).amount(Scope.TOTAL, "revenueLastYear")));
    }

    private static @Nullable BigDecimal target(Reviewed week) {
        return week.tracks().isEmpty() ? null : week.tracks().get(0).target();
    }

    private static Measured money(@Nullable BigDecimal amount) {
        Value value = amount == null ? Value.missing("signals.not-measured") : Value.of(amount, Unit.MONEY);
        return new Measured(Vocabulary.shipped().get("landing"), value);
    }

    /** Of no week and no segment: an assumption that came later was made all the same. */
    private Optional<Pitfall> noMarket() {
        boolean assumed = weeks.stream()
                .anyMatch(week -> week.basis().values().keySet().stream()
                        .anyMatch(scope ->
                                week.basis().value(scope, "marketAssumed").isKnown()));
        if (assumed || target(last) == null) {
            return Optional.empty();
        }
        IsoWeek first = weeks.get(0).advisory().asOf();
        Published now = new Published(last.basis());
        return Optional.of(
                now.amount(Scope.TOTAL, "marketGrowth") == null
                        ? Pitfall.of(Pitfall.Kind.NO_MARKET, "", first)
                        : Pitfall.of(
                                Pitfall.Kind.NO_MARKET,
                                "-known",
                                first,
                                last.advisory().asOf(),
                                now.measured(Scope.TOTAL, "marketGrowth")));
    }

    /** From the first week in which it was advised, to the last in which it still held: before the target was lowered. */
    Optional<Pitfall> heldOn() {
        IsoWeek first = weeks.stream()
                .filter(week -> week.advisory().advices().stream()
                        .anyMatch(advice ->
                                LET_GO.contains(advice.rule()) && advice.scope().equals(Scope.TOTAL)))
                .map(week -> week.advisory().asOf())
                .findFirst()
                .orElse(null);
        if (first == null) {
            return Optional.empty();
        }
        IsoWeek lowered = loweredAfter(first);
        IsoWeek until = weeks.stream()
                .filter(week -> lowered == null || week.advisory().asOf().isBefore(lowered))
                .filter(TargetPitfalls::saysLetGo)
                .map(week -> week.advisory().asOf())
                .reduce(first, (before, week) -> week.isAfter(before) ? week : before);
        int held = first.weeksUntil(until);
        if (held < LONG) {
            return Optional.empty();
        }
        return Optional.of(
                lowered == null
                        ? Pitfall.of(Pitfall.Kind.HELD_ON, "", first, first, held, until)
                        : Pitfall.of(Pitfall.Kind.HELD_ON, "-revised", first, first, held, until, lowered));
    }

    private static boolean saysLetGo(Reviewed week) {
        return week.advisory().findings().stream()
                .anyMatch(finding ->
                        LET_GO.contains(finding.rule()) && finding.scope().equals(Scope.TOTAL));
    }

    private @Nullable IsoWeek loweredAfter(IsoWeek week) {
        List<Track.Step> steps = steps();
        for (int at = 1; at < steps.size(); at++) {
            Track.Step step = steps.get(at);
            boolean lower = step.target().compareTo(steps.get(at - 1).target()) < 0;
            if (lower && step.from().isAfter(week)) {
                return step.from();
            }
        }
        return null;
    }

    /** Those that hold by now. */
    private List<Track.Step> steps() {
        return last.tracks().isEmpty()
                ? List.of()
                : last.tracks().get(0).steps().stream()
                        .filter(step -> !step.from().isAfter(last.advisory().asOf()))
                        .toList();
    }

    /** The first two that lie within a quarter; how the year began is no revision. */
    Optional<Pitfall> revisedOften() {
        List<Track.Step> steps = steps();
        for (int at = 2; at < steps.size(); at++) {
            IsoWeek before = steps.get(at - 1).from();
            IsoWeek again = steps.get(at).from();
            if (before.weeksUntil(again) < QUARTER) {
                return Optional.of(Pitfall.of(
                        Pitfall.Kind.REVISED_OFTEN,
                        "",
                        again,
                        before,
                        again,
                        money(steps.get(at - 2).target()),
                        money(steps.get(at - 1).target()),
                        money(steps.get(at).target())));
            }
        }
        return Optional.empty();
    }
}
