package org.koers.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.koers.advice.Adviser;
import org.koers.advice.Past;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Scope;
import org.koers.review.Fold;
import org.koers.review.Reviewed;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/**
 * How much processor time a review takes, as medians and as ratios, for machines differ: {@code mvn -Pbench test}. Nothing fails on
 * time.
 */
class ReviewBench {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final IsoWeek FIRST = new IsoWeek(2024, 1);
    private static final int SEGMENTS = 50;
    private static final int ROUNDS = 401;

    private static Ledger ledger(int segments) {
        Random random = new Random(7);
        LedgerFixture fixture = new LedgerFixture();
        for (int segment = 0; segment < segments; segment++) {
            String name = "segment " + segment;
            double[] weeks = new double[157];
            Arrays.setAll(weeks, week -> 1000 * (0.95 + 0.16 * random.nextDouble()));
            fixture.flatPlan(2026, name, 1020).totals(name, FIRST, weeks);
        }
        return fixture.ledger();
    }

    private static double medianMicros(Supplier<?> work) {
        double[] micros = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = now();
            assertThat(work.get()).isNotNull();
            micros[round] = (now() - start) / 1_000.0;
        }
        double[] warm = Arrays.copyOfRange(micros, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    /** Processor time of this thread, so that a busy machine does not show. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    @Test
    void rules_of_one_week_for_fifty_segments_against_a_plain_loop() {
        RuleSet rules = ShippedRules.load();
        List<Adviser.Question> asked = new ArrayList<>();
        DroolsAdviser adviser = new DroolsAdviser();
        new Fold(
                        question -> {
                            asked.add(question);
                            return adviser.conclude(question);
                        },
                        rules)
                .review(ledger(SEGMENTS), SETTINGS, new IsoWeek(2026, 20));
        Adviser.Question week = asked.get(asked.size() - 1);

        double session = medianMicros(() -> adviser.conclude(week));
        double loop = medianMicros(() -> plainLoop(week));
        say(
                "rules, %d readings x %d rows: %.0f us a step; %.1f x a plain loop over the same rows",
                week.readings().size(), week.rows().size(), session, session / loop);
    }

    private static List<Object> plainLoop(Adviser.Question week) {
        RowMatcher matcher = new RowMatcher(week.total());
        List<Object> found = new ArrayList<>();
        for (Row row : week.rows()) {
            for (Reading reading : week.readings()) {
                if (reading.scope().kind() == row.scope()) {
                    found.addAll(matcher.match(row, reading));
                }
            }
        }
        return found;
    }

    @Test
    void two_thousand_rows_against_the_shipped_ones() {
        RuleSet rules = ShippedRules.load();
        List<Row> many = new ArrayList<>();
        while (many.size() < 2_000) {
            many.addAll(rules.enabled());
        }
        Reading total = new Reading(Scope.TOTAL, null, java.util.Map.of(), measure -> List.of());
        Past past = new Past(false, java.util.Map.of());
        DroolsAdviser adviser = new DroolsAdviser();

        double few = medianMicros(() -> adviser.conclude(new Adviser.Question(List.of(total), rules.enabled(), past)));
        double most = medianMicros(() -> adviser.conclude(new Adviser.Question(List.of(total), many, past)));
        say(
                "rows as data, one reading: %d rows %.0f us, %d rows %.0f us: %.1f x",
                rules.enabled().size(), few, many.size(), most, most / few);
    }

    @Test
    void a_year_of_fifty_segments_against_its_rules_alone() {
        Ledger ledger = ledger(SEGMENTS);
        RuleSet rules = ShippedRules.load();
        long[] inRules = {0};
        DroolsAdviser adviser = new DroolsAdviser();
        Adviser timed = question -> {
            long start = now();
            try {
                return adviser.conclude(question);
            } finally {
                inRules[0] += now() - start;
            }
        };
        Fold fold = new Fold(timed, rules);
        for (int round = 0; round < 2; round++) {
            inRules[0] = 0;
            long start = now();
            List<Reviewed> weeks =
                    fold.review(ledger, SETTINGS, new IsoWeek(2026, 1), new IsoWeek(2026, 53), done -> {});
            double all = now() - start;
            say(
                    "fold of %d weeks, %d segments, round %d: %.0f ms, %.0f us a week, of which rules %.0f %%",
                    weeks.size(), SEGMENTS, round, all / 1e6, all / 1e3 / weeks.size(), 100 * inRules[0] / all);
        }
    }
}
