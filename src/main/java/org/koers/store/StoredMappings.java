package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.intake.ColumnMapping;
import org.koers.intake.Mappings;
import org.koers.intake.SheetMapping;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What teams said about source layouts: the next file of the same layout asks nothing. */
public final class StoredMappings {
    private final Database database;
    private final JdbcClient client;
    private final Clock clock;

    public StoredMappings(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    /** What this team said, looked up when it is asked for. */
    public Mappings of(long team) {
        return new Mappings() {
            @Override
            public Optional<SheetMapping> of(String layout) {
                return find(team, layout);
            }

            private @Nullable Map<String, ColumnMapping> hints;

            @Override
            public Optional<ColumnMapping> hint(String header) {
                Map<String, ColumnMapping> known = hints;
                if (known == null) {
                    known = hints(team);
                    hints = known;
                }
                return Optional.ofNullable(known.get(Scope.key(header)));
            }
        };
    }

    /**
     * One layout that a team taught.
     *
     * @param layout key of {@link org.koers.intake.SheetLook#layout()}
     * @param fileName of the file it was said about last
     * @param account name of who said it
     */
    public record Remembered(String layout, String fileName, SheetMapping mapping, String account, Instant said) {}

    /** The last first. */
    public List<Remembered> remembered(long team) {
        return client.sql("select l.*, a.name as account from source_layout l join account a on a.id = l.account_id"
                        + " where l.team_id = ? order by l.said_at desc, l.id desc")
                .param(team)
                .query((rows, number) -> new Remembered(
                        rows.getString("layout"),
                        rows.getString("file_name"),
                        find(team, rows.getString("layout")).orElseThrow(),
                        rows.getString("account"),
                        Objects.requireNonNull(Times.read(rows, "said_at"))))
                .list();
    }

    /** Who said it, about which file. */
    public record Said(long team, long account, String fileName) {}

    /** From now on a layout means this; what was said of it before is gone. */
    public void save(Said said, String layout, SheetMapping mapping) {
        database.inTransaction(() -> {
            delete(said.team(), layout);
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            Subject subject = mapping.subject();
            client.sql(
                            "insert into source_layout (team_id, layout_sha256, layout, file_name, subject, whole, account_id,"
                                    + " said_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.<@Nullable Object>asList(
                            said.team(),
                            Sha256.of(layout),
                            layout,
                            said.fileName().length() > 400 ? said.fileName().substring(0, 400) : said.fileName(),
                            subject == null ? null : subject.name(),
                            mapping.whole(),
                            said.account(),
                            Times.sql(clock.instant())))
                    .update(key, "id");
            long id = Objects.requireNonNull(key.getKey()).longValue();
            mapping.columns().forEach((header, column) -> save(id, header, column));
            mapping.answers().forEach((question, choice) -> answer(id, question, choice));
            return null;
        });
    }

    private void save(long layout, String header, ColumnMapping column) {
        Field field = column.field();
        client.sql("insert into source_column (layout_id, header, field) values (?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(layout, header, field == null ? null : field.name()))
                .update();
    }

    private void answer(long layout, String question, String choice) {
        client.sql("insert into source_answer (layout_id, question, choice) values (?, ?, ?)")
                .params(layout, question, choice)
                .update();
    }

    /** From now on files of this layout are asked about again. @return false when nothing was remembered */
    public boolean forget(long team, long account, String layout) {
        return Boolean.TRUE.equals(database.saved(() -> {
            if (delete(team, layout) == 0) {
                return false;
            }
            AuditTrail.record(client, clock, account, "forget layout", team + " " + Sha256.of(layout));
            return true;
        }));
    }

    private int delete(long team, String layout) {
        return client.sql("delete from source_layout where team_id = ? and layout_sha256 = ?")
                .params(team, Sha256.of(layout))
                .update();
    }

    private Optional<SheetMapping> find(long team, String layout) {
        return client.sql("select * from source_layout where team_id = ? and layout_sha256 = ?")
                .params(team, Sha256.of(layout))
                .query((rows, number) -> new SheetMapping(
                        word(Subject.class, rows.getString("subject")),
                        columns(rows.getLong("id")),
                        rows.getObject("whole", Boolean.class),
                        answers(rows.getLong("id"))))
                .optional();
    }

    private Map<String, ColumnMapping> columns(long layout) {
        Map<String, ColumnMapping> columns = new HashMap<>();
        client.sql("select * from source_column where layout_id = ?")
                .param(layout)
                .query(rows -> {
                    columns.put(rows.getString("header"), column(rows));
                });
        return columns;
    }

    private static ColumnMapping column(ResultSet rows) throws SQLException {
        return ColumnMapping.of(word(Field.class, rows.getString("field")));
    }

    private Map<String, String> answers(long layout) {
        Map<String, String> answers = new HashMap<>();
        client.sql("select question, choice from source_answer where layout_id = ?")
                .param(layout)
                .query(rows -> {
                    answers.put(rows.getString("question"), rows.getString("choice"));
                });
        return answers;
    }

    /** What was said last about columns of each name, in whatever layout. */
    private Map<String, ColumnMapping> hints(long team) {
        Map<String, ColumnMapping> hints = new HashMap<>();
        client.sql("select c.* from source_column c join source_layout l on l.id = c.layout_id where l.team_id = ?"
                        + " order by l.said_at, l.id, c.id")
                .param(team)
                .query(rows -> {
                    hints.put(Scope.key(rows.getString("header")), column(rows));
                });
        return hints;
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> words, @Nullable String name) {
        return name == null ? null : Enum.valueOf(words, name);
    }
}
