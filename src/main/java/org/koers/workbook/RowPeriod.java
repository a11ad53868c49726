package org.koers.workbook;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/** What period a row is about: a week, or a month whose figure is to be spread over its selling days. */
record RowPeriod(@Nullable IsoWeek week, @Nullable YearMonth month) {
    static RowPeriod of(IsoWeek week) {
        return new RowPeriod(week, null);
    }

    static RowPeriod of(YearMonth month) {
        return new RowPeriod(null, month);
    }
}
