package org.koers.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/**
 * A total that the file states against what Koers added up.
 *
 * @param where {@code file!sheet!cell} of the stated total
 * @param week null: of the whole sheet, or of rows above it
 */
public record Reconciliation(String where, @Nullable IsoWeek week, BigDecimal stated, BigDecimal summed) {
    /** summed − stated; 0 when they agree to the cent */
    public BigDecimal difference() {
        return summed.subtract(stated);
    }
}
