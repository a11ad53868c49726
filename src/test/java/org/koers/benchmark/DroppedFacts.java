package org.koers.benchmark;

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

/** Counts facts and keeps none. */
final class DroppedFacts implements FactSink {
    long count;

    @Override
    public void startOver() {
        count = 0;
    }

    @Override
    public void plan(PlanLine line) {
        count++;
    }

    @Override
    public void result(Result result) {
        count++;
    }

    @Override
    public void controlTotal(ControlTotal total) {
        count++;
    }

    @Override
    public void activity(Activity activity) {
        count++;
    }

    @Override
    public void quote(Quote quote) {
        count++;
    }

    @Override
    public void market(MarketValue value) {
        count++;
    }

    @Override
    public void selection(Selection selection) {
        count++;
    }

    @Override
    public void member(Member member) {
        count++;
    }

    @Override
    public void decision(Decision decision) {
        count++;
    }
}
