package org.koers.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What publishing rules again and again leaves behind: classes, metaspace and heap after each tenth of it.
 *
 * <p>{@code java -cp target/classes:target/test-classes:<libraries> org.koers.benchmark.RulePublishMarks [times=10000]}.
 */
public final class RulePublishMarks {
    private static final int TIMES = 10_000;
    private static final int PARTS = 10;
    private static final long KILOBYTE = 1024;

    private RulePublishMarks() {}

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length == 0 ? TIMES : Integer.parseInt(arguments[0].replaceFirst("times=", ""));
        Path directory = Files.createTempDirectory("publish");
        Publishing publishing = new Publishing(directory);
        System.out.printf(
                "| publications | classes loaded | metaspace KiB | heap after GC KiB | ms each |%n|---|---|---|---|---|%n");
        long start = System.nanoTime();
        for (int number = 1; number <= times; number++) {
            if (publishing.publish(number) != Publishing.fires(number)) {
                throw new AssertionError("publication " + number + " did not take effect");
            }
            if (number == 1 || number % (times / PARTS) == 0) {
                double milliseconds = (System.nanoTime() - start) / 1e6 / (number == 1 ? 1 : times / PARTS);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %d | %d | %d | %.1f |%n",
                        number,
                        ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount(),
                        metaspace() / KILOBYTE,
                        heap() / KILOBYTE,
                        milliseconds);
                start = System.nanoTime();
            }
        }
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
