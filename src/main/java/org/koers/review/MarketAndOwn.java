package org.koers.review;

import org.koers.measure.Measure;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.signals.Measurements;

/** Says what the market and we ourselves did to the gap. Parts of one gap only where both pull the same way. */
final class MarketAndOwn {
    private MarketAndOwn() {}

    static Message of(Measurements measured, Scope scope) {
        double market = measured.value(scope, "marketEffect").orNaN();
        double own = measured.value(scope, "ownEffect").orNaN();
        if (Double.isNaN(market) || Double.isNaN(own)) {
            return Message.of("review.split-unknown");
        }
        if (market < 0 && own > 0) {
            return Message.of("review.split-headwind", size("marketEffect", market), size("ownEffect", own));
        }
        if (market > 0 && own < 0) {
            return Message.of("review.split-tailwind", size("marketEffect", market), size("ownEffect", own));
        }
        return Message.of(
                "review.split-both", measured.measured(scope, "marketEffect"), measured.measured(scope, "ownEffect"));
    }

    private static Measured size(String id, double amount) {
        Measure measure = Vocabulary.shipped().get(id);
        return new Measured(measure, Value.of(Math.abs(amount), Unit.MONEY));
    }
}
