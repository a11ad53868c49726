package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.results.Result;

class ResultsIntoBlocksTest {
    @TempDir
    Path home;

    @Test
    @DisabledIfSystemProperty(
            named = StoreFixture.SERVER,
            matches = ".+",
            disabledReason = "about the embedded database")
    void results_of_an_older_version_are_carried_over() throws Exception {
        String url = "jdbc:h2:file:" + home.toAbsolutePath().resolve("koers");
        Flyway.configure().dataSource(url, "sa", "").target("1").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            before(statement);
        }

        try (StoreFixture store = StoreFixture.open(home)) {
            assertThat(store.ledgers.load(1).results())
                    .hasSize(7_000)
                    .last()
                    .usingRecursiveComparison()
                    .isEqualTo(lastRow());
            assertThat(store.plans.find(1).orElseThrow().lastWeek()).isEqualTo(new IsoWeek(2026, 20));
        }
    }

    private static void before(Statement statement) throws SQLException {
        statement.execute("insert into team (name) values ('t')");
        statement.execute("insert into account (login, name, role, password) values ('x', 'X', 'OPS', 'p')");
        statement.execute(
                "insert into plan (team_id, first_week, next_year, name, start_week, selling_days, closed_days,"
                        + " currency, zone) values (1, '2026-W01', '2027-W01', 'plan', 1, 'DUTCH', '', 'EUR',"
                        + " 'Europe/Amsterdam')");
        statement.execute("insert into upload (plan_id, state, file_name, account_id, begun_at, recorded_at) values"
                + " (1, 'CONFIRMED', 'a.xlsx', 1, timestamp '2026-05-01 10:00:00', timestamp with time zone"
                + " '2026-05-01 10:00:00+00')");
        statement.execute(
                "insert into sheet (upload_id, file_name, name, columns) values (1, 'a.xlsx', 'Blad1'," + " 'WEEK=B')");
        statement.execute("insert into result (upload_id, sheet_id, row_no, known_from, week, customer_no, customer,"
                + " net_revenue, orders) select 1, 1, x, timestamp with time zone '2026-04-01 10:00:00+00',"
                + " '2026-W20', '00' || x, 'K', x + 0.5, 3 from system_range(1, 7000)");
    }

    private static Result lastRow() {
        return new Result(
                new IsoWeek(2026, 20),
                "007000",
                "K",
                null,
                null,
                null,
                null,
                new BigDecimal("7000.50"),
                null,
                null,
                new BigDecimal("3"),
                null,
                null,
                null,
                new Origin(new Sheet("a.xlsx", "Blad1", Map.of(Field.WEEK, "B")), 7000),
                Known.since(Instant.parse("2026-04-01T10:00:00Z")));
    }
}
