package org.koers.steering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.review.Reviewed;
import org.koers.signals.Track;

/**
 * What the landing would be with other visits, hit rate, order value, market or people: the published forecast, of which
 * the weeks to come are scaled.
 *
 * <p>Of week {@code w} the forecast expects {@code e = (F − S) · p / R}: what is expected of the rest, by the shares of the
 * plan (measures.md §2.1). From week {@code v} on levers make of it
 *
 * <pre>
 * e · M · (q · Q + (1 − q) · O)       Q = V · H · O from week v + d on, 1 before
 * V = min(1 + visits, room · (1 + capacity))      room = max(1, 1 / activityIndex4w), 1 without a plan of visits
 * H = min(1, h + Δh) / h      O = 1 + order value      M = (1 + g + Δg) / (1 + g)
 * </pre>
 *
 * with {@code q} = quoteDrivenShare, {@code d} = quoteCycle, {@code h} = hitRate, {@code g} = marketGrowth, else
 * marketAssumed, else 0. The chain visits → quotes → orders × value is the rule catalogue's for the quote-driven part
 * (measures.md §1.5, K02 and K04); {@code M} is its market index (§2.5).
 *
 * <p>Assumed: quotes follow visits one for one, and a quote made today becomes an order after the median of those won; the
 * part of revenue that no quote precedes does not move with visits; more visits need people beyond what the plan of visits
 * shows they can do; the rest stays as uncertain, in proportion, as it is; that a lever works is not uncertain itself. Only
 * published measures are read, so that nothing is known that the week didn't know. No lever is the forecast itself.
 */
public final class WhatIf {
    private final Reviewed reviewed;
    private final Published values;

    public WhatIf(Reviewed reviewed) {
        this.reviewed = reviewed;
        this.values = new Published(reviewed.basis());
    }

    /** The total first, then the segments. */
    public List<Scope> scopes() {
        return reviewed.tracks().stream()
                .map(Track::scope)
                .filter(scope -> scope.kind() == ScopeKind.TOTAL || scope.kind() == ScopeKind.SEGMENT)
                .toList();
    }

    /** Weeks of the plan year still to come; empty in its last. */
    public List<IsoWeek> weeks() {
        IsoWeek now = reviewed.advisory().asOf();
        return reviewed.tracks().isEmpty()
                ? List.of()
                : reviewed.tracks().get(0).points().stream()
                        .map(Track.Point::week)
                        .filter(week -> week.isAfter(now))
                        .toList();
    }

    /** The published landing; empty where there is none, see {@link #lack}. */
    public Optional<LandingRange> forecast(Scope scope) {
        return Optional.ofNullable(rest(scope)).map(RestOfYear::published);
    }

    /** Why there is no landing; empty when there is. */
    public Optional<Message> lack(Scope scope) {
        if (rest(scope) != null) {
            return Optional.empty();
        }
        return Optional.of(values.lack(scope, "landing", "pTarget").orElse(Message.of("whatif.no-target")));
    }

    /** Target of the year; empty where there is no landing. */
    public Optional<BigDecimal> target(Scope scope) {
        return Optional.ofNullable(rest(scope)).map(RestOfYear::target);
    }

    /** Levers of which nothing can be said here, and why. */
    public Map<Lever, Message> unknown(Scope scope) {
        Map<Lever, Message> unknown = new EnumMap<>(Lever.class);
        Optional<Message> visits = values.lack(scope, "visits4w", "quoteDrivenShare", "quoteCycle");
        if (visits.isEmpty() && values.number(scope, "visits4w") == 0) {
            visits = Optional.of(Message.of("whatif.no-visits"));
        }
        visits.ifPresent(why -> {
            unknown.put(Lever.VISITS, why);
            unknown.put(Lever.CAPACITY, why);
        });
        Optional<Message> rate = values.lack(scope, "hitRate", "quoteDrivenShare", "quoteCycle");
        if (rate.isEmpty() && values.number(scope, "hitRate") == 0) {
            rate = Optional.of(Message.of("whatif.none-won"));
        }
        rate.ifPresent(why -> unknown.put(Lever.HIT_RATE, why));
        return unknown;
    }

    /** @return empty where there is no landing to start from */
    public Optional<Tried> with(Scope scope, Levers asked) {
        RestOfYear rest = rest(scope);
        if (rest == null) {
            return Optional.empty();
        }
        Levers levers = asked.without(unknown(scope).keySet());
        Chain chain = chain(scope, levers);
        return Optional.of(new Tried(
                rest.with(rest.more(chain::times)),
                levers,
                chain.visits(),
                chain.visits() < 1 + levers.of(Lever.VISITS),
                chain.works(),
                assumed(scope, levers)));
    }

