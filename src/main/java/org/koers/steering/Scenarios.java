package org.koers.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.review.Reviewed;

/**
 * The ways on, side by side: hold, divide the same target anew by where the segments land, shift visits, or lower the
 * target to what is reached one time out of two, or seven out of ten, as T03 proposes (measures.md §4.1). Each rests on the
 * published forecast.
 */
public final class Scenarios {
    private final WhatIf whatIf;
    private final Published values;

    private Scenarios(Reviewed reviewed) {
        this.whatIf = new WhatIf(reviewed);
        this.values = new Published(reviewed.basis());
    }

    /** One a kind, in their order; empty where the total has no landing. */
    public static List<Scenario> of(Reviewed reviewed) {
        return new Scenarios(reviewed).all();
    }

    private List<Scenario> all() {
        RestOfYear total = whatIf.rest(Scope.TOTAL);
        if (total == null) {
            return List.of();
        }
        return List.of(
                possible(Scenario.Kind.HOLD, total.target(), total.published(), Message.of("whatif.says.hold")),
                split(total),
                Shift.among(whatIf, values, segments())
                        .map(shift ->
                                possible(Scenario.Kind.SHIFT, total.target(), total.with(shift.more()), shift.says()))
                        .orElseGet(() -> Scenario.impossible(Scenario.Kind.SHIFT, Message.of("whatif.says.no-shift"))),
                lower(Scenario.Kind.EVEN, "landing", total),
                lower(Scenario.Kind.LIKELY, "targetAt70", total));
    }

    private Scenario possible(Scenario.Kind kind, BigDecimal target, LandingRange landing, Message says) {
        return new Scenario(kind, target, landing, says, warning(target), List.of());
    }

    /** The segments with a landing; none when one has none, for then the whole can't be divided. */
    private Map<Scope, RestOfYear> segments() {
        Map<Scope, RestOfYear> segments = new LinkedHashMap<>();
        for (Scope scope : whatIf.scopes()) {
            RestOfYear rest = whatIf.rest(scope);
            if (rest != null && !scope.equals(Scope.TOTAL)) {
                segments.put(scope, rest);
            }
        }
        return segments.size() + 1 < whatIf.scopes().size() ? Map.of() : segments;
    }

    /** Each segment the share of the target that it has of the landings: all of them as far from it as the total. */
    private Scenario split(RestOfYear total) {
        Map<Scope, RestOfYear> segments = segments();
        BigDecimal landings = segments.values().stream()
                .map(rest -> rest.published().expected())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (segments.size() < 2 || landings.signum() <= 0) {
            return Scenario.impossible(Scenario.Kind.RE_SPLIT, Message.of("whatif.says.no-split"));
        }
        BigDecimal targets =
                segments.values().stream().map(RestOfYear::target).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Scenario.Part> parts = new ArrayList<>();
        BigDecimal landed = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (var segment : segments.entrySet()) {
            RestOfYear rest = segment.getValue();
            landed = landed.add(rest.published().expected());
            BigDecimal until = targets.multiply(landed).divide(landings, 2, RoundingMode.HALF_EVEN);
            BigDecimal target = until.subtract(given);
            given = until;
            parts.add(new Scenario.Part(
                    segment.getKey().name(),
                    rest.target(),
                    target,
                    rest.published().chance(),
                    rest.chanceOf(target)));
        }
        return new Scenario(
                Scenario.Kind.RE_SPLIT,
                total.target(),
                total.published(),
                Message.of("whatif.says.re-split"),
                warning(total.target()),
                parts);
    }

    private Scenario lower(Scenario.Kind kind, String measure, RestOfYear total) {
        BigDecimal target = values.amount(Scope.TOTAL, measure);
        if (target == null || target.compareTo(total.target()) >= 0) {
            return Scenario.impossible(kind, Message.of("whatif.says.no-lower"));
        }
        return possible(
                kind,
                target,
                total.published().withChance(total.chanceOf(target)),
                Message.of("whatif.says." + kind.id(), share(total.target(), target)));
    }

    private static Measured share(BigDecimal from, BigDecimal to) {
        BigDecimal lower = BigDecimal.ONE.subtract(to.divide(from, 6, RoundingMode.HALF_EVEN));
        return new Measured(Vocabulary.shipped().get("gapShare"), Value.of(lower, Unit.SHARE));
    }

    /** The pitfall by its name: last year and ten percent, and nothing said about the market. */
    private @Nullable Message warning(BigDecimal target) {
        return LastYearAndTen.is(target, values) ? Message.of("whatif.warning.last-year") : null;
    }
}
