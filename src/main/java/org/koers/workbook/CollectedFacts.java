package org.koers.workbook;

import java.util.ArrayList;
import java.util.List;
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

/** Keeps every fact in memory, for the commands, which review all of them at once. */
final class CollectedFacts implements FactSink {
    final List<PlanLine> plan = new ArrayList<>();
    final List<Result> results = new ArrayList<>();
    final List<ControlTotal> controlTotals = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final List<Quote> quotes = new ArrayList<>();
    final List<MarketValue> market = new ArrayList<>();
    final List<Selection> selection = new ArrayList<>();
    final List<Member> team = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();

    @Override
    public void startOver() {
        List.of(plan, results, controlTotals, activities, quotes, market, selection, team, decisions)
                .forEach(List::clear);
    }

    @Override
    public void plan(PlanLine line) {
        plan.add(line);
    }

    @Override
    public void result(Result result) {
        results.add(result);
    }

    @Override
    public void controlTotal(ControlTotal total) {
        controlTotals.add(total);
    }

    @Override
    public void activity(Activity activity) {
        activities.add(activity);
    }

    @Override
    public void quote(Quote quote) {
        quotes.add(quote);
    }

    @Override
    public void market(MarketValue value) {
        market.add(value);
    }

    @Override
    public void selection(Selection row) {
        selection.add(row);
    }

    @Override
    public void member(Member member) {
        team.add(member);
    }

    @Override
    public void decision(Decision decision) {
        decisions.add(decision);
    }
}
