package org.koers.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;

/**
 * Whether more contacts still lead to quotes: contacts, and quotes that a contact with the same customer went before by
 * at most 30 days, both per selling day, the last 13 weeks against the 26 weeks before those. Quotes are counted and not
 * contacts: otherwise a second visit for the same quote would already be a fall.
 */
final class ContactYieldGauge implements Gauge {
    private static final int RECENT = 13;
    private static final int BEFORE = 26;
    private static final int DAYS = 30;
    private static final int FEWEST_BEFORE = 30;

    /** Looked at every week: stricter than one look. */
    private static final double SURE = -2.33;

    private static final List<String> YIELD =
            List.of("contactsRatio13w", "quotesAfterContactRatio13w", "quotesAfterContactDropSure");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        for (Subject subject : List.of(Subject.ACTIVITIES, Subject.QUOTES)) {
            if (!inputs.ledger().has(subject)) {
                String sheet = subject == Subject.QUOTES ? "quotes" : "activities";
                readings.missing(Scope.TOTAL, YIELD, "signals.sheet-absent", Message.of("measure.sheet." + sheet));
                return;
            }
        }
        int[] contacts = new int[RECENT + BEFORE];
        int[] quotes = new int[RECENT + BEFORE];
        Map<String, NavigableSet<LocalDate>> days = new HashMap<>();
        LocalDate first = inputs.week().end();
        for (Activity activity : inputs.ledger().activities()) {
            if (activity.type().isContact()
                    && !activity.date().isAfter(inputs.week().end())) {
                first = activity.date().isBefore(first) ? activity.date() : first;
                count(contacts, inputs, activity.date());
                String customer = activity.customerNo();
                if (customer != null) {
                    days.computeIfAbsent(customer, ignored -> new TreeSet<>()).add(activity.date());
                }
            }
        }
        int weeks = Math.min(contacts.length, IsoWeek.of(first).weeksUntil(inputs.week()) + 1);
        if (weeks < contacts.length) {
            readings.missing(Scope.TOTAL, YIELD, "signals.weeks-measured", contacts.length, weeks);
            return;
        }
        for (Quote quote : inputs.ledger().quotes()) {
            String customer = quote.customerNo();
            if (customer != null && follows(quote.quoteDate(), days.getOrDefault(customer, new TreeSet<>()))) {
                count(quotes, inputs, quote.quoteDate());
            }
        }
        compare(inputs, readings, contacts, quotes);
    }

    /** Place 0 is the as-of week. */
    private static void count(int[] perWeek, Inputs inputs, LocalDate day) {
        int ago = IsoWeek.of(day).weeksUntil(inputs.week());
        if (ago >= 0 && ago < perWeek.length) {
            perWeek[ago]++;
        }
    }

    private static boolean follows(LocalDate quoted, NavigableSet<LocalDate> contacts) {
        LocalDate last = contacts.floor(quoted);
        return last != null && ChronoUnit.DAYS.between(last, quoted) <= DAYS;
    }

    private static void compare(Inputs inputs, Readings readings, int[] contacts, int[] quotes) {
        double recentDays = days(inputs, 0, RECENT);
        double beforeDays = days(inputs, RECENT, RECENT + BEFORE);
        double days = recentDays / beforeDays;
        int before = sum(quotes, RECENT, RECENT + BEFORE);
        int contactsBefore = sum(contacts, RECENT, RECENT + BEFORE);
        if (contactsBefore > 0) {
            readings.put(Scope.TOTAL, "contactsRatio13w", sum(contacts, 0, RECENT) / days / contactsBefore);
        } else {
            readings.missing(Scope.TOTAL, "contactsRatio13w", "signals.contacts-recorded-needed", 1, 0);
        }
        if (before < FEWEST_BEFORE) {
            readings.missing(Scope.TOTAL, YIELD.subList(1, 3), "signals.followed-quotes-needed", FEWEST_BEFORE, before);
            return;
        }
        int recent = sum(quotes, 0, RECENT);
        readings.put(Scope.TOTAL, "quotesAfterContactRatio13w", recent / days / before);
        readings.putFlag(
                Scope.TOTAL,
                "quotesAfterContactDropSure",
                fall(recent, before, days) <= SURE * StrictMath.sqrt(Math.max(1, spread(quotes))));
    }

    /**
     * Test of two counts: given their sum, the recent one is binomial with the share of the selling days.
     *
     * @param days selling days of the recent weeks as share of those before
     */
    static double fall(int recent, int before, double days) {
        double share = days / (1 + days);
        double all = recent + (double) before;
        return (recent - all * share) / StrictMath.sqrt(all * share * (1 - share));
    }

    /** Variance over mean of the weeks before: quotes that come in batches vary more than a count does. */
    private static double spread(int[] quotes) {
        double[] weeks = new double[BEFORE];
        for (int week = 0; week < BEFORE; week++) {
            weeks[week] = quotes[RECENT + week];
        }
        double deviation = Series.deviation(weeks);
        return deviation * deviation / Series.mean(weeks);
    }

    private static double days(Inputs inputs, int from, int to) {
        double days = 0;
        for (int ago = from; ago < to; ago++) {
            days += inputs.days().in(inputs.week().minus(ago));
        }
        return days;
    }

    private static int sum(int[] counts, int from, int to) {
        int sum = 0;
        for (int week = from; week < to; week++) {
            sum += counts[week];
        }
        return sum;
    }
}
