package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.decisions.Meeting;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.provenance.Subject;
import org.koers.results.Result;
import org.koers.results.WeekReplacement;
import org.koers.situation.FactKey;
import org.koers.situation.Ledger;
import org.koers.steering.Choice;
import org.koers.steering.ChoiceFacts;
import org.koers.steering.Revision;
import org.koers.steering.RevisionFacts;
import org.koers.steering.WeeklyMeeting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan's ledger, from all its confirmed uploads. */
public final class StoredLedgers {
    private static final int FETCH = 5_000;

    private final Database database;
    private final JdbcClient client;
    private final StoredSheets sheets;
    private final StoredResults results;
    private final StoredMergers mergers;
    private final StoredPlans plans;
    private final StoredChoices choices;
    private final StoredMeetings meetings;
    private final StoredRevisions revisions;
    private final StoredProblems problems;

    public StoredLedgers(Database database) {
        this.database = database;
        this.client = database.client();
        this.sheets = new StoredSheets(client);
        this.results = new StoredResults(client);
        this.plans = new StoredPlans(database);
        this.mergers = new StoredMergers(database, Clock.systemUTC());
        this.choices = new StoredChoices(database, Clock.systemUTC());
        this.meetings = new StoredMeetings(database, Clock.systemUTC());
        this.revisions = new StoredRevisions(database, Clock.systemUTC());
        this.problems = new StoredProblems(client, results);
    }

    /** Everything confirmed and not withdrawn; empty lists when there is nothing. */
    public Ledger load(long plan) {
        Reading reading = new Reading(plan, sheets.ofPlan(plan), new Spelling());
        List<WeekReplacement> replacements = new ArrayList<>();
        List<Choice> chosen = choices.ofPlan(plan);
        List<PlanLine> lines = new ArrayList<>(facts(reading, SalesTables.PLAN));
        boolean revised = revise(plan, lines);
        return new Ledger(
                        lines,
                        results(reading, replacements),
                        facts(reading, SalesTables.CONTROL_TOTALS),
                        facts(reading, SalesTables.ACTIVITIES),
                        facts(reading, SalesTables.QUOTES),
                        facts(reading, ContextTables.MARKET),
                        facts(reading, ContextTables.SELECTION),
                        facts(reading, ContextTables.TEAM),
                        decisions(reading, chosen),
                        replacements,
                        mergers.ofPlan(plan),
                        subjects(plan, chosen, revised),
                        problems.of(
                                plan,
                                uploads(plan),
                                plans.find(plan).orElseThrow().settings()))
                .withMeetings(held(plan, chosen));
    }

    /** Decisions, of sheets and of meetings, the meetings, and the team: what steering reads, and nothing else. */
    public Ledger steering(long plan) {
        Reading reading = new Reading(plan, sheets.ofPlan(plan), new Spelling());
        List<Choice> chosen = choices.ofPlan(plan);
        return new Ledger(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        facts(reading, ContextTables.TEAM),
                        decisions(reading, chosen),
                        List.of(),
                        List.of(),
                        subjects(plan, chosen, false),
                        List.of())
                .withMeetings(held(plan, chosen));
    }

    private Map<Subject, Set<Field>> subjects(long plan, List<Choice> chosen, boolean revised) {
        Map<Subject, Set<Field>> subjects = sheets.subjects(plan);
        if (revised) {
            subjects = with(subjects, Subject.PLAN, RevisionFacts.FIELDS);
        }
        return chosen.isEmpty() ? subjects : with(subjects, Subject.DECISIONS, ChoiceFacts.FIELDS);
    }

    private List<Meeting> held(long plan, List<Choice> chosen) {
        List<WeeklyMeeting> all = meetings.ofPlan(plan);
        if (all.isEmpty()) {
            return List.of();
        }
        ChoiceFacts facts = new ChoiceFacts(plans.find(plan).orElseThrow().settings());
        return all.stream()
                .flatMap(meeting -> facts.of(meeting, chosen).stream())
                .toList();
    }

    /** Those of the sheet, and those of the meetings. */
    private List<Decision> decisions(Reading reading, List<Choice> chosen) {
        List<Decision> decisions = new ArrayList<>(facts(reading, ContextTables.DECISIONS));
        if (!chosen.isEmpty()) {
            ChoiceFacts facts =
                    new ChoiceFacts(plans.find(reading.plan()).orElseThrow().settings());
            chosen.forEach(choice -> decisions.addAll(facts.of(choice)));
        }
        return decisions;
    }

