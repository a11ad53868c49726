package org.koers.steering;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.koers.calendar.IsoWeek;

/**
 * What someone would change, and from when.
 *
 * @param changes by lever; one that is not there is not turned
 * @param from first week in which it is done
 */
public record Levers(Map<Lever, BigDecimal> changes, IsoWeek from) {
    /** @throws IllegalArgumentException when a change is larger than its lever allows */
    public Levers {
        Map<Lever, BigDecimal> turned = new EnumMap<>(Lever.class);
        changes.forEach((lever, change) -> {
            if (change.abs().compareTo(lever.most()) > 0) {
                throw new IllegalArgumentException(lever.id() + " " + change + " is beyond " + lever.most());
            }
            if (change.signum() != 0) {
                turned.put(lever, change);
            }
        });
        changes = Collections.unmodifiableMap(turned);
    }

    public static Levers none(IsoWeek from) {
        return new Levers(Map.of(), from);
    }

    public boolean isNone() {
        return changes.isEmpty();
    }

    /** 0 when it is not turned. */
    public double of(Lever lever) {
        BigDecimal change = changes.get(lever);
        return change == null ? 0 : change.doubleValue();
    }

    Levers without(Collection<Lever> unknown) {
        Map<Lever, BigDecimal> kept = new EnumMap<>(Lever.class);
        changes.forEach((lever, change) -> {
            if (!unknown.contains(lever)) {
                kept.put(lever, change);
            }
        });
        return new Levers(kept, from);
    }
}
