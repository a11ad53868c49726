package org.koers.review;

import java.util.Comparator;
import java.util.Optional;
import org.koers.market.MarketValue;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.situation.Situation;

/** Says where a market figure is from: who, for which month, published when, value or volume, provisional or not. */
final class MarketSource {
    private MarketSource() {}

    /** Of the newest figure about the scope; one of the whole market where the scope has none of its own. */
    static Message of(Situation situation, Scope scope) {
        Optional<MarketValue> newest = situation.ledger().market().stream()
                .filter(value -> value.role() != MarketValue.Role.SENTIMENT && value.role() != MarketValue.Role.PRICE)
                .filter(value -> isAbout(value, scope))
                .max(Comparator.comparing((MarketValue value) -> value.segment() != null)
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

    private static Message sentence(MarketValue value) {
        String source = value.source();
        return Message.of(
                "review.market-source",
                source == null || source.isBlank() ? Message.of("review.market-source-unknown") : source,
                value.period(),
                value.publishedOrAssumed(),
                Message.of(value.role() == MarketValue.Role.VOLUME ? "review.market-volume" : "review.market-value"),
                Message.of(value.provisional() ? "review.market-provisional" : "review.market-final"));
    }
}
