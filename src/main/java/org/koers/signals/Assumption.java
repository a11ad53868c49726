package org.koers.signals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;

/** The market growth that a plan version assumes. */
final class Assumption {
    private static final int DECIMALS = 6;

    private Assumption() {}

    /** Of the scope's own lines; for the total without any, of the segments together; null when nothing is assumed. */
    static @Nullable BigDecimal of(Targets.Version version, Scope scope) {
        List<PlanLine> own = version.stating(scope, PlanLine::assumedMarketGrowth);
        if (own.isEmpty() && scope.equals(Scope.TOTAL)) {
            return weighted(version.lines().stream()
                    .filter(line -> line.segment() != null && line.assumedMarketGrowth() != null)
                    .toList());
        }
        return weighted(own);
    }

    private static @Nullable BigDecimal weighted(List<PlanLine> lines) {
        double weighted = 0;
        double weight = 0;
        double plain = 0;
        for (PlanLine line : lines) {
            BigDecimal growth = line.assumedMarketGrowth();
            BigDecimal revenue = line.revenue();
            double planned = revenue == null ? 0 : Math.max(0, revenue.doubleValue());
            double assumed = growth == null ? 0 : growth.doubleValue();
            weighted += planned * assumed;
            weight += planned;
            plain += assumed;
        }
        if (lines.isEmpty()) {
            return null;
        }
        return BigDecimal.valueOf(weight > 0 ? weighted / weight : plain / lines.size())
                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
