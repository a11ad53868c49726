package org.koers.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.koers.backtest.Threshold;
import org.koers.backtest.Tuning;
import org.koers.backtest.TuningCurve;
import org.koers.backtest.TuningHistory;
import org.koers.bench.LargePlan;
import org.koers.drools.DroolsAdviser;
import org.koers.review.Fold;
import org.koers.rules.RuleSet;
import org.koers.ruletables.ShippedRules;

/**
 * How much processor time the curve of one threshold takes, against measuring the weeks once and against one fold over
 * weeks that were measured.
 *
 * <p>{@code java -Xmx2g -cp target/classes:target/test-classes:<libraries> org.koers.benchmark.TuningMarks [segments=10]
 * [customers=100]}.
 */
public final class TuningMarks {
    private static final double NANOSECONDS = 1e9;
    private static final Threshold FALSE_ALARMS = new Threshold("T02-segment", 1, 0);

    private TuningMarks() {}

    public static void main(String[] arguments) {
        int segments = argument(arguments, "segments", 10);
        int customers = argument(arguments, "customers", 100);
        RuleSet rules = ShippedRules.load();
        DroolsAdviser adviser = new DroolsAdviser();
        double start = seconds();
        TuningHistory history =
                TuningHistory.of(LargePlan.of(segments, customers), LargePlan.SETTINGS, (done, all) -> {});
        double measured = seconds();
        int[] weeks = {0};
        history.years().forEach(year -> new Fold(adviser, rules).judge(year, judged -> weeks[0]++));
        double folded = seconds();
        TuningCurve curve = new Tuning(adviser, List.of(history), rules, FALSE_ALARMS).curve((done, all) -> {});
        double drawn = seconds();
        long exact = curve.points().stream().filter(TuningCurve.Point::exact).count();
        System.out.printf(
                Locale.ROOT,
                "%d segments, %d customers, %d weeks: measured in %.2f s, one fold %.3f s; curve of %d points, %d of them"
                        + " exact: %.2f s = %.1f folds, %.3f of %d folds that measure%n",
                segments,
                customers,
                weeks[0],
                measured - start,
                folded - measured,
                curve.points().size(),
                exact,
                drawn - folded,
                (drawn - folded) / (folded - measured),
                (drawn - folded) / (exact * (folded - start)),
                exact);
    }

    /** Processor time of this thread, so that a busy machine does not show. */
    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOSECONDS;
    }

    private static int argument(String[] arguments, String name, int otherwise) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name + "="))
                .mapToInt(argument -> Integer.parseInt(argument.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }
}
