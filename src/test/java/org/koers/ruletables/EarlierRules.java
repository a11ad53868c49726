package org.koers.ruletables;

import java.util.LinkedHashMap;
import java.util.Map;
import org.koers.rules.RuleSet;

/** The shipped set as an earlier Koers could have brought it: F02 later due, without F01, and with a rule that is gone now. */
public final class EarlierRules {
    /** What F02 asked for in days, then. */
    public static final int DAYS = 18;

    private static final String FOCUS = "tables/focus.yaml";

    private EarlierRules() {}

    public static RuleSet load() {
        Map<String, String> tables = new LinkedHashMap<>(RuleDirectory.written(ShippedRules.load()));
        String now = tables.getOrDefault(FOCUS, "");
        int first = now.indexOf("\nF01:");
        int second = now.indexOf("\nF02:");
        String gone = now.substring(first, second).replace("F01:", "F97:");
        String then = now.substring(0, first) + now.substring(second).replaceFirst("due-days: 21", "due-days: " + DAYS);
        tables.put(FOCUS, then.stripTrailing() + "\n" + gone);
        return PublishedRules.read("earlier", tables);
    }
}
