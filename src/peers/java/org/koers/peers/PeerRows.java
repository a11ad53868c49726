package org.koers.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.koers.measure.Measure;
import org.koers.measure.ScopeKind;
import org.koers.measure.Unit;
import org.koers.measure.Vocabulary;

/** Seeded rows that every engine can say: each asks some whole numbers of one scope to lie between two others. */
final class PeerRows {
    static final int COLUMNS = 20;
    private static final int CONDITIONS = 5;
    private static final int HIGHEST = 1_000;
    private static final int WIDTH = 400;

    private final RandomGenerator random;
    private final List<Asked> rows = new ArrayList<>();

    /**
     * One row.
     *
     * @param spans lowest and highest value by the measure asked
     */
    record Asked(String id, Map<String, int[]> spans) {}

    PeerRows(int count) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(count);
        for (int number = 0; number < count; number++) {
            Map<String, int[]> spans = new LinkedHashMap<>();
            while (spans.size() < CONDITIONS) {
                int low = random.nextInt(HIGHEST - WIDTH);
                spans.put(columns().get(random.nextInt(COLUMNS)), new int[] {low, low + WIDTH});
            }
            rows.add(new Asked("A" + (10 + number % 90) + "-x" + number, spans));
        }
    }

    /** Measures of the total that count. */
    static List<String> columns() {
        return Vocabulary.shipped().all().stream()
                .filter(measure -> measure.scopes().contains(ScopeKind.TOTAL))
                .filter(measure -> List.of(Unit.COUNT, Unit.MONEY, Unit.WEEKS, Unit.DAYS, Unit.INDEX)
                        .contains(measure.unit()))
                .map(Measure::id)
                .limit(COLUMNS)
                .toList();
    }

    /** The rows with one threshold changed. */
    List<Asked> version(int number) {
        List<Asked> changed = new ArrayList<>(rows);
        Asked first = rows.get(0);
        Map<String, int[]> spans = new LinkedHashMap<>(first.spans());
        String column = spans.keySet().iterator().next();
        int low = number % (HIGHEST - WIDTH);
        spans.put(column, new int[] {low, low + WIDTH + 1});
        changed.set(0, new Asked(first.id(), spans));
        return changed;
    }

    List<Map<String, Integer>> situations(int count) {
        List<Map<String, Integer>> situations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Integer> situation = new HashMap<>();
            columns().forEach(column -> situation.put(column, random.nextInt(HIGHEST)));
            situations.add(situation);
        }
        return situations;
    }
}
