package org.koers.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.koers.advice.Adviser;
import org.koers.advice.Adviser.Conclusion;
import org.koers.advice.Week;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.report.AdvisoryJson;
import org.koers.review.Fold;
import org.koers.rules.Condition.Operator;
import org.koers.rules.RuleRow;
import org.koers.rules.Severity;
import org.koers.rules.Side;
import org.koers.ruletables.ShippedRules;
import org.koers.samples.SampleLedger;
import org.koers.samples.Stories;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/** The order in which facts go in never shows in what comes out. */
class OrderOfInsertionTest {
    private static final int ORDERS = 1_000;
    private static final int ORDERS_OF_A_YEAR = 3;

    private static Function<List<Object>, List<Object>> shuffled(long seed) {
        Random random = new Random(seed);
        return facts -> {
            List<Object> mixed = new ArrayList<>(facts);
            Collections.shuffle(mixed, random);
            return mixed;
        };
    }

    /** Every stage has something to do: pairs, variants, customers, causes, absorption, restraint and budget. */
    private static Adviser.Question busyWeek() {
        Week week = new Week()
                .total("marketEffect", -90)
                .holds(RuleRow.of("M01"))
                .holds(RuleRow.of("M07").severity(Severity.INFO))
                .holds(RuleRow.of("T02"))
                .holds(RuleRow.of("T04"))
                .holds(RuleRow.of("S02"))
                .holds(RuleRow.of("S03").severity(Severity.WATCH))
                .holds(RuleRow.of("S03-half"))
                .holds(RuleRow.of("Q03"))
                .holds(RuleRow.of("K04"))
                .cooling("K04.total", org.koers.advice.Past.Cooled.DECIDED)
                .rule(RuleRow.of("F05").is("reorderLate", true))
                .rule(RuleRow.of("F05-long").severity(Severity.WATCH).is("reorderLate", true))
                .rule(RuleRow.of("F10")
                        .when(Side.FROM, "marketIndex3m", RuleRow.compare(Operator.AT_MOST, 0.95))
                        .when(Side.TO, "marketIndex3m", RuleRow.compare(Operator.AT_LEAST, 1.05)))
                .rule(RuleRow.of("T02-segment")
                        .about(org.koers.measure.ScopeKind.SEGMENT)
                        .below("planIndex", 0.9));
        for (int segment = 0; segment < 12; segment++) {
            String name = "S" + segment;
            week.segment(name, "marketIndex3m", segment % 3 == 0 ? 0.9 : 1.1)
                    .segment(name, "planIndex", segment % 2 == 0 ? 0.8 : 1);
            for (int customer = 0; customer < 4; customer++) {
                week.customer(segment + "-" + customer, segment == 0 ? null : name, "reorderLate", customer < 3);
            }
        }
        return week.question();
    }

    @Test
    void a_thousand_orders_of_insertion_give_one_conclusion() {
        Adviser.Question question = busyWeek();
        Conclusion sorted = new DroolsAdviser().conclude(question);

        assertThat(sorted.absorbed()).isNotEmpty();
        assertThat(sorted.restrained()).isNotEmpty();
        for (long seed = 0; seed < ORDERS; seed++) {
            Conclusion mixed = new DroolsAdviser(SteeringLogicTest.RULES, shuffled(seed)).conclude(question);
            assertThat(mixed.equals(sorted)).as("order %d", seed).isTrue();
        }
    }

    @Test
    void a_year_of_weeks_in_other_orders_gives_the_same_bytes() {
        byte[] sorted = json(new DroolsAdviser());

        for (long seed = 0; seed < ORDERS_OF_A_YEAR; seed++) {
            assertThat(json(new DroolsAdviser(SteeringLogicTest.RULES, shuffled(seed))))
                    .isEqualTo(sorted);
        }
    }

    private static byte[] json(Adviser adviser) {
        PlanSettings settings = PlanSettings.dutch("plan");
        Ledger ledger = SampleLedger.of(Stories.LAST_YEAR_PLUS_TEN, settings, "plan.xlsx");
        return new AdvisoryJson()
                .write(
                        new Fold(adviser, ShippedRules.load())
                                .review(ledger, settings, new IsoWeek(2026, 20))
                                .advisory(),
                        Language.NL);
    }
}
