package org.koers.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.advice.Landing;
import org.koers.advice.LandingChange;
import org.koers.advice.SegmentStanding;
import org.koers.review.Reviewed;

/**
 * What moved the landing and the chance since last week, cause by cause. The stops on the way are rounded, and each step
 * is the difference of two rounded stops: what is shown adds up as it is shown.
 */
final class StepsDraft {
    private static final int PERCENT = 2;
    private static final char NO_BREAK = '\u00a0';
    private static final Set<String> OF_THE_WEEK = Set.of("week", "pace");

    private final Advisory now;
    private final @Nullable Advisory before;
    private final Phrases phrases;
    private final ChartUnit unit;

    StepsDraft(Reviewed reviewed, Phrases phrases) {
        this.now = reviewed.advisory();
        this.before = reviewed.previous();
        this.phrases = phrases;
        BigDecimal expected = amount(now.standing().landing().expected());
        this.unit = ChartUnit.ofChanges(expected.max(amount(now.standing().target())), phrases);
    }

    /** Null where there is no landing to compare with. */
    AdvisoryView.@Nullable Steps write() {
        Advisory last = before;
        Landing landing = now.standing().landing();
        if (last == null || landing.changes().isEmpty()) {
            return null;
        }
        List<AdvisoryView.Step> steps = steps(last.standing().landing(), landing);
        return new AdvisoryView.Steps(
                phrases.say("steps-caption", unit.name()),
                amounts(),
                place(phrases.say("steps-before", last.asOf()), last.standing().landing()),
                steps,
                place(phrases.say("steps-now"), landing),
                segments(last));
    }

    /** Mere counts have no unit to name. */
    private String amounts() {
        String name = unit.name();
        return name.isEmpty()
                ? phrases.say("label-landing")
                : phrases.say("steps-landing", name.replace(' ', NO_BREAK));
    }

    private AdvisoryView.Step place(String name, Landing landing) {
        return new AdvisoryView.Step(
                name,
                unit.write(amount(landing.expected()).doubleValue()),
                "",
                phrases.chance(landing.probabilityOfTarget()));
    }

    /** Causes that moved something, in their order. */
    private List<AdvisoryView.Step> steps(Landing last, Landing landing) {
        List<BigDecimal> stops = stops(
                amount(last.expected()),
                landing.changes().stream().map(LandingChange::landing).toList(),
                this::inUnits);
        List<BigDecimal> chances = stops(
                amount(last.probabilityOfTarget()),
                landing.changes().stream().map(LandingChange::probability).toList(),
                chance -> chance.setScale(PERCENT, RoundingMode.HALF_EVEN));
        ChangeBars bars = new ChangeBars(stops);
        List<AdvisoryView.Step> steps = new ArrayList<>();
        for (int cause = 0; cause < landing.changes().size(); cause++) {
            BigDecimal money = stops.get(cause + 1).subtract(stops.get(cause));
            BigDecimal points =
                    chances.get(cause + 1).subtract(chances.get(cause)).movePointRight(PERCENT);
            if (money.signum() != 0 || points.signum() != 0) {
                steps.add(new AdvisoryView.Step(
                        name(landing.changes().get(cause)),
                        money.signum() == 0 ? "" : signed(money, unit.decimals()),
                        money.signum() == 0 ? "" : bars.draw(stops.get(cause), stops.get(cause + 1)),
                        points.signum() == 0 ? "" : signed(points, 0)));
            }
        }
        return steps;
    }

    /** Where each step ends, rounded as it is shown; the first is where it began. */
    private static List<BigDecimal> stops(BigDecimal from, List<BigDecimal> steps, UnaryOperator<BigDecimal> rounded) {
        List<BigDecimal> stops = new ArrayList<>();
        BigDecimal running = from;
        stops.add(rounded.apply(running));
        for (BigDecimal step : steps) {
            running = running.add(step);
            stops.add(rounded.apply(running));
        }
        return stops;
    }

    private BigDecimal inUnits(BigDecimal amount) {
        return amount.divide(BigDecimal.valueOf(unit.size()), unit.decimals(), RoundingMode.HALF_UP);
    }

    private String signed(BigDecimal amount, int decimals) {
        return (amount.signum() > 0 ? "+" : "") + phrases.wording().decimal(amount, decimals);
    }

    private String name(LandingChange change) {
        return phrases.say("step-" + change.cause(), now.asOf().week());
    }

    private List<AdvisoryView.SegmentStep> segments(Advisory last) {
        List<AdvisoryView.SegmentStep> rows = new ArrayList<>();
        for (SegmentStanding segment : now.standing().segments()) {
            Optional<SegmentStanding> earlier = last.standing().segments().stream()
                    .filter(own -> own.name().equals(segment.name()))
                    .findFirst();
            if (earlier.isPresent() && !segment.landing().changes().isEmpty()) {
                rows.add(segment(segment, earlier.get().landing()));
            }
        }
        return rows;
    }

    private AdvisoryView.SegmentStep segment(SegmentStanding segment, Landing last) {
        Landing landing = segment.landing();
        BigDecimal money = amount(landing.expected()).subtract(amount(last.expected()));
        return new AdvisoryView.SegmentStep(
                segment.name(),
                unit.signed(money.doubleValue()),
                phrases.chance(last.probabilityOfTarget()),
                phrases.chance(landing.probabilityOfTarget()),
                largest(landing.changes()));
    }

    /** What moved the landing most, the week and what it says of the rest taken together; nothing where nothing did. */
    private String largest(List<LandingChange> changes) {
        Map<String, BigDecimal> moved = new LinkedHashMap<>();
        for (LandingChange change : changes) {
            moved.merge(
                    OF_THE_WEEK.contains(change.cause()) ? "both" : change.cause(), change.landing(), BigDecimal::add);
        }
        return moved.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .max(Comparator.comparing(entry -> entry.getValue().abs()))
                .map(entry -> phrases.say("step-" + entry.getKey(), now.asOf().week()))
                .orElse("");
    }

    private static BigDecimal amount(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
