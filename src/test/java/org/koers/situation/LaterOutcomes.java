package org.koers.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.provenance.Known;
import org.koers.quotes.Quote;
import org.koers.team.Member;

/** Tells, in rows that could be known in a week, how they end after it: as a sheet of today does. */
final class LaterOutcomes {
    private static final BigDecimal BILLION = new BigDecimal("1000000000.00");

    private final IsoWeek asOf;
    private final LocalDate day;
    private final Known later;

    LaterOutcomes(IsoWeek asOf, Known later) {
        this.asOf = asOf;
        this.day = asOf.plus(1).start();
        this.later = later;
    }

    private boolean isOver(LocalDate date) {
        return !date.isAfter(asOf.end());
    }

    /** What was open is won, pushed nine times before; what was decided is restated; and new ones are made later. */
    List<Quote> quotes(List<Quote> quotes) {
        List<Quote> all = new ArrayList<>();
        for (Quote quote : quotes) {
            LocalDate decided = quote.decisionDate();
            boolean open = decided == null ? quote.status() == Quote.Status.OPEN : !isOver(decided);
            boolean untouched = quote.timesPushed() == null && quote.lastContact() == null;
            all.add(isOver(quote.quoteDate()) && open && untouched ? won(quote, quote.quoteDate(), false) : quote);
            if (isOver(quote.quoteDate()) && (!open || !untouched)) {
                all.add(won(quote, quote.quoteDate(), true));
            }
            if (quote.quoteDate().isAfter(asOf.minus(4).end())) {
                all.add(won(quote, day, true));
            }
        }
        return all;
    }

    private Quote won(Quote quote, LocalDate on, boolean recordedLater) {
        return new Quote(
                recordedLater && !isOver(on) ? quote.number() + "-later" : quote.number(),
                quote.customerNo(),
                on,
                recordedLater ? BILLION : quote.amount(),
                BigDecimal.ONE,
                "absurd",
                day.plusDays(700),
                9,
                Quote.Status.WON,
                "absurd",
                day,
                day,
                quote.segment(),
                quote.rep(),
                quote.origin(),
                recordedLater ? later : quote.known());
    }

    /** What was open is done; and new ones are taken later. */
    List<Decision> decisions(List<Decision> decisions) {
        List<Decision> all = new ArrayList<>();
        for (Decision decision : decisions) {
            LocalDate done = decision.doneOn();
            boolean open = done == null ? decision.status() == Decision.Status.OPEN : !isOver(done);
            all.add(isOver(decision.date()) && open ? done(decision, decision.date(), decision.known()) : decision);
            all.add(taken(decision, Decision.Type.PROCESS));
            all.add(taken(decision, Decision.Type.EFFORT));
        }
        if (!decisions.isEmpty()) {
            all.add(tried(decisions.get(0), "1.0", "1.1"));
            all.add(tried(decisions.get(0), "1.1", "1.0"));
            all.add(late(decisions.get(0)));
        }
        return all;
    }

    private Decision done(Decision decision, LocalDate on, Known known) {
        return new Decision(
                on,
                decision.topic(),
                decision.adviceId(),
                decision.text(),
                decision.type(),
                decision.owner(),
                decision.due(),
                decision.expectedEffect(),
                decision.measure(),
                decision.from(),
                decision.to(),
                decision.reviewDate(),
                Decision.Status.DONE,
                day,
                "absurd",
                decision.origin(),
                known);
    }

    private Decision late(Decision like) {
        return new Decision(
                day.plusWeeks(4),
                "late",
                "T02.total.2026-W01",
                "late",
                Decision.Type.EFFORT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Decision.Status.DONE,
                null,
                null,
                like.origin(),
                later);
    }

    /** Done to move the week index, and to be looked back on at once: a billion moves it. */
    private Decision tried(Decision like, String from, String to) {
        return new Decision(
                day,
                "tried " + to,
                null,
                "tried",
                Decision.Type.FOCUS,
                null,
                null,
                null,
                "ratioWeek",
                from,
                to,
                day,
                Decision.Status.DONE,
                null,
                null,
                like.origin(),
                later);
    }

    /** A storm, and new limits; or an action for Anna. */
    private Decision taken(Decision like, Decision.Type type) {
        return new Decision(
                day,
                "storm " + type + like.origin().row(),
                null,
                "storm, herijk",
                type,
                type == Decision.Type.EFFORT ? "Anna" : null,
                type == Decision.Type.EFFORT ? day.plusDays(7) : null,
                null,
                null,
                null,
                null,
                null,
                Decision.Status.OPEN,
                null,
                null,
                like.origin(),
                later);
    }

    /** Whoever is still chosen won't be after tomorrow. */
    List<Selection> selection(List<Selection> rows) {
        return rows.stream()
                .map(row -> row.to() != null
                        ? row
                        : new Selection(
                                row.customerNo(),
                                row.customer(),
                                row.segment(),
                                row.abc(),
                                row.selected(),
                                row.reason(),
                                row.attractiveness(),
                                row.position(),
                                row.potential(),
                                row.shareOfWallet(),
                                row.visitNorm(),
                                row.accountManager(),
                                row.from(),
                                day,
                                row.origin(),
                                row.known()))
                .toList();
    }

    /** Whoever is still in the team leaves tomorrow. */
    List<Member> team(List<Member> team) {
        return team.stream()
                .map(row -> row.to() != null
                        ? row
                        : new Member(
                                row.name(),
                                row.role(),
                                row.fte(),
                                row.from(),
                                day,
                                row.payTarget(),
                                row.variablePay(),
                                row.origin(),
                                row.known()))
                .toList();
    }
}
