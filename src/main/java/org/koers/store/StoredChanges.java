package org.koers.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Changes;
import org.koers.results.Result;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What confirming an upload that arrived would do to the results of its plan. */
public final class StoredChanges {
    private static final int SHOWN = 5;

    /** An empty stretch of this many weeks at most, between weeks that have rows, belongs to what a file is about. */
    private static final int GAP = 4;

    private final Database database;
    private final JdbcClient client;
    private final StoredResults results;

    public StoredChanges(Database database) {
        this.database = database;
        this.client = database.client();
        this.results = new StoredResults(client);
    }

    /**
     * What would change, and against which state of the plan.
     *
     * @param seen to give to {@link StoredUploads#confirm}
     */
    public record Preview(Changes changes, long seen) {}

    /** What is known of the weeks of a file, and is gone once it is confirmed. */
    public enum Gone {
        NOTHING,
        /** What would count twice, because it is known in another form: everything of those weeks. */
        TWICE,
        /** Whatever is not in the file. */
        ALL
    }

    /**
     * Compares a finished upload with what its plan knows now, to the cent. Lines with the same key in one file add up. An
     * upload without a plan is all new.
     *
     * @param gone counts in what would be, and is written down under the upload; the rest stays
     * @param compared told how many rows were looked at; may throw, to stop
     */
    public Preview preview(long upload, Gone gone, LongConsumer compared) {
        Optional<Long> plan = client.sql("select plan_id from upload where id = ?")
                .param(upload)
                .query((rows, number) -> Optional.ofNullable(rows.getObject("plan_id", Long.class)))
                .single();
        long seen = plan.map(this::version).orElse(0L);
        BothSides reading = new BothSides(results, compared);
        plan.ifPresent(id -> confirmed(id).forEach(reading::known));
        reading.arriving(upload);
        Outcome outcome = new Outcome(reading, gone);
        replace(upload, outcome.replaced);
        return new Preview(outcome.changes(), seen);
    }

    private long version(long plan) {
        return client.sql("select data_version from plan where id = ?")
                .param(plan)
                .query(Long.class)
                .single();
    }

    private List<Long> confirmed(long plan) {
        return client.sql("select id from upload where plan_id = ? and state = 'CONFIRMED' order by recorded_at, id")
                .param(plan)
                .query(Long.class)
                .list();
    }

    private void replace(long upload, Set<Integer> weeks) {
        database.inTransaction(() -> {
            client.sql("delete from week_replacement where upload_id = ?")
                    .param(upload)
                    .update();
            weeks.forEach(week -> client.sql("insert into week_replacement (upload_id, week) values (?, ?)")
                    .params(upload, ResultBlock.week(week).toString())
                    .update());
            return null;
        });
    }

    /** One week while its rows are added up. */
    private static final class Week {
        private @Nullable BigDecimal before;
        private @Nullable BigDecimal after;
        private boolean differs;
    }

    /** The table, summed up. */
    private static final class Outcome {
        private final BothSides reading;
        private final RowTable table;
        private final Gone gone;
        private final SortedSet<Integer> covered;
        private final Map<Integer, Week> weeks = new HashMap<>();
        private final Set<Integer> replaced = new HashSet<>();
        private long vanishing;

        Outcome(BothSides reading, Gone gone) {
            this.reading = reading;
            this.table = reading.table();
            this.gone = gone;
            this.covered = gone == Gone.ALL ? withGaps(reading.weeks()) : new TreeSet<>(reading.weeks());
            for (int entry = 0; entry < table.size(); entry++) {
                if (covered.contains(table.week(entry))) {
                    add(entry);
                }
            }
        }

        private static SortedSet<Integer> withGaps(Set<Integer> weeks) {
            SortedSet<Integer> covered = new TreeSet<>(weeks);
            Integer before = null;
            for (int week : new TreeSet<>(weeks)) {
                for (int gap = before == null || week - before > GAP + 1 ? week : before + 1; gap < week; gap++) {
                    covered.add(gap);
                }
                before = week;
            }
            return covered;
        }

