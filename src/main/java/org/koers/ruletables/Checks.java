package org.koers.ruletables;

import java.util.Set;
import org.koers.rules.Dimension;

/**
 * Which checks a team may do without, table by table: all but those that find what Koers can't read, or can't reckon
 * with. A row without conditions would hold every week, a review needs a rule that says that the course is good, and
 * some rules are known by their number.
 */
public final class Checks {
    static final String PREFIX = "ruletables.";

    /** What an example says that no longer holds: a draft can be published with it, for a reason. */
    private static final Set<String> EXAMPLES = Set.of("ruletables.example-quiet", "ruletables.example-loud");

    /** What else keeps a draft from being published as long as the check is on. */
    private static final Set<String> REFUSING = Set.of(
            "ruletables.never-matches",
            "ruletables.same-condition",
            "ruletables.sentences",
            "ruletables.braces",
            "ruletables.placeholder-unknown",
            "ruletables.placeholder-scope",
            "ruletables.placeholder-one-language");

    private static final Set<String> REMARKING = Set.of(
            "ruletables.subsumed",
            "ruletables.always-matches",
            "ruletables.good-side",
            "ruletables.opposite-conversion",
            "ruletables.opposite-actions",
            "ruletables.opposite-target",
            "ruletables.letters-tidied");

    private Checks() {}

    /** A check that a table is not looked at by. @param check key of what it says */
    public record Off(Dimension table, String check) {}

    /** Whether it can be switched off. @param check key of what it says */
    public static boolean canBeOff(String check) {
        return isExample(check) || REFUSING.contains(check) || REMARKING.contains(check);
    }

    static boolean isExample(String check) {
        return EXAMPLES.contains(check);
    }
}
