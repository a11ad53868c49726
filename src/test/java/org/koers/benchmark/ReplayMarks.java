package org.koers.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.koers.bench.LargePlan;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.review.Fold;
import org.koers.review.Replay;
import org.koers.review.ReplayedWeek;
import org.koers.review.WeekRange;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Condition;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.Ledger;

/**
 * How much processor time a replay of two rule sets takes against one plain fold over the same weeks, and against two.
 *
 * <p>{@code java -Xmx2g -cp target/classes:target/test-classes:<libraries> org.koers.benchmark.ReplayMarks [segments=50]
 * [customers=2000] [weeks=52] [rounds=3]}.
 */
public final class ReplayMarks {
    private static final double NANOSECONDS = 1e9;
    private static final double MEGABYTES = 1 << 20;
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);

    private ReplayMarks() {}

    public static void main(String[] arguments) {
        Ledger ledger = LargePlan.of(argument(arguments, "segments", 50), argument(arguments, "customers", 2_000));
        IsoWeek last = FIRST.plus(argument(arguments, "weeks", 52) - 1);
        RuleSet published = ShippedRules.load();
        RuleSet draft = looser(published);
        DroolsAdviser adviser = new DroolsAdviser();
        System.out.printf(
                "%d result rows, %d weeks; a ledger of %.0f MB%n",
                ledger.results().size(), FIRST.weeksUntil(last) + 1, used());
        for (int round = 0; round < argument(arguments, "rounds", 3); round++) {
            double one = seconds(
                    () -> new Fold(adviser, published).review(ledger, LargePlan.SETTINGS, FIRST, last, done -> {}));
            double other =
                    seconds(() -> new Fold(adviser, draft).review(ledger, LargePlan.SETTINGS, FIRST, last, done -> {}));
            resetPeaks();
            List<ReplayedWeek> kept = new ArrayList<>();
            double both = seconds(() -> {
                kept.addAll(new Replay(adviser, published, draft)
                        .compare(ledger, LargePlan.SETTINGS, new WeekRange(FIRST, last), (done, all) -> {}));
                return kept;
            });
            System.out.printf(
                    Locale.ROOT,
                    "round %d: fold %.2f s, two folds %.2f s, replay %.2f s = %.2f x one fold, %.2f x two;"
                            + " %d changes; peak %.0f MB, kept %.0f MB%n",
                    round,
                    one,
                    one + other,
                    both,
                    both / one,
                    both / (one + other),
                    kept.stream().mapToInt(week -> week.changes().size()).sum(),
                    peak(),
                    used());
        }
    }

    /** Every threshold of a comparison a tenth further towards holding. */
    static RuleSet looser(RuleSet rules) {
        return new RuleSet(
                "looser",
                "0000000000000000",
                rules.rows().stream().map(ReplayMarks::looser).toList());
    }

    private static Row looser(Row row) {
        return row.asking(row.conditions().stream().map(ReplayMarks::looser).toList());
    }

    private static ColumnCondition looser(ColumnCondition column) {
        if (!(column.condition() instanceof Condition.Comparison comparison)) {
            return column;
        }
        BigDecimal step = comparison.threshold().abs().movePointLeft(1);
        BigDecimal threshold = switch (comparison.operator()) {
            case LESS, AT_MOST -> comparison.threshold().add(step);
            case AT_LEAST, MORE -> comparison.threshold().subtract(step);
            case EQUAL -> comparison.threshold();
        };
        return new ColumnCondition(
                column.side(),
                column.measure(),
                new Condition.Comparison(comparison.operator(), threshold),
                column.cell());
    }

    /** Processor time of this thread, so that a busy machine does not show. */
    private static double seconds(Supplier<?> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (work.get() == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / NANOSECONDS;
    }

    private static void resetPeaks() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static double peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTES;
    }

    private static double used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTES;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static int argument(String[] arguments, String name, int otherwise) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name + "="))
                .mapToInt(argument -> Integer.parseInt(argument.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }
}
