package org.koers.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koers.rules.Row;
import org.koers.ruletables.GeneratedRules;

/**
 * How long the check of rule tables takes, on shapes made to be slow: rows by rows and beside each other, without
 * reading them.
 *
 * <p>{@code java -cp target/classes:target/test-classes:<libraries> org.koers.benchmark.RuleCheckMarks [rows=10000]
 * [columns=30] [runs=3]}.
 */
public final class RuleCheckMarks {
    private static final double NANOSECONDS = 1e9;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private RuleCheckMarks() {}

    public static void main(String[] arguments) {
        int count = argument(arguments, "rows", 10_000);
        int columns = argument(arguments, "columns", 30);
        int runs = argument(arguments, "runs", 3);
        GeneratedRules rules = new GeneratedRules(1);
        Map<String, List<Row>> shapes = new LinkedHashMap<>();
        shapes.put("wide overlaps, none implied", rules.wide(count, columns));
        shapes.put("each implies all before it", rules.nested(count, columns));
        shapes.put("lists of eight stretches", rules.lists(count, columns));
        shapes.put("opposites apart in one column", rules.opposed(count, columns));
        System.out.printf(
                "%d rows of %d conditions%n| shape | first s | median s | median CPU s | found |%n|---|---|---|---|---|%n",
                count, columns);
        shapes.forEach((shape, rows) -> {
            double[] seconds = new double[runs];
            double[] processor = new double[runs];
            int found = 0;
            for (int run = 0; run < runs; run++) {
                long start = System.nanoTime();
                long busy = PROCESS.getProcessCpuTime();
                found = GeneratedRules.found(rows);
                processor[run] = (PROCESS.getProcessCpuTime() - busy) / NANOSECONDS;
                seconds[run] = (System.nanoTime() - start) / NANOSECONDS;
            }
            double first = seconds[0];
            Arrays.sort(seconds);
            Arrays.sort(processor);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %d |%n",
                    shape,
                    first,
                    seconds[runs / 2],
                    processor[runs / 2],
                    found);
        });
    }

    private static int argument(String[] arguments, String name, int otherwise) {
        for (String argument : arguments) {
            if (argument.startsWith(name + "=")) {
                return Integer.parseInt(argument.substring(name.length() + 1));
            }
        }
        return otherwise;
    }
}
