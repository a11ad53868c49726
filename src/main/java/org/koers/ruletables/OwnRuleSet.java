package org.koers.ruletables;

import java.util.List;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/** Tables that a person has written, understood and checked as one set. */
final class OwnRuleSet {
    private static final int SHORT = 8;

    private OwnRuleSet() {}

    /**
     * @param findings of reading them; what is found here is added
     * @return version {@code 1} when they say exactly what the shipped set says, else {@code own-} and the start of the
     *     checksum
     */
    static CheckedRules check(List<WrittenTable> written, Findings findings) {
        RuleTables tables = new RuleTables(findings);
        List<Row> rows = tables.read(written);
        tables.check(rows);
        tables.checkNumbers(rows, ShippedRules.load().rows());
        return findings.isSound()
                ? new CheckedRules.Accepted(named(rows), findings.remarks())
                : new CheckedRules.Refused(findings.problems());
    }

    /** Version {@code 1} when they say exactly what the shipped set says, else {@code own-} and the start of the checksum. */
    static RuleSet named(List<Row> rows) {
        RuleSet shipped = ShippedRules.load();
        String checksum = Shipped.checksum(rows);
        String version =
                checksum.equals(shipped.checksum()) ? shipped.version() : "own-" + checksum.substring(0, SHORT);
        return new RuleSet(version, checksum, rows);
    }
}
