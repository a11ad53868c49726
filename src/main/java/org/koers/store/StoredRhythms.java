package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.koers.situation.Cadence;
import org.koers.steering.Rhythm;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often the team of a plan meets, and for how long. */
public final class StoredRhythms {
    private final Database database;
    private final JdbcClient client;
    private final Clock clock;

    public StoredRhythms(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    public Rhythm of(long plan) {
        return client.sql("select cadence, meeting_minutes from plan where id = ?")
                .param(plan)
                .query((rows, number) -> row(rows))
                .single();
    }

    static Rhythm row(ResultSet rows) throws SQLException {
        return new Rhythm(Cadence.valueOf(rows.getString("cadence")), rows.getInt("meeting_minutes"));
    }

    /** Rules judge by the cadence, so that another one asks for a new review; another length does not. An upload is not stopped by either. */
    public void set(long plan, Rhythm rhythm, long account) {
        database.saved(() -> {
            client.sql("update plan set log_version = log_version + 1 where id = ? and cadence <> ?")
                    .params(plan, rhythm.cadence().name())
                    .update();
            client.sql("update plan set cadence = ?, meeting_minutes = ? where id = ?")
                    .params(rhythm.cadence().name(), rhythm.minutes(), plan)
                    .update();
            AuditTrail.record(
                    client,
                    clock,
                    account,
                    "plan.rhythm",
                    plan + " " + rhythm.cadence().name() + " " + rhythm.minutes());
            return null;
        });
    }
}
