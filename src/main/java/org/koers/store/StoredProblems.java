package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Problem;
import org.koers.situation.PlanSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was wrong with the files of a plan, each in the week from which a review knew it. */
final class StoredProblems {
    private final JdbcClient client;
    private final StoredResults results;

    StoredProblems(JdbcClient client, StoredResults results) {
        this.client = client;
        this.results = results;
    }

    /**
     * The same complaint about the same cell in a later file is the same problem.
     *
     * @param uploads that were confirmed, oldest first
     */
    List<Problem> of(long plan, List<StoredLedgers.Upload> uploads, PlanSettings settings) {
        Map<Long, Since> since = since(uploads, settings);
        Map<List<Object>, Problem> problems = new LinkedHashMap<>();
        client.sql("select p.* from problem p join upload u on u.id = p.upload_id"
                        + " where u.plan_id = ? and u.state = 'CONFIRMED' order by u.recorded_at, p.id")
                .param(plan)
                .query(rows -> {
                    Problem problem = problem(rows);
                    Since upload = since.get(rows.getLong("upload_id"));
                    problems.putIfAbsent(
                            List.of(cell(problem.where()), problem.message(), problem.consequence()),
                            upload == null ? problem : upload.of(problem));
                });
        return List.copyOf(problems.values());
    }

    /**
     * Of which weeks an upload tells first, and which was the first review after it was recorded: what a later file says
     * of a week that was known, no earlier review knew.
     */
    private record Since(Set<IsoWeek> first, IsoWeek review) {
        Problem of(Problem problem) {
            IsoWeek week = problem.week();
            if (week != null) {
                return first.contains(week) || week.isAfter(review) ? problem : problem.in(review);
            }
            return problem.in(first.stream().min(Comparator.naturalOrder()).orElse(review));
        }
    }

    /** Of every upload but the first. */
    private Map<Long, Since> since(List<StoredLedgers.Upload> uploads, PlanSettings settings) {
        Map<Long, Since> since = new HashMap<>();
        Set<IsoWeek> known = new HashSet<>();
        for (StoredLedgers.Upload upload : uploads) {
            Set<IsoWeek> weeks = results.weeks(upload.id());
            Set<IsoWeek> first = new HashSet<>(weeks);
            first.removeAll(known);
            if (!known.isEmpty()) {
                since.put(upload.id(), new Since(first, firstReview(settings, upload.recorded())));
            }
            known.addAll(weeks);
        }
        return since;
    }

    private static IsoWeek firstReview(PlanSettings settings, Instant recorded) {
        IsoWeek week =
                IsoWeek.of(LocalDate.ofInstant(recorded, settings.zone())).minus(2);
        while (settings.cutOff(week).isBefore(recorded)) {
            week = week.plus(1);
        }
        return week;
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
