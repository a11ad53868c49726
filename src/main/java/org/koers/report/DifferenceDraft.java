package org.koers.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.advice.SegmentStanding;
import org.koers.advice.Standing;
import org.koers.measure.Scope;
import org.koers.review.Basis;
import org.koers.review.Reviewed;
import org.koers.rules.Severity;
import org.koers.signals.Track;

/** Where the difference comes from: the bridge, the segments by wind and own sailing, and their table. */
final class DifferenceDraft {
    private final Reviewed reviewed;
    private final Advisory advisory;
    private final Standing standing;
    private final Basis basis;
    private final Phrases phrases;

    DifferenceDraft(Reviewed reviewed, Phrases phrases) {
        this.reviewed = reviewed;
        this.advisory = reviewed.advisory();
        this.standing = advisory.standing();
        this.basis = reviewed.basis();
        this.phrases = phrases;
    }

    AdvisoryView.@Nullable Difference write() {
        BigDecimal gap = standing.gap();
        BridgeSteps bridge = BridgeSteps.of(standing, total());
        if (gap == null || bridge == null) {
            return null;
        }
        BigDecimal largest = standing.target() == null ? bridge.plan() : standing.target();
        ChartUnit unit = ChartUnit.of(largest.max(bridge.result()), phrases);
        boolean split = bridge.has(BridgeSteps.Group.MARKET) || bridge.has(BridgeSteps.Group.OWN);
        return new AdvisoryView.Difference(
                phrases.say("difference-heading", phrases.wording().signedMoney(gap)),
                phrases.say(split ? "difference-text" : "difference-no-market"),
                bridge.steps().isEmpty() ? null : bridge(bridge, unit),
                swatches(bridge, unit),
                quadrant(),
                unit.name(),
                segments(unit),
                standing.segments().isEmpty() ? null : totalRow(unit));
    }

    private BridgeSteps.@Nullable Total total() {
        BigDecimal market = basis.value(Scope.TOTAL, "marketEffect").number().orElse(null);
        BigDecimal own = basis.value(Scope.TOTAL, "ownEffect").number().orElse(null);
        BigDecimal ambition = basis.value(Scope.TOTAL, "ambition").number().orElse(BigDecimal.ZERO);
        return market == null || own == null ? null : new BridgeSteps.Total(market, own, ambition);
    }

    private Exhibit bridge(BridgeSteps steps, ChartUnit unit) {
        return new Exhibit(
                phrases.say("bridge-caption", unit.name()),
                new BridgeChart(steps, unit, 598).draw("bw"),
                new BridgeChart(steps, unit, 350).draw("bn"));
    }

    private List<AdvisoryView.Swatch> swatches(BridgeSteps steps, ChartUnit unit) {
        List<AdvisoryView.Swatch> swatches = new ArrayList<>();
        for (BridgeSteps.Group group : BridgeSteps.Group.values()) {
            if (steps.has(group)) {
                String kind =
                        group == BridgeSteps.Group.MARKET ? "mkt" : group == BridgeSteps.Group.OWN ? "neg" : "open";
                double total = steps.total(group).doubleValue();
                String color = kind.equals("neg") && total > 0 ? "pos" : kind;
                String name = phrases.say("swatch-" + group.name().toLowerCase(java.util.Locale.ROOT));
                swatches.add(new AdvisoryView.Swatch(color, name + " " + unit.signed(total)));
            }
        }
        return swatches;
    }

    private @Nullable Exhibit quadrant() {
        List<QuadrantChart.Ship> ships = new ArrayList<>();
        for (SegmentStanding segment : standing.segments()) {
            Scope scope = Scope.segment(segment.name());
            double market = basis.value(scope, "marketIndex").orNaN();
            double own = basis.value(scope, "shareIndex").orNaN();
            BigDecimal planned = segment.planned();
            if (!Double.isNaN(market) && !Double.isNaN(own) && planned != null) {
                ships.add(new QuadrantChart.Ship(segment.name(), market, own, planned.doubleValue()));
            }
        }
        if (ships.isEmpty()) {
            return null;
        }
        return new Exhibit(
                phrases.say("quadrant-caption"),
                new QuadrantChart(ships, phrases, 598, 340).draw("qw"),
                new QuadrantChart(ships, phrases, 350, 300).draw("qn"));
    }

