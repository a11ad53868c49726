package org.koers.workbook.cells;

import java.util.Arrays;

/** One row with only the cells that hold something: a value in column XFD costs no 16,384 empty ones. */
public final class SheetRow {
    private final int number;
    private final boolean hidden;
    private int[] columns = new int[16];
    private Cell[] cells = new Cell[16];
    private int size;

    /** @param number as Excel counts, from 1 */
    public SheetRow(int number, boolean hidden) {
        this.number = number;
        this.hidden = hidden;
    }

    public int number() {
        return number;
    }

    public boolean hidden() {
        return hidden;
    }

    /** Cells come in any order; one that comes twice keeps its first value. */
    public void put(int column, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, size * 2);
            cells = Arrays.copyOf(cells, size * 2);
        }
        if (size == 0 || columns[size - 1] < column) {
            columns[size] = column;
            cells[size++] = cell;
        } else {
            insert(column, cell);
        }
    }

    private void insert(int column, Cell cell) {
        int place = Arrays.binarySearch(columns, 0, size, column);
        if (place >= 0) {
            return;
        }
        int at = -place - 1;
        System.arraycopy(columns, at, columns, at + 1, size - at);
        System.arraycopy(cells, at, cells, at + 1, size - at);
        columns[at] = column;
        cells[at] = cell;
        size++;
    }

    /** The same cells in another row; both must be left as they are from here on. */
    SheetRow as(int otherNumber) {
        SheetRow other = new SheetRow(otherNumber, hidden);
        other.columns = columns;
        other.cells = cells;
        other.size = size;
        return other;
    }

    /** @param column from 0 */
    public Cell at(int column) {
        if (column >= 0 && column < size && columns[column] == column) {
            return cells[column];
        }
        int place = Arrays.binarySearch(columns, 0, size, column);
        return place < 0 ? Cell.BLANK : cells[place];
    }

    /** Number of cells that hold something. */
    public int size() {
        return size;
    }

    /** Column, from 0, of the n-th cell that holds something. */
    public int column(int index) {
        return columns[index];
    }

    public Cell cell(int index) {
        return cells[index];
    }

    public int lastColumn() {
        return size == 0 ? -1 : columns[size - 1];
    }
}
