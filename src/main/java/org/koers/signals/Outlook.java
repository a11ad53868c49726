package org.koers.signals;

import java.util.OptionalDouble;
import org.koers.measure.Scope;

/** What the weeks to come would have to bring. */
public interface Outlook {
    /**
     * Money above plan that the next weeks together would have to bring to lift the chance of the target to this.
     *
     * @return empty when even half a plan more in those weeks does not do it, or where there is no landing
     */
    OptionalDouble abovePlan(Scope scope, double chance, int weeks);
}
