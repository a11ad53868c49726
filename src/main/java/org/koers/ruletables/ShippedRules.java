package org.koers.ruletables;

import java.util.ArrayList;
import java.util.List;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/** The rule set in the jar, which holds without {@code --rules}. */
public final class ShippedRules {
    private ShippedRules() {}

    /** Read once: every check of a person's rules looks at it. */
    private static final class Once {
        private static final RuleSet RULES = read();
    }

    /**
     * It was checked when Koers was built, so only its form is looked at here.
     *
     * @throws ExceptionInInitializerError when the jar holds no sound tables: a mistake in our own build
     */
    public static RuleSet load() {
        return Once.RULES;
    }

    private static RuleSet read() {
        Findings findings = new Findings();
        List<Row> rows = new RuleTables(findings).read(tables(findings));
        if (!findings.isSound()) {
            throw new IllegalStateException("shipped rules: " + findings.problems());
        }
        return new RuleSet(Shipped.VERSION, Shipped.checksum(rows), rows);
    }

    /** Reads it and checks it as if a user had written it. */
    public static CheckedRules check() {
        Findings findings = new Findings();
        RuleTables tables = new RuleTables(findings);
        List<Row> rows = tables.read(tables(findings));
        tables.check(rows);
        return findings.isSound()
                ? new CheckedRules.Accepted(
                        new RuleSet(Shipped.VERSION, Shipped.checksum(rows), rows), findings.remarks())
                : new CheckedRules.Refused(findings.problems());
    }

    private static List<WrittenTable> tables(Findings findings) {
        List<WrittenTable> tables = new ArrayList<>();
        for (Dimension table : Dimension.values()) {
            YamlReader.read(table.id() + ".yaml", Shipped.table(table), findings)
                    .ifPresent(tables::add);
        }
        return tables;
    }
}
