package org.koers.provenance;

/**
 * The row a fact was read from.
 *
 * @param sheet file and sheet
 * @param row as Excel counts, from 1
 */
public record Origin(Sheet sheet, int row) {
    /** {@code week19.xlsx!Weekresultaten!I14}; only file and sheet when the sheet lacks the field. */
    public String cell(Field field) {
        String letters = sheet.columns().get(field);
        String place = sheet.file() + "!" + sheet.name();
        return letters == null ? place : place + "!" + letters + row;
    }
}
