package org.koers.ruletables;

import java.util.ArrayList;
import java.util.List;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/** The rule set in the jar, which holds without {@code --rules}. */
public final class ShippedRules {
    private ShippedRules() {}

    /**
     * Reads it. It was checked when Koers was built, so that only form is looked at here.
     *
     * @throws IllegalStateException when the jar holds no sound tables: a mistake in our own build
     */
    public static RuleSet load() {
        Findings findings = new Findings();
        List<WrittenTable> tables = new ArrayList<>();
        for (Dimension table : Dimension.values()) {
            YamlReader.read(table.id() + ".yaml", Shipped.table(table), findings).ifPresent(tables::add);
        }
        List<Row> rows = RuleTables.read(tables, findings).rows();
        if (!findings.isSound()) {
            throw new IllegalStateException("shipped rules: " + findings.problems());
        }
        return new RuleSet(Shipped.VERSION, Shipped.checksum(rows), rows);
    }
}