    private List<AdvisoryView.SegmentRow> segments(ChartUnit unit) {
        double left = 0;
        double right = 0;
        for (SegmentStanding segment : standing.segments()) {
            for (BigDecimal effect : effects(segment)) {
                left = Math.min(left, effect.doubleValue());
                right = Math.max(right, effect.doubleValue());
            }
        }
        EffectBars bars = new EffectBars(left, right);
        return standing.segments().stream()
                .map(segment -> row(segment, unit, bars))
                .toList();
    }

    private static List<BigDecimal> effects(SegmentStanding segment) {
        BigDecimal market = segment.marketEffect();
        BigDecimal own = segment.ownEffect();
        return market == null || own == null ? List.of() : List.of(market, own);
    }

    private AdvisoryView.SegmentRow row(SegmentStanding segment, ChartUnit unit, EffectBars bars) {
        Scope scope = Scope.segment(segment.name());
        List<BigDecimal> effects = effects(segment);
        return new AdvisoryView.SegmentRow(
                segment.name(),
                status(segment, scope),
                write(unit, segment.actual()),
                write(unit, segment.planned()),
                signed(unit, minus(segment.actual(), segment.planned())),
                phrases.index(segment.index()),
                spark(scope),
                signed(unit, segment.marketEffect()),
                signed(unit, segment.ownEffect()),
                effects.isEmpty()
                        ? ""
                        : bars.draw(effects.get(0).doubleValue(), effects.get(1).doubleValue()),
                rough(unit, segment.landing().expected()),
                range(unit, segment.landing().low80(), segment.landing().high80()),
                rough(unit, segment.target()));
    }

    private AdvisoryView.SegmentRow totalRow(ChartUnit unit) {
        return new AdvisoryView.SegmentRow(
                phrases.say("total"),
                new AdvisoryView.Status("", ""),
                write(unit, standing.actual()),
                write(unit, standing.planned()),
                signed(unit, standing.gap()),
                phrases.index(standing.index()),
                "",
                signed(unit, basis.value(Scope.TOTAL, "marketEffect").number().orElse(null)),
                signed(unit, basis.value(Scope.TOTAL, "ownEffect").number().orElse(null)),
                "",
                rough(unit, standing.landing().expected()),
                range(unit, standing.landing().low80(), standing.landing().high80()),
                rough(unit, standing.target()));
    }

    /** The worst finding about the segment. */
    private AdvisoryView.Status status(SegmentStanding segment, Scope scope) {
        if (segment.index() == null) {
            return new AdvisoryView.Status("none", phrases.say("status-unknown"));
        }
        Optional<Severity> worst = advisory.findings().stream()
                .filter(finding -> finding.scope().equals(scope))
                .map(finding -> finding.severity())
                .max(Severity::compareTo);
        String status = worst.map(severity -> switch (severity) {
                    case CRITICAL, ACT -> "act";
                    case WATCH -> "watch";
                    case INFO -> "good";
                })
                .orElse("good");
        return new AdvisoryView.Status(status, phrases.say("status-" + status));
    }

    private String spark(Scope scope) {
        Optional<Track> track = reviewed.tracks().stream()
                .filter(own -> own.scope().equals(scope))
                .findFirst();
        XmrChart chart = track.map(own -> new XmrChart(own, phrases)).orElse(null);
        return chart == null || !chart.hasPoints() ? "" : chart.spark(210, 34);
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }

    private static String write(ChartUnit unit, @Nullable BigDecimal amount) {
        return amount == null ? Phrases.UNKNOWN : unit.write(amount.doubleValue());
    }

    private static String signed(ChartUnit unit, @Nullable BigDecimal amount) {
        return amount == null ? Phrases.UNKNOWN : unit.signed(amount.doubleValue());
    }

    private static String rough(ChartUnit unit, @Nullable BigDecimal amount) {
        return amount == null ? Phrases.UNKNOWN : unit.rough(amount.doubleValue());
    }

    private static String range(ChartUnit unit, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low == null || high == null ? "" : "(" + rough(unit, low) + "–" + rough(unit, high) + ")";
    }
}
