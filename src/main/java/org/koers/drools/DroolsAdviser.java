package org.koers.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.koers.advice.Absorbed;
import org.koers.advice.Adviser;
import org.koers.advice.Allowed;
import org.koers.advice.Budget;
import org.koers.advice.Candidate;
import org.koers.advice.Cause;
import org.koers.advice.Doubt;
import org.koers.advice.Feasibility;
import org.koers.advice.Finding;
import org.koers.advice.Holding;
import org.koers.advice.Label;
import org.koers.advice.Postponed;
import org.koers.advice.Ranking;
import org.koers.advice.Reading;
import org.koers.advice.Restrained;
import org.koers.advice.RowMatcher;
import org.koers.advice.Shown;
import org.koers.advice.Weather;
import org.koers.advice.Withheld;
import org.koers.rules.Row;

/**
 * Runs the published rules: one session per week, its stages focused in strict order. Facts go in sorted and results
 * come out sorted, so the order in which rules fire never shows.
 */
public final class DroolsAdviser implements Adviser {
    private static final List<String> UNTIL_RANKING = List.of(
            "data-quality-rows",
            "data-quality",
            "mode-rows",
            "mode",
            "diagnosis-rows",
            "diagnosis",
            "feasibility-rows",
            "feasibility",
            "advice-rows",
            "outdoing",
            "absorption",
            "advice",
            "restraint",
            "allowed",
            "holding");
    private static final String AFTER_RANKING = "budget";

    /** More firings than any plan needs: a rule that feeds itself must stop, not hang. */
    private static final int MOST_FIRINGS = 1_000_000;

    private static final Comparator<Finding> BY_FINDING = Comparator.comparing(Finding::stage)
            .thenComparing(Finding::key)
            .thenComparing(finding -> finding.row().id());

    private final KieBase rules;
    private final Function<List<Object>, List<Object>> order;

    public DroolsAdviser() {
        this(SteeringLogic.load(), facts -> facts);
    }

    /** @param order changes the order of insertion; for the proof that it never shows */
    DroolsAdviser(KieBase rules, Function<List<Object>, List<Object>> order) {
        this.rules = rules;
        this.order = order;
    }

    /** In the order in which they are focused. */
    static List<String> stages() {
        List<String> stages = new ArrayList<>(UNTIL_RANKING);
        stages.add(AFTER_RANKING);
        return stages;
    }

    @Override
    public Conclusion conclude(Question question) {
        KieSession session = rules.newKieSession();
        try {
            order.apply(facts(question)).forEach(session::insert);
            UNTIL_RANKING.forEach(stage -> run(session, stage));
            rank(session, question);
            run(session, AFTER_RANKING);
            return conclusion(session);
        } finally {
            session.dispose();
        }
    }

    private static List<Object> facts(Question question) {
        List<Object> facts = new ArrayList<>();
        facts.add(new RowMatcher(question.total()));
        facts.add(question.past());
        facts.add(Budget.WEEKLY);
        facts.addAll(question.readings().stream()
                .sorted(Comparator.comparing(Reading::scope))
                .toList());
        facts.addAll(
                question.rows().stream().sorted(Comparator.comparing(Row::id)).toList());
        return facts;
    }

    private static void run(KieSession session, String stage) {
        session.getAgenda().getAgendaGroup(stage).setFocus();
        if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
            throw new IllegalStateException("the rules of stage " + stage + " do not come to rest");
        }
    }

    private static void rank(KieSession session, Question question) {
        List<Candidate> holding =
                all(session, Holding.class).stream().map(Holding::candidate).toList();
        List<Candidate> allowed = all(session, Allowed.class).stream()
                .map(Allowed::candidate)
                .distinct()
                .toList();
        new Ranking(question.readings()).rank(holding, allowed).forEach(session::insert);
    }

    private static Conclusion conclusion(KieSession session) {
        return new Conclusion(
                one(session),
                !all(session, Doubt.class).isEmpty(),
                sorted(session, Finding.class, BY_FINDING),
                sorted(
                        session,
                        Absorbed.class,
                        Comparator.comparing(Absorbed::finding, BY_FINDING).thenComparing(Absorbed::by, BY_FINDING)),
                restrained(session),
                sorted(session, Label.class, Comparator.comparing(Label::finding, BY_FINDING)).stream()
                        .map(Label::finding)
                        .toList(),
                sorted(session, Cause.class, Comparator.comparing(Cause::scope).thenComparing(Cause::kind)),
                sorted(session, Feasibility.class, Comparator.comparing(Feasibility::finding, BY_FINDING)),
                sorted(session, Shown.class, Comparator.comparing(Shown::place)));
    }

    /** @throws IllegalStateException when the rules of the mode leave a case open, or decide one twice */
    private static Weather one(KieSession session) {
        Collection<Weather> weather = all(session, Weather.class);
        if (weather.size() != 1) {
            throw new IllegalStateException("the rules see " + weather.size() + " kinds of weather in one week");
        }
        return weather.iterator().next();
    }

    private static List<Restrained> restrained(KieSession session) {
        List<Restrained> restrained = new ArrayList<>(all(session, Restrained.class));
        all(session, Postponed.class)
                .forEach(postponed ->
                        restrained.add(new Restrained(postponed.candidate(), Withheld.Reason.BUDGET, "budget")));
        return restrained.stream()
                .distinct()
                .sorted(Comparator.comparing(Restrained::reason)
                        .thenComparing(entry -> entry.candidate().key())
                        .thenComparing(entry -> entry.candidate().row().id()))
                .toList();
    }

    private static <T> List<T> sorted(KieSession session, Class<T> type, Comparator<? super T> order) {
        return all(session, type).stream().distinct().sorted(order).toList();
    }

    private static <T> Collection<T> all(KieSession session, Class<T> type) {
        return session.getObjects(type::isInstance).stream().map(type::cast).toList();
    }
}
