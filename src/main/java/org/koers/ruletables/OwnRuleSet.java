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
        RuleSet shipped = ShippedRules.load();
        tables.check(rows);
        tables.checkNumbers(rows, shipped.rows());
        if (!findings.isSound()) {
            return new CheckedRules.Refused(findings.problems());
        }
        String checksum = Shipped.checksum(rows);
        String version =
                checksum.equals(shipped.checksum()) ? shipped.version() : "own-" + checksum.substring(0, SHORT);
        return new CheckedRules.Accepted(new RuleSet(version, checksum, rows), findings.remarks());
    }
}
