package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.results.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Carries results that were rows over into blocks; their table goes. */
final class ResultsIntoBlocks implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "results into blocks";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        for (long upload : client.sql("select distinct upload_id from result order by upload_id")
                .query(Long.class)
                .list()) {
            carryOver(client, upload);
        }
        client.sql("drop table result").update();
    }

    private static void carryOver(JdbcClient client, long upload) {
        StoredResults results = new StoredResults(client);
        Map<IsoWeek, Long> weeks = new HashMap<>();
        Map<Sheet, Long> sheets = new HashMap<>();
        long last = 0;
        for (List<Old> rows = after(client, upload, last); !rows.isEmpty(); rows = after(client, upload, last)) {
            rows.forEach(row -> {
                weeks.merge(row.result().week(), 1L, Long::sum);
                sheets.put(row.result().origin().sheet(), row.sheet());
            });
            results.save(
                    upload,
                    rows.stream().map(Old::result).toList(),
                    sheet -> Objects.requireNonNull(sheets.get(sheet)));
            last = rows.get(rows.size() - 1).id();
        }
        results.saveWeeks(upload, weeks);
    }

    private record Old(long id, long sheet, Result result) {}

    private static List<Old> after(JdbcClient client, long upload, long last) {
        return new ArrayList<>(client.sql("select * from result where upload_id = ? and id > ? order by id limit ?")
                .params(upload, last, ResultBlock.ROWS)
                .query((rows, number) -> row(rows))
                .list());
    }

    private static Old row(ResultSet rows) throws SQLException {
        long sheet = rows.getLong("sheet_id");
        Instant from = Objects.requireNonNull(Times.read(rows, "known_from"));
        return new Old(
                rows.getLong("id"),
                sheet,
                new Result(
                        IsoWeek.parse(rows.getString("week")).orElseThrow(),
                        rows.getString("customer_no"),
                        rows.getString("customer"),
                        rows.getString("segment"),
                        rows.getString("rep"),
                        rows.getString("item_group"),
                        rows.getBigDecimal("quantity"),
                        rows.getBigDecimal("net_revenue"),
                        rows.getBigDecimal("discount"),
                        rows.getBigDecimal("gross_margin"),
                        rows.getBigDecimal("orders"),
                        rows.getBigDecimal("order_intake"),
                        rows.getBigDecimal("credit_amount"),
                        null,
                        // Only its id counts here: the sheet itself stays where it is.
                        new Origin(new Sheet(Long.toString(sheet), "", Map.of()), rows.getInt("row_no")),
                        Known.since(from)));
    }
}
