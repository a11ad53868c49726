package org.koers.workbook.cells;

import java.math.BigDecimal;

/** Whole numbers as cells; the small ones come back so often that each is made once. */
final class Numbers {
    private static final Cell[] SMALL = small();

    private Numbers() {}

    static Cell of(int whole, Cell.Look look) {
        return whole < SMALL.length && look.equals(Cell.Look.PLAIN)
                ? SMALL[whole]
                : new Cell.Number(BigDecimal.valueOf(whole), look);
    }

    private static Cell[] small() {
        Cell[] small = new Cell[1_024];
        for (int whole = 0; whole < small.length; whole++) {
            small[whole] = new Cell.Number(BigDecimal.valueOf(whole), Cell.Look.PLAIN);
        }
        return small;
    }
}
