package org.koers.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.koers.provenance.Sheet;
import org.koers.results.Result;

/** What is known of the results of a plan and what arrives, row by row in one table. */
final class BothSides {
    private static final int ROW_BITS = 13;
    private static final Sheet NOWHERE = new Sheet("", "", Map.of());

    private final StoredResults results;
    private final LongConsumer compared;
    private final RowTable table = new RowTable();
    private final WeekForms forms = new WeekForms();
    private final List<Long> blocks = new ArrayList<>();
    private final Map<Integer, Long> lines = new HashMap<>();
    private int round;
    private long rows;

    /** @param compared told how many rows were looked at; may throw, to stop */
    BothSides(StoredResults results, LongConsumer compared) {
        this.results = results;
        this.compared = compared;
    }

    RowTable table() {
        return table;
    }

    WeekForms forms() {
        return forms;
    }

    /** Weeks of the file, as {@link ResultBlock#number}. */
    Set<Integer> weeks() {
        return lines.keySet();
    }

    /** Rows of the file in this week. */
    long lines(int week) {
        return lines.getOrDefault(week, 0L);
    }

    /** Adds an upload that is confirmed; in the order of recording. */
    void known(long upload) {
        round++;
        Set<Integer> gone =
                results.replaced(upload).stream().map(ResultBlock::number).collect(Collectors.toSet());
        table.forget(gone);
        forms.forget(gone);
        each(upload, (row, place) -> {
            forms.known(ResultBlock.number(row.week()), row);
            table.known(row, place, round);
        });
    }

    void arriving(long upload) {
        each(upload, (row, place) -> {
            int week = ResultBlock.number(row.week());
            lines.merge(week, 1L, Long::sum);
            forms.arriving(week, row);
            table.arriving(row, place);
        });
    }

    private void each(long upload, Line line) {
        for (long block : results.blocks(upload)) {
            List<Result> found = results.read(block, sheet -> NOWHERE, Instant.MAX);
            int place = blocks.size() << ROW_BITS;
            blocks.add(block);
            for (int at = 0; at < found.size(); at++) {
                line.take(found.get(at), place + at);
            }
            rows += found.size();
            compared.accept(rows);
        }
    }

    private interface Line {
        void take(Result row, int place);
    }

    /** The row at a {@link RowTable#place}. */
    Result at(int place) {
        long block = blocks.get(place >>> ROW_BITS);
        return results.read(block, sheet -> NOWHERE, Instant.MAX).get(place & (1 << ROW_BITS) - 1);
    }
}
