package org.koers.workbook.cells;

/** Receives the sheets of one file in order, and the rows of each. */
public interface SheetVisitor {
    /** Whoever receives the rows of the sheet that begins. */
    Rows begin(SheetHead sheet);

    /** Something about the file that a person should know, such as the encoding assumed. */
    void remark(org.koers.measure.Message message);

    /** Told how far reading is; asked for once a file. */
    default Meter meter() {
        return new Meter();
    }

    /**
     * What is known of a sheet before its rows.
     *
     * @param name empty when the file has no sheets (csv)
     * @param hidden not shown in Excel
     * @param since1904 its day numbers count from 1 January 1904
     */
    record SheetHead(String name, boolean hidden, boolean since1904) {
        SheetHead(String name, boolean hidden) {
            this(name, hidden, false);
        }
    }

    /** Receives the rows of one sheet. */
    interface Rows {
        /** @return false when no more rows of this sheet are wanted */
        boolean row(SheetRow row);

        void end();

        /**
         * Columns that Excel does not show, told before the rows where the file says so there.
         *
         * @param first from 0
         * @param last from 0
         */
        default void hidden(int first, int last) {}

        /** A row or cell that stands where no Excel has one. */
        void fault(String cell, org.koers.measure.Message message);
    }
}
