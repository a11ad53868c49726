package org.koers.signals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/**
 * Accounts that ordered regularly and then stopped, since the plan was made (rule T09). Every plan reckons with some
 * customers leaving; what it can't reckon with is one that carried much of a target, so the largest counts.
 */
final class LostAccountGauge implements Gauge {
    private static final List<String> MEASURES = List.of("accountsLost", "revenueLost", "largestLostShare");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (!inputs.figures().hasCustomers()) {
            inputs.scopes().forEach(scope -> readings.missing(scope, MEASURES, "signals.customer-rows"));
            return;
        }
        Map<String, Loss> losses = new HashMap<>();
        for (String number : inputs.figures().customerNumbers()) {
            Scope customer = inputs.names().customer(number);
            String segment = inputs.names().segmentOfCustomer(number);
            long lost = lost(inputs, customer);
            if (lost > 0) {
                losses.computeIfAbsent("", ignored -> new Loss()).add(lost);
                if (segment != null) {
                    losses.computeIfAbsent(segment, ignored -> new Loss()).add(lost);
                }
            }
            share(readings, customer, lost, target(inputs, segment));
        }
        for (Scope scope : inputs.scopes()) {
            String key = scope.equals(Scope.TOTAL) ? "" : scope.id();
            put(inputs, readings, scope, losses.getOrDefault(key, new Loss()));
        }
    }

    /** Of its segment; of the total for a customer without one. */
    private static long target(Inputs inputs, @Nullable String segment) {
        boolean placed = segment != null && inputs.names().segments().containsKey(segment);
        return inputs.plan().target(placed ? inputs.names().segment(Objects.requireNonNull(segment)) : Scope.TOTAL);
    }

    private static void share(Readings readings, Scope customer, long lost, long target) {
        if (target > 0) {
            readings.put(customer, "lostShare", (double) lost / target);
        } else {
            readings.missing(customer, "lostShare", "signals.target-absent");
        }
    }

    private static final class Loss {
        private int count;
        private long sum;
        private long largest;

        void add(long cents) {
            count++;
            sum += cents;
            largest = Math.max(largest, cents);
        }
    }

    private static void put(Inputs inputs, Readings readings, Scope scope, Loss loss) {
        readings.putCount(scope, "accountsLost", loss.count);
        readings.putCents(scope, "revenueLost", loss.sum);
        long target = inputs.plan().target(scope);
        if (target > 0) {
            readings.put(scope, "largestLostShare", (double) loss.largest / target);
        } else {
            readings.missing(
                    scope, "largestLostShare", "signals.no-plan", inputs.year().name());
        }
    }

    /** Revenue of the 52 weeks to the last order, in cents; 0 for an account that is not lost. */
    private static long lost(Inputs inputs, Scope customer) {
        Silence silence = Silence.of(inputs.figures(), customer);
        IsoWeek planned = inputs.year().first().minus(Silence.WEEKS);
        boolean since =
                silence.last() >= 0 && !inputs.figures().week(silence.last()).isBefore(planned);
        return since && silence.isFinal() ? silence.revenue() : 0;
    }
}
