package org.koers.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Sheet;
import org.koers.results.Result;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Results, in blocks of some thousands, and which weeks each upload is about. */
final class StoredResults {
    /** H2 holds at most 1,048,576 bytes in a column that PostgreSQL knows too. */
    private static final int LARGEST = 1_000_000;

    private final JdbcClient client;

    StoredResults(JdbcClient client) {
        this.client = client;
    }

    /** Writes rows that come after those written before. */
    void save(long upload, List<Result> rows, ToLongFunction<Sheet> sheets) {
        if (rows.isEmpty()) {
            return;
        }
        byte[] content = ResultBlock.write(rows, sheets);
        if (content.length > LARGEST && rows.size() > 1) {
            save(upload, rows.subList(0, rows.size() / 2), sheets);
            save(upload, rows.subList(rows.size() / 2, rows.size()), sheets);
            return;
        }
        IsoWeek first = rows.get(0).week();
        IsoWeek last = first;
        for (Result row : rows) {
            first = row.week().isBefore(first) ? row.week() : first;
            last = row.week().isAfter(last) ? row.week() : last;
        }
        client.sql("insert into result_block (upload_id, first_week, last_week, row_count, content)"
                        + " values (?, ?, ?, ?, ?)")
                .params(upload, first.toString(), last.toString(), rows.size(), content)
                .update();
    }

    /** Throws away what was written so far. */
    void discard(long upload) {
        client.sql("delete from result_block where upload_id = ?").param(upload).update();
    }

    /** How many results an upload has of each week. */
    void saveWeeks(long upload, Map<IsoWeek, Long> rows) {
        new TreeMap<>(rows)
                .forEach((week, count) -> client.sql(
                                "insert into upload_week (upload_id, week, row_count) values (?, ?, ?)")
                        .params(upload, week.toString(), count)
                        .update());
    }

    Set<IsoWeek> weeks(long upload) {
        return new HashSet<>(client.sql("select week from upload_week where upload_id = ?")
                .param(upload)
                .query((rows, number) -> IsoWeek.parse(rows.getString("week")).orElseThrow())
                .list());
    }

    /** The blocks of an upload, in the order of writing. */
    List<Long> blocks(long upload) {
        return client.sql("select id from result_block where upload_id = ? order by id")
                .param(upload)
                .query(Long.class)
                .list();
    }

    /** @param recorded when its upload was confirmed; of one that is still arriving, any later moment */
    List<Result> read(long block, LongFunction<Sheet> sheets, Instant recorded) {
        byte[] content = client.sql("select content from result_block where id = ?")
                .param(block)
                .query(byte[].class)
                .single();
        try {
            return ResultBlock.read(content, sheets, recorded);
        } catch (RuntimeException e) {
            throw new IllegalStateException("block " + block + " of results can't be read", e);
        }
    }

    /** Block by block, so that a million rows need no room. */
    void each(long upload, LongFunction<Sheet> sheets, Instant recorded, Consumer<List<Result>> rows) {
        blocks(upload).forEach(block -> rows.accept(read(block, sheets, recorded)));
    }

    /** Weeks that the upload gives anew as a whole. */
    Set<IsoWeek> replaced(long upload) {
        return new HashSet<>(client.sql("select week from week_replacement where upload_id = ?")
                .param(upload)
                .query((rows, number) -> IsoWeek.parse(rows.getString("week")).orElseThrow())
                .list());
    }

    /** What makes a row say the same as an earlier one. */
    static List<@Nullable Object> value(Result row) {
        return Arrays.asList(
                row.customer(),
                row.customerNo(),
                row.segment(),
                row.rep(),
                row.itemGroup(),
                row.quantity(),
                row.netRevenue(),
                row.discount(),
                row.grossMargin(),
                row.orders(),
                row.orderIntake(),
                row.creditAmount());
    }
}
