package org.koers.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.intake.FactSink;
import org.koers.intake.Reading;
import org.koers.market.MarketValue;
import org.koers.plan.PlanLine;
import org.koers.provenance.Problem;
import org.koers.quotes.Quote;
import org.koers.results.ControlTotal;
import org.koers.results.Result;
import org.koers.team.Member;

/**
 * The facts of an upload on their way in: written in batches, seen by no query, all of them or none. Left before it is
 * finished, everything that arrived is thrown away.
 */
public final class Arrival implements FactSink, AutoCloseable {
    private static final int BATCH = 5_000;

    /** Results wait for a full block, unless their texts are that long. */
    private static final int LETTERS = 2_000_000;

    private final Database database;
    private final long upload;
    private final StoredSheets sheets;
    private final StoredSheets.Ids ids;
    private final List<Batch<?>> batches = new ArrayList<>();
    private final Batch<PlanLine> plan = batch(SalesTables.PLAN);
    private final Batch<ControlTotal> controlTotals = batch(SalesTables.CONTROL_TOTALS);
    private final Batch<Activity> activities = batch(SalesTables.ACTIVITIES);
    private final Batch<Quote> quotes = batch(SalesTables.QUOTES);
    private final Batch<MarketValue> market = batch(ContextTables.MARKET);
    private final Batch<Selection> selection = batch(ContextTables.SELECTION);
    private final Batch<Member> team = batch(ContextTables.TEAM);
    private final Batch<Decision> decisions = batch(ContextTables.DECISIONS);
    private final StoredResults blocks;
    private final List<Result> results = new ArrayList<>();
    private final Map<IsoWeek, Long> weeks = new HashMap<>();
    private @Nullable IsoWeek current;
    private long ofCurrent;
    private long letters;
    private long facts;
    private boolean finished;

    Arrival(Database database, long upload) {
        this.database = database;
        this.upload = upload;
        this.sheets = new StoredSheets(database.client());
        this.ids = sheets.of(upload);
        this.blocks = new StoredResults(database.client());
    }

    /** The upload, to confirm or to discard. */
    public long upload() {
        return upload;
    }

    /** Nothing more comes: writes the rest, and what was found besides facts. */
    public void finish(Reading reading) {
        batches.forEach(Batch::write);
        writeResults();
        settle();
        database.inTransaction(() -> {
            blocks.saveWeeks(upload, weeks);
            sheets.saveSubjects(upload, reading.columns());
            saveProblems(reading.problems());
            return database.client()
                    .sql("update upload set row_count = ? where id = ?")
                    .params(facts, upload)
                    .update();
        });
        finished = true;
    }

    /** Throws away what arrived, unless it is finished. */
    @Override
    public void close() {
        if (!finished) {
            database.client()
                    .sql("delete from upload where id = ? and state = 'ARRIVING'")
                    .param(upload)
                    .update();
        }
    }

    @Override
    public void startOver() {
        batches.forEach(Batch::discard);
        results.clear();
        weeks.clear();
        current = null;
        ofCurrent = 0;
        letters = 0;
        blocks.discard(upload);
        facts = 0;
    }

    @Override
    public void plan(PlanLine line) {
        plan.add(line);
        facts++;
    }

    @Override
    public void result(Result result) {
        results.add(result);
        count(result.week());
        letters += length(result.customer())
                + length(result.segment())
                + length(result.rep())
                + length(result.itemGroup());
        facts++;
        if (results.size() == ResultBlock.ROWS || letters > LETTERS) {
            writeResults();
        }
    }

    /** Rows mostly come week after week: those of one week join in when another begins. */
    private void count(IsoWeek week) {
        if (!week.equals(current)) {
            settle();
            current = week;
        }
        ofCurrent++;
    }

    private void settle() {
        if (current != null) {
            weeks.merge(current, ofCurrent, Long::sum);
        }
        ofCurrent = 0;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private void writeResults() {
        database.inTransaction(() -> {
            blocks.save(upload, results, ids::of);
            return null;
        });
        results.clear();
        letters = 0;
    }

    @Override
    public void controlTotal(ControlTotal total) {
        controlTotals.add(total);
    }

    @Override
    public void activity(Activity activity) {
        activities.add(activity);
        facts++;
    }

    @Override
    public void quote(Quote quote) {
        quotes.add(quote);
        facts++;
    }

    @Override
    public void market(MarketValue value) {
        market.add(value);
        facts++;
    }

    @Override
    public void selection(Selection chosen) {
        selection.add(chosen);
        facts++;
    }

    @Override
    public void member(Member member) {
        team.add(member);
        facts++;
    }

    @Override
    public void decision(Decision decision) {
        decisions.add(decision);
        facts++;
    }

    private <F> Batch<F> batch(FactTable<F> table) {
        Batch<F> batch = new Batch<>(table);
        batches.add(batch);
        return batch;
    }

    private void saveProblems(List<Problem> problems) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        problems.forEach(problem -> rows.add(StoredProblems.parameters(upload, problem)));
        database.template()
                .batchUpdate(
                        "insert into problem (upload_id, place, message, consequence, week) values (?, ?, ?, ?, ?)",
                        rows);
    }

    /** Facts of one table that are not written yet. */
    private final class Batch<F> {
        private final FactTable<F> table;
        private final List<@Nullable Object[]> rows = new ArrayList<>();

        Batch(FactTable<F> table) {
            this.table = table;
        }

        void add(F fact) {
            rows.add(table.row(upload, ids, fact));
            if (rows.size() == BATCH) {
                write();
            }
        }

        void discard() {
            rows.clear();
            database.client()
                    .sql("delete from " + table.name() + " where upload_id = ?")
                    .param(upload)
                    .update();
        }

        void write() {
            database.inTransaction(() -> database.template().batchUpdate(table.insert(), rows));
            rows.clear();
        }
    }
}
