package org.koers.intake;

import org.koers.activities.Activity;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.market.MarketValue;
import org.koers.plan.PlanLine;
import org.koers.quotes.Quote;
import org.koers.results.ControlTotal;
import org.koers.results.Result;
import org.koers.situation.Ledger;
import org.koers.team.Member;

/** Takes facts one by one as they are read, so that a million of them need no room. */
public interface FactSink {
    /**
     * Everything handed on so far is void: the file is read again, because its last rows showed how to read its first;
     * or it is not read on, because it turned out to be damaged.
     */
    void startOver();

    void plan(PlanLine line);

    void result(Result result);

    void controlTotal(ControlTotal total);

    void activity(Activity activity);

    void quote(Quote quote);

    void market(MarketValue value);

    void selection(Selection selection);

    void member(Member member);

    void decision(Decision decision);

    /** Every fact of a ledger, subject by subject, each in the order of reading. */
    default void all(Ledger ledger) {
        ledger.plan().forEach(this::plan);
        ledger.results().forEach(this::result);
        ledger.controlTotals().forEach(this::controlTotal);
        ledger.activities().forEach(this::activity);
        ledger.quotes().forEach(this::quote);
        ledger.market().forEach(this::market);
        ledger.selection().forEach(this::selection);
        ledger.team().forEach(this::member);
        ledger.decisions().forEach(this::decision);
    }
}
