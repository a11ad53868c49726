package org.koers.ruletables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/** A version of the rules as it is kept, in canonical text; it was checked when it was published. */
public final class PublishedRules {
    private PublishedRules() {}

    /**
     * Reads a version again.
     *
     * @param version its name
     * @param tables canonical text by name, as {@link RuleDirectory#written} gives them
     * @throws IllegalStateException when this Koers can't read it: kept by another one with other measures, or damaged
     */
    public static RuleSet read(String version, Map<String, String> tables) {
        Findings findings = new Findings();
        List<WrittenTable> written = new ArrayList<>();
        tables.forEach((name, text) -> YamlReader.read(name.replaceFirst("^tables/", ""), text, findings)
                .ifPresent(written::add));
        List<Row> rows = new RuleTables(findings).read(written);
        if (!findings.isSound()) {
            throw new IllegalStateException("version " + version + ": " + findings.problems());
        }
        return new RuleSet(version, Shipped.checksum(rows), rows);
    }
}
