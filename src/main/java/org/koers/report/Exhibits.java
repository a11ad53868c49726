package org.koers.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Item;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.review.Basis;
import org.koers.review.Reviewed;
import org.koers.rules.AdviceKind;
import org.koers.signals.Track;

/** Chooses the chart that shows what an advice is about; none where its figures are not known. */
final class Exhibits {
    private static final Set<AdviceKind> SHOWS_WEEKS =
            EnumSet.of(AdviceKind.DECIDE_NOW, AdviceKind.STORM_MODE, AdviceKind.FIX_DATA, AdviceKind.REPHASE_PLAN);
    private static final int MOST_ROWS = 6;
    private static final int WIDE = 440;
    private static final int NARROW = 345;

    private final Reviewed reviewed;
    private final Basis basis;
    private final Phrases phrases;

    Exhibits(Reviewed reviewed, Phrases phrases) {
        this.reviewed = reviewed;
        this.basis = reviewed.basis();
        this.phrases = phrases;
    }

    @Nullable
    Exhibit of(Advice advice) {
        Exhibit own = switch (advice.kind()) {
            case REVISE_TARGET, DECIDE_NOW -> pace(advice);
            case SHIFT_CAPACITY, REPRIORITISE_SEGMENT -> windAndEffort(advice);
            case IMPROVE_CONVERSION -> hitRate(advice);
            case RETAIN_CUSTOMER, SELECT_CUSTOMERS -> customers(advice);
            case RESTORE_ACTIVITY, REVIEW_ASSUMPTION -> allWinds(advice);
            default -> null;
        };
        return own == null && SHOWS_WEEKS.contains(advice.kind()) ? weeks(advice) : own;
    }

    private double number(Scope scope, String measure) {
        return basis.value(scope, measure).orNaN();
    }

    private @Nullable Exhibit pace(Advice advice) {
        double shown = number(advice.scope(), "index13w");
        double shownOrTempo = Double.isNaN(shown) ? number(advice.scope(), "demonstratedIndex") : shown;
        double required = number(advice.scope(), "requiredIndex");
        double best = number(advice.scope(), "bestIndex");
        if (Double.isNaN(shownOrTempo) || Double.isNaN(required)) {
            return null;
        }
        PaceChart chart = new PaceChart(shownOrTempo, required, Double.isNaN(best) ? null : best, phrases);
        return exhibit(phrases.say("pace-caption"), width -> chart.draw(id(advice, width), width));
    }

    private @Nullable Exhibit windAndEffort(Advice advice) {
        Scope to = advice.to();
        if (to == null) {
            return null;
        }
        List<WindChart.Row> rows = List.of(wind(advice.scope()), wind(to));
        return rows.stream().allMatch(row -> Double.isNaN(row.market())) ? null : winds(advice, rows);
    }

    /** Every segment: its market, and its visits. */
    private @Nullable Exhibit allWinds(Advice advice) {
        List<WindChart.Row> rows = basis.values().keySet().stream()
                .filter(scope -> scope.kind() == ScopeKind.SEGMENT)
                .map(this::wind)
                .filter(row -> !Double.isNaN(row.market()) || !Double.isNaN(row.visits()))
                .limit(MOST_ROWS)
                .toList();
        return rows.isEmpty() ? null : winds(advice, rows);
    }

    private Exhibit winds(Advice advice, List<WindChart.Row> rows) {
        return exhibit(
                phrases.say("wind-caption"), width -> new WindChart(rows, phrases).draw(id(advice, width), width));
    }

    private WindChart.Row wind(Scope scope) {
        return new WindChart.Row(scope.name(), number(scope, "marketIndex"), number(scope, "activityIndex4w"));
    }

    private @Nullable Exhibit hitRate(Advice advice) {
        double now = number(advice.scope(), "hitRate");
        double low = number(advice.scope(), "hitRateLow90");
        double high = number(advice.scope(), "hitRateHigh90");
        double before = number(advice.scope(), "hitRateBefore");
        if (Double.isNaN(now) || Double.isNaN(low) || Double.isNaN(high)) {
            return null;
        }
        RangeChart chart = new RangeChart(new RangeChart.Range(now, low, high, before), phrases);
        return exhibit(phrases.say("hit-caption", name(advice.scope())), width -> chart.draw(id(advice, width), width));
    }

    private @Nullable Exhibit customers(Advice advice) {
        List<Item> known =
                advice.items().stream().filter(item -> item.amount() != null).toList();
        if (known.isEmpty()) {
            return null;
        }
        return exhibit(
                phrases.say("customers-caption"), width -> new ItemBars(known, phrases).draw(id(advice, width), width));
    }

    private @Nullable Exhibit weeks(Advice advice) {
        Optional<Track> track = reviewed.tracks().stream()
                .filter(own -> own.scope().equals(advice.scope()))
                .findFirst();
        XmrChart chart = track.map(own -> new XmrChart(own, phrases)).orElse(null);
        if (chart == null || !chart.hasPoints() || advice.scope().kind() == ScopeKind.CUSTOMER) {
            return null;
        }
        return exhibit(
                phrases.say("xmr-caption", name(advice.scope())), width -> chart.draw(id(advice, width), width, 150));
    }

    private String name(Scope scope) {
        return scope.equals(Scope.TOTAL) ? phrases.say("all") : scope.name();
    }

    private static String id(Advice advice, int width) {
        return "e" + advice.rank() + (width == WIDE ? "w" : "n");
    }

    private static Exhibit exhibit(String caption, IntFunction<String> draw) {
        return new Exhibit(caption, draw.apply(WIDE), draw.apply(NARROW));
    }
}
