package org.koers.workbook.rulesheets;

import org.koers.workbook.cells.Letters;

/** A cell of a sheet. @param row from 1, as Excel counts @param column from 0 */
record At(int row, int column) implements Comparable<At> {
    private static final int MOST_DIGITS = 7;

    /** Of a reference such as {@code F12}; row 0 or column −1 where it is none. */
    static At of(String reference) {
        int letters = 0;
        while (letters < reference.length() && !Character.isDigit(reference.charAt(letters))) {
            letters++;
        }
        String digits = reference.substring(letters);
        boolean number = digits.length() <= MOST_DIGITS && digits.matches("[0-9]+");
        return new At(number ? Integer.parseInt(digits) : 0, Letters.column(reference.substring(0, letters)));
    }

    @Override
    public int compareTo(At other) {
        return row == other.row ? Integer.compare(column, other.column) : Integer.compare(row, other.row);
    }
}
