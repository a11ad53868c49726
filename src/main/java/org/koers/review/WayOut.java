package org.koers.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.koers.advice.Candidate;
import org.koers.advice.Evidence;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.measure.Direction;
import org.koers.measure.Measure;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.rules.AdviceKind;
import org.koers.rules.Condition;
import org.koers.rules.Row;
import org.koers.signals.Measurements;
import org.koers.situation.Situation;

/**
 * What would make an advice go away: of each numeric condition the nearest boundary, checked just beyond it, and of
 * those the one nearest in units of the measure's own weekly change, said in money or visits where that is possible
 * (design.md §4).
 */
final class WayOut {
    /** What only time changes, or what is a condition for looking at all, is no way out. */
    static final Set<String> NOT_STEERABLE = Set.of(
            "planWeekNo",
            "remainingShare",
            "baselinePoints",
            "sellingDays",
            "dataWeeks",
            "offCourseWeeks",
            "stormWeeks",
            "marketAge",
            "marketMonths",
            "marketPart",
            "ownPart",
            "marketAgainstAssumedBefore",
            "decidedQuotes",
            "selectedCount",
            "actionsDue4w",
            "quoteDrivenShare",
            "planShare",
            "weeksToSummer",
            "seasonSpread",
            "pastLastQuarterShare",
            "repsMeasured",
            "segmentTargetsSameGrowth");

    private static final int TWO_WEEKS = 2;

    private static final String STORM = "D01";
    private static final String STORM_ENDS = "D02";

    private final List<Row> rules;
    private final Visits visits;
    private final Measurements measured;
    private final WeeklyChange change;

    WayOut(Situation situation, Measurements measured, List<Row> rules) {
        this.rules = rules;
        this.visits = new Visits(situation, measured);
        this.measured = measured;
        this.change = new WeeklyChange(measured);
    }

    private record Exit(Evidence evidence, Boundary boundary, double distance) {}

    /** Of the nearest way out that the weeks to come can bring; it says so where no single measure can. */
    Message of(Candidate candidate) {
        if (!candidate.gathered().isEmpty()) {
            return Message.of("review.way-out-customers");
        }
        if (candidate.rule().equals(STORM)) {
            return abated();
        }
        List<Evidence> evidence = candidate.finding().evidence();
        List<Exit> exits = evidence.stream()
                .map(this::exit)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Exit::distance)
                        .thenComparing(exit -> exit.evidence().measure().id()))
                .toList();
        return exits.stream()
                .map(this::say)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> exits.isEmpty() ? withoutNumbers(candidate) : notSoon(exits.get(0)));
    }

    /** A storm does not end when its gusts do, but by the rules that end it. */
    private Message abated() {
        RowMatcher matcher = new RowMatcher(
                new Reading(Scope.TOTAL, null, measured.values().getOrDefault(Scope.TOTAL, Map.of()), id -> List.of()));
        List<Message> ways = new ArrayList<>();
        for (Row row : rules) {
            if (row.base().equals(STORM_ENDS)) {
                List<Evidence> standing = matcher.standing(row).evidence();
                for (int column = 0; column < standing.size(); column++) {
                    exit(standing.get(column), row.conditions().get(column).condition(), true)
                            .flatMap(this::say)
                            .ifPresent(ways::add);
                }
            }
        }
        return ways.isEmpty() ? Message.of("review.way-out-none") : ways.get(0);
    }

    private Optional<Exit> exit(Evidence evidence) {
        Condition condition = evidence.condition();
        return condition == null ? Optional.empty() : exit(evidence, condition, false);
    }

    private Optional<Exit> exit(Evidence evidence, Condition condition, boolean holds) {
        Measure measure = evidence.measure();
        if (NOT_STEERABLE.contains(measure.id())) {
            return Optional.empty();
        }
        return Boundary.nearest(condition, evidence.value(), measure.unit(), holds)
                .map(boundary -> new Exit(evidence, boundary, change.to(boundary, evidence.scope(), measure.id())));
    }

    /** Empty when two weeks can't bring it. */
    private Optional<Message> say(Exit exit) {
        Measure measure = exit.evidence().measure();
        Scope scope = exit.evidence().scope();
        if (measured.outlook().follows(measure.id())) {
            OptionalDouble money = measured.outlook()
                    .abovePlan(scope, measure.id(), exit.boundary().beyond().doubleValue(), TWO_WEEKS);
            return money.isPresent() ? Optional.of(inMoney(exit, money.getAsDouble())) : Optional.empty();
        }
        OptionalInt more = visits.needed(exit.evidence(), exit.boundary().beyond());
        if (more.isPresent()) {
            return Optional.of(Message.of("review.way-out-visits", more.getAsInt(), visits.lastFourWeeks(scope)));
        }
        return Optional.of(Message.of(
                "review.way-out-" + exit.boundary().way(),
                measure.label(),
                boundary(exit),
                new Measured(measure, exit.evidence().value())));
    }

    /** More money than that, or less where the advice is about being too far ahead. */
    private Message inMoney(Exit exit, double money) {
        Measure gap = Vocabulary.shipped().get("gap");
        boolean more = (exit.evidence().measure().good() != Direction.LOWER)
                == exit.boundary().up();
        String way = more ? "review.way-out-money" : "review.way-out-money-less";
        return Message.of(
                money > 0 ? way : way + "-below",
                measured.week().plus(1),
                measured.week().plus(TWO_WEEKS),
                new Measured(gap, Value.of(Math.abs(money), Unit.MONEY)));
    }

    private static Message notSoon(Exit nearest) {
        return Message.of(
                "review.way-out-not-soon", nearest.evidence().measure().label(), boundary(nearest));
    }

    /** A word or a flag has no boundary, but it does change. */
    private static Message withoutNumbers(Candidate candidate) {
        if (candidate.row().kind() == AdviceKind.FIX_DATA) {
            return Message.of("review.way-out-data");
        }
        return candidate.finding().evidence().stream()
                .filter(entry -> entry.condition() != null
                        && (entry.value() instanceof Value.Word || entry.value() instanceof Value.YesNo))
                .findFirst()
                .map(entry -> Message.of(
                        "review.way-out-word", entry.measure().label(), new Measured(entry.measure(), entry.value())))
                .orElseGet(() -> Message.of("review.way-out-none"));
    }

    private static Measured boundary(Exit exit) {
        return new Measured(
                exit.evidence().measure(),
                Value.of(exit.boundary().at(), exit.evidence().measure().unit()));
    }
}