        /** Whether what the file does not have of this week goes. */
        private boolean goes(int week) {
            return gone == Gone.ALL || gone == Gone.TWICE && reading.forms().isTwice(week);
        }

        private void add(int entry) {
            boolean known = table.isKnown(entry);
            boolean arriving = table.isArriving(entry);
            boolean goes = goes(table.week(entry));
            Week week = weeks.computeIfAbsent(table.week(entry), number -> new Week());
            if (known) {
                week.before = sum(week.before, table.now(entry));
            }
            if (arriving) {
                week.after = sum(week.after, table.later(entry));
            } else if (known && !goes) {
                week.after = sum(week.after, table.now(entry));
            }
            if (known && !arriving) {
                vanishing += gone == Gone.ALL || !reading.forms().isTwice(table.week(entry)) ? 1 : 0;
                week.differs |= goes;
                if (goes) {
                    replaced.add(table.week(entry));
                }
            }
            week.differs |= arriving && !(known && table.isSame(entry));
        }

        private static BigDecimal sum(@Nullable BigDecimal sum, BigDecimal more) {
            return sum == null ? more : sum.add(more);
        }

        Changes changes() {
            List<Changes.Week> list = new ArrayList<>();
            for (int number : covered) {
                Week week = weeks.get(number);
                if (week != null && (week.before != null || week.after != null)) {
                    list.add(new Changes.Week(
                            ResultBlock.week(number), kind(week), week.before, week.after, reading.lines(number)));
                }
            }
            return new Changes(list, largest(), vanishing, twice());
        }

        private Changes.Twice twice() {
            List<IsoWeek> replaceable = new ArrayList<>();
            List<IsoWeek> partial = new ArrayList<>();
            for (int week : new TreeSet<>(reading.weeks())) {
                if (reading.forms().isTwice(week)) {
                    (reading.forms().isPartOfKnown(week) ? partial : replaceable).add(ResultBlock.week(week));
                }
            }
            return new Changes.Twice(replaceable, partial);
        }

        private static Changes.Kind kind(Week week) {
            if (week.before == null) {
                return Changes.Kind.NEW;
            }
            if (week.after == null) {
                return Changes.Kind.REMOVED;
            }
            return week.differs ? Changes.Kind.CHANGED : Changes.Kind.SAME;
        }

        private List<Changes.Difference> largest() {
            Comparator<Integer> bySize = Comparator.comparing(this::size);
            Comparator<Integer> order = bySize.thenComparing(Comparator.reverseOrder());
            PriorityQueue<Integer> largest = new PriorityQueue<>(SHOWN + 1, order);
            for (int entry = 0; entry < table.size(); entry++) {
                if (isDifference(entry)) {
                    largest.add(entry);
                    if (largest.size() > SHOWN) {
                        largest.remove();
                    }
                }
            }
            return largest.stream()
                    .sorted(order.reversed())
                    .map(this::difference)
                    .toList();
        }

        private boolean isDifference(int entry) {
            Week week = weeks.get(table.week(entry));
            return week != null
                    && week.before != null
                    && (goes(table.week(entry)) || table.isArriving(entry))
                    && (table.isKnown(entry) || table.isArriving(entry))
                    && size(entry).signum() != 0;
        }

        private BigDecimal size(int entry) {
            return Objects.requireNonNullElse(after(entry), BigDecimal.ZERO)
                    .subtract(Objects.requireNonNullElse(before(entry), BigDecimal.ZERO))
                    .abs();
        }

        private @Nullable BigDecimal before(int entry) {
            return table.isKnown(entry) ? table.now(entry) : null;
        }

        private @Nullable BigDecimal after(int entry) {
            return table.isArriving(entry) ? table.later(entry) : null;
        }

        private Changes.Difference difference(int entry) {
            Result row = reading.at(table.place(entry));
            IsoWeek week = row.week();
            return new Changes.Difference(
                    week, row.customerNo(), row.customer(), row.segment(), before(entry), after(entry));
        }
    }
}
