package org.koers.workbook.cells;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordType;
import org.jspecify.annotations.Nullable;

/** Makes rows of the fields of a csv as they are found, without a list of texts in between. */
final class CsvRows extends CsvCallbackHandler<SheetRow> {
    private static final int LONGEST_RECORD = 64 << 20;

    private int number;
    private @Nullable SheetRow row;
    private RecordType type = RecordType.DATA;
    private int fields;
    private int length;

    /** @param before lines that are no rows */
    CsvRows(int before) {
        this.number = before;
    }

    /** Of the row that was made last. */
    int number() {
        return number;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected void beginRecord(long line) {
        row = null;
        type = RecordType.DATA;
        fields = 0;
        length = 0;
    }

    @Override
    protected void addField(char[] letters, int start, int count, boolean quoted) {
        length += count;
        if (fields == Letters.MOST_COLUMNS || length > LONGEST_RECORD) {
            throw new CsvParseException("row " + (number + 1) + " is too long");
        }
        if (count > 0) {
            begun().put(fields, cell(letters, start, count));
        }
        fields++;
    }

    @Override
    protected void setComment(char[] letters, int start, int count) {
        type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
        fields = 1;
    }

    @Override
    protected SheetRow buildRecord() {
        SheetRow built = begun();
        number++;
        return built;
    }

    private SheetRow begun() {
        SheetRow begun = row;
        if (begun == null) {
            begun = new SheetRow(number + 1, false);
            row = begun;
        }
        return begun;
    }

    private static Cell cell(char[] letters, int start, int count) {
        String text = new String(letters, start, count);
        return isPlain(letters, start, count) ? new Cell.Text(text) : CsvFile.text(text);
    }

    /** Begins with a letter or digit and holds no sign of control: it stands for nothing but itself. */
    private static boolean isPlain(char[] letters, int start, int count) {
        char first = letters[start];
        boolean plain = first >= '0' && first <= '9' || first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z';
        for (int place = start + 1; plain && place < start + count; place++) {
            plain = letters[place] >= ' ';
        }
        return plain;
    }
}