    @Nullable
    RestOfYear rest(Scope scope) {
        return RestOfYear.of(reviewed, scope);
    }

    Chain chain(Scope scope, Levers levers) {
        double driven = values.number(scope, "quoteDrivenShare");
        double cycle = values.number(scope, "quoteCycle");
        double rate = values.number(scope, "hitRate");
        double growth = growth(scope);
        double visits = Math.min(1 + levers.of(Lever.VISITS), room(scope) * (1 + levers.of(Lever.CAPACITY)));
        // Without a cycle nothing is known to wait: an order value then counts for all orders at once.
        boolean waits = !Double.isNaN(driven) && !Double.isNaN(cycle);
        double hits = levers.of(Lever.HIT_RATE) == 0 || !(rate > 0)
                ? 1
                : Math.max(0, Math.min(1, rate + levers.of(Lever.HIT_RATE))) / rate;
        return new Chain(
                levers.from(),
                levers.from().plus(waits ? (int) cycle : 0),
                waits ? driven : 0,
                visits,
                hits,
                1 + levers.of(Lever.ORDER_VALUE),
                Math.max(0, (1 + growth + levers.of(Lever.MARKET)) / (1 + growth)));
    }

    /** Visits that the people can make, as a share of those they make now. */
    private double room(Scope scope) {
        double onPlan = values.number(scope, "activityIndex4w");
        return onPlan > 0 ? Math.max(1, 1 / onPlan) : 1;
    }

    private double growth(Scope scope) {
        double known = values.number(scope, "marketGrowth");
        double assumed = values.number(scope, "marketAssumed");
        double growth = Double.isNaN(known) ? assumed : known;
        return growth > -1 ? growth : 0;
    }

    private List<Message> assumed(Scope scope, Levers levers) {
        List<Message> assumed = new ArrayList<>();
        boolean quotes = levers.of(Lever.VISITS) != 0
                || levers.of(Lever.HIT_RATE) != 0
                || levers.of(Lever.CAPACITY) != 0
                || levers.of(Lever.ORDER_VALUE) != 0;
        if (quotes && values.lack(scope, "quoteDrivenShare", "quoteCycle").isEmpty()) {
            assumed.add(Message.of(
                    "whatif.assumed.quotes",
                    values.measured(scope, "quoteDrivenShare"),
                    values.measured(scope, "quoteCycle")));
        } else if (quotes) {
            assumed.add(Message.of("whatif.assumed.no-quotes"));
        }
        if (levers.of(Lever.VISITS) > 0 || levers.of(Lever.CAPACITY) != 0) {
            assumed.add(people(scope));
        }
        if (levers.of(Lever.HIT_RATE) != 0) {
            assumed.add(Message.of("whatif.assumed.hits", values.measured(scope, "hitRate")));
        }
        if (levers.of(Lever.MARKET) != 0) {
            assumed.add(market(scope));
        }
        return assumed;
    }

    private Message people(Scope scope) {
        if (values.lack(scope, "activityIndex4w").isPresent()) {
            return Message.of("whatif.assumed.no-room");
        }
        return Message.of(
                room(scope) > 1 ? "whatif.assumed.room" : "whatif.assumed.busy",
                values.measured(scope, "activityIndex4w"));
    }

    private Message market(Scope scope) {
        if (values.lack(scope, "marketGrowth").isEmpty()) {
            return Message.of("whatif.assumed.market", values.measured(scope, "marketGrowth"));
        }
        return values.lack(scope, "marketAssumed").isEmpty()
                ? Message.of("whatif.assumed.market-planned", values.measured(scope, "marketAssumed"))
                : Message.of("whatif.assumed.no-market");
    }

    /**
     * What levers do to a week.
     *
     * @param from week in which they are turned
     * @param works week in which quotes made then are orders
     * @param driven share of revenue that quotes precede
     * @param visits,hits,value,market each as a share of now
     */
    record Chain(IsoWeek from, IsoWeek works, double driven, double visits, double hits, double value, double market) {
        /** How many times what was expected of the week. */
        double times(IsoWeek week) {
            if (week.isBefore(from)) {
                return 1;
            }
            // Written so that levers that are not turned leave exactly 1.
            return week.isBefore(works)
                    ? market * (1 + (1 - driven) * (value - 1))
                    : market * value * (1 + driven * (visits * hits - 1));
        }
    }
}
