package org.koers.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.plan.PlanLine;
import org.koers.provenance.Known;
import org.koers.results.Result;
import org.koers.situation.PlanSettings;

/** The plan: last year times the growth asked, in whole thousands, over the weeks by season and selling days. */
final class Targets {
    private static final LocalDate APPROVED = LocalDate.of(2025, 12, 15);
    private static final double THOUSAND = 1_000;

    private final Frame frame;
    private final PlanSettings settings;

    Targets(Frame frame, PlanSettings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    List<Pages.Draft<PlanLine>> drafts(List<Result> results) {
        List<Pages.Draft<PlanLine>> drafts = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            double lastYear = results.stream()
                    .filter(result -> result.week().year() == Season.PLAN_YEAR - 1)
                    .filter(result -> segment.label().equals(result.segment()))
                    .mapToDouble(result -> result.netRevenue().doubleValue())
                    .sum();
            long target = Math.round(lastYear * frame.targetGrowth() / THOUSAND) * (long) THOUSAND;
            if (frame.isPlannedByWeek()) {
                drafts.addAll(byWeek(segment, target));
            } else {
                int days = Season.planned().stream().mapToInt(Season.DAYS::in).sum();
                drafts.add(line(segment, null, target, segment.visitsPerDay() * days));
            }
        }
        return drafts;
    }

    private List<Pages.Draft<PlanLine>> byWeek(Segment segment, long target) {
        List<Pages.Draft<PlanLine>> lines = new ArrayList<>();
        double all = Season.planned().stream().mapToDouble(Season::shape).sum();
        double running = 0;
        long given = 0;
        for (IsoWeek week : Season.planned()) {
            running += Season.shape(week);
            long until = Math.round(target * running / all);
            lines.add(line(segment, week, until - given, segment.visitsPerDay() * Season.DAYS.in(week)));
            given = until;
        }
        return lines;
    }

    private Pages.Draft<PlanLine> line(Segment segment, @Nullable IsoWeek week, long revenue, int visits) {
        String assumed = frame.assumedMarketGrowth();
        Known known = Known.since(APPROVED.atStartOfDay(settings.zone()).toInstant());
        return origin -> new PlanLine(
                Season.PLAN_YEAR,
                week,
                segment.label(),
                null,
                BigDecimal.valueOf(revenue).setScale(2),
                null,
                null,
                BigDecimal.valueOf(visits),
                null,
                assumed == null ? null : new BigDecimal(assumed).movePointLeft(2),
                "1",
                APPROVED,
                null,
                People.MANAGER,
                null,
                origin,
                known);
    }
}
