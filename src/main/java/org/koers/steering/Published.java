package org.koers.steering;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.review.Basis;

/** The measures of a week, as they were published. */
record Published(Basis basis) {
    /** Null when it is not known. */
    @Nullable
    BigDecimal amount(Scope scope, String measure) {
        return basis.value(scope, measure).number().orElse(null);
    }

    /** NaN when it is not known. */
    double number(Scope scope, String measure) {
        return basis.value(scope, measure).orNaN();
    }

    Measured measured(Scope scope, String measure) {
        return new Measured(Vocabulary.shipped().get(measure), basis.value(scope, measure));
    }

    /** Why the first of these measures that is not known is not; empty when all are. */
    Optional<Message> lack(Scope scope, String... measures) {
        for (String measure : measures) {
            if (basis.value(scope, measure) instanceof Value.NotEnoughData missing) {
                return Optional.of(missing.because());
            }
        }
        return Optional.empty();
    }
}
