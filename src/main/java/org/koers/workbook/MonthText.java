package org.koers.workbook;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A month with the year in another column: {@code 3}, {@code 03}, {@code maart}, {@code P03}. */
final class MonthText {
    private MonthText() {}

    /** @param year of the row; null when it has none */
    static Optional<YearMonth> of(String written, @Nullable Integer year) {
        Optional<YearMonth> whole = PeriodText.of(written);
        if (whole.isPresent() || year == null) {
            return whole;
        }
        String bare = written.strip().replaceFirst("[.,]0+$", "");
        return PeriodName.of(bare)
                .filter(name -> name.year() == null && name.day() == null && name.number() <= 12)
                .filter(name -> name.kind() != PeriodName.Kind.WEEK)
                .map(name -> YearMonth.of(year, name.number()));
    }
}
