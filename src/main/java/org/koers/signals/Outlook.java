package org.koers.signals;

import java.util.OptionalDouble;
import org.koers.measure.Scope;

/** What the weeks to come would have to bring. */
public interface Outlook {
    /** Knows nothing. */
    Outlook NONE = new Outlook() {
        @Override
        public boolean follows(String measure) {
            return false;
        }

        @Override
        public OptionalDouble abovePlan(Scope scope, String measure, double value, int weeks) {
            return OptionalDouble.empty();
        }
    };

    /** Whether more or less revenue in the weeks to come moves this measure, and by how much is known. */
    boolean follows(String measure);

    /**
     * Money above plan that the next weeks together would have to bring to take the measure to this value; below zero
     * when a little less than plan does it too.
     *
     * @param measure one that {@link #follows}
     * @return empty when even half a plan more (or nothing at all) in those weeks does not do it, or where there is no
     *     landing
     */
    OptionalDouble abovePlan(Scope scope, String measure, double value, int weeks);
}