    /** Adds the lines of approved revisions. @return false when there are none */
    private boolean revise(long plan, List<PlanLine> lines) {
        List<Revision> approved =
                revisions.ofPlan(plan).stream().filter(Revision::isApproved).toList();
        if (approved.isEmpty()) {
            return false;
        }
        RevisionFacts facts = new RevisionFacts(plans.find(plan).orElseThrow().settings());
        List<PlanLine> ofSheets = List.copyOf(lines);
        approved.forEach(revision -> lines.addAll(facts.of(revision, ofSheets)));
        return true;
    }

    private static Map<Subject, Set<Field>> with(Map<Subject, Set<Field>> subjects, Subject subject, List<Field> more) {
        Map<Subject, Set<Field>> both = new EnumMap<>(Subject.class);
        both.putAll(subjects);
        Set<Field> fields = EnumSet.copyOf(more);
        fields.addAll(subjects.getOrDefault(subject, Set.of()));
        both.put(subject, fields);
        return both;
    }

    private record Reading(long plan, Map<Long, Sheet> sheets, Spelling spelling) {
        Sheet sheet(long id) {
            return Objects.requireNonNull(sheets.get(id));
        }
    }

    private List<Result> results(Reading reading, List<WeekReplacement> replacements) {
        Versions<Result, Result> versions = new Versions<>(new Versions.Kind<>(
                FactKey::of,
                StoredResults::value,
                Result::week,
                row -> row,
                (row, recorded) -> row.knownAs(Known.since(recorded))));
        for (Upload upload : uploads(reading.plan())) {
            List<Result> rows = new ArrayList<>();
            results.each(
                    upload.id(),
                    reading::sheet,
                    upload.recorded(),
                    block -> block.forEach(row -> rows.add(reading.spelling().of(row))));
            versions.add(rows, upload.recorded(), results.replaced(upload.id())).stream()
                    .map(week -> new WeekReplacement((IsoWeek) week, Known.since(upload.recorded())))
                    .sorted(Comparator.comparing(WeekReplacement::week))
                    .forEach(replacements::add);
        }
        return versions.facts();
    }

    /** One that was confirmed. */
    record Upload(long id, Instant recorded) {}

    private List<Upload> uploads(long plan) {
        return client.sql("select id, recorded_at from upload where plan_id = ? and state = 'CONFIRMED'"
                        + " order by recorded_at, id")
                .param(plan)
                .query((rows, number) ->
                        new Upload(rows.getLong("id"), Objects.requireNonNull(Times.read(rows, "recorded_at"))))
                .list();
    }

    /** One stored row. */
    private record Row<F>(F fact, Cells cells, Origin origin) {}

    private <F> List<F> facts(Reading reading, FactTable<F> table) {
        Versions<Row<F>, F> versions = new Versions<>(new Versions.Kind<>(
                row -> table.key().apply(row.fact()),
                Row::cells,
                row -> null,
                Row::fact,
                (row, recorded) -> table.maker().make(row.cells(), row.origin(), Known.since(recorded))));
        Map<Instant, List<Row<F>>> uploads = new LinkedHashMap<>();
        JdbcTemplate template = database.template();
        template.setFetchSize(FETCH);
        template.query(
                table.select(),
                rows -> {
                    Instant recorded = Objects.requireNonNull(Times.read(rows, "recorded_at"));
                    uploads.computeIfAbsent(recorded, key -> new ArrayList<>()).add(row(rows, table, reading));
                },
                reading.plan());
        uploads.forEach((recorded, rows) -> versions.add(rows, recorded, Set.of()));
        return versions.facts();
    }

    private static <F> Row<F> row(ResultSet rows, FactTable<F> table, Reading reading) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(table.columns().size());
        for (Column column : table.columns()) {
            values.add(column.read(rows, reading.spelling()));
        }
        Cells cells = new Cells(values);
        Origin origin = new Origin(reading.sheet(rows.getLong("sheet_id")), rows.getInt("row_no"));
        Instant from = Objects.requireNonNull(Times.read(rows, "known_from"));
        Instant recorded = Objects.requireNonNull(Times.read(rows, "recorded_at"));
        // Recorded no later than it was recorded, even where its own week lies ahead.
        Known first = new Known(from, from.isBefore(recorded) ? from : recorded);
        return new Row<>(table.maker().make(cells, origin, first), cells, origin);
    }
}
