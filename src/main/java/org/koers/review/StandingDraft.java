package org.koers.review;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Landing;
import org.koers.advice.LandingChange;
import org.koers.advice.SegmentStanding;
import org.koers.advice.Standing;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.signals.Measurements;
import org.koers.signals.Track;

/** How the plan and its segments stand. */
final class StandingDraft {
    private static final int FIRM_WEEKS = 13;
    private static final String TOO_EARLY = "too-early";

    private final Measurements measured;

    StandingDraft(Measurements measured) {
        this.measured = measured;
    }

    Standing write() {
        List<SegmentStanding> segments = measured.scopes(ScopeKind.SEGMENT).stream()
                .map(segment -> new SegmentStanding(
                        segment.name(),
                        target(segment),
                        number(segment, "ytdActual"),
                        number(segment, "ytdPlan"),
                        number(segment, "planIndex"),
                        landing(segment),
                        number(segment, "marketEffect"),
                        number(segment, "ownEffect"),
                        number(segment, "unexplained"),
                        number(segment, "ambition")))
                .toList();
        return new Standing(
                target(Scope.TOTAL),
                number(Scope.TOTAL, "ytdActual"),
                number(Scope.TOTAL, "ytdPlan"),
                number(Scope.TOTAL, "planIndex"),
                number(Scope.TOTAL, "gap"),
                landing(Scope.TOTAL),
                segments);
    }

    private @Nullable BigDecimal target(Scope scope) {
        return measured.tracks().stream()
                .filter(track -> track.scope().equals(scope))
                .map(Track::target)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable BigDecimal number(Scope scope, String measure) {
        return measured.value(scope, measure).number().orElse(null);
    }

    private List<LandingChange> changes(Scope scope) {
        return measured.changes().getOrDefault(scope, List.of()).stream()
                .map(change -> new LandingChange(change.cause().id(), change.landing(), change.probability()))
                .toList();
    }

    private Landing landing(Scope scope) {
        boolean lastYear = measured.value(scope, "growthLastYear").isKnown();
        BigDecimal weeks = measured.value(Scope.TOTAL, "dataWeeks").number().orElse(BigDecimal.ZERO);
        return new Landing(
                number(scope, "landing"),
                number(scope, "landingLow80"),
                number(scope, "landingHigh80"),
                number(scope, "pTarget"),
                weeks.intValue() < FIRM_WEEKS || !lastYear,
                measured.value(scope, "landingMethod") instanceof Value.Word method ? method.word() : TOO_EARLY,
                changes(scope));
    }
}
