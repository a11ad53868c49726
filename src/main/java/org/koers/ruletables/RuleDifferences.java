package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.measure.Message;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/** What another set of rules would do otherwise, each with a situation that shows it; made, not measured. */
public final class RuleDifferences {
    private static final int SHOWN = 3;

    private final List<RuleProblem> found = new ArrayList<>();

    private RuleDifferences() {}

    /**
     * Compares row by row.
     *
     * @return by the number of the row: added, taken out, switched, or holding where it did not and the other way round;
     *     empty when both always hold in the same situations
     */
    public static List<RuleProblem> between(RuleSet before, RuleSet after) {
        RuleDifferences differences = new RuleDifferences();
        Map<String, Row> known = new LinkedHashMap<>();
        before.rows().forEach(row -> known.put(row.id(), row));
        for (Row row : after.rows()) {
            Row other = known.remove(row.id());
            if (other == null) {
                differences.add(row, "row-added");
            } else {
                differences.compare(other, row);
            }
        }
        known.values().forEach(row -> differences.add(row, "row-taken-out"));
        return differences.found;
    }

    private void add(Row row, String key, Object... arguments) {
        found.add(new RuleProblem(row.table().id() + "!" + row.id(), Message.of("ruletables." + key, arguments)));
    }

    private void compare(Row before, Row after) {
        if (before.status() != after.status()) {
            add(
                    after,
                    switch (after.status()) {
                        case ON -> "row-on";
                        case OFF -> "row-off";
                        case SHADOW -> "row-shadow";
                    });
        }
        if (before.kind() != after.kind() || before.severity() != after.severity()) {
            add(
                    after,
                    "row-says-otherwise",
                    before.kind().name(),
                    before.severity().id(),
                    after.kind().name(),
                    after.severity().id());
        }
        List<Pin> broken = new ArrayList<>();
        Pin.of(before).stream().filter(pin -> !pin.holds(after)).forEach(broken::add);
        Pin.of(after).stream()
                .filter(pin -> !pin.holds(before))
                .map(pin -> new Pin(pin.values(), !pin.fires()))
                .filter(pin -> !broken.contains(pin))
                .forEach(broken::add);
        broken.stream()
                .limit(SHOWN)
                .forEach(pin -> add(
                        after,
                        pin.fires() ? "now-silent" : "now-fires",
                        pin.shown().told()));
        if (broken.size() > SHOWN) {
            add(after, "more-examples", broken.size() - SHOWN);
        }
    }
}
