package org.koers.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.koers.market.MarketValue;
import org.koers.provenance.Known;
import org.koers.situation.PlanSettings;

/** The market of each segment: a monthly value index, published 45 days after the month, known to March 2026. */
final class Economy {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final YearMonth LAST = YearMonth.of(2026, 3);
    private static final double GROWTH_2025 = 1.02;
    private static final double START = 118;
    private static final int[] MONTHS = {96, 97, 104, 101, 99, 105, 90, 84, 106, 109, 108, 101};

    private final Frame frame;
    private final PlanSettings settings;

    Economy(Frame frame, PlanSettings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    List<Pages.Draft<MarketValue>> drafts() {
        List<Pages.Draft<MarketValue>> drafts = new ArrayList<>();
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            for (Segment segment : Segment.values()) {
                drafts.add(value(segment, month));
            }
        }
        return drafts;
    }

    private Pages.Draft<MarketValue> value(Segment segment, YearMonth month) {
        double level = START * MONTHS[month.getMonthValue() - 1] / 100;
        if (month.getYear() > FIRST.getYear()) {
            level *= GROWTH_2025;
        }
        if (month.getYear() == Season.PLAN_YEAR) {
            level *= 1 + frame.marketGrowth(segment);
        }
        BigDecimal index = BigDecimal.valueOf(level).setScale(1, RoundingMode.HALF_EVEN);
        BigDecimal plain = index.stripTrailingZeros().scale() <= 0 ? index.setScale(0) : index;
        LocalDate published = month.atEndOfMonth().plusDays(MarketValue.ASSUMED_DELAY_DAYS);
        Known known = Known.since(published.atStartOfDay(settings.zone()).toInstant());
        return origin -> new MarketValue(
                month,
                segment.label(),
                "Omzet groothandel " + segment.label().toLowerCase(Locale.ROOT),
                MarketValue.Role.SIZE,
                plain,
                MarketValue.Base.LEVEL,
                "Branchecijfers (verzonnen)",
                published,
                false,
                origin,
                known);
    }
}
