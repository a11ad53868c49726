package org.koers.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.market.MarketValue;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.situation.Situation;

/** Says where a market figure is from: who, for which month, published when, value or volume, provisional or not. */
final class MarketSource {
    private MarketSource() {}

    /** In the order in which signals choose: a size, else a figure without a role, else a volume. */
    private static final List<MarketValue.@Nullable Role> CHOICE =
            Arrays.asList(MarketValue.Role.VOLUME, null, MarketValue.Role.SIZE);

    /** Of the newest figure of the scope itself; where it has none, of the whole market or of a segment. */
    static Message of(Situation situation, Scope scope) {
        Optional<MarketValue> newest = situation.ledger().market().stream()
                .filter(value -> value.role() != MarketValue.Role.SENTIMENT && value.role() != MarketValue.Role.PRICE)
                .filter(value -> isAbout(value, scope))
                .max(Comparator.comparing((MarketValue value) -> scope.equals(Scope.TOTAL) == (value.segment() == null))
                        .thenComparing(value -> CHOICE.indexOf(value.role()))
                        .thenComparing(MarketValue::period)
                        .thenComparing(MarketValue::publishedOrAssumed)
                        .thenComparing(MarketValue::indicator, Comparator.reverseOrder()));
        return newest.map(MarketSource::sentence).orElseGet(() -> Message.of("review.market-source-unknown"));
    }

    private static boolean isAbout(MarketValue value, Scope scope) {
        String segment = value.segment();
        return segment == null
                || scope.equals(Scope.TOTAL)
                || Scope.key(segment).equals(scope.id());
    }

    private static String kind(MarketValue.@Nullable Role role) {
        if (role == null) {
            return "review.market-unstated";
        }
        return role == MarketValue.Role.VOLUME ? "review.market-volume" : "review.market-value";
    }

    private static Message sentence(MarketValue value) {
        String source = value.source();
        return Message.of(
                "review.market-source",
                source == null || source.isBlank() ? Message.of("review.market-source-unknown") : source,
                value.period(),
                value.publishedOrAssumed(),
                Message.of(kind(value.role())),
                Message.of(value.provisional() ? "review.market-provisional" : "review.market-final"));
    }
}
