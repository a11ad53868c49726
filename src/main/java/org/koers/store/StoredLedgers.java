package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Origin;
import org.koers.provenance.Problem;
import org.koers.provenance.Sheet;
import org.koers.situation.Ledger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan's ledger, from all its confirmed uploads. */
public final class StoredLedgers {
    private static final int FETCH = 5_000;

    private final Database database;
    private final JdbcClient client;
    private final StoredSheets sheets;

    public StoredLedgers(Database database) {
        this.database = database;
        this.client = database.client();
        this.sheets = new StoredSheets(client);
    }

    /** Everything confirmed and not withdrawn; empty lists when there is nothing. */
    public Ledger load(long plan) {
        Reading reading = new Reading(plan, sheets.ofPlan(plan), new Spelling());
        return new Ledger(
                facts(reading, SalesTables.PLAN),
                facts(reading, SalesTables.RESULTS),
                facts(reading, SalesTables.CONTROL_TOTALS),
                facts(reading, SalesTables.ACTIVITIES),
                facts(reading, SalesTables.QUOTES),
                facts(reading, ContextTables.MARKET),
                facts(reading, ContextTables.SELECTION),
                facts(reading, ContextTables.TEAM),
                facts(reading, ContextTables.DECISIONS),
                List.of(),
                List.of(),
                sheets.subjects(plan),
                problems(plan));
    }

    private record Reading(long plan, Map<Long, Sheet> sheets, Spelling spelling) {}

    private <F> List<F> facts(Reading reading, FactTable<F> table) {
        Versions<F> versions = new Versions<>(table);
        JdbcTemplate template = database.template();
        template.setFetchSize(FETCH);
        template.query(
                table.select(),
                rows -> {
                    List<@Nullable Object> values =
                            new ArrayList<>(table.columns().size());
                    for (Column column : table.columns()) {
                        values.add(column.read(rows, reading.spelling()));
                    }
                    Sheet sheet = Objects.requireNonNull(reading.sheets().get(rows.getLong("sheet_id")));
                    versions.add(new Versions.Row(
                            new Cells(values),
                            new Origin(sheet, rows.getInt("row_no")),
                            Objects.requireNonNull(Times.read(rows, "known_from")),
                            Objects.requireNonNull(Times.read(rows, "recorded_at"))));
                },
                reading.plan());
        return versions.facts();
    }

    /** The same complaint about the same cell in a later file is the same problem. */
    private List<Problem> problems(long plan) {
        Map<List<Object>, Problem> problems = new LinkedHashMap<>();
        client.sql("select p.* from problem p join upload u on u.id = p.upload_id"
                        + " where u.plan_id = ? and u.state = 'CONFIRMED' order by u.recorded_at, p.id")
                .param(plan)
                .query((rows, number) -> problem(rows))
                .list()
                .forEach(problem -> problems.putIfAbsent(
                        List.of(cell(problem.where()), problem.message(), problem.consequence()), problem));
        return List.copyOf(problems.values());
    }

    private static String cell(String where) {
        int file = where.indexOf('!');
        return file < 0 ? where : where.substring(file);
    }

    static Problem problem(ResultSet rows) throws SQLException {
        return new Problem(
                rows.getString("place"),
                StoredMessages.read(rows.getString("message")),
                Problem.Consequence.valueOf(rows.getString("consequence")),
                Column.week(rows.getString("week")));
    }

    static @Nullable Object[] parameters(long upload, Problem problem) {
        IsoWeek week = problem.week();
        return new @Nullable Object[] {
            upload,
            problem.where(),
            StoredMessages.write(problem.message()),
            problem.consequence().name(),
            week == null ? null : week.toString()
        };
    }
}
