package org.koers.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders of decisions that people put off for themselves. */
public final class StoredSnoozes {
    private final Database database;
    private final JdbcClient client;
    private final Clock clock;

    public StoredSnoozes(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    /** By decision of the plan: the day on which this account wants to be reminded again. */
    public Map<Long, LocalDate> of(long plan, long account) {
        Map<Long, LocalDate> days = new HashMap<>();
        client.sql("select s.* from snooze s join choice c on c.id = s.choice_id"
                        + " where c.plan_id = ? and s.account_id = ?")
                .params(plan, account)
                .query(rows -> {
                    days.put(rows.getLong("choice_id"), rows.getObject("until_day", LocalDate.class));
                });
        return days;
    }

    public void snooze(long choice, LocalDate until, long account) {
        database.saved(() -> {
            remove(choice, account);
            client.sql("insert into snooze (account_id, choice_id, until_day) values (?, ?, ?)")
                    .params(account, choice, until)
                    .update();
            AuditTrail.record(client, clock, account, "choice.snooze", choice + " " + until);
            return null;
        });
    }

    /** Reminds of it again at once. */
    public void show(long choice, long account) {
        database.saved(() -> {
            if (remove(choice, account) > 0) {
                AuditTrail.record(client, clock, account, "choice.show", String.valueOf(choice));
            }
            return null;
        });
    }

    private int remove(long choice, long account) {
        return client.sql("delete from snooze where account_id = ? and choice_id = ?")
                .params(account, choice)
                .update();
    }
}
