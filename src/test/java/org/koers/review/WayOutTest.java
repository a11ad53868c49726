package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.advice.Candidate;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.measure.Wording;
import org.koers.rules.Condition.Operator;
import org.koers.rules.Row;
import org.koers.rules.RuleRow;
import org.koers.rules.Side;
import org.koers.signals.Measurements;
import org.koers.signals.Outlook;
import org.koers.situation.LedgerFixture;

/** What makes an advice go away, said in the money of the next two weeks. */
class WayOutTest {
    /** Too low goes away by more money, too high by less; of what is good when low it is the other way round. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    planIndex | LESS     | 0.9  | 0.85 |  300 | bring €300 above plan
                    planIndex | LESS     | 0.9  | 0.85 | -300 | stay at most €300 below plan
                    planIndex | MORE     | 1.15 | 1.18 | -300 | stay at least €300 below plan
                    planIndex | MORE     | 1.15 | 1.18 |  300 | bring at most €300 above plan
                    stretch   | AT_LEAST | 1.1  | 1.14 |  300 | bring €300 above plan
                    """)
    void money_is_said_in_the_direction_that_helps(
            String measure, Operator operator, double threshold, double now, double money, String said) {
        Row row = RuleRow.of("T11")
                .when(Side.SELF, measure, RuleRow.compare(operator, threshold))
                .build();
        Map<String, Value> values =
                Map.of(measure, Value.of(now, Vocabulary.shipped().get(measure).unit()));
        Reading total = new Reading(Scope.TOTAL, null, values, id -> List.of());
        Candidate candidate =
                Candidate.of(new RowMatcher(total).match(row, total).get(0), null);
        Measurements measured = new Measurements(
                new IsoWeek(2026, 20),
                new TreeMap<>(Map.of(Scope.TOTAL, values)),
                null,
                List.of(),
                List.of(),
                Map.of(),
                (scope, id) -> List.of(),
                brings(money),
                Map.of());
        WayOut way = new WayOut(new LedgerFixture().flatPlan(2026, 100).at("2026-W20"), measured, List.of(row));

        assertThat(new Wording(Language.EN, "EUR").render(way.of(candidate))).contains(said);
    }

    private static Outlook brings(double money) {
        return new Outlook() {
            @Override
            public boolean follows(String measure) {
                return true;
            }

            @Override
            public OptionalDouble abovePlan(Scope scope, String measure, double value, int weeks) {
                return OptionalDouble.of(money);
            }
        };
    }
}
