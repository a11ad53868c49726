package org.koers.workbook;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * Which columns below a header are which fields, by their names alone. Of two headers that mean one field the more usual
 * holds; where two columns have the same header, nothing tells which of them is meant.
 */
final class ColumnMatch {
    private final Subject subject;
    private final HeaderBlock block;
    private final Headers headers;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Map<Field, Integer> ranks = new EnumMap<>(Field.class);
    private final Map<Field, Set<Integer>> doubles = new EnumMap<>(Field.class);
    private int dutch;

    ColumnMatch(Subject subject, HeaderBlock block, Headers headers) {
        this.subject = subject;
        this.block = block;
        this.headers = headers;
        for (int column = 0; column < block.width(); column++) {
            String reading = reading(column);
            if (reading != null) {
                take(column, reading);
            }
        }
    }

    private void take(int column, String reading) {
        Headers.Known known = headers.find(subject, reading);
        if (known == null) {
            return;
        }
        Integer other = columns.get(known.field());
        int rank = ranks.getOrDefault(known.field(), Integer.MAX_VALUE);
        if (other == null || known.rank() < rank) {
            columns.put(known.field(), column);
            ranks.put(known.field(), known.rank());
            doubles.remove(known.field());
            language(known.field(), reading);
        } else if (known.rank() == rank) {
            doubles.computeIfAbsent(known.field(), field -> new TreeSet<>(List.of(other)))
                    .add(column);
        }
    }

    private void language(Field field, String reading) {
        Column column = Columns.of(subject, field);
        String english = Tidy.header(column.header().en());
        boolean both = Tidy.header(column.header().nl()).equals(english);
        dutch += both ? 0 : english.equals(Tidy.header(reading)) ? -1 : 1;
    }

    /** The reading of this column's header that is known; null when none is, or when a part left out changes it. */
    private @Nullable String reading(int column) {
        List<String> readings = block.readings(column);
        for (int from = 0; from < readings.size(); from++) {
            if (headers.find(subject, readings.get(from)) != null) {
                List<String> above = block.texts(column).subList(0, from);
                return OtherMeaning.in(String.join(" ", above)) ? null : readings.get(from);
            }
        }
        return null;
    }

    Map<Field, Integer> columns() {
        return columns;
    }

    /** Columns with the same header, of which one is meant and nothing tells which. */
    Map<Field, Set<Integer>> doubles() {
        return doubles;
    }

    boolean isDutch() {
        return dutch >= 0;
    }

    /** Per column with an amount, what its header multiplies it by; columns that are taken as they are aren't listed. */
    static Map<Field, BigDecimal> scales(Subject subject, HeaderBlock block, Map<Field, Integer> columns) {
        Map<Field, BigDecimal> scales = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> {
            boolean money = Columns.of(subject, field).kind().equals("money");
            BigDecimal scale = money ? scale(block.texts(column)) : BigDecimal.ONE;
            if (scale.compareTo(BigDecimal.ONE) > 0) {
                scales.put(field, scale);
            }
        });
        return scales;
    }

    /** What the texts above a column multiply it by; of more than one the lowest holds. */
    static BigDecimal scale(List<String> texts) {
        BigDecimal scale = BigDecimal.ONE;
        for (String text : texts) {
            BigDecimal own = HeaderText.of(text).scale();
            scale = own.compareTo(BigDecimal.ONE) > 0 ? own : scale;
        }
        return scale;
    }
}
