package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.ruletables.PublishedRules;
import org.koers.ruletables.RuleDirectory;
import org.koers.ruletables.RuleDraft;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every version of the rules that was published. The newest one holds, in every instance. */
public final class StoredRules {
    private final Database database;
    private final JdbcClient client;
    private final Clock clock;
    private final StoredDraft draft;
    private final StoredShippedRules shippedRules;

    public StoredRules(Database database, Clock clock, StoredDraft draft) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
        this.draft = draft;
        this.shippedRules = new StoredShippedRules(database, clock, draft);
    }

    /**
     * One version.
     *
     * @param number from 1
     * @param account who published it; null for the set that came with Koers
     * @param approved the second pair of eyes; null when there was none
     * @param why in the words of who published; empty for the set that came with Koers
     * @param repeats the older version that it brings back; null when it is new
     * @param failing examples that did not hold when it was published, and why it was published all the same
     * @param shipped whether it is a set that came with Koers
     */
    public record Version(
            long number,
            String checksum,
            @Nullable String account,
            @Nullable String approved,
            Instant published,
            String why,
            @Nullable Long repeats,
            Failing failing,
            boolean shipped) {}

    /** @param why null when all hold */
    public record Failing(int count, @Nullable String why) {
        public static final Failing NONE = new Failing(0, null);
    }

    /**
     * What is to be published.
     *
     * @param base the version that held when it was made
     * @param revision of the draft that it was made of; null when the draft has no part in it
     * @param account null when the program does it
     * @param approved the second pair of eyes; null when there was none
     * @param repeats the older version that it brings back; null when it is new
     * @param failing examples that do not hold
     */
    public record Publication(
            long base,
            @Nullable Long revision,
            RuleSet rules,
            @Nullable Long account,
            @Nullable Long approved,
            String why,
            @Nullable Long repeats,
            Failing failing) {}

    /** Another version, or another revision of the draft, was first: nothing was published. */
    public static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Number of the version that holds; empty before the first start. */
    public OptionalLong current() {
        Long number = client.sql("select max(version_no) from rule_version")
                .query(Long.class)
                .optional()
                .orElse(null);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Publishes the set in the jar as version 1, unless there is a version already. */
    public void begin(RuleSet shipped) {
        if (current().isPresent()) {
            return;
        }
        try {
            database.saved(() -> {
                long number = shippedRules.add(shipped);
                insert(1, new Publication(0, null, shipped, null, null, "", null, Failing.NONE), number);
                draft.restart(1, number, RuleDraft.of(shipped.rows()), null);
                return null;
            });
        } catch (DuplicateKeyException e) {
            // Another instance that started at the same moment was first.
            current().orElseThrow(() -> e);
        }
    }

    /**
     * Publishes: from now on every review uses it. The draft begins anew from it when it was made of the draft.
     *
     * @return its number
     * @throws Overtaken when the base is no longer the version that holds, or the draft was changed since
     */
    public long publish(Publication publication) {
        try {
            Long number = database.saved(() -> {
                draft.lock();
                boolean stale = current().orElse(0) != publication.base()
                        || (publication.revision() != null && draft.revision() != publication.revision());
                if (stale) {
                    throw new Overtaken();
                }
                long next = publication.base() + 1;
                long shipped = shipped(publication);
                insert(next, publication, shipped);
                if (publication.revision() != null) {
                    draft.restart(
                            next, shipped, RuleDraft.of(publication.rules().rows()), publication.account());
                }
                return next;
            });
            return Objects.requireNonNull(number);
        } catch (DuplicateKeyException e) {
            throw new Overtaken();
        }
    }

    private long shipped(Publication publication) {
        if (publication.repeats() != null) {
            return shipped(publication.repeats());
        }
        return publication.revision() == null ? shipped(publication.base()) : draft.shipped();
    }

    /**
     * Number of the newest set that came with Koers and was taken over into a version.
     *
     * @param number of the version, which there is
     */
    public long shipped(long number) {
        return client.sql("select shipped_no from rule_version where version_no = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private void insert(long number, Publication publication, long shipped) {
        RuleSet rules = publication.rules();
        StoredAdvisories.know(client, rules.checksum(), String.valueOf(number), clock.instant());
        client.sql("insert into rule_version (version_no, checksum, account_id, approved_by, published_at, why,"
                        + " repeats, failing_examples, failing_why, shipped, shipped_no)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        number,
                        rules.checksum(),
                        publication.account(),
                        publication.approved(),
                        Times.sql(clock.instant()),
                        publication.why(),
                        publication.repeats(),
                        publication.failing().count(),
                        publication.failing().why(),
                        number == 1,
                        shipped))
                .update();
        RuleDirectory.written(rules)
                .forEach((name, text) -> client.sql(
                                "insert into rule_version_table (version_no, table_name, content) values (?, ?, ?)")
                        .params(number, name, RuleForms.deflated(text))
                        .update());
    }

    /** The newest first. */
    public List<Version> history() {
        return versions("", List.of());
    }

    public Optional<Version> find(long number) {
        return versions(" where v.version_no = ?", List.of(number)).stream().findFirst();
    }

    private List<Version> versions(String which, List<Object> parameters) {
        return client.sql("select v.*, a.name as account, b.name as approved from rule_version v"
                        + " left join account a on a.id = v.account_id left join account b on b.id = v.approved_by"
                        + which + " order by v.version_no desc")
                .params(parameters)
                .query((rows, row) -> version(rows))
                .list();
    }

    private static Version version(ResultSet rows) throws SQLException {
        long repeats = rows.getLong("repeats");
        Long older = rows.wasNull() ? null : repeats;
        return new Version(
                rows.getLong("version_no"),
                rows.getString("checksum"),
                rows.getString("account"),
                rows.getString("approved"),
                Objects.requireNonNull(Times.read(rows, "published_at")),
                rows.getString("why"),
                older,
                new Failing(rows.getInt("failing_examples"), rows.getString("failing_why")),
                rows.getBoolean("shipped"));
    }

    /** The rules of a version, named by its number; empty when there is none of this number. */
    public Optional<RuleSet> rules(long number) {
        Map<String, String> tables = new LinkedHashMap<>();
        client.sql("select table_name, content from rule_version_table where version_no = ? order by table_name")
                .param(number)
                .query(rows -> {
                    tables.put(rows.getString("table_name"), RuleForms.inflated(rows.getBytes("content")));
                });
        return tables.isEmpty() ? Optional.empty() : Optional.of(PublishedRules.read(String.valueOf(number), tables));
    }

    /**
     * Since when rows are in shadow without a break.
     *
     * @param number of a version
     * @return when each row that is in shadow in it was put there, by id; empty when none is
     */
    public Map<String, Instant> shadowsSince(long number) {
        Map<String, Instant> since = new HashMap<>();
        Set<String> open = shadows(number);
        for (long at = number; at > 0 && !open.isEmpty(); at--) {
            open.retainAll(shadows(at));
            Instant published = find(at).map(Version::published).orElseThrow();
            open.forEach(row -> since.put(row, published));
        }
        return Map.copyOf(since);
    }

    private Set<String> shadows(long number) {
        return rules(number).stream()
                .flatMap(rules -> rules.shadows().stream())
                .map(Row::id)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
