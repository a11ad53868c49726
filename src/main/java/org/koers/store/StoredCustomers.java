package org.koers.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.customers.CustomerMerger;
import org.koers.intake.Renumbered;
import org.koers.measure.Scope;
import org.koers.provenance.Sheet;
import org.koers.results.Result;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The customers in the results of a plan, and which of them seem to go on under another number. */
public final class StoredCustomers {
    private static final int KEPT = 4;
    private static final int SHOWN = 10;

    /** A name that more numbers share is no name: "cash sale". */
    private static final int NAMESAKES = 3;

    private static final Sheet NOWHERE = new Sheet("", "", Map.of());

    private final JdbcClient client;
    private final StoredResults results;
    private final StoredMergers mergers;
    private final Map<Long, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > KEPT;
        }
    });

    public StoredCustomers(Database database, StoredMergers mergers) {
        this.client = database.client();
        this.results = new StoredResults(client);
        this.mergers = mergers;
    }

    private record Kept(long version, Map<String, Customer> customers) {}

    /** One number over all uploads. */
    private static final class Customer {
        private final String number;
        private @Nullable String name;
        private IsoWeek first;
        private IsoWeek last;
        private double revenue;

        Customer(String number, IsoWeek week) {
            this.number = number;
            this.first = week;
            this.last = week;
        }

        Customer(Customer other) {
            this(other.number, other.first);
            this.name = other.name;
            this.last = other.last;
            this.revenue = other.revenue;
        }

        void add(Result row) {
            String called = row.customer();
            if (called != null && !called.isBlank() && !row.week().isBefore(last)) {
                name = called;
            }
            first = row.week().isBefore(first) ? row.week() : first;
            last = row.week().isAfter(last) ? row.week() : last;
            revenue += Math.abs(row.netRevenue().doubleValue());
        }
    }

    /** The last name of a customer in the results; empty when there is no such number, or it never had a name. */
    public Optional<String> name(long plan, String number) {
        Customer customer = ofPlan(plan).get(number);
        return customer == null ? Optional.empty() : Optional.ofNullable(customer.name);
    }

    public boolean has(long plan, String number) {
        return ofPlan(plan).containsKey(number);
    }

    /**
     * Customers that seem to go on under another number and were not joined: the same name, the one number ends before the
     * other begins. At most ten, those with the most revenue first.
     */
    public List<Renumbered> suggested(long plan) {
        return pairs(ofPlan(plan), mergers.ofPlan(plan)).limit(SHOWN).toList();
    }

    /** As {@link #suggested(long)}, of customers that are new in an upload that arrived. @param plan null: nothing known */
    public List<Renumbered> suggested(@Nullable Long plan, long upload) {
        if (plan == null) {
            return List.of();
        }
        Map<String, Customer> known = ofPlan(plan);
        Map<String, Customer> all = new HashMap<>();
        known.forEach((number, customer) -> all.put(number, new Customer(customer)));
        read(upload, all);
        return pairs(all, mergers.ofPlan(plan))
                .filter(pair -> known.containsKey(pair.from()) && !known.containsKey(pair.into()))
                .limit(SHOWN)
                .toList();
    }

    private Map<String, Customer> ofPlan(long plan) {
        long version = client.sql("select data_version from plan where id = ?")
                .param(plan)
                .query(Long.class)
                .single();
        Kept before = kept.get(plan);
        if (before != null && before.version() == version) {
            return before.customers();
        }
        Map<String, Customer> customers = new HashMap<>();
        client.sql("select id from upload where plan_id = ? and state = 'CONFIRMED' order by recorded_at, id")
                .param(plan)
                .query(Long.class)
                .list()
                .forEach(upload -> read(upload, customers));
        kept.put(plan, new Kept(version, customers));
        return customers;
    }

    private void read(long upload, Map<String, Customer> customers) {
        results.each(
                upload,
                sheet -> NOWHERE,
                Instant.MAX,
                rows -> rows.forEach(row -> {
                    String number = row.customerNo();
                    if (number != null) {
                        customers
                                .computeIfAbsent(number, key -> new Customer(key, row.week()))
                                .add(row);
                    }
                }));
    }

    private static Stream<Renumbered> pairs(Map<String, Customer> customers, List<CustomerMerger> joined) {
        Set<String> over = new HashSet<>();
        joined.forEach(merger -> over.add(merger.from()));
        Map<String, List<Customer>> namesakes = new HashMap<>();
        customers.values().forEach(customer -> {
            if (customer.name != null) {
                namesakes
                        .computeIfAbsent(Scope.key(customer.name), key -> new ArrayList<>(1))
                        .add(customer);
            }
        });
        Map<Renumbered, Double> found = new HashMap<>();
        for (List<Customer> same : namesakes.values()) {
            if (same.size() < 2 || same.size() > NAMESAKES) {
                continue;
            }
            same.sort(
                    Comparator.comparing((Customer customer) -> customer.first).thenComparing(c -> c.number));
            for (int at = 1; at < same.size(); at++) {
                Customer from = same.get(at - 1);
                Customer into = same.get(at);
                String name = into.name;
                if (from.last.isBefore(into.first) && !over.contains(from.number) && name != null) {
                    found.put(new Renumbered(from.number, into.number, name), from.revenue);
                }
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<Renumbered, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().from()))
                .map(Map.Entry::getKey);
    }
}
