package org.koers.workbook;

import org.koers.activities.Activity;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.intake.FactSink;
import org.koers.market.MarketValue;
import org.koers.plan.PlanLine;
import org.koers.quotes.Quote;
import org.koers.results.ControlTotal;
import org.koers.results.Result;
import org.koers.team.Member;

/** Shows every fact that goes by to the checks. */
record CheckedFacts(Checks checks, FactSink sink) implements FactSink {
    @Override
    public void startOver() {
        checks.startOver();
        sink.startOver();
    }

    @Override
    public void plan(PlanLine line) {
        checks.plan(line);
        sink.plan(line);
    }

    @Override
    public void result(Result result) {
        checks.result(result);
        sink.result(result);
    }

    @Override
    public void selection(Selection row) {
        checks.selection(row);
        sink.selection(row);
    }

    @Override
    public void controlTotal(ControlTotal total) {
        sink.controlTotal(total);
    }

    @Override
    public void activity(Activity activity) {
        sink.activity(activity);
    }

    @Override
    public void quote(Quote quote) {
        sink.quote(quote);
    }

    @Override
    public void market(MarketValue value) {
        sink.market(value);
    }

    @Override
    public void member(Member member) {
        sink.member(member);
    }

    @Override
    public void decision(Decision decision) {
        sink.decision(decision);
    }
}
