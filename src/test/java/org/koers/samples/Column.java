package org.koers.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Sheet;

/**
 * One column of a sheet.
 *
 * @param header Dutch, as in design.md §8
 * @param cell what stands in it: text, {@link java.math.BigDecimal}, {@link Integer}, {@link java.time.LocalDate} or null
 * @param <F> the fact a row is
 */
record Column<F>(Field field, String header, Function<F, @Nullable Object> cell) {
    /** Sheet as Koers names it when it reads a row. */
    static <F> Sheet sheet(String file, String name, List<Column<F>> columns) {
        Map<Field, String> letters = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            letters.put(columns.get(i).field(), letter(i));
        }
        return new Sheet(file, name, letters);
    }

    /** A, B, C… of the first 26 columns. */
    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    static <F> List<@Nullable Object> cells(F fact, List<Column<F>> columns) {
        List<@Nullable Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(column.cell().apply(fact)));
        return cells;
    }
}
