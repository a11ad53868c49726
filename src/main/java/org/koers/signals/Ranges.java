package org.koers.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;

/** Rows of sheets, told as ranges of cells: neighbouring rows of one sheet become one range. */
final class Ranges {
    /** Beyond this many ranges nobody looks at them one by one: the sheet itself is named. */
    private static final int MOST = 250;

    private final Map<Sheet, BitSet> rows = new LinkedHashMap<>();
    private @Nullable Sheet sheet;
    private BitSet ofSheet = new BitSet();

    /** Rows of one sheet mostly follow each other, and comparing sheets takes longer than the rest. */
    @SuppressWarnings("ReferenceEquality")
    void add(Origin origin) {
        if (origin.sheet() != sheet) {
            sheet = origin.sheet();
            ofSheet = rows.computeIfAbsent(origin.sheet(), ignored -> new BitSet());
        }
        ofSheet.set(origin.row());
    }

    /** By sheet in the order in which they came, and within it by row. */
    List<String> of(Field field) {
        List<String> ranges = new ArrayList<>();
        rows.forEach((of, numbers) -> ranges.addAll(ranges(of, numbers, field)));
        return List.copyOf(ranges);
    }

    private static List<String> ranges(Sheet sheet, BitSet rows, Field field) {
        String place = sheet.file() + "!" + sheet.name();
        String letters = sheet.columns().get(field);
        List<String> ranges = new ArrayList<>();
        if (letters == null) {
            return List.of(place);
        }
        for (int from = rows.nextSetBit(0); from >= 0 && ranges.size() <= MOST; ) {
            int end = rows.nextClearBit(from);
            ranges.add(range(place, letters, from, end - 1));
            from = rows.nextSetBit(end);
        }
        return ranges.size() > MOST ? List.of(place) : ranges;
    }

    private static String range(String place, String letters, int from, int to) {
        return place + "!" + letters + from + (to == from ? "" : ":" + letters + to);
    }
}
