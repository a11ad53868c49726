package org.koers.advice;

import java.util.Map;
import java.util.Set;

/**
 * What the rules need to know of the weeks before.
 *
 * @param inStorm whether the week before was in storm
 * @param cooling keys (rule and scope) that are silent this week, with the reason
 */
public record Past(boolean inStorm, Map<String, Cooled> cooling) {
    public Past {
        cooling = Map.copyOf(cooling);
    }

    /** Why a rule and scope is silent. */
    public enum Cooled {
        DECIDED,
        ENDED
    }

    public Set<String> keys() {
        return cooling.keySet();
    }
}
