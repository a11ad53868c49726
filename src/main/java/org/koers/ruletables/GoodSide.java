package org.koers.ruletables;

import java.util.List;
import org.koers.measure.Direction;
import org.koers.measure.Measure;
import org.koers.measure.Unit;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;
import org.koers.rules.Severity;

/**
 * Whether a row asks for action because things go well: a comparison the wrong way round. Only told of rows that nothing
 * else can explain: one look at the bad side, a yes, a no, a word or a stretch in between is reason enough to be silent.
 */
final class GoodSide {
    private GoodSide() {}

    static boolean isAllThatAlarms(Row row) {
        if (row.severity().compareTo(Severity.ACT) < 0) {
            return false;
        }
        List<ColumnCondition> judging = row.conditions().stream()
                .filter(column -> column.measure().good() != Direction.NEITHER
                        || !column.measure().unit().isNumeric())
                .toList();
        return !judging.isEmpty()
                && judging.stream()
                        .allMatch(column -> isGood(column.measure(), Region.of(column.condition(), column.measure())));
    }

    private static boolean isGood(Measure measure, Region region) {
        Unit unit = measure.unit();
        if (!unit.isNumeric() || region.unknown() || region.spans().size() != 1) {
            return false;
        }
        Region.Span all = Region.universe(measure).spans().get(0);
        Region.Span span = region.spans().get(0);
        boolean low = span.low() == all.low();
        boolean high = span.high() == all.high();
        return measure.good() == Direction.HIGHER ? high && !low : low && !high;
    }
}
