package org.koers.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.review.Fold;
import org.koers.ruletables.ShippedRules;
import org.koers.signals.Measurements;
import org.koers.signals.Signals;
import org.koers.situation.Ledger;
import org.koers.situation.Situations;

/**
 * Processor time and allocation of measuring a year week by week, and of the whole fold with its rules; and how they grow
 * with ten times as many customers: {@code mvn -Pbench test -Dtest=SignalsBench -Dsurefire.argLine=-Xmx8g}. Nothing
 * fails on time.
 */
class SignalsBench {
    private static final int ROUNDS = 3;
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);
    private static final IsoWeek LAST = new IsoWeek(2026, 53);

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource({"50, 2000", "50, 20000"})
    void a_year_measured_week_by_week(int segments, int customers) {
        Ledger ledger = LargePlan.of(segments, customers);
        for (int round = 0; round < ROUNDS; round++) {
            long start = time();
            long used = used();
            Situations situations = new Situations(ledger, LargePlan.SETTINGS);
            Measurements measured = null;
            long last = 0;
            long usedLast = 0;
            for (IsoWeek week : LargePlan.SETTINGS.yearOf(FIRST).weeks()) {
                last = time();
                usedLast = used();
                measured = Signals.measure(situations.at(week), measured);
            }
            assertThat(Objects.requireNonNull(measured).week()).isEqualTo(LAST);
            say(
                    "%d segments, %d customers, %d rows: year %.2f s, %.2f GB; its last week %.0f ms, %.1f MB",
                    segments,
                    customers,
                    ledger.results().size(),
                    (time() - start) / 1e9,
                    (used() - used) / 1e9,
                    (time() - last) / 1e6,
                    (used() - usedLast) / 1e6);
        }
    }

    @ParameterizedTest
    @CsvSource({"50, 2000"})
    void a_year_reviewed_with_its_rules(int segments, int customers) {
        Ledger ledger = LargePlan.of(segments, customers);
        Fold fold = new Fold(new DroolsAdviser(), ShippedRules.load());
        for (int round = 0; round < ROUNDS; round++) {
            long start = time();
            assertThat(fold.review(ledger, LargePlan.SETTINGS, FIRST, LAST, done -> {}))
                    .hasSize(53);
            say("fold, %d segments, %d customers: %.2f s", segments, customers, (time() - start) / 1e9);
        }
    }

    /** Processor time of this thread, so that a busy machine does not show. */
    private static long time() {
        return THREAD.getCurrentThreadCpuTime();
    }

    private static long used() {
        return THREAD.getCurrentThreadAllocatedBytes();
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
