package org.koers.steering;

import java.math.BigDecimal;
import org.koers.measure.Unit;

/** What someone could turn: all as a change of what is, 0.1 for 10 % more or 10 percentage points more. */
public enum Lever {
    /** Visits per week. */
    VISITS("visits", "0.50", Unit.SHARE),
    /** Share of the decided quotes that is won. */
    HIT_RATE("hitRate", "0.20", Unit.POINTS),
    /** What an order brings. */
    ORDER_VALUE("orderValue", "0.30", Unit.SHARE),
    /** Growth of the market on last year. */
    MARKET("market", "0.20", Unit.POINTS),
    /** People to make visits with. */
    CAPACITY("capacity", "0.50", Unit.SHARE);

    private final String id;
    private final BigDecimal most;
    private final Unit unit;

    Lever(String id, String most, Unit unit) {
        this.id = id;
        this.most = new BigDecimal(most);
        this.unit = unit;
    }

    public String id() {
        return id;
    }

    /** Largest change to either side: beyond it nothing that was measured says what happens. */
    public BigDecimal most() {
        return most;
    }

    /** A share of what is, or percentage points. */
    public Unit unit() {
        return unit;
    }
}
