package org.koers.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;

/**
 * Open quotes that have grown old, silent or been put off (rules K05, K06, K07). What is old is told by the own quotes: how
 * old they were when they were decided.
 */
final class PipelineGauge implements Gauge {
    private static final String OLD = "quotesOldShare";
    private static final List<String> SILENT = List.of("quoteSilence", "quotesSilentAmount", "quoteAgeOnUsual");
    private static final List<String> PUSHED = List.of("quoteMostPushed", "quotesPushedAmount");
    private static final int YEAR = 52;
    private static final int FEWEST = 30;
    private static final double TOP = 0.9;
    private static final int SILENCE = 30;
    private static final int OFTEN = 3;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Lack amount = Lack.of(inputs, Subject.QUOTES, Field.AMOUNT, Field.DECISION_DATE);
        for (Scope scope : inputs.scopes()) {
            if (amount != null) {
                amount.put(readings, scope, List.of(OLD));
            } else {
                old(inputs, readings, scope);
            }
        }
        Map<String, List<Quote>> open = open(inputs);
        Lack quotes = Lack.of(inputs, Subject.QUOTES, Field.AMOUNT);
        Lack pushed = Lack.of(inputs, Subject.QUOTES, Field.AMOUNT, Field.TIMES_PUSHED);
        boolean touched = inputs.ledger().has(Subject.ACTIVITIES);
        Lack silent = quotes != null || touched ? quotes : Lack.of(inputs, Subject.QUOTES, Field.LAST_CONTACT);
        new Silences(inputs, readings, silent).measure(open);
        for (String number : customers(inputs, open)) {
            Scope customer = inputs.names().customer(number);
            if (pushed != null) {
                pushed.put(readings, customer, PUSHED);
            } else {
                pushed(readings, customer, open.getOrDefault(number, List.of()));
            }
        }
    }

    /** Those of the results, and those who have only a quote. */
    private static List<String> customers(Inputs inputs, Map<String, List<Quote>> open) {
        List<String> customers = new ArrayList<>(inputs.figures().customerNumbers());
        open.keySet().stream()
                .filter(number -> !inputs.figures().customerNumbers().contains(number))
                .forEach(customers::add);
        return customers;
    }

    private static Map<String, List<Quote>> open(Inputs inputs) {
        Map<String, List<Quote>> open = new TreeMap<>();
        for (Quote quote : inputs.ledger().quotes()) {
            String number = quote.customerNo();
            if (number != null && isOpen(inputs, quote)) {
                open.computeIfAbsent(number, ignored -> new ArrayList<>()).add(quote);
            }
        }
        return open;
    }

    private static boolean isOpen(Inputs inputs, Quote quote) {
        return quote.status() == Quote.Status.OPEN
                && !quote.quoteDate().isAfter(inputs.week().end());
    }

    private static double amount(Quote quote) {
        return quote.amount() == null ? 0 : quote.amount().doubleValue();
    }

    /** Ages in days at which quotes of the last year were decided, youngest first. */
    private static double[] ages(Inputs inputs, List<Quote> quotes) {
        LocalDate from = inputs.week().minus(YEAR - 1).start();
        List<Double> ages = new ArrayList<>();
        for (Quote quote : quotes) {
            LocalDate decided = quote.decisionDate();
            if (quote.status().isDecided() && decided != null && !decided.isBefore(from)) {
                ages.add((double) ChronoUnit.DAYS.between(quote.quoteDate(), decided));
            }
        }
        return ages.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static void old(Inputs inputs, Readings readings, Scope scope) {
        List<Quote> quotes = inputs.quotes().of(scope);
        double[] ages = ages(inputs, quotes);
        if (ages.length < FEWEST) {
            readings.missing(scope, OLD, "signals.quotes-needed", FEWEST, ages.length);
            return;
        }
        double limit = ages[(int) Math.ceil(TOP * ages.length) - 1];
        double all = 0;
        double old = 0;
        for (Quote quote : quotes) {
            if (isOpen(inputs, quote)) {
                all += amount(quote);
                old += ChronoUnit.DAYS.between(quote.quoteDate(), inputs.week().end()) > limit ? amount(quote) : 0;
            }
        }
        if (all > 0) {
            readings.put(scope, OLD, old / all);
        } else {
            readings.missing(scope, OLD, "signals.no-open-quotes");
        }
    }

    private static void pushed(Readings readings, Scope customer, List<Quote> open) {
        int most = 0;
        double amount = 0;
        for (Quote quote : open) {
            int times = quote.timesPushed() == null ? 0 : quote.timesPushed();
            most = Math.max(most, times);
            amount += times >= OFTEN ? amount(quote) : 0;
        }
        readings.putCount(customer, PUSHED.get(0), most);
        readings.put(customer, PUSHED.get(1), amount);
    }

    /** The quotes of which nothing has been heard for a month. */
    private record Silences(
            Inputs inputs, Readings readings, @Nullable Lack lack) {
        void measure(Map<String, List<Quote>> open) {
            double[] ages = ages(inputs, inputs.ledger().quotes());
            double usual = ages.length < FEWEST ? Double.NaN : Series.median(ages);
            Map<String, LocalDate> contacts = lack == null ? contacts() : Map.of();
            for (String number : customers(inputs, open)) {
                Scope customer = inputs.names().customer(number);
                if (lack != null) {
                    lack.put(readings, customer, SILENT);
                } else {
                    put(customer, open.getOrDefault(number, List.of()), contacts.get(number), usual);
                }
            }
        }

        private void put(Scope customer, List<Quote> quotes, @Nullable LocalDate contact, double usual) {
            LocalDate end = inputs.week().end();
            long longest = 0;
            double amount = 0;
            double oldest = 0;
            for (Quote quote : quotes) {
                LocalDate touched = touched(quote, contact);
                long days = touched == null ? 0 : ChronoUnit.DAYS.between(touched, end);
                longest = Math.max(longest, days);
                if (days >= SILENCE) {
                    amount += amount(quote);
                    oldest = Math.max(oldest, ChronoUnit.DAYS.between(quote.quoteDate(), end));
                }
            }
            readings.putCount(customer, SILENT.get(0), longest);
            readings.put(customer, SILENT.get(1), amount);
            if (usual > 0) {
                readings.put(customer, SILENT.get(2), oldest / usual);
            } else {
                readings.missing(customer, SILENT.get(2), "signals.decided-year-needed", FEWEST);
            }
        }

        /** When we last spoke of it or with the customer; null when nothing of it was kept. */
        private @Nullable LocalDate touched(Quote quote, @Nullable LocalDate contact) {
            LocalDate last = quote.lastContact();
            if (last == null && !inputs.ledger().has(Subject.ACTIVITIES)) {
                return null;
            }
            LocalDate touched = last == null ? quote.quoteDate() : last;
            return contact != null && contact.isAfter(touched) ? contact : touched;
        }

        private Map<String, LocalDate> contacts() {
            Map<String, LocalDate> last = new HashMap<>();
            for (Activity activity : inputs.ledger().activities()) {
                String number = activity.customerNo();
                boolean done = !activity.date().isAfter(inputs.week().end());
                if (number != null && done && activity.type() != Activity.Type.OTHER) {
                    last.merge(number, activity.date(), (one, other) -> one.isAfter(other) ? one : other);
                }
            }
            return last;
        }
    }
}
