package org.koers.situation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Known;

/** What the rows of a {@link LedgerFixture} share. */
final class Rows {
    static final Known ALWAYS = Known.since(Instant.EPOCH);

    private Rows() {}

    static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }

    static Known from(PlanSettings settings, @Nullable Known stated, LocalDate day) {
        return stated != null ? stated : LedgerFixture.knownIn(settings, IsoWeek.of(day));
    }
}
