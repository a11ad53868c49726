package org.koers.ruletables;

import java.util.List;
import org.koers.rules.RuleSet;

/** What came of reading and checking rule tables. */
public sealed interface CheckedRules {
    /**
     * Fit to run.
     *
     * @param remarks what is allowed but worth a look: text tidied, a row that says what another says
     */
    record Accepted(RuleSet rules, List<RuleProblem> remarks) implements CheckedRules {
        public Accepted {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Not fit to run.
     *
     * @param problems all of them at once, never empty; the last one says so when there were too many to list
     */
    record Refused(List<RuleProblem> problems) implements CheckedRules {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
