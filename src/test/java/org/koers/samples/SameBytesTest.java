package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.report.AdvisoryJson;
import org.koers.situation.Ledger;

/** An advisory depends on what was known, and on nothing else. */
class SameBytesTest {
    private static final Sample SAMPLE = Sample.LAST_YEAR_PLUS_TEN;
    private static final int AS_OF = 16;
    private static final AdvisoryJson JSON = new AdvisoryJson();

    @TempDir
    private Path folder;

    @Test
    void the_same_workbook_gives_the_same_bytes_again() {
        Advisory again = Reviews.FOLD
                .review(Reviews.read(SAMPLE), SAMPLE.settings(), Season.LAST)
                .advisory();
        assertThat(JSON.write(again, Language.NL)).isEqualTo(JSON.write(Reviews.advisory(SAMPLE), Language.NL));
    }

    @Test
    void rows_of_later_weeks_change_nothing() throws IOException {
        Path file = folder.resolve(SAMPLE.file());
        Files.write(file, Xlsx.write(until(new IsoWeek(Season.PLAN_YEAR, AS_OF))));
        Ledger known = Reviews.read(SAMPLE, file);
        Advisory without = Reviews.FOLD
                .review(known, SAMPLE.settings(), new IsoWeek(Season.PLAN_YEAR, AS_OF))
                .advisory();
        Advisory with = Reviews.advisory(SAMPLE, AS_OF);
        assertThat(known.results())
                .hasSizeLessThan(Reviews.read(SAMPLE).results().size());
        assertThat(without).isEqualTo(with);
        for (Language language : Language.values()) {
            assertThat(JSON.write(without, language)).isEqualTo(JSON.write(with, language));
        }
    }

    /** The workbook without the rows of later weeks: they all stand at the end of their sheet. */
    private static Grid until(IsoWeek last) {
        Grid grid = Grid.of(SAMPLE.ledger());
        for (String sheet : List.of(
                Layout.RESULTS_SHEET,
                Layout.ACTIVITIES_SHEET,
                Layout.QUOTES_SHEET,
                Layout.MARKET_SHEET,
                Layout.DECISIONS_SHEET)) {
            List<List<@Nullable Object>> rows = grid.rows(sheet);
            while (isLater(grid, sheet, rows.size(), last)) {
                rows.remove(rows.size() - 1);
            }
        }
        return grid;
    }

    private static boolean isLater(Grid grid, String sheet, int row, IsoWeek last) {
        if (sheet.equals(Layout.RESULTS_SHEET)) {
            return ((Integer) grid.get(sheet, row, "Jaar")) == last.year()
                    && ((Integer) grid.get(sheet, row, "Week")) > last.week();
        }
        String column = sheet.equals(Layout.QUOTES_SHEET)
                ? "Offertedatum"
                : sheet.equals(Layout.MARKET_SHEET) ? "Publicatiedatum" : "Datum";
        return ((LocalDate) grid.get(sheet, row, column)).isAfter(last.end());
    }
}
