package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.results.Result;
import org.koers.signals.Track;
import org.koers.situation.Ledger;

/**
 * When Koers warns (T02 or T03 found for the total) against what people do without it: look whether the year to date is
 * below 90 % of an even plan. Approved as a table; a change of it is a change of the product.
 */
class FirstWarningTest {
    private static final double EVEN = 0.90;
    private static final double MISSED = 0.98;

    /**
     * @param target of the year
     * @param koers first week of a warning; 0 for none
     * @param even the same by an even plan
     * @param evenWeeks in how many of the weeks
     */
    private record Line(Sample sample, double target, int koers, int even, int evenWeeks) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-20s %5.2f  %-6s %-8s %-6s %-8s %5d  %s",
                    sample.plan(),
                    yearEnd(sample.frame(), Season.PLAN_WEEKS) / target,
                    week(koers),
                    verdict(koers),
                    week(even),
                    verdict(even),
                    evenWeeks,
                    Reviews.advisory(sample).advices().get(0).kind());
        }

        private static String week(int week) {
            return week == 0 ? "-" : String.format(Locale.ROOT, "W%02d", week);
        }

        /** A warning is right when the level of its own week leads to a miss; silence when the whole story doesn't. */
        private String verdict(int warned) {
            boolean missed = yearEnd(sample.frame(), warned == 0 ? Season.PLAN_WEEKS : warned) < MISSED * target;
            return missed == (warned > 0) ? "right" : warned > 0 ? "false" : "missed";
        }
    }

    @Test
    void warnings_come_when_the_approved_table_says() throws IOException {
        StringBuilder table = new StringBuilder("""
                Year end: where the levels of the story lead, over the target; missed below 0.98.
                Koers: first week in which T02 or T03 is found for the total.
                Even plan: first week, and number of weeks of 20, in which the year to date is below 90 % of an even plan.
                Advice: the first one as of week 20; a storm is not a matter of the year target.

                story             year end  koers  verdict  even   verdict  weeks  advice
                """);
        for (Sample sample : Sample.ALL) {
            if (sample.exit() == 0) {
                table.append(line(sample)).append('\n');
            }
        }
        assertThat(table.toString()).isEqualTo(approved());
    }

    private static String approved() throws IOException {
        try (var stream = FirstWarningTest.class.getResourceAsStream("first-warnings.txt")) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Line line(Sample sample) {
        List<Integer> koers = List.of(Reviews.firstWeek(sample, "T02"), Reviews.firstWeek(sample, "T03"));
        int first =
                koers.stream().filter(week -> week > 0).min(Integer::compareTo).orElse(0);
        double target = target(sample);
        int even = 0;
        int weeks = 0;
        double sum = 0;
        for (Map.Entry<IsoWeek, Double> week : revenue(sample.ledger()).entrySet()) {
            sum += week.getValue();
            int number = week.getKey().week();
            if (sum < EVEN * target * number / Season.planned().size()) {
                even = even == 0 ? number : even;
                weeks++;
            }
        }
        return new Line(sample, target, first, even, weeks);
    }

    private static double target(Sample sample) {
        Track total = Reviews.weeks(sample).get(0).tracks().get(0);
        return total.points().stream()
                .mapToDouble(
                        point -> point.planned() == null ? 0 : point.planned().doubleValue())
                .sum();
    }

    private static Map<IsoWeek, Double> revenue(Ledger ledger) {
        Map<IsoWeek, Double> weeks = new TreeMap<>();
        for (Result result : ledger.results()) {
            if (result.week().year() == Season.PLAN_YEAR) {
                weeks.merge(result.week(), result.netRevenue().doubleValue(), Double::sum);
            }
        }
        return weeks;
    }

    private static double yearEnd(Frame frame, int levelOf) {
        double sum = 0;
        for (Segment segment : Segment.values()) {
            for (IsoWeek week : Season.planned()) {
                IsoWeek known = new IsoWeek(week.year(), Math.min(week.week(), levelOf));
                sum += segment.base() * frame.level(segment, known) * Season.shape(week);
            }
        }
        return sum;
    }
}
