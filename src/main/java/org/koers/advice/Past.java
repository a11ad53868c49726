package org.koers.advice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Why this rule and scope is silent; null when it is not. */
    public @Nullable Cooled cooled(String key) {
        return cooling.get(key);
    }
}
