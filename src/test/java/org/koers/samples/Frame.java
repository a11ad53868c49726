package org.koers.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;

/**
 * What every story has in common (measures.md §5); a story overrides only what it changes.
 *
 * <p>Level: revenue of a segment as a multiple of last year's, season and selling days apart.
 */
public interface Frame {
    /** Share of the visits to each class of customer. */
    record VisitMix(double a, double b, double c, double d) {
        static final VisitMix USUAL = new VisitMix(0.30, 0.25, 0.25, 0.20);
    }

    /**
     * From this week on, so many quotes are decided a week, and this share of them is won.
     *
     * @param from first week of decision
     */
    record QuotePace(IsoWeek from, double perWeek, double won) {}

    /** Quotes are kept from here. */
    IsoWeek QUOTES_FROM = new IsoWeek(2024, 27);

    double HIT_RATE = 0.34;

    /** The target as a multiple of last year's revenue, the same for every segment. */
    double targetGrowth();

    /** Level in a week of the plan year. */
    double level(Segment segment, IsoWeek week);

    /** Growth of the market that the plan assumes, in per cent; null when it assumes nothing. */
    default @Nullable String assumedMarketGrowth() {
        return "2";
    }

    /** Whether the plan gives a target for each week; otherwise only one for the year. */
    default boolean isPlannedByWeek() {
        return true;
    }

    /** What the market of the segment did in 2026, as a fraction. */
    default double marketGrowth(Segment segment) {
        return 0.02;
    }

    /** Visits made as a share of those planned. */
    default double visits(Segment segment, IsoWeek week) {
        return 1;
    }

    default VisitMix mix(IsoWeek week) {
        return VisitMix.USUAL;
    }

    /** By week of decision; all segments together four quotes a week. */
    default List<QuotePace> quotes(Segment segment) {
        return List.of(new QuotePace(QUOTES_FROM, 4.0 / Segment.values().length, HIT_RATE));
    }

    /** Noise of a week in standard deviations, which a story may replace. */
    default double noise(Segment segment, IsoWeek week, double drawn) {
        return drawn;
    }

    /** Whether the rows of a customer are in the export of that week. */
    default boolean isExported(Customer customer, IsoWeek week) {
        return true;
    }

    /** Decisions taken in a week of the plan year: five in two weeks, of all kinds. */
    default List<Decision.Type> decisions(IsoWeek week) {
        List<Decision.Type> cycle = List.of(
                Decision.Type.FOCUS,
                Decision.Type.PROCESS,
                Decision.Type.PRICE,
                Decision.Type.EFFORT,
                Decision.Type.FOCUS);
        List<Decision.Type> taken = new ArrayList<>();
        int first = week.week() % 2 == 1 ? 0 : 2;
        for (int i = first; i < (first == 0 ? 2 : cycle.size()); i++) {
            taken.add(cycle.get(i));
        }
        return taken;
    }

    /** When a late decision was done; null when it still isn't. */
    default @Nullable LocalDate doneLate(LocalDate due) {
        return due.plusDays(3);
    }
}
