package org.koers.store;

import static org.koers.store.Column.Kind.AMOUNT;
import static org.koers.store.Column.Kind.DATE;
import static org.koers.store.Column.Kind.NUMBER;
import static org.koers.store.Column.Kind.SEGMENT;
import static org.koers.store.Column.Kind.TEXT;
import static org.koers.store.Column.Kind.WEEK;
import static org.koers.store.Column.Kind.WHOLE;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.plan.PlanLine;
import org.koers.provenance.Known;
import org.koers.quotes.Quote;
import org.koers.results.ControlTotal;
import org.koers.situation.FactKey;

/** The tables of what was planned, done and offered; what was sold is kept in {@link StoredResults}. */
final class SalesTables {
    private SalesTables() {}

    static final FactTable<PlanLine> PLAN = new FactTable<>(
            "plan_line",
            FactTable.columns(
                    "line_year", WHOLE,
                    "week", WEEK,
                    "segment", SEGMENT,
                    "rep", TEXT,
                    "revenue", AMOUNT,
                    "margin", AMOUNT,
                    "new_customers", NUMBER,
                    "visits", NUMBER,
                    "quotes", NUMBER,
                    "assumed_market_growth", NUMBER,
                    "version", TEXT,
                    "approved_on", DATE,
                    "effective_from", DATE,
                    "approved_by", TEXT,
                    "reason", TEXT),
            FactKey::of,
            f -> new @Nullable Object[] {
                f.year(),
                f.week(),
                f.segment(),
                f.rep(),
                f.revenue(),
                f.margin(),
                f.newCustomers(),
                f.visits(),
                f.quotes(),
                f.assumedMarketGrowth(),
                f.version(),
                f.approvedOn(),
                f.effectiveFrom(),
                f.approvedBy(),
                f.reason()
            },
            PlanLine::origin,
            PlanLine::known,
            (c, origin, known) -> new PlanLine(
                    Objects.requireNonNull(c.whole(0)),
                    c.week(1),
                    c.text(2),
                    c.text(3),
                    c.number(4),
                    c.number(5),
                    c.number(6),
                    c.number(7),
                    c.number(8),
                    c.number(9),
                    c.needed(10),
                    c.date(11),
                    c.date(12),
                    c.text(13),
                    c.text(14),
                    origin,
                    known));

    /** A control total has no times of its own; the newest of a week stands. */
    static final FactTable<ControlTotal> CONTROL_TOTALS = new FactTable<>(
            "control_total",
            FactTable.columns("week", WEEK, "net_revenue", AMOUNT),
            FactKey::of,
            f -> new @Nullable Object[] {f.week(), f.netRevenue()},
            ControlTotal::origin,
            f -> Known.since(Instant.EPOCH),
            (c, origin, known) -> new ControlTotal(c.week(0), c.neededNumber(1), origin));

    static final FactTable<Activity> ACTIVITIES = new FactTable<>(
            "activity",
            FactTable.columns(
                    "done_on", DATE,
                    "rep", TEXT,
                    "customer_no", TEXT,
                    "type", TEXT,
                    "purpose", TEXT,
                    "outcome", TEXT,
                    "hours", NUMBER),
            FactKey::of,
            f -> new @Nullable Object[] {
                f.date(), f.rep(), f.customerNo(), f.type(), f.purpose(), f.outcome(), f.hours()
            },
            Activity::origin,
            Activity::known,
            (c, origin, known) -> new Activity(
                    c.neededDate(0),
                    c.text(1),
                    c.text(2),
                    c.neededWord(3, Activity.Type.class),
                    c.text(4),
                    c.text(5),
                    c.number(6),
                    origin,
                    known));

    static final FactTable<Quote> QUOTES = new FactTable<>(
            "quote",
            FactTable.columns(
                    "quote_no", TEXT,
                    "customer_no", TEXT,
                    "quoted_on", DATE,
                    "amount", AMOUNT,
                    "probability", NUMBER,
                    "stage", TEXT,
                    "expected_on", DATE,
                    "times_pushed", WHOLE,
                    "status", TEXT,
                    "loss_reason", TEXT,
                    "last_contact", DATE,
                    "decided_on", DATE,
                    "segment", SEGMENT,
                    "rep", TEXT),
            FactKey::of,
            f -> new @Nullable Object[] {
                f.number(), f.customerNo(), f.quoteDate(), f.amount(), f.probability(), f.stage(),
                f.expectedOrderDate(), f.timesPushed(), f.status(), f.lossReason(), f.lastContact(), f.decisionDate(),
                f.segment(), f.rep()
            },
            Quote::origin,
            Quote::known,
            (c, origin, known) -> new Quote(
                    c.needed(0),
                    c.text(1),
                    c.neededDate(2),
                    c.number(3),
                    c.number(4),
                    c.text(5),
                    c.date(6),
                    c.whole(7),
                    c.neededWord(8, Quote.Status.class),
                    c.text(9),
                    c.date(10),
                    c.date(11),
                    c.text(12),
                    c.text(13),
                    origin,
                    known));
}
