package org.koers.situation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.CustomerMerger;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.decisions.Meeting;
import org.koers.market.MarketValue;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;
import org.koers.results.ControlTotal;
import org.koers.results.Result;
import org.koers.results.WeekReplacement;
import org.koers.team.Member;

/**
 * Every fact that was ever read for one plan, in all its versions, in the order of reading. What was known as of a week
 * is a {@link Situation}.
 *
 * @param replacements weeks that were given anew as a whole
 * @param mergers customers that go on under another number
 * @param columns per subject that has a sheet, the columns that sheet has: an absent column is not an empty cell
 * @param problems what was wrong with the input
 * @param meetings that were held; empty where no meeting is kept, as in sheets
 */
public record Ledger(
        List<PlanLine> plan,
        List<Result> results,
        List<ControlTotal> controlTotals,
        List<Activity> activities,
        List<Quote> quotes,
        List<MarketValue> market,
        List<Selection> selection,
        List<Member> team,
        List<Decision> decisions,
        List<WeekReplacement> replacements,
        List<CustomerMerger> mergers,
        Map<Subject, Set<Field>> columns,
        List<Problem> problems,
        List<Meeting> meetings) {
    public Ledger {
        plan = List.copyOf(plan);
        results = List.copyOf(results);
        controlTotals = List.copyOf(controlTotals);
        activities = List.copyOf(activities);
        quotes = List.copyOf(quotes);
        market = List.copyOf(market);
        selection = List.copyOf(selection);
        team = List.copyOf(team);
        decisions = List.copyOf(decisions);
        replacements = List.copyOf(replacements);
        mergers = List.copyOf(mergers);
        columns = Map.copyOf(columns);
        problems = List.copyOf(problems);
        meetings = List.copyOf(meetings);
    }

    /** What sheets tell: no meetings. */
    public Ledger(
            List<PlanLine> plan,
            List<Result> results,
            List<ControlTotal> controlTotals,
            List<Activity> activities,
            List<Quote> quotes,
            List<MarketValue> market,
            List<Selection> selection,
            List<Member> team,
            List<Decision> decisions,
            List<WeekReplacement> replacements,
            List<CustomerMerger> mergers,
            Map<Subject, Set<Field>> columns,
            List<Problem> problems) {
        this(
                plan,
                results,
                controlTotals,
                activities,
                quotes,
                market,
                selection,
                team,
                decisions,
                replacements,
                mergers,
                columns,
                problems,
                List.of());
    }

    /** The same facts, and these meetings. */
    public Ledger withMeetings(List<Meeting> held) {
        return new Ledger(
                plan,
                results,
                controlTotals,
                activities,
                quotes,
                market,
                selection,
                team,
                decisions,
                replacements,
                mergers,
                columns,
                problems,
                held);
    }

    public boolean has(Subject subject) {
        return columns.containsKey(subject);
    }

    public boolean has(Subject subject, Field field) {
        return columns.getOrDefault(subject, Set.of()).contains(field);
    }

    /**
     * Problems that forbid an advisory as of this week. A refusal that belongs to a later week doesn't: it was not known
     * then.
     */
    public List<Problem> refusals(IsoWeek asOf) {
        return problems(asOf).stream()
                .filter(problem -> problem.consequence() == Problem.Consequence.REFUSE)
                .toList();
    }

    /** Everything that was wrong, as far as it was known as of this week. */
    public List<Problem> problems(IsoWeek asOf) {
        return problems.stream()
                .filter(problem -> {
                    IsoWeek week = problem.week();
                    return week == null || !week.isAfter(asOf);
                })
                .toList();
    }

    /** The plan years that have a revenue target, by name. */
    public SortedSet<Integer> plannedYears(PlanSettings settings) {
        SortedSet<Integer> years = new TreeSet<>();
        for (PlanLine line : plan) {
            if (line.revenue() != null) {
                IsoWeek week = line.week();
                years.add(week == null ? line.year() : settings.yearOf(week).name());
            }
        }
        return years;
    }
}
