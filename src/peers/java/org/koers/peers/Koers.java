package org.koers.peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.koers.advice.Adviser;
import org.koers.advice.Finding;
import org.koers.advice.Past;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.rules.Row;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.RuleDirectory;

/** Our own: reading from files and the whole check included. */
final class Koers implements Peer {
    private final boolean advises;
    private final Adviser adviser = new DroolsAdviser();
    private final Path directory;
    private List<Row> rows = List.of();

    /** @param advises whether the whole step from findings to ranked advice is taken, not just the matching of rows */
    Koers(Path directory, boolean advises) {
        this.directory = directory;
        this.advises = advises;
    }

    @Override
    public String name() {
        return advises ? "Koers, to ranked advice" : "Koers, rows that hold";
    }

    @Override
    public void publish(Written table) throws Exception {
        Files.createDirectories(directory.resolve("tables"));
        for (Map.Entry<String, String> file : table.koers().entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        CheckedRules checked = RuleDirectory.read(directory);
        if (checked instanceof CheckedRules.Refused refused) {
            throw new IllegalStateException(String.valueOf(refused.problems().get(0)));
        }
        rows = ((CheckedRules.Accepted) checked).rules().enabled();
    }

    @Override
    public TreeSet<String> find(Map<String, Integer> situation) {
        Map<String, Value> values = new HashMap<>();
        situation.forEach((measure, value) -> values.put(
                measure,
                Value.of(
                        java.math.BigDecimal.valueOf(value),
                        Vocabulary.shipped().get(measure).unit())));
        Reading total = new Reading(Scope.TOTAL, null, values, measure -> List.of());
        TreeSet<String> found = new TreeSet<>();
        if (advises) {
            adviser.conclude(new Adviser.Question(List.of(total), rows, new Past(false, Map.of())))
                    .findings()
                    .forEach(finding -> add(finding, found));
        } else {
            RowMatcher matcher = new RowMatcher(total);
            rows.forEach(row -> matcher.match(row, total).forEach(finding -> add(finding, found)));
        }
        return found;
    }

    private static void add(Finding finding, TreeSet<String> found) {
        found.add(finding.row().id());
    }
}
